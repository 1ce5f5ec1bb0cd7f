import type { ResolvedKey } from '../../src/core/lesson/resolved-key.ts';
import type { Confidence, Label, Response } from '../../src/core/response/label.ts';
import { type ItemFeedback, scoreWithKey } from '../../src/core/scoring/score-item.ts';
import { prepareKey } from '../../src/core/scoring/word-rule/prepare-key.ts';
import { wordKeyOf } from '../../src/core/scoring/word-rule/word-key.ts';
import type { Passage } from '../../src/core/text/passage.ts';
import type { RealLesson } from './real-lesson.ts';

/** Every single mark on whole sentences: each run of sentences under each technique. */
export function* singleMarks({ sentences }: Passage, techniques: readonly string[]): Generator<Label> {
  for (const [from, first] of sentences.entries()) {
    for (const last of sentences.slice(from)) {
      for (const technique of techniques) {
        yield { id: 'm1', technique, span: { start: first.start, end: last.end } };
      }
    }
  }
}

/** Numbers from 0 to below 1 that look like chance and come again with the same seed. */
export function seededDraws(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const confidences: readonly (Confidence | undefined)[] = [undefined, 'hunch', 'fairly-sure', 'certain'];

/** Up to 25 marks on any runs of words, overlapping as they like, with anything said about them that can be said. */
export function randomResponse(
  { words }: Passage,
  techniques: readonly string[],
  cards: readonly string[],
  draw: () => number,
): Response {
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(draw() * list.length)];
  const labels = Array.from({ length: Math.floor(draw() * 26) }, (_, index): Label => {
    const from = Math.floor(draw() * words.length);
    // Mostly a few words, now and then half the text.
    const to = Math.min(words.length - 1, from + Math.floor(draw() ** 4 * words.length));
    const confidence = pick(confidences);
    const evidence = draw() < 0.3 ? pick(cards) : undefined;
    return {
      id: `m${index + 1}`,
      technique: pick(techniques) ?? '',
      span: { start: words[from]?.start ?? 0, end: words[to]?.end ?? 1 },
      ...(confidence === undefined ? {} : { confidence }),
      ...(evidence === undefined ? {} : { evidence }),
      ...(draw() < 0.2 ? { reason: `Reason ${index}.` } : {}),
    };
  });
  return { labels };
}

/** Scores responses to one passage of a real lesson as the page does; the key is prepared once. */
export function passageScorer({ key, resolved }: RealLesson, passage: Passage) {
  const known: ResolvedKey | undefined = resolved[passage.id];
  if (known === undefined) throw new Error(`no key for ${passage.id}`);
  const prepared = prepareKey(wordKeyOf(passage, known));
  return (...tries: readonly [Response, ...Response[]]): ItemFeedback => {
    const scores = tries.map((response) => scoreWithKey(passage, known, prepared, response));
    const score = scores.at(-1);
    if (score === undefined) throw new Error('no try');
    return { score, tries: scores, key: known, sources: key.sources, provenance: key.provenance };
  };
}
