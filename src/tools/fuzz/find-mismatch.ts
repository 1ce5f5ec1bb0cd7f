import type { Attempt } from '../../core/attempt/attempt.ts';
import type { LessonBundle } from '../../core/lesson/lesson-bundle.ts';
import type { Label } from '../../core/response/label.ts';
import type { Passage } from '../../core/text/passage.ts';
import { overlaps } from '../../core/text/span.ts';
import type { Fault } from './fault.ts';
import { pageWords } from './page-words.ts';
import type { PageFacts, ShownPassage, Stretch } from './page-facts.ts';

/** Whether the page says that everything is stored. */
export function saysSaved({ light }: PageFacts): boolean {
  return light?.state === 'saved' && pageWords.stored.test(light.text);
}

/**
 * Where what the page shows and what the device keeps differ, of a page that says that all is saved; undefined where nothing
 * does. `attempt` is what is stored, undefined where nothing is.
 */
export function findMismatch(
  facts: PageFacts,
  attempt: Attempt | undefined,
  bundle: LessonBundle,
): Fault | undefined {
  if (!saysSaved(facts)) return undefined;
  if (attempt === undefined) return { kind: 'not-stored', text: 'it says saved, and nothing is stored' };
  if (facts.step !== undefined && facts.step !== attempt.step) {
    const text = `the step “${facts.step}” is shown, and “${attempt.step}” is stored`;
    return { kind: 'not-stored', text };
  }
  const passage = facts.passage === undefined ? undefined : passageShown(facts.passage, bundle);
  if (facts.passage === undefined || passage === undefined) return undefined;
  const labels = attempt.items[passage.id]?.marking.response.labels ?? [];
  // A mark belongs to the section that it begins in.
  const isShown = ({ span }: Label) =>
    facts.passage?.paragraphs.some(
      ({ start, text }) => start <= span.start && span.start < start + text.length,
    );
  const shown = labels.filter(isShown);
  return findWrongList(facts, shown) ?? findWrongWords(facts, facts.passage, shown);
}

/** Which of the lesson's texts is shown; undefined for one that is none of them, letter for letter. */
export function passageShown({ paragraphs }: ShownPassage, { passages }: LessonBundle): Passage | undefined {
  return Object.values(passages).find(({ text }) =>
    paragraphs.every((shown) => text.slice(shown.start, shown.start + shown.text.length) === shown.text),
  );
}

/** The list of marks is there while they can be changed; where the text comes in sections, it is about the one that is shown. */
function findWrongList({ list, step }: PageFacts, labels: readonly Label[]): Fault | undefined {
  if (list === undefined || list.isFiltered || step !== 'mark') return undefined;
  const [listed, stored] = [list.ids, labels.map(({ id }) => id)].map((ids) => ids.toSorted().join(' '));
  const isSame = listed === stored && list.count === labels.length;
  if (isSame) return undefined;
  const text = `${list.count} marks are said, ${listed || 'none'} listed, and ${stored || 'none'} stored`;
  return { kind: 'not-stored', text };
}

/** Marks on screen cover the words that are stored, in every paragraph that is shown. */
function findWrongWords(
  { list }: PageFacts,
  shown: ShownPassage,
  labels: readonly Label[],
): Fault | undefined {
  for (const { id, span } of labels) {
    const drawn = shown.marks[id];
    // Where marks are explained they have other names, and not all are drawn.
    if (drawn === undefined && list === undefined) continue;
    const wanted = shown.paragraphs.flatMap((paragraph) => cut(span, paragraph));
    const [is, be] = [wordsOf(drawn ?? [], shown), wordsOf(wanted, shown)];
    if (is !== be)
      return {
        kind: 'wrong-words',
        text: `${id} covers ${is}, and ${be} is stored`,
      };
  }
  return undefined;
}

/**
 * Stretches as the words they cover: in pick mode the signs and spaces between two options belong to none, and whether they are
 * drawn is a matter of looks.
 */
function wordsOf(stretches: readonly Stretch[], { paragraphs }: ShownPassage): string {
  const words = stretches.flatMap(({ start, end }) => {
    const paragraph = paragraphs.find((one) => one.start <= start && start < one.start + one.text.length);
    const text = paragraph?.text.slice(start - paragraph.start, end - paragraph.start) ?? '';
    return [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(({ index, 0: word }) => [start + index, word] as const);
  });
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined) return 'nothing';
  const letters = words.reduce((sum, [, word]) => sum + word.length, 0);
  return `${first[0]}-${last[0] + last[1].length} (${letters} letters)`;
}

function cut(span: Stretch, { start, text }: ShownPassage['paragraphs'][number]): readonly Stretch[] {
  const paragraph = { start, end: start + text.length };
  if (!overlaps(span, paragraph)) return [];
  return [{ start: Math.max(span.start, start), end: Math.min(span.end, paragraph.end) }];
}
