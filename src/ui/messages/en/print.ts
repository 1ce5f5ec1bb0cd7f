const range = (first: number, last: number) => (first === last ? `${first}` : `${first}–${last}`);

export const print = {
  open: 'Print',
  title: 'Print a sheet',
  lead: 'Lines have the same numbers on every sheet of this text, so you can talk about them.',
  which: 'Which sheet?',
  sheets: {
    blank: { name: 'The text, to mark by hand', note: 'With a wide margin and room for notes.' },
    marked: { name: 'The text with my marks', note: 'Every mark is listed below it.' },
    checked: { name: 'The text with marks and answers', note: 'What was found and missed, and why.' },
  },
  print: 'Print',
  cancel: 'Cancel',
  sheetNames: { blank: 'To mark by hand', marked: 'My marks', checked: 'Marks and answers' },
  name: 'Name',
  date: 'Date',
  ask: {
    blank: 'Underline the words and write the letter in the margin. Leave alone what holds up.',
    marked:
      'A bracket opens and closes each mark. Its letter is the technique, its number is in the list below.',
    checked:
      'Lines under words are the key. Square brackets are your marks. A bracket without a line is a mark the key has nothing for; a line without brackets is a spot you passed by.',
  },
  thinLine: 'Thin line',
  thinLineNote: 'You marked it, but it is not a weak spot the key scores.',
  notesTitle: 'Notes',
  columns: { line: 'Line', technique: 'Letter', why: 'Why' },
  marksTitle: 'The marks',
  notesOnKey: 'Notes',
  result: 'Result',
  figure: (name: string, value: number, total: number) => `${name} ${value} of ${total}`,
  points: (earned: string, cost: string) => `Earned ${earned}, cost ${cost}.`,
  quietTitle: 'Also in the key',
  quietLead:
    'What you rightly left, or can be argued, by line. There is no room for the reasons here: see the step Check.',
  quiet: { decoy: 'Holds up', arguable: 'Can be argued', 'near-miss': 'Something else' },
  keyTitle: 'About the key',
  lines: (first: number, last: number) => (first === last ? `line ${first}` : `lines ${range(first, last)}`),
  range,
  sameAs: (number: string) => `As in note ${number}.`,
} as const;
