import type { StepId } from '../../../core/lesson/lesson-schema.ts';

const goOn: Partial<Record<StepId, string>> = {
  'second-look': 'Take a second look',
  repair: 'Repair one passage',
  'exit-check': 'Go to the exit check',
  report: 'See your report',
};

export const repair = {
  eyebrow: 'Repair',
  title: 'Make one passage honest',
  lead: 'Choose a passage that was flagged and write it anew. Keep the writer’s point, and say no more than can be backed up.',
  choose: 'Which passage?',
  original: 'The original',
  yours: 'Your honest version',
  counter: (count: number, limit: number) => `${count} of ${limit} characters`,
  compare: 'Compare',
  compareFirst: 'Write something first, then compare it with another version.',
  modelTitle: 'One honest version',
  modelLead: 'There are many. This is one of them; yours may be better. You can still change yours.',
  checklist: 'Read yours again. What does it do?',
  unscored: 'Nobody scores this. Tick what you find.',
  skip: 'Skip this step',
  none: 'This key has nothing to rewrite.',
  otherTitle: 'Take another passage?',
  other: 'What you have written about this one will be gone.',
  otherYes: 'Take the other one',
  otherNo: 'Stay with this one',
  reportTitle: 'Your repair',
  reportYours: 'Yours',
  ticked: 'yes',
  unticked: 'not ticked',
  goOn: (step: StepId): string => goOn[step] ?? 'Go on',
} as const;
