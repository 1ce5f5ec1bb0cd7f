import { addUnfreeSpans, clipSpans } from '../scoring/charged-spans.ts';
import type { ArguableOutcome } from '../scoring/item-outcome.ts';
import { touches } from '../scoring/prepared-entry.ts';
import { firstReaching } from '../scoring/span-index.ts';
import type { WordRun } from '../scoring/word-runs.ts';
import type { WordScore } from '../scoring/word-score.ts';
import { overlaps, spanLength, type WordSpan } from '../text/span.ts';
import type { ClassKey } from './class-key.ts';
import type { JudgedMark } from './scored-response.ts';

/** What is kept of one learner. */
export interface LearnerResult {
  readonly id: string;
  readonly score: WordScore;
  readonly judged: readonly JudgedMark[];
  /** What was done with each arguable entry of the key, in its order. */
  readonly arguable: readonly ArguableOutcome['response'][];
  /** Of each decoy and near-miss of the key, in its order: the name it was flagged with, `null` when it was not. */
  readonly flagged: readonly (string | null)[];
}

/** What an answer did with each arguable entry, by the rule of its outcome. */
export function answerArguable(
  { arguable }: ClassKey,
  runs: readonly WordRun[],
  { charged }: WordScore,
): ArguableOutcome['response'][] {
  return arguable.map(({ entry }) => {
    const core = { start: entry.coreStart, end: entry.coreEnd };
    if (charged.some((span) => overlaps(span, core))) return 'misnamed';
    const isAccepted = (run: WordRun) => entry.freesAll || (entry.credits[run.name] ?? 0) > 0;
    return runs.some((run) => touches(run, entry) && isAccepted(run)) ? 'accepted' : 'left';
  });
}

/** The name on most charged words of each unit that is flagged; of equals the smaller string. */
export function nameFlagged(
  { units, prepared }: ClassKey,
  runs: readonly WordRun[],
  names: readonly string[],
  { coverage }: WordScore,
): (string | null)[] {
  return units.map(({ span, position }) => {
    const share = coverage.coverage[position] ?? 0;
    if (share === 0 || share < prepared.params.theta) return null;
    const words = new Map<string, number>();
    for (const run of runs.filter((candidate) => overlaps(candidate, span))) {
      const unfree: WordSpan[] = [];
      addUnfreeSpans(prepared, run, unfree);
      const count = clipSpans(unfree, span).reduce((sum, part) => sum + spanLength(part), 0);
      const name = names[run.name] ?? '';
      words.set(name, (words.get(name) ?? 0) + count);
    }
    const ranked = [...words].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
    return ranked[0]?.[0] ?? null;
  });
}

/** The positions of the sentences of which θ or more is marked. `marked` are stretches apart from each other. */
export function markedSentences({ sentences, prepared }: ClassKey, marked: readonly WordSpan[]): number[] {
  const words = new Map<number, number>();
  for (const span of marked) {
    for (let at = firstReaching(sentences, span.start); at < sentences.items.length; at += 1) {
      const sentence = sentences.items[at];
      if (sentence === undefined || sentence.start >= span.end) break;
      const shared = Math.min(sentence.end, span.end) - Math.max(sentence.start, span.start);
      if (shared > 0) words.set(at, (words.get(at) ?? 0) + shared);
    }
  }
  return [...words].flatMap(([at, count]) => {
    const sentence = sentences.items[at];
    return sentence !== undefined && count / spanLength(sentence) >= prepared.params.theta
      ? [sentence.item]
      : [];
  });
}
