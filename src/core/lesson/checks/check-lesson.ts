import { type Issue, createIssue } from '../../base/result.ts';
import { type ResolvedKey, offersRepair, repairLimit } from '../resolved-key.ts';
import type { ItemKey } from '../key-schema.ts';
import { type StepId, isFormStep, stepIds, stepTable as table } from '../steps.ts';
import type { LessonItem } from '../lesson-schema.ts';

/**
 * For the items of a group together (docs/formulas.md#checks-of-a-key): enough sound text that tempts, decoys and
 * near-misses at least two thirds as many as scored annotations.
 */
export function checkProportions(keys: readonly ResolvedKey[], path: string): Issue[] {
  const scored = countScored(keys);
  const tempting = countEntries(keys, 'decoys') + countEntries(keys, 'nearMisses');
  if (tempting * 3 >= scored * 2) return [];
  const message = `${tempting} decoys and near-misses beside ${scored} scored annotations: two thirds are needed`;
  return [createIssue('too-few-decoys', path, message)];
}

/** A warning: a key that works but says less about a learner than it could. */
export function warnAboutSize(keys: readonly ResolvedKey[], path: string): Issue[] {
  const scored = countScored(keys);
  const decoys = countEntries(keys, 'decoys');
  const message = `${scored} scored annotations and ${decoys} decoys: too few (8 and 6) to say how a learner leans`;
  return scored < 8 || decoys < 6 ? [createIssue('small-key', path, message)] : [];
}

function countScored(keys: readonly ResolvedKey[]): number {
  return keys.flatMap(({ annotations }) => annotations.filter(({ status }) => status === 'scored')).length;
}

function countEntries(keys: readonly ResolvedKey[], list: 'decoys' | 'nearMisses'): number {
  return keys.reduce((total, key) => total + key[list].length, 0);
}

/** Everything wrong with what an item offers to rewrite: a checklist without a model, too many, or none where it is a step. */
export function checkRepairs(item: ItemKey, steps: readonly StepId[], path: string): Issue[] {
  const { annotations } = item;
  const stray = annotations.filter(
    ({ checklist, repair }) => checklist !== undefined && repair === undefined,
  );
  const offered = annotations.filter(offersRepair).length;
  const isMissing = steps.includes('repair') && offered === 0;
  return [
    ...stray.map(({ id }) =>
      createIssue('no-repair', `${path} › ${id}.checklist`, 'needs a repair to compare with'),
    ),
    ...(offered <= repairLimit
      ? []
      : [createIssue('too-many-repairs', path, `${offered} have a checklist; ${repairLimit} are enough`)]),
    ...(isMissing
      ? [createIssue('no-checklist', path, 'the step “repair” needs a repair with a checklist')]
      : []),
  ];
}

/** Everything wrong with a lesson's steps: out of order, named twice, or without what they stand on. */
export function checkSteps(steps: readonly StepId[], path: string, hasForms = false): Issue[] {
  const isOrdered = steps.every(
    (step, index) => index === 0 || stepIds.indexOf(step) > stepIds.indexOf(steps[index - 1] ?? step),
  );
  const formless = hasForms ? [] : steps.filter(isFormStep);
  return [
    ...formless.map((step) => createIssue('missing-forms', path, `“${step}” needs the lesson’s forms`)),
    ...(isOrdered ? [] : [createIssue('step-order', path, `must come in the order ${stepIds.join(', ')}`)]),
    ...steps.flatMap((step) => {
      const { needs } = table[step];
      const isMissing = needs !== undefined && !steps.includes(needs);
      return isMissing ? [createIssue('missing-step', path, `“${step}” needs “${needs}”`)] : [];
    }),
  ];
}

/** Whether the number of weak spots a lesson tells its learners is the number its key has. */
export function checkToFind({ toFind }: LessonItem, key: ResolvedKey, path: string): Issue[] {
  if (toFind === undefined) return [];
  const scored = key.annotations.filter(({ status }) => status === 'scored');
  const techniques = new Set([...Object.keys(toFind), ...scored.map(({ technique }) => technique)]);
  return [...techniques].flatMap((id) => {
    const count = scored.filter(({ technique }) => technique === id).length;
    const told = toFind[id] ?? 0;
    return told === count
      ? []
      : [createIssue('wrong-count', `${path}.toFind`, `“${id}” has ${count}, not ${told}`)];
  });
}
