import type { StepId } from '../../../core/lesson/lesson-schema.ts';

export const brief = {
  title: 'Read it twice',
  lead: 'You are going to read one text twice. First as a reader. Then as an editor, who marks the places where it lets its readers down, and leaves alone what holds up.',
  /** What one does, by step; a step that says nothing here belongs to the one before. */
  how: {
    'warm-up': 'Warm up on a few short passages. This is where you learn how to mark.',
    'first-read': 'Read the text without marking anything.',
    mark: 'Read it again and mark what you find. Choose words, then say which technique it is.',
    check: 'See what you found, what you missed and why. Every mark is explained.',
    'second-look': 'Look again at what you missed, with hints if you like.',
    repair: 'Rewrite one weak spot so that it is honest.',
    'exit-check': 'At the end, a few short passages again.',
  } as Readonly<Partial<Record<StepId, string>>>,
  techniquesTitle: 'Three things to look for',
  ask: 'Ask',
  example: 'Worked example',
  why: 'Why',
  lookAlike: 'Looks alike, holds up',
  chain: 'The chain',
  weakLink: 'weak link',
  howMuch: 'How much to mark',
  scoringTitle: 'How it is scored',
  scoring:
    'Each flaw has key words. Mark them: half the credit. Give the right name: the other half. Mark only part, get that part. The rest of the flaw’s sentence is free, so marking whole sentences is fine. Words you mark where nothing is wrong cost a little; sound passages that only look wrong cost double. Some passages can be argued either way: there, a fitting name costs nothing. The price is set so that marking everything earns nothing.',
  scoringAdvice: 'Mark a sentence when you think it is more likely flawed than not.',
  start: 'Start reading',
  times: 'Minutes, about:',
  skip: 'Skip the brief',
  about: 'About this lesson',
  minutes: (count: number) => `About ${count} minutes`,
} as const;
