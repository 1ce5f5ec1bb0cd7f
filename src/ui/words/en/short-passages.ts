import { form, words } from './steps.ts';

const passages = (count: number) => `${count} ${form(count, { one: 'passage', other: 'passages' })}`;

/** The short passages before and after the text: a part of `later`. */
export const forms = {
  eyebrow: (step: string, at: number, total: number) => `${step} · ${at} of ${total}`,
  lead: {
    each: (total: number) =>
      `${passages(total)}, a few lines each. Mark what is wrong, or press It holds up. Each is explained at once.`,
    never: (total: number) =>
      `${passages(total)}, a few lines each. Some have a flaw, some hold up. You can go back and change your mind.`,
    end: (total: number) =>
      `${passages(total)} you have not seen. The explanations come at the end; until then you can go back and change your mind.`,
  },
  leadNext: 'Is there a flaw? Mark it, or press It holds up.',
  skip: { 'warm-up': 'Skip the warm-up', 'exit-check': 'Skip the exit check' },
  passages: 'Passages',
  answered: 'answered',
  reference: 'To check against',
  check: 'Check this passage',
  leave: 'It holds up',
  next: 'Next passage',
  checkAll: (total: number) => `Check all ${total}`,
  finish: 'Finish',
  keptTitle: 'Your answers are kept',
  kept: 'Nothing has been marked right or wrong: your teacher looks at them with you.',
  checkAllTitle: (total: number) => `Check all ${total} now?`,
  checkAllText: 'You can still go back and change your marks. After checking you cannot.',
  checkAllYes: 'Check now',
  checkAllNo: 'Not yet',
  checking: 'Checking…',
  failed: 'The explanations could not be loaded. Your marks are safe.',
  verdicts: {
    named: 'Found and named',
    misnamed: 'Found; another name fits',
    partly: 'Partly found',
    missed: 'There is a flaw here',
    left: 'It holds up, and you left it alone',
    flagged: 'This one holds up',
  },
  outcomes: {
    named: 'found and named',
    misnamed: 'found, misnamed',
    partly: 'partly found',
    missed: 'missed',
    left: 'left alone',
    flagged: 'marked, but it holds up',
  },
  looksLike: (technique: string) => `Looks like ${technique}`,
  partly: (found: number, core: number) => `You marked ${found} of the ${words(core)} that matter most.`,
  misnamed: (given: string) => `You named it ${given.toLowerCase()}.`,
  resultsTitle: 'How the exit check went',
  results: (found: number, flawed: number, left: number, sound: number) =>
    `You found ${found} of ${flawed} flaws and left ${left} of ${sound} sound passages alone.`,
  reflectionTitle: 'To think about',
  reflectionLead: 'Nobody marks these. They are for you, and for talking about afterwards.',
  compareTitle: 'Warm-up and exit check',
  compare: { found: 'Flaws found', left: 'Sound passages left alone', named: 'Named rightly' },
  of: (count: number, total: number) => `${count} of ${total}`,
  tooFew: (total: number) =>
    `${passages(total)} each time are too few to tell whether you have got better. One more or one fewer can be chance.`,
  skipped: (steps: string) => `You skipped the ${steps}, so there is nothing to compare.`,
  unfinished: (step: string, done: number, total: number) =>
    `You did ${done} of the ${passages(total)} of the ${step}, so there is nothing to compare.`,
  and: ' and the ',
  thoughtsTitle: 'What you thought',
};
