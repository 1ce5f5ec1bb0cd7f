import { countBetween } from '../../scoring/word-rule/words.ts';
import type { WordSpan } from '../../text/span.ts';
import type { AnnotationFigures, Discrimination, UnitFigures } from './entry-figures.ts';
import type { ClassKey } from './class-key.ts';
import { fewestLearners } from './class-table.ts';
import type { HeatMap } from './heat-map.ts';

/** A reason to look at the key again: a hint, never a verdict on it (docs/analysis.md#where-the-key-may-be-wrong-leads). */
export interface KeyLead {
  /**
   * `sound-marked`: half of the class or more marked words that nothing in the key frees. `flaw-unmarked`: less than a
   * tenth marked words of a core. `too-easy`, `too-hard`: more than 95 %, less than 10 % found it. `better-do-worse`:
   * who does well elsewhere does badly here, with an interval below .1. `able-flag-it`: most of the better half flagged
   * a near-miss, so that it may be arguable.
   */
  readonly reason:
    'sound-marked' | 'flaw-unmarked' | 'too-easy' | 'too-hard' | 'better-do-worse' | 'able-flag-it';
  /** The entry it is about; `null` for words that belong to none. */
  readonly id: string | null;
  readonly words: WordSpan;
  /** The share of the class that marked, found or flagged it; for `better-do-worse` the correlation. */
  readonly value: number;
}

const muchMarked = 0.5;
const littleMarked = 0.1;
const tooEasy = 0.95;
const highestEnd = 0.1;

/** Everything that says the key may be wrong, words first. Nothing under 10 learners. O(words + K). */
export function keyLeads(
  key: ClassKey,
  heat: HeatMap,
  annotations: readonly AnnotationFigures[],
  units: readonly UnitFigures[],
): KeyLead[] {
  if (heat.learners < fewestLearners) return [];
  return [
    ...wordLeads(key, heat),
    ...annotations.flatMap((figures, position) => annotationLeads(key, figures, position)),
    ...units.flatMap((figures, position) => unitLeads(key, figures, position)),
  ];
}

function wordLeads({ prepared, annotations }: ClassKey, heat: HeatMap): KeyLead[] {
  const share = (word: number) => (heat.any[word] ?? 0) / heat.learners;
  const isSound = (word: number) => countBetween(prepared.soundWords, word, word + 1) > 0;
  const text = { start: 0, end: prepared.tokens };
  const leadOf = (reason: KeyLead['reason'], id: string | null, words: WordSpan): KeyLead => ({
    reason,
    id,
    words,
    value: meanShare(heat, words),
  });
  return [
    ...stretches(text, (word) => isSound(word) && share(word) >= muchMarked).map((words) =>
      leadOf('sound-marked', null, words),
    ),
    ...annotations.flatMap(({ entry }) =>
      stretches({ start: entry.coreStart, end: entry.coreEnd }, (word) => share(word) < littleMarked).map(
        (words) => leadOf('flaw-unmarked', entry.id, words),
      ),
    ),
  ];
}

function annotationLeads({ annotations }: ClassKey, figures: AnnotationFigures, position: number): KeyLead[] {
  const entry = annotations[position]?.entry;
  if (entry === undefined || figures.hitRate === null) return [];
  const { id, hitRate } = figures;
  const words = { start: entry.coreStart, end: entry.coreEnd };
  return [
    ...(hitRate > tooEasy ? [{ reason: 'too-easy' as const, id, words, value: hitRate }] : []),
    ...(hitRate < littleMarked ? [{ reason: 'too-hard' as const, id, words, value: hitRate }] : []),
    ...worseLeads(id, words, figures),
  ];
}

function unitLeads({ units }: ClassKey, figures: UnitFigures, position: number): KeyLead[] {
  const words = units[position]?.span;
  if (words === undefined) return [];
  const { id, kind, flaggedByAbleHalf: value } = figures;
  const isArguable = kind === 'near-miss' && value !== null && value > 0.5;
  return [
    ...(isArguable ? [{ reason: 'able-flag-it' as const, id, words, value }] : []),
    ...worseLeads(id, words, figures),
  ];
}

function worseLeads(id: string, words: WordSpan, { itemRest, itemRestInterval }: Discrimination): KeyLead[] {
  if (itemRest === null || itemRest >= 0) return [];
  // A correlation of −1 has no interval, and needs none.
  const highest = itemRestInterval?.[1] ?? itemRest;
  return highest < highestEnd ? [{ reason: 'better-do-worse', id, words, value: itemRest }] : [];
}

/** The longest stretches of a span whose words all pass. */
function stretches(span: WordSpan, passes: (word: number) => boolean): WordSpan[] {
  const found: WordSpan[] = [];
  let start: number | undefined;
  for (let word = span.start; word <= span.end; word += 1) {
    const isInside = word < span.end && passes(word);
    if (isInside) start ??= word;
    if (!isInside && start !== undefined) {
      found.push({ start, end: word });
      start = undefined;
    }
  }
  return found;
}

/** The mean share of a class that marked the words of a stretch. */
function meanShare({ any, learners }: HeatMap, { start, end }: WordSpan): number {
  const marks = any.slice(start, end).reduce((sum, count) => sum + count, 0);
  return marks / (learners * (end - start));
}
