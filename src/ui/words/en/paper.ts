import { form, marks, stepsForTeachers } from './steps.ts';

const minutes = (count: number) => `${count} ${form(count, { one: 'minute', other: 'minutes' })}`;
const sides = (count: number) => `${count} ${form(count, { one: 'side', other: 'sides' })}`;
const sentences = (first: number, last: number) =>
  first === last ? `sentence ${first}` : `sentences ${first}–${last}`;

/** The lesson on paper: sets to print, and marks typed in. */
export const paper = {
  title: 'Paper',
  lead: 'Print the lesson for a room without screens, and type the marks in afterwards. They join the same picture of the class.',
  print: {
    title: 'Print a set',
    which: 'Which set?',
    sets: {
      short: {
        name: 'Short',
        note: 'The text to mark by hand, its sentences numbered, with the techniques, their lines and their questions.',
      },
      standard: {
        name: 'Standard',
        note: 'Also: each technique with an example and a sound look-alike, the first-read question, a table for reasons and how sure, and the questions to think about.',
      },
      full: {
        name: 'Full',
        note: 'Also, as far as the lesson has them: warm-up, repair, exit check, and the source shelf as a look-up sheet.',
      },
      key: {
        name: 'The key, for you',
        note: 'The text with its answers and why, what holds up and why, a model repair, the sources.',
      },
    },
    keyWarning: 'This holds the answers. Keep it out of the pile that goes to the class.',
    version: 'Which version?',
    versions: {
      a: { name: 'Version A', note: 'Warm-up with form A, exit check with form B.' },
      b: { name: 'Version B', note: 'The two swapped: warm-up with form B, exit check with form A.' },
    },
    versionLead:
      'Give half of the class each version. Then a difference between warm-up and exit check is not just that one form was harder.',
    numbers: 'What is numbered?',
    sentencesOnly: 'Sentences',
    sentencesOnlyNote: 'The numbers that marks are typed in by.',
    andLines: 'Sentences, and every fifth line',
    andLinesNote: 'Lines have the numbers they have on the sheets that learners print themselves.',
    counting: 'Counting the sides…',
    sides: (a4: number, letter: number) =>
      a4 === letter ? `${sides(a4)} on A4 and on US Letter` : `${sides(a4)} on A4, ${letter} on US Letter`,
    uncounted: 'The number of sides could not be worked out here; your browser shows it before it prints.',
    shelfFailed: 'The source shelf could not be opened, so the full set comes without the look-up sheet.',
    retry: 'Try again',
    button: 'Print',
    buttonNote: 'Choose A4 or Letter in your browser’s own window. Everything is black on white.',
    failed: 'The sheets could not be made. Nothing was printed.',
  },
  sheet: {
    name: 'Name',
    version: (version: string) => `Version ${version}`,
    sets: { short: 'Short set', standard: 'Standard set', full: 'Full set', key: 'Key for the teacher' },
    ask: 'Draw the technique’s line under the sentence, or write its letter in the margin beside it. A sentence can have more than one. Leave alone what holds up.',
    techniquesTitle: 'What to look for',
    textTitle: 'The text',
    readFirst: 'First, read it once without marking.',
    strip: 'My marks: one to a box, the number of the sentence and the letter (for example 3S).',
    reasonsTitle: 'My marks and why',
    reasonsLead: 'One row for each mark. H: a hunch, F: fairly sure, C: certain.',
    columns: { sentence: 'Sentence', letter: 'Letter', why: 'Why', sure: 'How sure' },
    sure: 'H   F   C',
    formTitle: { 'warm-up': 'Warm-up', 'exit-check': 'Exit check' },
    formLead:
      'Is there a flaw? Underline it and circle its letter. Or circle “holds up”. Some have a flaw, some hold up.',
    holdsUp: 'holds up',
    flaw: 'flaw:',
    repairTitle: 'Make one passage honest',
    repairLead:
      'Choose a sentence you marked and write it anew. Keep the writer’s point, and say no more than can be backed up.',
    repairNumber: 'Sentence:',
    repairCheck: 'Read yours again:',
    shelfTitle: 'Look-up sheet',
    fact: (date: string, sources: string) => [date, sources].filter((part) => part !== '').join('; '),
  },
  key: {
    warning: 'This sheet holds the answers. It is for the teacher, not for learners before they are done.',
    how: 'Lines under words are the key; the code in the pill is the number of its note. Small numbers are the sentences.',
    thin: 'Thin line',
    thinNote: 'Can be argued: a fitting name costs nothing there.',
    scored: 'What is scored',
    arguable: 'Can be argued',
    decoys: 'Holds up, though it may not look so',
    nearMisses: 'Something else',
    forms: (id: string) => `Short passages, form ${id}`,
    formFlaw: (technique: string) => `flaw: ${technique}`,
    formSound: (technique: string) => `holds up; it looks like ${technique}`,
    sentences,
    tempts: (technique: string) => `looks like ${technique}`,
    also: (techniques: string) => `also right: ${techniques}`,
    chain: 'Chain:',
    weak: 'weak link',
    repair: 'One honest version:',
    checklist: 'Look for:',
    sources: (ids: string) => `Sources: ${ids}.`,
    sourcesTitle: 'Sources of the key',
    techniqueSources: 'About the techniques',
    aboutTitle: 'About the key',
  },
  entry: {
    title: 'Type in marks from paper',
    lead: 'One learner at a time. The numbers are those printed before the sentences.',
    limits:
      'Marks from paper are whole sentences. How sure somebody was, reasons and second tries are not recorded.',
    name: 'Name or number',
    code: 'Marks as codes',
    codeHelp: (example: string, legend: string) =>
      `Number and letter, for example ${example}. ${legend} Enter adds the learner.`,
    codeLegend: (code: string, name: string) => `${code}: ${name}.`,
    add: 'Add this learner',
    adding: 'Adding…',
    count: (count: number) => `${marks(count)} so far`,
    gridTitle: 'Sentences',
    gridHelp: (letters: string) =>
      `Arrow keys move, the space bar switches${letters === '' ? '' : `, and so do the letters ${letters}`}. Codes and boxes stay in step.`,
    columns: { sentence: 'Sentence' },
    box: (number: number, technique: string) => `Sentence ${number}: ${technique}`,
    switched: (box: string, isOn: boolean) => `${box}: ${isOn ? 'marked' : 'not marked'}`,
    noName: 'Write a name or a number first. Your marks are still here.',
    noMarks: (name: string) =>
      `There are no marks for ${name}. If nothing was marked on the sheet, press Add this learner again.`,
    sameName: 'You have added somebody of this name before. Both will be in the gradebook.',
    wrong: 'Not everything can be read:',
    wrongLead: 'Put this right before you add the learner. Nothing is lost.',
    issues: {
      'no-sentence': (piece: string, count: number) =>
        `There is no sentence ${Number.parseInt(piece, 10)}; the last one is ${count}.`,
      'unknown-technique': (piece: string) =>
        `“${piece}”: “${piece.replace(/^\d+/, '')}” is not a letter of a technique.`,
      'no-technique': (piece: string) => `“${piece}” has no letter.`,
      'not-a-mark': (piece: string) => `“${piece}” is not a number and a letter.`,
    },
    failed: 'This learner could not be added. What you typed is still here; try again.',
    added: (name: string, count: number, total: number) =>
      `${name} added with ${marks(count)}. ${total} so far.`,
    addedTitle: 'Added in this sitting',
    addedOne: (name: string, count: number) => `${name}: ${marks(count)}`,
    undo: 'Did something go wrong? Take the learner out on the Learners page, and add them anew here.',
  },
} as const;

/** A lesson and its guide, as teachers look at them. */
export const lesson = {
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
  steps: stepsForTeachers,
  techniquesTitle: 'What learners look for',
  guideTitle: 'The guide',
  contents: 'In this guide',
  missing:
    'There is no guide for this lesson here. If there should be one, you may be offline: reload the page.',
} as const;
