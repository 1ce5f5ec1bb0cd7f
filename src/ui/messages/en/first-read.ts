import { words } from './counts.ts';

export const firstRead = {
  eyebrow: 'First read',
  lead: 'Read it once, as a reader. No marking yet.',
  facts: (paragraphs: number, count: number) => `${paragraphs} paragraphs · ${words(count)}`,
  questionTitle: 'Before the second read',
  question: 'What kind of text is this?',
  kinds: {
    news: 'A news report',
    opinion: 'An opinion piece',
    advert: 'An advert',
    unsure: 'I am not sure',
  },
  how: 'How do you know? (optional)',
  answerTitle: 'What we know about it',
  answer: (kind: string) => `It was given to us as: ${kind.toLowerCase()}.`,
  next: 'Read it again, as an editor',
} as const;
