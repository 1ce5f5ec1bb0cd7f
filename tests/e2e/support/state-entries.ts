import type { LessonState } from './lesson-states.ts';

/** The entry of the catalogue that shows each state a learner sees: what needs only a state is looked at there, without the way to it. */
export const stateEntries: Readonly<Record<LessonState, string>> = {
  brief: 'step/brief',
  'warm-up': 'step/warm-up/unmarked',
  'warm-up, marked': 'step/warm-up/marked',
  'warm-up, explained': 'step/warm-up/misnamed',
  'first read': 'step/first-read/kind',
  said: 'step/mark/asked',
  shelf: 'step/mark/shelf',
  card: 'step/mark/shelf-card',
  reading: 'step/mark/reading',
  finding: 'step/mark/finding',
  pending: 'step/mark/pending',
  editing: 'step/mark/editing',
  choosing: 'step/mark/choosing',
  'picking sentences': 'step/mark/picking-sentences',
  'picking words': 'step/mark/picking-words',
  confirming: 'step/mark/confirming',
  checked: 'step/check/disagreeing',
  'second look': 'step/second-look/hints',
  answers: 'step/second-look/answers',
  repairing: 'step/repair/rewriting',
  repaired: 'step/repair/compared',
  'exit check': 'step/exit-check/open',
  'exit check, explained': 'step/exit-check/answered',
  report: 'step/report/whole',
};
