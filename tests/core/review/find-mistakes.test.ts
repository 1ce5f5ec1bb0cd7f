import { describe, expect, it } from 'vitest';
import { excerptKey } from '../../../src/core/lesson/excerpt-key.ts';
import { resolveKey } from '../../../src/core/lesson/resolve-key.ts';
import type { Confidence, Label, Response } from '../../../src/core/response/label.ts';
import { findMistakes } from '../../../src/core/review/find-mistakes.ts';
import { reviewOutcome } from '../../../src/core/scoring/outcomes/form-outcome.ts';
import { scoreItem } from '../../../src/core/scoring/score-item.ts';
import { type Passage, excerptOf } from '../../../src/core/text/passage.ts';
import { passageOf } from '../../support/passage-of.ts';

const passage = passageOf(
  'Reports say so. The bridge is long. It opened in June. Cars cross it.\nNobody objects. It all ends in tears, they claim. Boats go round.',
);
const base = { rationale: 'So.', evidence: [{ passage: 'Nobody objects', says: 'So.' }] };
const hints: [string, string, string] = ['One.', 'Two.', 'Three.'];
const source = {
  annotations: [
    {
      ...base,
      id: 'u1',
      technique: 'anonymous-sourcing',
      status: 'scored' as const,
      core: 'Reports say so',
      difficulty: 'easy' as const,
      hints,
    },
    {
      ...base,
      id: 'x1',
      technique: 'slippery-slope',
      status: 'arguable' as const,
      core: 'It all ends in tears',
      difficulty: 'easy' as const,
      hints,
    },
  ],
  decoys: [{ ...base, id: 'd1', quote: 'long. It opened in June', tempts: 'factual-error' }],
  nearMisses: [],
};
const resolved = resolveKey(passage, source, 'key.json');
if (!resolved.ok) throw new Error(JSON.stringify(resolved.issues));
const key = resolved.value;

function respond(
  text: Passage,
  marks: readonly (readonly [quote: string, technique: string, confidence?: Confidence])[],
): Response {
  return {
    labels: marks.map(([quote, technique, confidence], index): Label => {
      const start = text.text.indexOf(quote);
      const span = { start, end: start + quote.length };
      return { id: `m${index + 1}`, span, technique, ...(confidence === undefined ? {} : { confidence }) };
    }),
  };
}
const found = (...marks: Parameters<typeof respond>[1]) => {
  const response = respond(passage, marks);
  return findMistakes(passage, key, scoreItem(passage, key, response), response);
};

describe('mistakes that come back', () => {
  it('are sure marks on sound words and flaws under another name, by what they were', () => {
    const mistakes = found(
      ['It opened in June', 'factual-error', 'fairly-sure'],
      ['Reports say so', 'factual-error', 'certain'],
      ['Boats go round', 'slippery-slope', 'certain'],
    );
    expect(mistakes.map(({ entry, technique }) => [entry, technique])).toEqual([
      ['decoy:d1', 'factual-error'],
      ['annotation:u1', 'anonymous-sourcing'],
      ['plain:120-134', 'slippery-slope'],
    ]);
  });

  it('are none that were a hunch, unsaid, right, or can be argued either way', () => {
    expect(
      found(
        ['It opened in June', 'factual-error', 'hunch'],
        ['Boats go round', 'slippery-slope'],
        ['Reports say so', 'anonymous-sourcing', 'certain'],
        ['It all ends in tears', 'factual-error', 'certain'],
      ),
    ).toEqual([]);
  });

  it('are one for two marks on the same words', () => {
    const twice = found(['It opened', 'factual-error', 'certain'], ['in June', 'slippery-slope', 'certain']);
    expect(twice.map(({ entry }) => entry)).toEqual(['decoy:d1']);
  });

  it('come with the whole sentences of every entry around them', () => {
    const [mistake] = found(['It opened in June', 'factual-error', 'certain']);
    const { start = 0, end = 0 } = mistake?.span ?? {};
    expect(passage.text.slice(start, end)).toBe('The bridge is long. It opened in June.');
  });
});

describe('an excerpt', () => {
  const [mistake] = found(['It opened in June', 'factual-error', 'certain']);
  if (mistake === undefined) throw new Error('no mistake');
  const excerpt = excerptOf(passage, mistake.span);
  const own = excerptKey(key, excerpt);
  const outcome = (...marks: Parameters<typeof respond>[1]) =>
    reviewOutcome(excerpt, scoreItem(excerpt, own, respond(excerpt, marks)), 'decoy:d1');

  it('is a passage of its own, with the entries that lie in it', () => {
    expect(excerpt.text).toBe('The bridge is long. It opened in June.');
    expect(excerpt.words.map(({ start, end }) => excerpt.text.slice(start, end)).join(' ')).toBe(
      'The bridge is long It opened in June',
    );
    expect(own.decoys.map(({ place }) => excerpt.text.slice(place.span.start, place.span.end))).toEqual([
      'long. It opened in June',
    ]);
    expect(own.decoys[0]?.place.words).toEqual({ start: 3, end: 8 });
    expect(own.annotations).toEqual([]);
  });

  it('is answered rightly by leaving it alone, and wrongly by marking it again', () => {
    expect(outcome()).toBe('left');
    expect(outcome(['It opened in June', 'factual-error'])).toBe('flagged');
  });

  it('asks about one place: another mark in it is explained and decides nothing', () => {
    expect(outcome(['The bridge', 'factual-error'])).toBe('left');
  });
});

describe('plain words', () => {
  it('are answered rightly unless a mark on them costs again', () => {
    const [mistake] = found(['Boats go round', 'slippery-slope', 'certain']);
    if (mistake === undefined) throw new Error('no mistake');
    const excerpt = excerptOf(passage, mistake.span);
    const own = excerptKey(key, excerpt);
    const judge = (response: Response) =>
      reviewOutcome(excerpt, scoreItem(excerpt, own, response), mistake.entry);
    expect(judge({ labels: [] })).toBe('left');
    expect(judge(respond(excerpt, [['Boats', 'factual-error']]))).toBe('flagged');
  });
});
