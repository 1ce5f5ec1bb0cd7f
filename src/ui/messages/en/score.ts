import { form } from './counts.ts';

export const score = {
  checking: 'Checking your marks…',
  failedTitle: 'Your marks could not be checked',
  failed: 'They are safe. The explanations could not be loaded; are you offline?',
  retry: 'Try again',
  back: 'Back to my marks',
  found: 'Found',
  fair: 'Fair',
  named: 'Named',
  score: 'Score',
  of: (total: number) => `of ${total}`,
  foundNote: (again: number) => (again === 0 ? 'every weak spot' : `${again} to look at again`),
  fairNote: (flagged: number) =>
    flagged === 0
      ? 'sound passages left alone'
      : `${flagged} sound ${form(flagged, { one: 'passage', other: 'passages' })} flagged`,
  namedNote: 'right technique',
  scoreNote: 'see the receipt',
  headlines: {
    nothing: 'Nothing marked this time.',
    sharpAndFair: 'Sharp eye, fair hand.',
    sharp: 'Sharp eye. Next, a lighter hand.',
    fair: 'Fair hand. There is more to find.',
    wide: 'A wide net.',
    start: 'A start to build on.',
  },
  next: {
    nothing: 'Read the explanations below: each shows what to look for next time.',
    sharpAndFair: 'You found most of the weak spots and left most of what holds up alone.',
    sharp: 'You found most of the weak spots. Some passages you marked hold up: see how to tell.',
    wide: 'You marked so much that sound words cost all that the weak spots earned. Mark a sentence only when you think it is more likely flawed than not.',
    fair: 'You left most of what holds up alone. Look at the weak spots you passed by, and the question each one asks.',
    start: 'Start with the passages you marked that hold up, then the weak spots you passed by.',
  },
} as const;
