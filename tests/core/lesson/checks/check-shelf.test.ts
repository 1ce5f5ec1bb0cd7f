import { describe, expect, it } from 'vitest';
import { checkShelf } from '../../../../src/core/lesson/checks/check-shelf.ts';
import type { LessonKey } from '../../../../src/core/lesson/key-schema.ts';
import {
  type Shelf,
  type ShelfCard,
  type ShelfFact,
  parseShelf,
} from '../../../../src/core/lesson/shelf-schema.ts';
import { passageOf } from '../../../support/passage-of.ts';
import { shelfFixture } from '../../../support/shelf-fixture.ts';

const passage = passageOf(
  'Reports say so. The new bridge over the river is 900 metres long, and it opened in June.\nNobody objects to it.',
);
const key: LessonKey = {
  schema: 1,
  lesson: 'bridge',
  version: '1.0.0',
  provenance: 'Tests.',
  sources: [
    { id: 'A1', grade: 'A', title: 'A register', publisher: 'A town', url: 'https://example.org/register' },
  ],
  items: {
    'op-ed': {
      annotations: [],
      decoys: [
        { id: 'd1', quote: 'it opened in June', tempts: 'factual-error', rationale: 'It did.', evidence: [] },
      ],
      nearMisses: [],
    },
  },
};
const lesson = { id: 'bridge', language: 'en-GB', passages: { 'op-ed': passage }, key };

const shelf = shelfFixture();
const [first, second] = shelf.cards as [ShelfCard, ShelfCard];
const weak = shelf.sources.map((source) => ({ ...source, grade: 'C' as const }));
const withCard = (changes: Partial<ShelfCard>): Shelf => ({ ...shelf, cards: [{ ...first, ...changes }] });
const withFact = (changes: Partial<ShelfFact>): Shelf =>
  withCard({ facts: [{ id: 'length', text: 'It is long.', asOf: '2026', sources: ['A1'], ...changes }] });
const codes = (changed: Shelf) => checkShelf(changed, lesson, 'shelf.json').map(({ code }) => code);

describe('the content lint of a shelf', () => {
  it('has nothing against a sound shelf', () => {
    expect(codes(withFact({}))).toEqual([]);
    expect(codes(shelf)).toEqual([]);
  });

  it.each<[string, Shelf, string[]]>([
    ['a shelf of another lesson', { ...withFact({}), lesson: 'tunnel' }, ['other-lesson']],
    ['two cards of one id', { ...shelf, cards: [first, first] }, ['duplicate-id']],
    ['two facts of one id', withCard({ facts: [...first.facts, ...first.facts] }), ['duplicate-id']],
    ['a source listed twice', { ...shelf, sources: [...shelf.sources, ...shelf.sources] }, ['duplicate-id']],
    ['a fact without a source', withFact({ sources: [] }), ['no-source', 'unused-source']],
    [
      'a fact whose source nobody knows',
      withFact({ sources: ['Z9'] }),
      ['unknown-source', 'no-source', 'unused-source'],
    ],
    ['a summary of 26 words', withCard({ summary: 'one '.repeat(26).trim() }), ['long-summary']],
    ['an exclamation mark', withFact({ text: 'It is long!' }), ['exclamation']],
    [
      'six words in a row of the passage, in other type',
      withFact({ text: 'THE NEW BRIDGE – over the river' }),
      ['passage-words'],
    ],
    ['such words in a title', withCard({ title: 'new bridge over the river is' }), ['passage-words']],
    ['such words in a summary', withCard({ summary: 'The new bridge over the river.' }), ['passage-words']],
    ['a whole quote of the key', withFact({ text: 'Yes, it opened in June.' }), ['passage-words']],
    [
      'such words in a question to look up',
      withCard({ lookUp: 'The new bridge over the river?' }),
      ['passage-words'],
    ],
    ['a card that disagrees with itself', withCard({ disagrees: ['length'] }), ['own-disagreement']],
    ['a card that disagrees with none of the shelf', withCard({ disagrees: ['width'] }), ['unknown-card']],
    [
      'a disagreement that the other card does not know of',
      { ...shelf, cards: [{ ...first, disagrees: ['opening'] }, second] },
      ['one-sided-disagreement'],
    ],
    ['a weak source where no card disagrees', { ...shelf, sources: weak }, ['weak-source', 'weak-source']],
    ['a shared phrase that is not on the card', withCard({ shared: ['over the moon'] }), ['unused-shared']],
  ])('reports %s', (_, changed, expected) => {
    expect(codes(changed)).toEqual(expected);
  });

  it('lets two cards disagree, each on what it has', () => {
    const cards = [
      { ...first, disagrees: ['opening'] },
      { ...second, disagrees: ['length'] },
    ];
    expect(codes({ ...shelf, cards, sources: weak })).toEqual([]);
  });

  it('reports a fact without a date, unless its source has one', () => {
    const undated = { text: 'It is long.', id: 'length', sources: ['A1'] };
    const bare = shelf.sources.map(({ date: _, ...source }) => source);
    expect(codes(withCard({ facts: [undated] }))).toEqual([]);
    expect(codes({ ...withCard({ facts: [undated] }), sources: bare })).toEqual(['no-date']);
  });

  it('reports a source that is another page in the key', () => {
    const moved = shelf.sources.map((source) => ({ ...source, url: 'https://example.org/elsewhere' }));
    expect(codes({ ...shelf, sources: moved })).toEqual(['other-source']);
  });

  it('lets a card repeat the names and quotations that it lists', () => {
    const words = 'new bridge over the river is 900 metres';
    expect(codes(withCard({ title: words }))).not.toEqual([]);
    expect(codes(withCard({ title: words, shared: ['over the river is'] }))).toEqual([]);
  });

  it('lets a fact share five words in a row, and a short quote', () => {
    expect(codes(withFact({ text: 'A new bridge over the river.' }))).toEqual([]);
  });
});

describe('parsing a shelf', () => {
  it('refuses grades, addresses nobody can open and fields nobody knows', () => {
    const [source] = shelf.sources;
    const broken = {
      ...shelf,
      cards: [{ ...first, verdict: 'false' }],
      sources: [{ ...source, grade: 'D', url: 'mailto:me' }],
    };
    const parsed = parseShelf(broken, 'shelf.json');
    expect(parsed.ok ? [] : parsed.issues.map(({ path }) => path)).toEqual([
      'shelf.json › cards[0].verdict',
      'shelf.json › sources[0].grade',
      'shelf.json › sources[0].url',
    ]);
  });
});
