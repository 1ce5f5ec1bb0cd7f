import { form } from './counts.ts';

const minutes = (count: number) => `${count} ${form(count, { one: 'minute', other: 'minutes' })}`;

export const teachLesson = {
  eyebrow: 'Lesson guide',
  facts: {
    ages: (from: number, to: number | undefined) =>
      to === undefined ? `Ages ${from} and over` : `Ages ${from} to ${to}`,
    minutes: (count: number) => `About ${minutes(count)}`,
    text: (words: number) => `One text of ${words} words`,
    version: (version: string) => `Version ${version}`,
  },
  try: 'Try it as a learner',
  newTab: 'opens in a new tab',
  assign: 'Assign it',
  paper: 'Print the sheets',
  printGuide: 'Print this guide',
  stepsTitle: 'The steps',
  stepMinutes: (count: number) => `${count} min`,
  steps: {
    brief: 'What the techniques are, each with a worked example and a sound look-alike.',
    'warm-up': 'Short passages, flawed and sound: mark or leave, explained at once.',
    'first-read': 'The text without marking: what kind of text is it, and how can one tell?',
    mark: 'Mark the words, name the technique, say how sure one is; facts are on the source shelf.',
    check: 'Each mark gets an explanation beside the words it is about.',
    'second-look': 'What was missed, with hints.',
    repair: 'Rewrite one weak sentence so that it is honest; compare with a model.',
    'exit-check': 'New short passages, and two questions to think about.',
    report: 'What was found, left alone and named; hand in, print, save.',
  },
  techniquesTitle: 'What learners look for',
  guideTitle: 'The guide',
  contents: 'In this guide',
  missing:
    'There is no guide for this lesson here. If there should be one, you may be offline: reload the page.',
} as const;
