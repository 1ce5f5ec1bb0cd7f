import { createIssue, type Issue } from '../result.ts';
import type { Passage } from '../text/passage.ts';
import { formKind } from './form-kind.ts';
import type { FormItem, Lesson } from './lesson-schema.ts';
import type { ResolvedKey } from './resolved-key.ts';

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
export function checkShortItems(
  name: string,
  items: readonly FormItem[],
  parts: ShortParts,
  path: string,
): Issue[] {
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
