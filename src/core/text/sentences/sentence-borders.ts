import { abbreviationsOf } from './abbreviations.ts';
import { addressesIn } from '../lint/addresses-in.ts';
import {
  ends,
  goesOn,
  nextWord,
  type BorderContext,
  type BorderLanguage,
  type BorderRule,
  type Verdict,
} from './border-context.ts';
import { judgeAside, judgeLoudName, judgeSmallLetter, judgeSpeechTag } from './judge-quotation.ts';
import { judgeStop } from './judge-stop.ts';
import { sentenceWordsOf } from './sentence-words.ts';

/** A place in a paragraph, in UTF-16 offsets of it, where a sentence ends or could be thought to end. */
export interface SentenceBorder extends Verdict {
  readonly offset: number;
}

/** Signs of notes and closing marks that a segmenter left at the start of the next sentence. */
const strayClosers = /^(?:[\p{Pe}¹²³⁰-⁹]|\d{1,3}\](?=\s|$))+/u;

/** Quotation marks there: what follows them says whether they close (“ »” and a space) or open (“»Warum”, “’Tis”). */
const strayQuotes = /^[”’“»«›"']+(?=[\s\p{P}]|$)/u;

/** Opening brackets that a segmenter left at the end of a sentence, as in “…。「”; quotation marks only after an ideographic stop. */
const strayOpeners = /(?:\p{Ps}|(?<=[。！？])[“‘])+$/u;

/**
 * Places a segmenter never sees: before a number (“He left. | 40 people came.”), before a letter that counts (“b) Second”), after the sign of a note (“old.1 | It is”),
 * between two speakers told apart by dashes, after three dots in one sign.
 */
const unseen =
  /(?<=[\p{L}\p{Nd}\p{Pe}”’»]\.\s+)(?=[$£€¥]?\p{Nd})|(?<=[.?!]\s+)(?=\(?\p{Ll}\)\s)|(?<=\p{Ll}{3}[.?!][”’»]?\p{Nd}{1,2}\s+)(?=[“‘«]?\p{Lu})|(?<=[.?!]\s+)(?=[—–]\s?\p{Lu})|(?<=…[”’»]?\s+)(?=[“‘«]?\p{Lu})/gu;

/** How much of the text around a border is looked at. */
const reach = 200;

/** Initials and shortened words of a script without capitals: “د.”, “ق.م.”, “कि.मी.”. */
const uncasedInitials = /(?:^|[\s“‘"'«\p{Ps}])(?:\p{Lo}\p{M}*\.)*\p{Lo}\p{M}*\.\s*$/u;

/** A full stop in Thai or Lao ends an abbreviation and never a sentence. */
const stopOfAbbreviation = /[\p{sc=Thai}\p{sc=Lao}]\.\s*$/u;

/** What scripts without capitals tell by themselves: shortened forms (พ.ศ.), and what goes on after 「…。」. */
const judgeUncased: BorderRule = ({ before, after }) => {
  const isOn =
    uncasedInitials.test(before) ||
    stopOfAbbreviation.test(before) ||
    (/\p{Lo}\.$/u.test(before) && /^\p{Lo}/u.test(after)) ||
    (/[」』）]$/u.test(before) && /^(?:と|って|など)/u.test(after));
  return isOn ? goesOn : undefined;
};

/** “1. | First we vote”: a number that is all there is of a sentence belongs to what follows. */
const judgeListNumber: BorderRule = ({ before, isWhole, isFirst }) => {
  const isNumber = /^[([]?(?:\p{Nd}{1,3}|\p{L}|[ivxlc]{1,5}|[IVXLC]{1,5})[.)\]]+\s*$/u.test(before);
  if (!isNumber || !isWhole) return undefined;
  const isFollowing = /^[([]?\p{Nd}/u.test(before);
  return isFirst || isFollowing ? goesOn : { isBreak: false, doubt: 'it may be the number of a list' };
};

const judgeDots: BorderRule = ({ before, after }, { words }) => {
  if (!/(?:…|\.\.\.)[”’»]?\s*$/u.test(before)) return undefined;
  return words.starters.has(nextWord(after).word) ? ends : { isBreak: true, doubt: 'after “…”' };
};

const judgeDash: BorderRule = ({ after }) =>
  /^[—–]\s?\p{Lu}/u.test(after)
    ? { isBreak: false, doubt: 'somebody else may speak after the dash' }
    : undefined;

const rules: readonly BorderRule[] = [
  judgeListNumber,
  judgeUncased,
  judgeSmallLetter,
  judgeDash,
  judgeDots,
  judgeLoudName,
  judgeStop,
  judgeSpeechTag,
  judgeAside,
];

/**
 * Every place in a paragraph where a sentence ends or could be thought to end, in reading order, with a verdict each. Starts
 * from Intl.Segmenter, adds what it never sees, and judges each place by what stands around it. A place inside a web or mail
 * address is none.
 */
export function sentenceBorders(paragraph: string, languageTag: string): SentenceBorder[] {
  const language = { abbreviations: abbreviationsOf(languageTag), words: sentenceWordsOf(languageTag) };
  const addresses = addressesIn(paragraph);
  const borders: SentenceBorder[] = [];
  let start = 0;
  for (const offset of candidates(paragraph, languageTag)) {
    if (addresses.some((address) => address.start < offset && offset < address.end)) continue;
    const verdict = judge(contextAt(paragraph, start, offset), language);
    borders.push({ offset, ...verdict });
    if (verdict.isBreak) start = offset;
  }
  return borders;
}

function judge(border: BorderContext, language: BorderLanguage): Verdict {
  for (const rule of rules) {
    const verdict = rule(border, language);
    if (verdict !== undefined) return verdict;
  }
  return ends;
}

function contextAt(paragraph: string, start: number, offset: number): BorderContext {
  const from = Math.max(start, offset - reach);
  return {
    before: paragraph.slice(from, offset).trimStart(),
    after: paragraph.slice(offset, offset + reach).trimStart(),
    isWhole: from === start,
    isFirst: paragraph.slice(0, Math.min(start, reach)).trim() === '' && start < reach,
  };
}

/** The segmenter's borders, each moved to where quotation marks, brackets and notes belong, and those it never sees. */
function candidates(paragraph: string, languageTag: string): number[] {
  const segmenter = new Intl.Segmenter(languageTag, { granularity: 'sentence' });
  const seen: number[] = [];
  // One after the other: each segment holds on to a copy of the whole paragraph.
  for (const { index } of segmenter.segment(paragraph)) if (index > 0) seen.push(moved(paragraph, index));
  const others = [...paragraph.matchAll(unseen)].map(({ index }) => index);
  const inside = (offset: number) => offset > 0 && offset < paragraph.length;
  return [...new Set([...seen, ...others])].filter(inside).toSorted((a, b) => a - b);
}

function moved(paragraph: string, index: number): number {
  const after = paragraph.slice(index, index + reach);
  const closing = lengthOf(strayClosers, after) || quotesClosing(paragraph, index, after);
  return closing > 0
    ? index + closing
    : index - lengthOf(strayOpeners, paragraph.slice(Math.max(0, index - 9), index));
}

function quotesClosing(paragraph: string, index: number, after: string): number {
  const isAttached = index > 0 && !/\s/u.test(paragraph.charAt(index - 1));
  return lengthOf(isAttached ? /^[”’»"']+/u : strayQuotes, after);
}

function lengthOf(pattern: RegExp, text: string): number {
  return pattern.exec(text)?.[0].length ?? 0;
}
