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
  origins: {
    who: {
      question: 'Who wrote it, and how do you know? (optional)',
      note: 'If you can’t find a name, say so. That is a finding too: an unsigned text asks you to trust somebody you can’t see. The name may also have been lost on the way to you.',
    },
    when: {
      question: 'When was it written, and how do you know? (optional)',
      note: 'Look for a date, or for words that give one away, such as “yesterday” or “last summer”. If there is no date, that is a finding too: without one, some claims can’t be checked at all.',
    },
  },
  next: 'Read it again, as an editor',
} as const;
