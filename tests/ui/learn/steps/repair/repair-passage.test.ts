import { expect, it } from 'vitest';
import { firstItem } from '../../../../../src/core/lesson/lesson-bundle.ts';
import { repairPassages, withoutModels } from '../../../../../src/ui/learn/steps/repair/repair-passage.ts';
import { lessonFixture } from '../../../../support/lesson-fixture.ts';
import { repairFixture } from '../../../../support/repair-fixture.ts';

const bundle = lessonFixture();
const { passage } = firstItem(bundle);
const feedback = repairFixture(passage);

it('shows the words in question within their sentence', () => {
  expect(repairPassages(passage, feedback, bundle.techniques)[1]).toMatchObject({
    id: 'sl1',
    technique: 'Slippery slope',
    before: 'It all ',
    core: 'ends in tears',
    after: '.',
  });
});

it('tells the explanations without the rewrites that are still to be tried', () => {
  const told = withoutModels(feedback);
  expect(feedback.key.annotations.map(({ repair }) => repair)).not.toContain(undefined);
  expect(told.key.annotations.map(({ repair }) => repair)).toEqual([undefined, undefined]);
  expect(told.key.annotations.map(({ id }) => id)).toEqual(['sl1', 'u1']);
});
