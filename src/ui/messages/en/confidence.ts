import { form, marks } from './counts.ts';

export const confidence = {
  question: 'How sure are you?',
  marked: (technique: string) => `Marked as ${technique}. How sure are you?`,
  levels: { hunch: 'Hunch', 'fairly-sure': 'Fairly sure', certain: 'Certain' },
  more: 'Say why',
  reason: 'Why? (optional)',
  cite: 'Cite a source',
  citeNone: 'No source',
  citeFirst: 'You can cite any card you have opened on the source shelf.',
  said: { hunch: 'a hunch', 'fairly-sure': 'fairly sure', certain: 'certain' },
  citesNone: 'cites no source',
  cites: (title: string) => `cites ${title}`,
  you: {
    hunch: 'You had a hunch.',
    'fairly-sure': 'You were fairly sure.',
    certain: 'You were certain.',
  },
  youCited: (title: string) => `You cited “${title}”.`,
  yourReason: (reason: string) => `Your reason: ${reason}`,
  sureTitle: 'Sure, and not right',
  sureLead: 'You were certain of these. They are worth looking at first.',
  sureNone: (count: number) =>
    `You were certain of ${marks(count)}, and ${form(count, { one: 'it holds', other: 'they all hold' })}.`,
  factsTitle: 'Facts checked, not guessed',
  facts: (checked: number, total: number) =>
    `Factual errors you named: ${total}. With a source you opened: ${checked}.`,
  factsNext: 'Next time, open the source shelf before you name one: it shows what can be looked up.',
} as const;
