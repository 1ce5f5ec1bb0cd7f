import type { AbbreviationKind } from './abbreviations.ts';
import {
  ends,
  goesOn,
  lastWords,
  nextWord,
  type BorderContext,
  type BorderLanguage,
  type BorderRule,
  type Verdict,
} from './border-context.ts';

/** What a full stop is judged by: the word before it, and the one that follows. */
interface Stop extends BorderLanguage {
  readonly word: string;
  readonly previous: string;
  readonly next: string;
  readonly nextHasStop: boolean;
  readonly nextIsNumber: boolean;
  /** Whether the next word begins sentences and is hardly ever anything else. */
  readonly nextStarts: boolean;
}

const letter = /^\p{Lu}$/u;
const romanNumeral = /^[IVXLC]+$/;
const shortened = (word: string) => `“${word}.” may end a sentence or stand inside one`;

/** A full stop without a closing quotation mark: the end of a sentence, or of an abbreviation, an initial, an ordinal. */
export const judgeStop: BorderRule = (border, language) => {
  if (!/\.\s*$/u.test(border.before)) return undefined;
  const stop = stopOf(border, language);
  const spaced = language.abbreviations.kindOfSpaced(border.before);
  // “l’avv. Conti”: only what follows the elided article is the abbreviation.
  const kind =
    spaced ??
    language.abbreviations.kindOf(stop.word) ??
    language.abbreviations.kindOf(stop.word.split(/[’']/u).at(-1) ?? '');
  if (kind !== undefined) return judgeAbbreviation(kind, stop);
  if (letter.test(stop.word)) return judgeInitial(stop);
  if (/^\p{Ll}$/u.test(stop.word)) return stop.nextStarts ? doubtfulEnd(stop) : goesOn;
  if (/^\p{L}{1,3}(?:\.\p{L}{1,3})+$/u.test(stop.word)) {
    // “e.org” at the end of a sentence is no abbreviation; “d.w.z.” is.
    const isShort = stop.word.split('.').every((part) => part.length <= 2);
    return judgeAbbreviation(isShort && !/\p{Lu}/u.test(stop.word) ? 'inside' : 'joins', stop);
  }
  return judgeOrdinal(stop) ?? judgeUnknown(stop);
};

function stopOf({ before, after }: BorderContext, language: BorderLanguage): Stop {
  const [word = '', previous = ''] = lastWords(before);
  const { word: next, hasStop } = nextWord(after);
  return {
    ...language,
    word,
    previous,
    next,
    nextHasStop: hasStop,
    nextIsNumber: /^[\p{Nd}§#]/u.test(next),
    nextStarts: language.words.starters.has(next) && !(hasStop && next.length === 1),
  };
}

function doubtfulEnd({ word }: Stop): Verdict {
  return { isBreak: true, doubt: shortened(word) };
}

function doubtfulJoin({ word }: Stop): Verdict {
  return { isBreak: false, doubt: shortened(word) };
}

function judgeAbbreviation(kind: AbbreviationKind, stop: Stop): Verdict {
  switch (kind) {
    case 'inside':
      return goesOn;
    case 'name':
      return stop.words.strictStarters.has(stop.next) && !stop.nextHasStop ? doubtfulEnd(stop) : goesOn;
    case 'number':
      if (stop.nextIsNumber || (romanNumeral.test(stop.next) && stop.next !== 'I')) return goesOn;
      // “Our answer is no.”: the number is missing, so it is the word.
      if (/^nos?$/u.test(stop.word)) return ends;
      return stop.nextStarts ? doubtfulEnd(stop) : doubtfulJoin(stop);
    case 'joins':
      return isSaint(stop) ? judgeAbbreviation('name', stop) : judgeOpen(stop, stop.word === 'St');
    case 'ends':
      return judgeOpen(stop, true);
  }
}

/** An abbreviation that may stand at the end as well as inside. */
function judgeOpen(stop: Stop, isBreak: boolean): Verdict {
  if (stop.words.followers.has(stop.next)) return goesOn;
  if (stop.next.startsWith('§') || (stop.nextIsNumber && /^\d+$/.test(stop.previous))) return goesOn;
  if (stop.nextStarts) return ends;
  return isBreak && !stop.nextIsNumber ? doubtfulEnd(stop) : doubtfulJoin(stop);
}

/** “St. Mary’s”, and not “Main St.”: a street's name stands before it. */
function isSaint({ word, previous, words }: Stop): boolean {
  return word === 'St' && (!/^\p{Lu}/u.test(previous) || words.starters.has(previous));
}

/** One capital: somebody's initial, or the name of a thing (“Plan B.”). */
function judgeInitial(stop: Stop): Verdict {
  const { previous, next, nextHasStop, nextStarts, words } = stop;
  if (nextHasStop && letter.test(next)) return goesOn;
  const isLabel = words.labels.has(previous);
  if (nextStarts) {
    const isPlain = isLabel || stop.word === 'I' || /^\p{Ll}/u.test(previous);
    return isPlain ? ends : doubtfulEnd(stop);
  }
  if (isLabel) return doubtfulEnd(stop);
  return stop.word === 'I' && /^\p{Ll}/u.test(previous) ? doubtfulJoin(stop) : goesOn;
}

/** “am 3. Oktober”, “Ludwig XIV. König”: only in languages that write ordinals with a stop. */
function judgeOrdinal(stop: Stop): Verdict | undefined {
  const isOrdinal = /^\p{Nd}{1,3}$/u.test(stop.word) || /^[IVXLC]{2,}$/.test(stop.word);
  if (!stop.words.hasDottedOrdinals || !isOrdinal) return undefined;
  if (stop.words.followers.has(stop.next) || (stop.nextIsNumber && stop.nextHasStop)) return goesOn;
  return stop.nextStarts ? ends : doubtfulJoin(stop);
}

/**
 * A word no list holds. One without a vowel looks like an abbreviation all the same: with a capital (“Pvt.”), before a number
 * (“kl. 5”), or in a language we hold no list for, where before a number any short word does.
 */
function judgeUnknown(stop: Stop): Verdict | undefined {
  const isListed = stop.words.starters.size > 0;
  const isBare = /^[b-df-hj-np-tv-xz]{2,5}$/iu.test(stop.word) && /^\p{Lu}?\p{Ll}+$/u.test(stop.word);
  const isShort = isBare || (!isListed && /^\p{L}{1,4}$/u.test(stop.word));
  // After a number it is a unit: “It is 5 km. | 40 people ran.”
  const isUnit = /^\p{Nd}/u.test(stop.previous);
  if (stop.nextIsNumber && isShort) return isUnit ? doubtfulEnd(stop) : doubtfulJoin(stop);
  if (!isBare || (isListed && !/^\p{Lu}/u.test(stop.word))) return undefined;
  return stop.nextStarts ? doubtfulEnd(stop) : doubtfulJoin(stop);
}
