import { describe, expect, it } from 'vitest';
import { checkToFind } from '../../../../src/core/lesson/checks/check-lesson.ts';
import { firstItem } from '../../../../src/core/lesson/lesson-bundle.ts';
import { resolveKey } from '../../../../src/core/lesson/resolve-key.ts';
import { annotationFixture } from '../../../support/key-fixture.ts';
import { lessonFixture } from '../../../support/lesson-fixture.ts';

const { item, passage } = firstItem(lessonFixture());
const annotations = [
  annotationFixture('u1', 'anonymous-sourcing', 'Reports say'),
  { ...annotationFixture('f1', 'factual-error', 'The bridge is long'), status: 'arguable' as const },
];
const key = resolveKey(passage, { annotations, decoys: [], nearMisses: [] }, 'key.json');
if (!key.ok) throw new Error(JSON.stringify(key.issues));
const check = (toFind?: Record<string, number>) =>
  checkToFind({ ...item, ...(toFind && { toFind }) }, key.value, 'lesson.json').map(({ code, message }) => [
    code,
    message,
  ]);

describe('the number of weak spots a lesson tells', () => {
  it('is the number of scored ones, or is not told', () => {
    expect(check()).toEqual([]);
    expect(check({ 'anonymous-sourcing': 1 })).toEqual([]);
  });

  it('is refused when it is another one', () => {
    expect(check({ 'anonymous-sourcing': 2, 'factual-error': 1 })).toEqual([
      ['wrong-count', '“anonymous-sourcing” has 1, not 2'],
      ['wrong-count', '“factual-error” has 0, not 1'],
    ]);
    expect(check({})).toEqual([['wrong-count', '“anonymous-sourcing” has 1, not 0']]);
  });
});
