import { closers, ends, goesOn, nextWord, openers, type BorderRule } from './border-context.ts';

const afterClosing = new RegExp(`[.?!…]\\s?[${closers}]+\\s*$`, 'u');
const afterLoudClosing = new RegExp(`[?!…]\\s?[”’“‘"'»«›‹]+\\s*$`, 'u');
const beginsSmall = new RegExp(`^[${openers}\\s]*\\p{Ll}`, 'u');
const beginsWithDash = /^[—–-]/u;
/** “iPhone”: a small letter that begins a name. */
const beginsCamel = /^\p{Ll}\p{Lu}/u;

/** Names that end in a sign of their own. */
const loudName = /(?:Yahoo|Jeopardy|Oliver|Mamma Mia|Westward Ho|Wham|Oklahoma|Airplane)!\s*$/u;

const mayGoOn = 'the sentence may go on after the quotation';

/** A small letter begins no sentence, least of all after a quotation: “Why?” she asked. */
export const judgeSmallLetter: BorderRule = ({ before, after }) => {
  if (!beginsSmall.test(after)) return undefined;
  if (afterClosing.test(before) || beginsWithDash.test(after) || loudName.test(before)) return goesOn;
  if (/^\(?\p{Ll}\)\s/u.test(after)) return { isBreak: true, doubt: 'it may be the next point of a list' };
  if (beginsCamel.test(after)) return { isBreak: true, doubt: 'the next word begins with a small letter' };
  return { isBreak: false, doubt: 'the next word begins with a small letter' };
};

/** “Good morning?” Harry asked: who speaks is told after the quotation, with a capital because it is a name. */
export const judgeSpeechTag: BorderRule = ({ before, after }, { words }) => {
  if (words.speechVerbs.size === 0 || !afterLoudClosing.test(before)) return undefined;
  const spoken = /^((?:\p{Lu}[\p{L}’'-]*\.?\s+){1,4})(\p{Ll}+)(.?)/u.exec(after);
  if (spoken !== null && words.speechVerbs.has(spoken[2] ?? '')) {
    const [, speaker = '', , sign = ''] = spoken;
    const isPronoun = /^(?:I|He|She|It|They|We|You)\s/u.test(speaker);
    const isOver = sign === '' || /[.,;:]/u.test(sign);
    if (isPronoun) return { isBreak: !isOver, doubt: mayGoOn };
    return isOver ? goesOn : { isBreak: false, doubt: mayGoOn };
  }
  const soon =
    after
      .split(/[.?!]\s/u, 1)[0]
      ?.split(/\s+/u)
      .slice(0, 8) ?? [];
  const isSpoken = soon.some((word) => words.speechVerbs.has(word.replace(/[.,;:]$/u, '')));
  // A name may be followed by any verb: “Harry laughed.”
  const isNamed = /^\p{Lu}/u.test(after) && !words.starters.has(nextWord(after).word);
  return isSpoken || isNamed ? { isBreak: true, doubt: mayGoOn } : ends;
};

/** “He said (really!) Paul …”: an aside in brackets ends no sentence of its own. */
export const judgeAside: BorderRule = ({ before, isWhole }) => {
  const aside = /^([^()[\]]*)[([][^()[\]]*([.?!…])[)\]]\s*$/u.exec(before);
  if (aside === null || (isWhole && (aside[1] ?? '').trim() === '')) return undefined;
  return { isBreak: aside[2] === '.', doubt: 'the brackets may stand inside a sentence' };
};

/** “Yahoo! Japan”: a name, not a call. */
export const judgeLoudName: BorderRule = ({ before }) =>
  loudName.test(before) ? { isBreak: true, doubt: 'the sign may belong to a name' } : undefined;
