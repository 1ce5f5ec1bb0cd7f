import { type Attempt, createAttempt, editionOf } from '../../src/core/attempt/attempt.ts';
import {
  withCheck,
  withFinish,
  withMarking,
  withReveal,
  withStep,
} from '../../src/core/attempt/change-attempt.ts';
import { type LessonBundle, firstItem } from '../../src/core/lesson/lesson-bundle.ts';
import type { StepId } from '../../src/core/lesson/steps.ts';
import { addLabel } from '../../src/core/response/edit-marking.ts';
import { recordEdit } from '../../src/core/response/edit-history.ts';
import { createMarking, type Marking } from '../../src/core/response/marking.ts';

/**
 * Where a learner has come to: `checked` after a first try, `second look` on the page that looks again, `answers` with every
 * answer shown, all without other work.
 */
export type Place =
  | 'warm-up'
  | 'first read'
  | 'marking'
  | 'checked'
  | 'second look'
  | 'answers'
  | 'repair'
  | 'exit check'
  | 'report';

/** Words of the text, and the name or id of the technique they were marked as. */
export type MadeMark = readonly [quote: string, technique: string];

const stepAt: Readonly<Record<Place, StepId>> = {
  'warm-up': 'warm-up',
  'first read': 'first-read',
  marking: 'mark',
  checked: 'check',
  'second look': 'second-look',
  answers: 'second-look',
  repair: 'repair',
  'exit check': 'exit-check',
  report: 'report',
};

/** Work that has only begun. */
export function beginWork(bundle: LessonBundle, now: string): Attempt {
  const [firstStep] = bundle.lesson.steps;
  if (firstStep === undefined) throw new Error('a lesson without steps');
  return createAttempt({ ...editionOf(bundle), id: 'stored', now, firstStep, firstForm: 'a' });
}

/** The work of somebody who came this far without the warm-up and made these marks on the long text. */
export function workAt(bundle: LessonBundle, place: Place, marks: readonly MadeMark[], now: string): Attempt {
  const { item } = firstItem(bundle);
  const marked = withMarking(beginWork(bundle, now), item.id, markingOf(bundle, item.id, marks), now);
  const there = withStep(marked, stepAt[place], now);
  if (place === 'warm-up' || place === 'first read' || place === 'marking') return there;
  const checked = withCheck(there, item.id, now);
  if (place === 'checked' || place === 'second look') return checked;
  const revealed = withReveal(checked, item.id, now);
  return place === 'report' ? withFinish(revealed, now) : revealed;
}

/** These marks of one passage, made one after the other, so that each can be undone. Throws for words that are not in it. */
export function markingOf(bundle: LessonBundle, itemId: string, marks: readonly MadeMark[]): Marking {
  return marks.reduce((marking, [quote, name]) => {
    const start = bundle.passages[itemId]?.text.indexOf(quote) ?? -1;
    const technique = bundle.techniques.find((one) => one.name === name || one.id === name);
    if (start < 0 || technique === undefined) throw new Error(`it cannot be marked as ${name}: ${quote}`);
    const edit = addLabel(marking, { span: { start, end: start + quote.length }, technique: technique.id });
    if (!edit.ok) throw new Error(edit.issues.map(({ message }) => message).join());
    return recordEdit(marking, edit.value);
  }, createMarking());
}
