import { changeEffect } from '../core/gradebook/change-effect.ts';
import type { ClassView } from '../core/gradebook/class-view.ts';
import type { TaskOutcome } from '../core/gradebook/gradebook-task.ts';
import type { AddedCount, DashboardContext } from './dashboard-context.ts';

/** What becomes of the context when the first task of the queue has been done. `before` is the view as it was. */
export function withOutcome(
  context: DashboardContext,
  { view, issues }: TaskOutcome,
): Partial<DashboardContext> {
  const { queue, before, changes } = context;
  const [task] = queue;
  if (task === undefined) return {};
  if (issues.length > 0) return { trouble: { task, issues } };
  if (task.type === 'export') return task.kind === 'gradebook-json' ? { savedChanges: changes } : {};
  if (view === null || before === null) return {};
  const isChanged = task.type !== 'choose';
  return {
    view,
    changes: isChanged ? changes + 1 : changes,
    ...(task.type === 'add' ? { added: addedCount(before, view) } : {}),
    ...(task.type === 'adjust' ? { effects: withEffect(context.effects, before, view) } : {}),
  };
}

/** How many hand-ins there are, of all assignments. */
export function countHandIns({ groups }: ClassView): number {
  return groups.reduce((sum, { learners }) => sum + learners, 0);
}

function addedCount(before: ClassView, after: ClassView): AddedCount {
  return {
    handIns: countHandIns(after) - countHandIns(before),
    refused: after.refusals.length - before.refusals.length,
  };
}

function withEffect(effects: DashboardContext['effects'], before: ClassView, after: ClassView) {
  const effect = changeEffect(before, after);
  const known = new Set(before.adjustments.map(({ id }) => id));
  const made = after.adjustments.filter(({ id }) => !known.has(id));
  return { ...effects, ...Object.fromEntries(made.map(({ id }) => [id, effect])) };
}
