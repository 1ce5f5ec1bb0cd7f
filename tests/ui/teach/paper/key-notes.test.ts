import { describe, expect, it } from 'vitest';
import { resolveKey } from '../../../../src/core/lesson/resolve-key.ts';
import { keyNotes } from '../../../../src/ui/teach/paper/key-notes.ts';
import { sentenceLayers, sentencesOf } from '../../../../src/ui/teach/paper/sentence-layers.ts';
import { annotationFixture } from '../../../support/key-fixture.ts';
import { lessonFixture } from '../../../support/lesson-fixture.ts';
import { passageOf } from '../../../support/passage-of.ts';

const passage = passageOf('Reports say so. The bridge is long.\nIt all ends in tears. We will drown.');
const key = resolveKey(
  passage,
  {
    annotations: [
      {
        ...annotationFixture('s', 'slippery-slope', 'ends in tears. We will drown'),
        chain: [{ link: 'Tears' }, { link: 'Floods', weak: true }],
        repair: 'It may rain.',
        evidence: [{ source: 'A1', says: 'So.' }],
      },
      { ...annotationFixture('a', 'anonymous-sourcing', 'Reports say'), also: ['factual-error'] },
      { ...annotationFixture('x', 'factual-error', 'long'), status: 'arguable' },
    ],
    decoys: [
      {
        id: 'd',
        quote: 'The bridge is long',
        tempts: 'factual-error',
        rationale: 'It is long.',
        evidence: [{ source: 'A2', says: 'So.' }],
      },
    ],
    nearMisses: [
      {
        id: 'n',
        quote: 'drown',
        tempts: 'slippery-slope',
        really: 'loaded language',
        rationale: 'It is loaded.',
      },
    ],
  },
  'key.json',
);
if (!key.ok) throw new Error(JSON.stringify(key.issues));
const notes = keyNotes(passage, key.value, lessonFixture());

describe('the numbers of sentences', () => {
  it('stand before each sentence and nowhere else', () => {
    expect(
      sentenceLayers(passage).map(({ opening, span }) => [opening, passage.text.slice(span.start, span.end)]),
    ).toEqual([
      ['1', 'Reports say so.'],
      ['2', 'The bridge is long.'],
      ['3', 'It all ends in tears.'],
      ['4', 'We will drown.'],
    ]);
  });

  it('tell where words are', () => {
    expect(sentencesOf(passage, { start: 10, end: 20 })).toEqual({ first: 1, last: 2 });
  });
});

describe("the teacher's sheet", () => {
  it('numbers what is scored in reading order, by code', () => {
    expect(notes.scored.map(({ tag, title, place }) => [tag, title, place])).toEqual([
      ['A1', 'Anonymous sourcing; also right: factual error', 'sentence 1'],
      ['S2', 'Slippery slope', 'sentences 3–4'],
    ]);
  });

  it('says why, with the weak links, a model and the sources', () => {
    expect(notes.scored[1]).toMatchObject({
      quote: 'ends in tears. We will drown',
      rationale: 'Why s is one.',
      chain: 'Tears › Floods (weak link)',
      repair: 'It may rain.',
      sources: ['A1'],
    });
  });

  it('says why decoys hold up and what near-misses are', () => {
    expect(notes.decoys).toMatchObject([
      {
        title: 'Looks like factual error',
        place: 'sentence 2',
        rationale: 'It is long.',
        sources: ['A2'],
      },
    ]);
    expect(notes.nearMisses).toMatchObject([
      { title: 'Loaded language; looks like slippery slope', place: 'sentence 4' },
    ]);
  });

  it('draws the lines of what is scored, and a thin one where it can be argued', () => {
    expect(notes.layers.map(({ id, opening, look }) => [id, opening, look])).toEqual([
      ['x', '', 'not-scored'],
      ['a', 'A1', 'technique-2'],
      ['s', 'S2', 'technique-1'],
    ]);
  });
});
