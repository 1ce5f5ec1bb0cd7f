import { type Issue, createIssue } from '../../base/result.ts';
import type { Passage } from '../../text/passage.ts';
import { formKind } from '../form-kind.ts';
import type { FormItem, Lesson } from '../lesson-schema.ts';
import type { ResolvedKey } from '../resolved-key.ts';
import { segmentWords } from '../../text/segment.ts';

/** How far the numbers of words of two parallel forms may lie apart, as a share of the larger. */
const mostApart = 0.15;

/** What short passages are checked with: the techniques, and every passage and resolved key by item id. */
export interface ShortParts {
  readonly techniques: readonly string[];
  readonly passages: Readonly<Record<string, Passage>>;
  readonly keys: Readonly<Record<string, ResolvedKey>>;
}

/** What forms are checked with. */
export interface FormParts extends ShortParts {
  readonly forms: NonNullable<Lesson['forms']>;
}

/**
 * Whether two forms can stand for each other: every passage is flawed or sound in one way (`form-item`), each technique
 * is flawed as often as it is sound (`form-balance`) and as often in one form as in the other (`forms-differ`), and the
 * forms are about equally long (`form-length`).
 */
export function checkForms(parts: FormParts, path: string): Issue[] {
  const { a, b } = parts.forms;
  return [
    ...checkShortItems('forms.a', a, parts, path),
    ...checkShortItems('forms.b', b, parts, path),
    ...checkParallel(parts, path),
    ...checkLength(parts, path),
  ];
}

/** What every set of short passages must be: each flawed or sound in one way, each technique as often flawed as sound. */
function checkShortItems(name: string, items: readonly FormItem[], parts: ShortParts, path: string): Issue[] {
  return [
    ...items.flatMap((item) => checkItem(item, parts, path)),
    ...checkBalance(name, items, parts, path),
  ];
}

function checkItem({ id }: FormItem, { keys }: ShortParts, path: string): Issue[] {
  const key = keys[id];
  if (key === undefined || formKind(key) !== undefined) return [];
  const message = 'must be flawed (one scored annotation, no decoy) or sound (one decoy, nothing scored)';
  return [createIssue('form-item', `${path} › items.${id}`, message)];
}

function checkBalance(name: string, form: readonly FormItem[], parts: ShortParts, path: string): Issue[] {
  return parts.techniques.flatMap((technique) => {
    const flawed = countKind(form, parts, 'flawed', technique);
    const sound = countKind(form, parts, 'sound', technique);
    if (flawed === sound) return [];
    const message = `${technique}: ${flawed} flawed and ${sound} sound; a look-alike is needed for every flaw`;
    return [createIssue('form-balance', `${path} › ${name}`, message)];
  });
}

function checkParallel(parts: FormParts, path: string): Issue[] {
  const { a, b } = parts.forms;
  return parts.techniques.flatMap((technique) => {
    const inA = countKind(a, parts, 'flawed', technique);
    const inB = countKind(b, parts, 'flawed', technique);
    const message = `${technique}: ${inA} flawed in form a, ${inB} in form b`;
    return inA === inB ? [] : [createIssue('forms-differ', `${path} › forms`, message)];
  });
}

function checkLength({ forms, passages }: FormParts, path: string): Issue[] {
  const wordsOf = (form: readonly FormItem[]) =>
    form.reduce((total, { id }) => total + (passages[id]?.words.length ?? 0), 0);
  const [a, b] = [wordsOf(forms.a), wordsOf(forms.b)];
  if (Math.abs(a - b) <= mostApart * Math.max(a, b)) return [];
  const message = `form a has ${a} words and form b ${b}: more than ${mostApart * 100} % apart`;
  return [createIssue('form-length', `${path} › forms`, message)];
}

function countKind(
  form: readonly FormItem[],
  { keys }: ShortParts,
  verdict: 'flawed' | 'sound',
  technique: string,
): number {
  return form.filter(({ id }) => {
    const key = keys[id];
    const kind = key === undefined ? undefined : formKind(key);
    return kind?.verdict === verdict && kind.technique === technique;
  }).length;
}

/**
 * Whether passages can stand in for what a learner got wrong: each is flawed or sound in one way and every technique as
 * often flawed as sound (`form-item`, `form-balance`), every technique of the lesson has some (`review-technique`), and
 * they are about as long as the passages of the forms (`review-length`).
 */
export function checkReview(
  review: readonly FormItem[],
  forms: Lesson['forms'],
  parts: ShortParts,
  path: string,
): Issue[] {
  return [
    ...checkShortItems('review', review, parts, path),
    ...checkTechniques(review, parts, path),
    ...checkReviewLength(review, forms, parts, path),
  ];
}

function checkTechniques(
  review: readonly FormItem[],
  { techniques, keys }: ShortParts,
  path: string,
): Issue[] {
  const kinds = review.flatMap(({ id }) => (keys[id] === undefined ? [] : [formKind(keys[id])]));
  const missing = techniques.filter((id) => !kinds.some((kind) => kind?.technique === id));
  return missing.map((id) =>
    createIssue('review-technique', `${path} › review`, `there is no passage for ${id}`),
  );
}

function checkReviewLength(
  review: readonly FormItem[],
  forms: Lesson['forms'],
  { passages }: ShortParts,
  path: string,
): Issue[] {
  if (forms === undefined) return [];
  const usual = (items: readonly FormItem[]) =>
    items.reduce((total, { id }) => total + (passages[id]?.words.length ?? 0), 0) / items.length;
  const [ours, theirs] = [usual(review), usual([...forms.a, ...forms.b])];
  if (Math.abs(ours - theirs) <= mostApart * Math.max(ours, theirs)) return [];
  const message = `a passage has ${ours.toFixed(0)} words, one of the forms ${theirs.toFixed(0)}: more than ${mostApart * 100} % apart`;
  return [createIssue('review-length', `${path} › review`, message)];
}

/** What a text is held against, and what it may repeat all the same. */
export interface KnownWords {
  readonly texts: readonly string[];
  readonly quotes: readonly string[];
  readonly shared: readonly string[];
  readonly language: string;
}

/** So many words in a row are no longer chance. */
const longRun = 6;
/** A whole quote shorter than this is everyday language. */
const shortestQuote = 3;

/**
 * The runs of six words that a text has in common with one of `texts`, and the `quotes` of three words or more that
 * stand in it whole. Case and punctuation make no difference; what `shared` lists may be repeated.
 */
export function sharedWords(text: string, { texts, quotes, shared, language }: KnownWords): string[] {
  const wordsOf = (some: string) =>
    segmentWords(some, language).map(({ start, end }) => some.slice(start, end).toLowerCase());
  const stretches = cut(text, shared).map(wordsOf);
  const known = texts.map((some) => joined(some.split('\n').flatMap(wordsOf)));
  const runs = stretches
    .flatMap((words) => words.map((_, at) => words.slice(at, at + longRun)))
    .filter((run) => run.length === longRun)
    .filter((run) => known.some((some) => some.includes(joined(run))));
  const whole = quotes
    .map(wordsOf)
    .filter((quote) => quote.length >= shortestQuote)
    .filter((quote) => stretches.some((words) => joined(words).includes(joined(quote))));
  return [...new Set([...runs, ...whole].map((words) => words.join(' ')))];
}

/** The text between the phrases it may repeat. */
function cut(text: string, shared: readonly string[]): string[] {
  return shared.reduce((parts, words) => parts.flatMap((part) => part.split(words)), [text]);
}

/** Words between spaces, so that one is never found inside another. */
function joined(words: readonly string[]): string {
  return ` ${words.join(' ')} `;
}
