import type { Appeal, ClassView, FlagCode, FormsView, LearnerRow } from '../class-view.ts';
import type { Adjustment } from '../adjustment.ts';

/** The figures of a class as plain JSON, without a name, a file's name or a learner's words. Learners are called by receipt. */
export interface ClassFigures {
  readonly format: 'second-read-figures';
  readonly version: 1;
  readonly lesson: ClassView['lesson'];
  readonly techniques: ClassView['techniques'];
  /** The assignment they are about; left out for all. */
  readonly group?: string | null;
  readonly groups: ClassView['groups'];
  readonly learners: readonly FiguresRow[];
  readonly report: ClassView['report'];
  readonly forms: FormsView | null;
  readonly appeals: Readonly<Record<Appeal['state'], number>>;
  readonly adjustments: readonly Adjustment[];
  /** How many could not be read, by the code of the first reason. */
  readonly refusals: Readonly<Record<string, number>>;
}

/** A learner without what could tell who they are. */
interface FiguresRow extends Omit<LearnerRow, 'name' | 'source' | 'flags'> {
  readonly flags: readonly FlagCode[];
}

/** What the page exports and the command line prints of one class: the same, digit for digit. */
export function figuresOf(view: ClassView): ClassFigures {
  const states = view.appeals.map(({ state }) => state);
  const count = (wanted: Appeal['state']) => states.filter((state) => state === wanted).length;
  const codes = view.refusals.map(({ issues }) => issues[0]?.code ?? '').toSorted();
  const refusals: Record<string, number> = {};
  for (const code of codes) refusals[code] = (refusals[code] ?? 0) + 1;
  return {
    format: 'second-read-figures',
    version: 1,
    lesson: view.lesson,
    techniques: view.techniques,
    ...(view.group !== undefined && { group: view.group }),
    groups: view.groups,
    learners: view.learners.map(({ name: _name, source: _source, flags, ...row }) => ({
      ...row,
      flags: flags.map(({ code }) => code),
    })),
    report: view.report,
    forms: view.forms,
    appeals: { open: count('open'), granted: count('granted'), declined: count('declined') },
    adjustments: view.adjustments,
    refusals,
  };
}
