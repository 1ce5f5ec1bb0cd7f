import type { ResolvedAnnotation, ResolvedKey } from '../lesson/resolved-key.ts';
import type { Passage } from '../text/passage.ts';
import { wordsInSpan } from '../text/words-in-span.ts';
import type { WordEntry, WordKey } from './word-key.ts';

/** An item's annotated key in words: what the word rule scores with. Every accepted name has full credit. */
export function wordKeyOf(passage: Passage, key: ResolvedKey): WordKey {
  return {
    tokens: passage.words.length,
    entries: [
      ...key.annotations.map(entryOf),
      ...key.nearMisses.map(({ id, place }): WordEntry => {
        const { words } = place;
        return { id, status: 'near-miss', core: words, max: words, names: {}, weight: 1 };
      }),
    ],
    decoys: key.decoys.map(({ place }) => place.words),
    sentences: passage.sentences.flatMap((sentence) => wordsInSpan(passage, sentence) ?? []),
    ...(key.wordShare !== undefined && { wordShare: key.wordShare }),
  };
}

function entryOf(annotation: ResolvedAnnotation): WordEntry {
  const { id, status, core, max, technique, also, weight, isNeutral } = annotation;
  const names = Object.fromEntries([technique, ...(also ?? [])].map((name) => [name, 1]));
  const entry = { id, status, core: core.words, max: max.words, names, weight: weight ?? 1 };
  return isNeutral === undefined ? entry : { ...entry, isNeutral };
}
