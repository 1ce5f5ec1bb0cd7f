import { describe, expect, it } from 'vitest';
import { resolveKey } from '../../../../src/core/lesson/resolve-key.ts';
import type { Confidence, Label } from '../../../../src/core/response/label.ts';
import { scoreItem } from '../../../../src/core/scoring/score-item.ts';
import { sureAndWrong } from '../../../../src/core/scoring/outcomes/tries.ts';
import { passageOf } from '../../../support/passage-of.ts';

const passage = passageOf(
  'Reports say so. The bridge is long. It opened in June. Cars cross it. Nobody objects.',
);
const base = { rationale: 'So.', evidence: [{ passage: 'Nobody objects', says: 'So.' }] };
const resolved = resolveKey(
  passage,
  {
    annotations: [
      {
        ...base,
        id: 'u1',
        technique: 'anonymous-sourcing',
        status: 'scored',
        core: 'Reports say so',
        difficulty: 'easy',
        hints: ['One.', 'Two.', 'Three.'],
      },
    ],
    decoys: [{ ...base, id: 'd1', quote: 'It opened in June', tempts: 'factual-error' }],
    nearMisses: [],
  },
  'key.json',
);

function wrongWith(...marks: readonly [quote: string, technique: string, confidence?: Confidence][]) {
  if (!resolved.ok) throw new Error('no key');
  const labels = marks.map(([quote, technique, confidence], index): Label => {
    const start = passage.text.indexOf(quote);
    const span = { start, end: start + quote.length };
    return { id: `m${index + 1}`, span, technique, ...(confidence === undefined ? {} : { confidence }) };
  });
  const response = { labels };
  return sureAndWrong(scoreItem(passage, resolved.value, response), response).map(({ label, outcome }) => [
    label.id,
    outcome.outcome,
  ]);
}

describe('marks that were certain and wrong', () => {
  it('are those that cost, and those that found a flaw under another name', () => {
    expect(
      wrongWith(
        ['It opened in June', 'factual-error', 'certain'],
        ['Cars cross it', 'slippery-slope', 'certain'],
        ['Reports say so', 'factual-error', 'certain'],
      ),
    ).toEqual([
      ['m1', 'decoyed'],
      ['m2', 'spurious'],
      ['m3', 'mislabeled'],
    ]);
  });

  it('are none that were right, and none that were only a hunch', () => {
    expect(
      wrongWith(
        ['Reports say so', 'anonymous-sourcing', 'certain'],
        ['It opened in June', 'factual-error', 'hunch'],
        ['Cars cross it', 'factual-error'],
      ),
    ).toEqual([]);
  });

  it('are told when only a part of the mark costs', () => {
    expect(
      wrongWith(['Reports say so. The bridge is long. It opened in June', 'anonymous-sourcing', 'certain']),
    ).toEqual([['m1', 'spurious']]);
  });
});
