/** What can take a step away from a class that has not left it out. */
export type StepTaker = 'answers' | 'techniques' | 'sections' | 'tries';

/** What there is to know about a step, apart from what it shows and what it is called. */
export interface Step {
  /** Stands for the step in an assignment's link. Links are kept for years: a letter never changes its meaning. */
  readonly letter: string;
  /** How long it takes with a text of about 600 words; all of them together fill one period. */
  readonly minutes: number;
  /** What it stands on: nothing can be checked that was not marked. */
  readonly needs?: StepId;
  /**
   * Only with this can a class leave the step out. A short lesson does: the steps with the lowest number go first, and
   * those with the same number go together.
   */
  readonly shed?: number;
  /** What takes it away by itself, the one that is told first: without it the step would have nothing to show. */
  readonly takenBy?: readonly StepTaker[];
  /** It walks through short passages: those of the form that was drawn first, or of the other one. */
  readonly form?: 'first' | 'other';
}

/**
 * Every step that a lesson can have, in the only order they can come in. What else is listed by step is made from this
 * table; docs/architecture.md, “A new step”, says what a row asks for elsewhere.
 */
const table = {
  brief: { letter: 'b', minutes: 4, shed: 4 },
  // The two forms are one measure, so they go together. They ask for every technique of the lesson.
  'warm-up': { letter: 'w', minutes: 5, shed: 1, takenBy: ['techniques'], form: 'first' },
  'first-read': { letter: 'f', minutes: 3 },
  mark: { letter: 'm', minutes: 10 },
  check: { letter: 'c', minutes: 4, needs: 'mark', takenBy: ['answers'] },
  // One try leaves nothing to look at again, nor do sections that are explained one by one.
  'second-look': {
    letter: 's',
    minutes: 6,
    needs: 'check',
    shed: 3,
    takenBy: ['answers', 'sections', 'tries'],
  },
  repair: { letter: 'r', minutes: 5, needs: 'check', shed: 2, takenBy: ['answers'] },
  'exit-check': { letter: 'x', minutes: 5, shed: 1, takenBy: ['techniques'], form: 'other' },
  // Without answers it is where the work is handed in.
  report: { letter: 'e', minutes: 3, needs: 'check' },
} as const;

/** One step of the learner's path. */
export type StepId = keyof typeof table;

/** The steps that walk through the short passages of a form. */
export type FormStepId = {
  [Id in StepId]: (typeof table)[Id] extends Pick<Required<Step>, 'form'> ? Id : never;
}[StepId];

/** The table of steps. */
export const stepTable: Readonly<Record<StepId, Step>> = table;

/** The steps a lesson can have, in the only order they can come in. */
// The keys of a literal are all there are, in the order they are written in.
export const stepIds = Object.keys(table) as readonly StepId[];

/** Something for every step, made of its id. */
export function perStep<Value>(make: (step: StepId) => Value): Readonly<Record<StepId, Value>> {
  // One entry for each id is the whole record.
  return Object.fromEntries(stepIds.map((step) => [step, make(step)])) as Record<StepId, Value>;
}

/** Whether a step walks through the short passages of a form. */
export function isFormStep(step: StepId): step is FormStepId {
  return stepTable[step].form !== undefined;
}
