import { describe, expect, it } from 'vitest';
import { checkRepairs } from '../../../../src/core/lesson/checks/check-lesson.ts';
import type { ItemKey, KeyAnnotation } from '../../../../src/core/lesson/key-schema.ts';

const annotation: KeyAnnotation = {
  id: 'u1',
  technique: 'anonymous-sourcing',
  status: 'scored',
  core: 'Reports say so',
  difficulty: 'easy',
  rationale: 'Whose?',
  hints: ['One.', 'Two.', 'Three.'],
  evidence: [{ source: 'A1', says: 'So.' }],
};
const full = { ...annotation, repair: 'A named report says so.', checklist: ['a?', 'b?', 'c?'] as const };
const { repair: model, checklist } = full;

function codes(annotations: readonly Partial<KeyAnnotation>[], hasStep = true): string[] {
  const item: ItemKey = {
    annotations: annotations.map((some, index) => ({ ...annotation, id: `u${index + 1}`, ...some })),
    decoys: [],
    nearMisses: [],
  };
  return checkRepairs(item, hasStep ? ['mark', 'check', 'repair'] : ['mark', 'check'], 'key.json').map(
    ({ code }) => code,
  );
}
const rewritable = { repair: model, checklist: [...checklist] as [string, string, string] };

describe('what a key offers to rewrite', () => {
  it('is up to three passages, each with a model and a checklist', () => {
    expect(codes([rewritable])).toEqual([]);
    expect(codes([rewritable, rewritable, rewritable, {}])).toEqual([]);
  });

  it('may be nothing when the lesson has no such step', () => {
    expect(codes([{ repair: model }], false)).toEqual([]);
  });

  it.each<[string, readonly Partial<KeyAnnotation>[], string[]]>([
    ['nothing to rewrite where it is a step', [{ repair: model }], ['no-checklist']],
    ['a checklist without a model', [rewritable, { checklist: rewritable.checklist }], ['no-repair']],
    ['four passages', [rewritable, rewritable, rewritable, rewritable], ['too-many-repairs']],
  ])('is refused with %s', (_, annotations, expected) => {
    expect(codes(annotations)).toEqual(expected);
  });
});
