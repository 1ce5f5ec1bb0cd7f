import { form } from './counts.ts';

const learners = (count: number) => `${count} ${form(count, { one: 'learner', other: 'learners' })}`;

export const teachLearners = {
  title: 'Learners',
  lead: (count: number) => `${learners(count)} handed in.`,
  hiddenNote: 'Names are hidden. The number is the order in which the work came in.',
  emptyTitle: 'Nobody has handed in yet',
  empty: 'Open what your class handed in first.',
  toCollect: 'Collect',
  learner: (number: number) => `Learner ${number}`,
  unnamed: (number: number) => `Learner ${number}, no name`,
  table: 'Learners, one row each',
  columns: {
    learner: 'Learner',
    first: 'First try',
    best: 'Best try',
    found: 'Found',
    named: 'Named',
    respected: 'Left alone',
    warmUp: 'Warm-up',
    exitCheck: 'Exit check',
    disagreements: 'Objections',
    flags: 'Notes',
  },
  columnNotes: {
    found: 'Best try: weak spots found, of those there are.',
    named: 'Best try: of those found, named rightly.',
    respected: 'Best try: sound passages left alone, of those there are.',
  },
  columnsNote:
    'Found: weak spots found. Named: named rightly, of those found. Left alone: sound passages not marked. All three are of the best try.',
  sortNote: 'A press on a heading sorts by it.',
  of: (value: number, total: number) => `${value} of ${total}`,
  none: '–',
  noneLong: 'not done',
  notCounted: 'not in the figures',
  pages: {
    label: 'Pages of the table',
    shown: (from: number, to: number, of: number) => `${from} to ${to} of ${of}`,
    previous: 'Previous',
    next: 'Next',
  },
  sorted: (column: string, direction: 'ascending' | 'descending') =>
    `Sorted by ${column.toLowerCase()}, ${direction === 'ascending' ? 'lowest first' : 'highest first'}.`,
  flag: {
    'same-name': {
      short: 'same name',
      text: () => 'Somebody else signed with the same name. Both are in.',
    },
    'handed-in-again': {
      short: 'handed in again',
      text: () => 'The same work was handed in again later. The later one counts.',
    },
    'same-log': {
      short: 'same work',
      text: () =>
        'The same answers, or the same times to the millisecond, are here under another name. Both are in.',
    },
    'other-version': {
      short: 'other version',
      text: (value: string) =>
        `Made with ${value === '' ? 'another version' : `version ${value}`} of the lesson. Its texts are the same, so it is marked like the others.`,
    },
    'other-techniques': {
      short: 'other techniques',
      text: () =>
        'It was asked to look for other techniques than the rest of the class, so it is not in the figures of the class.',
    },
    'impossible-times': {
      short: 'odd times',
      text: (value: string) =>
        `A time cannot be right${value === '' ? '' : `: ${value}`}. The clock of the device may be wrong.`,
    },
    'too-fast': {
      short: 'very fast',
      text: (value: string) =>
        `There are more marks than the time leaves room for${value === '' ? '' : `: ${value} seconds in all`}. It may have been done in another browser first.`,
    },
    paper: { short: 'paper', text: () => 'Typed in from paper: whole sentences, no times.' },
  },
} as const;
