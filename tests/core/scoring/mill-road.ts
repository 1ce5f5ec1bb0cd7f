import type { ItemKey } from '../../../src/core/lesson/key-schema.ts';
import { resolveKey } from '../../../src/core/lesson/resolve-key.ts';
import type { ResolvedKey } from '../../../src/core/lesson/resolved-key.ts';
import type { Label } from '../../../src/core/response/label.ts';
import type { ItemOutcome } from '../../../src/core/scoring/outcomes/outcome.ts';
import type { ItemScore } from '../../../src/core/scoring/outcomes/item-score.ts';
import { scoreItem } from '../../../src/core/scoring/score-item.ts';
import { passageOf } from '../../support/passage-of.ts';

/** The sentences of the worked example (docs/scoring.md#an-example). */
export const sentences = {
  vote: 'The council voted on Monday to close Mill Road to cars for six months.',
  slope:
    'If we let them close one street, soon every road in town will be shut and nobody will be able to drive to work.',
  insiders: 'Several insiders say the mayor had already made up her mind.',
  leeds:
    "The 2011 trial in Leeds cut bus times by nine minutes, according to the transport department's published report.",
  stretch:
    'The closed stretch, from the station to the old mill, is three kilometres long, well over two miles.',
  shops: 'Shopkeepers told this newspaper, on the record, that Saturday takings fell in June.',
  cyclists: 'Everyone knows cyclists never buy anything.',
  market: 'Lose the cars and, sooner or later, you lose the market.',
};

/** The text of the worked example: 115 words. */
export const passage = passageOf(Object.values(sentences).join(' '));

type Annotation = ItemKey['annotations'][number];

/** A key annotation with everything that scoring does not read filled in. */
export function annotation(
  fields: Pick<Annotation, 'id' | 'technique' | 'core'> & Partial<Annotation>,
): Annotation {
  return {
    status: 'scored',
    difficulty: 'easy',
    rationale: 'Because.',
    hints: ['One.', 'Two.', 'Three.'],
    evidence: [{ passage: 'Mill Road', says: 'So.' }],
    ...fields,
  };
}

/** A key resolved in a text; throws when a quote is not there. */
export function resolved(text: string, key: Partial<ItemKey>): ResolvedKey {
  const result = resolveKey(passageOf(text), { annotations: [], decoys: [], nearMisses: [], ...key }, 'key');
  if (!result.ok) throw new Error(result.issues.map(({ message }) => message).join());
  return result.value;
}

/** A decoy of a key. */
export function decoy(id: string, quote: string): ItemKey['decoys'][number] {
  return {
    id,
    quote,
    tempts: 'slope',
    rationale: 'Sound.',
    evidence: [{ passage: 'Mill Road', says: 'So.' }],
  };
}

/** The key of the worked example. */
export const key = resolved(passage.text, {
  annotations: [
    annotation({
      id: 'K1',
      technique: 'slope',
      core: 'soon every road in town will be shut and nobody will be able to drive to work',
    }),
    annotation({ id: 'K2', technique: 'anonymous', core: 'Several insiders say' }),
    annotation({ id: 'K3', technique: 'error', core: 'three kilometres long, well over two miles' }),
    annotation({
      id: 'A1',
      technique: 'slope',
      status: 'arguable',
      core: 'sooner or later, you lose the market',
    }),
  ],
  decoys: [
    decoy('D1', sentences.leeds),
    decoy('D2', 'from the station to the old mill'),
    decoy('D3', sentences.shops),
  ],
  nearMisses: [
    {
      id: 'N1',
      quote: sentences.cyclists,
      tempts: 'anonymous',
      really: 'sweeping generalisation',
      rationale: 'Real, but another device.',
    },
  ],
});

/** A label on the only place where these words stand. */
export function label(id: string, quote: string, technique: string, text = passage.text): Label {
  const start = text.indexOf(quote);
  if (start < 0 || text.includes(quote, start + 1)) throw new Error(`“${quote}” does not stand there once`);
  return { id, span: { start, end: start + quote.length }, technique };
}

/** The score of labels on the worked example. */
export function scoreMillRoad(labels: readonly Label[]): ItemScore {
  return scoreItem(passage, key, { labels });
}

/** The outcome about a key entry or label. */
export function outcomeOf(score: ItemScore, id: string): ItemOutcome | undefined {
  return score.outcomes.find((outcome) => outcome.id === id);
}

/** What Ana marked: everything right. */
export const ana: readonly Label[] = [
  label('a1', sentences.slope, 'slope'),
  label('a2', 'Several insiders say', 'anonymous'),
  label('a3', 'three kilometres long, well over two miles', 'error'),
  label('a4', sentences.market, 'slope'),
];
