import { citedFor, form, marks, words } from './steps.ts';

export const countLearners = (count: number) =>
  `${count} ${form(count, { one: 'learner', other: 'learners' })}`;

/** All learners, one row each. */
export const learners = {
  title: 'Learners',
  lead: (count: number) => `${countLearners(count)} handed in.`,
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
      text: () => 'The same work was handed in more than once. Another one counts in its place.',
    },
    'two-names': {
      short: 'two names',
      text: () =>
        'One work is here under two names. It counts once, until you say in Collect that they are two learners.',
    },
    apart: {
      short: 'which one?',
      text: () =>
        'The same work was handed in more than once, and neither goes on from the other. Until you choose in Collect, the one that came in last counts.',
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

/** The work of one learner. */
export const learner = {
  opening: 'Opening the work…',
  missingTitle: 'This work is not in the gradebook',
  missing: 'It was taken out, or the link is from another day. The gradebook is empty when a page opens.',
  back: 'All learners',
  previous: 'Previous learner',
  next: 'Next learner',
  print: 'Print',
  remove: 'Take out of the gradebook',
  removeTitle: 'Take this work out of the gradebook?',
  removeText:
    'The figures are counted without it. The file it came from is untouched: drop it again to have it back.',
  removeYes: 'Take it out',
  removeNo: 'Keep it',
  removed: 'The work was taken out of the gradebook.',
  facts: {
    receipt: 'Receipt code',
    source: 'Came as',
    started: 'Started',
    handedIn: 'Handed in',
    took: 'Between the two',
    marks: 'Marks',
    tries: 'Checked',
    medium: 'Done on',
    screen: 'a screen',
    paper: 'paper',
  },
  hours: (hours: number, minutes: number) => (hours === 0 ? `${minutes} min` : `${hours} h ${minutes} min`),
  days: (days: number) => `${days} ${form(days, { one: 'day', other: 'days' })}`,
  times: (count: number) =>
    count === 0
      ? 'not checked: handed in unseen'
      : `${count} ${form(count, { one: 'time', other: 'times' })}`,
  scores: {
    title: 'What it comes to',
    found: 'Found',
    fair: 'Left alone',
    named: 'Named',
    score: 'Score',
    first: 'First try',
    best: 'Best try',
    only: 'The try',
    what: 'What',
  },
  textTitle: 'The text as it was marked',
  textLead:
    'The notes are about the last try. Hatched words are weak spots that were passed by; green ones hold up.',
  status: {
    correct: 'found and named',
    mislabeled: (given: string) =>
      given === '' ? 'found, named as something else' : `found, named ${given.toLowerCase()}`,
    partial: (found: number, core: number) => `partly found: ${found} of ${words(core)}`,
    partialMisnamed: (given: string) => `named ${given.toLowerCase()}`,
    missed: 'missed',
    decoyed: (given: string) => `flagged as ${given.toLowerCase()}`,
    respected: 'left alone',
    freed: 'marked along with its sentence, at no cost',
    nearMissFlagged: (given: string) => `marked as ${given.toLowerCase()}`,
    nearMissLeft: 'not marked',
    arguableAccepted: 'the mark fits, and costs nothing',
    arguableMisnamed: (given: string) => `marked, but not as ${given.toLowerCase()}`,
    arguableLeft: 'not required',
    spurious: (given: string, count: number) => `${words(count)} marked as ${given.toLowerCase()}`,
  },
  marked: 'Marked:',
  said: {
    hunch: 'A hunch.',
    'fairly-sure': 'Fairly sure.',
    certain: 'Certain.',
    cited: (title: string) => `Cites “${title}”.`,
    reason: 'The reason given:',
  },
  objects: 'The learner objects:',
  appeal: { open: 'open', granted: 'accepted', declined: 'not accepted' },
  toAppeals: 'Decide in Key & appeals',
  keySays: 'What the key says',
  hinted: (count: number) => `${count} of 3 hints`,
  others: (count: number) => `${count} more here, rightly left or open to argument`,
  noNotes: 'Nothing to explain in this paragraph.',
  notesOf: (number: number) => `Notes on paragraph ${number}`,
  sureTitle: 'Sure, and not right',
  sureNone: (count: number) => `Certain of ${marks(count)}; nothing of it was wrong.`,
  sureUnsaid: 'No mark was called certain.',
  receiptLead: (total: number) =>
    `The last try. Each of the ${total} weak spots brings half for finding it and half for its name. Sound words that were marked cost a little, decoys double.`,
  firstReadTitle: 'After the first read',
  firstRead: {
    kind: 'Kind of text',
    wants: 'What the writer wants, and why',
    note: 'How they know',
    who: 'Who wrote it',
    when: 'When it was written',
  },
  kinds: {
    news: 'a news report',
    opinion: 'an opinion piece',
    advert: 'an advert',
    unsure: 'not sure',
  },
  cardsTitle: 'Cards of the source shelf, opened and cited',
  cardsNone: 'No card was opened.',
  cardOpened: 'opened',
  cardCited: citedFor,
  lookedUpTitle: 'Looked up',
  lookedUp: (where: string, found: string) =>
    [where === '' ? '' : `Looked at: ${where}.`, found].filter(Boolean).join(' '),
  repairTitle: 'The rewrite',
  repairNone: 'Nothing was rewritten.',
  repairOriginal: 'The sentence',
  repairYours: 'The rewrite',
  repairUnseen: 'The model was not looked at.',
  ticked: 'ticked',
  unticked: 'not ticked',
  reflectionTitle: 'Reflection',
  unanswered: 'No answer.',
  shortTitle: 'Short passages',
  short: { passage: 'Passage', kind: 'It is', outcome: 'What happened', marks: 'Marked' },
  flawed: 'flawed',
  sound: 'sound',
  forms: { warmUp: 'Warm-up', exitCheck: 'Exit check' },
  outcomes: {
    named: 'found and named',
    misnamed: 'found, named otherwise',
    partly: 'partly found',
    missed: 'missed',
    left: 'left alone',
    flagged: 'flagged',
  },
  flagsTitle: 'Worth a look',
} as const;
