import { form } from './steps.ts';

const characters = (count: number) => `${count} ${form(count, { one: 'character', other: 'characters' })}`;
const minutes = (count: number) => `${count} ${form(count, { one: 'minute', other: 'minutes' })}`;
const list = (parts: readonly string[]) => new Intl.ListFormat('en', { type: 'conjunction' }).format(parts);

/** Making an assignment and giving it out. */
export const assign = {
  title: 'Assign the lesson',
  lead: (lesson: string) =>
    `Choose how your class does “${lesson}”, and give out a link. There are no accounts: your choices are in the link, and nothing is sent to a server.`,
  minutes: (count: number) => `About ${minutes(count)}`,
  shortMinutes: (count: number) => `${count} min`,

  place: {
    legend: 'Where learners open the lesson',
    kinds: { file: 'From a file, like this page', web: 'On a web page' },
    notes: {
      file: 'You give out the lesson as a file, and a small file that opens it with your choices.',
      web: 'Your class gets a link. This page was opened from a disk, so it needs the address.',
    },
    label: 'Address of the lesson',
    once: 'It goes into the link and is kept nowhere else.',
    problems: {
      'no-address': 'Copy it from the address bar where you open the lesson as a learner.',
      'not-web': 'That is no address of a web page: it begins with https:// or http:// and has no spaces.',
    },
  },
  start: {
    lead: 'Give it out as a file, beside the file with the lesson.',
    title: 'A file that opens the lesson',
    saveIt: (name: string) => `Save the file ${name}.`,
    copyIt: (lesson: string) =>
      `Copy it and ${lesson} into one folder: a shared one, or one that learners take with them.`,
    openIt: (name: string, lesson: string) =>
      `Learners open ${name} there. A copy of ${lesson} alone opens the lesson without your choices.`,
    save: 'Save the file',
    saved: 'The browser has been given the file. Look whether it is there.',
    note: 'Learners hand in a file or a code at the end, as from a web page. You open it on this page.',
    fileName: (lesson: string, id: string) => `start-${lesson}-${id}.html`,
    page: {
      open: (lesson: string) => `Open “${lesson}”`,
      beside: 'If nothing opens, this file has to be in the same folder as second-read.html.',
    },
  },

  presets: {
    legend: 'How much of the lesson',
    whole: (count: number) => `The whole lesson, ${minutes(count)}`,
    short: (count: number) => `Short version, ${minutes(count)}`,
  },
  steps: {
    legend: 'Steps',
    note: 'First read, marking, checking and the report are the lesson itself and always stay.',
    why: {
      always: 'always part of it',
      answers: 'left out: no answers are shown',
      techniques: 'left out: it asks for every technique',
      sections: 'left out: the text is explained section by section',
      tries: 'left out: there is one try',
    },
  },
  techniques: {
    legend: 'What learners look for',
    note: 'What you leave out need not be found; a mark on it is one too many, and is explained by its real name. Warm-up and exit check ask for all of them, so they go with the first.',
    none: 'Choose at least one technique.',
  },
  mode: {
    legend: 'Practice or test',
    practice: 'Practice',
    practiceNote:
      'Each mark is explained as soon as a learner has checked the text. To be able to do that, the page holds the answers, and somebody who looks into its files can find them.',
    test: 'Test',
    testNote:
      'The learner’s page never asks for the answers and gives no feedback. When all have handed in, you can return the answers: then each learner’s marks are explained to them.',
    limitsTitle: 'What a determined learner can still do',
    limits: [
      'Open the lesson on this site without your link: then it is practice, with all explanations. Or open the file with the answers by its address.',
      'Do the test, look at the answers elsewhere, and change the marks before handing in.',
      'Hand in a friend’s work under another name, or make up a whole hand-in. Every answer is marked anew on your computer, so an edited score does not help; but nobody is identified.',
    ],
    limitsEnd:
      'A site for tests can be built without any answers. Still, results are what the learner’s browser reports: when it counts, do it in the room and talk about it. The file docs/integrity.md of this project says more.',
  },
  work: {
    legend: 'How learners work',
    countShown: 'Say how many things there are to find',
    confidenceAsked: 'Ask how sure they are of each mark',
    hints: 'Offer hints in the second look',
    pick: 'Marking by keyboard or taps goes by',
    picks: { both: 'Sentences or words, as they like', sentences: 'Sentences', words: 'Words' },
    pickNote: 'Selecting with a mouse or a finger is always free.',
  },
  feedback: {
    legend: 'Tries and explanations',
    answers: 'Explain the marks',
    answersNote: 'Without it, there is nothing to check, look at again or repair.',
    feedback: 'When',
    feedbacks: {
      end: 'At the end of the text',
      section: 'After each section of the text, with one try',
    },
    tries: 'Tries in all',
    tryNames: { 1: 'One', 2: 'Two', 3: 'Three' },
    triesNote: 'The first check and the second looks together.',
  },
  name: {
    legend: 'What learners sign with',
    names: { none: 'Nothing', nickname: 'A nickname', own: 'Their own name' },
    notes: {
      none: 'You cannot tell whose work is whose.',
      nickname: 'The page suggests some. You need a list of who is who, on paper or in your head.',
      own: 'It is kept with the work in their browser and goes into what they hand in, and nowhere else.',
    },
  },
  note: {
    label: 'A note to the class',
    optional: 'If you like: it is shown at the start of the lesson.',
    count: (count: number, limit: number) => `${count} of ${characters(limit)}`,
    problems: {
      'too-long': 'The note is too long.',
      'not-plain': 'The note can only be one line of plain text.',
      markup: 'The note cannot have < or > in it.',
      address: 'The note cannot have a web address in it, so that nobody is led to another site.',
      spaces: 'The note cannot begin or end with a space.',
    },
  },
  seal: {
    legend: 'Sealed hand-ins',
    label: 'Seal what learners hand in, so that only I can open it',
    note: 'Useful where hand-ins are collected in a folder that classmates can open. You get a key file to keep first: without it nobody can open the hand-ins, nor can we.',
    failed: 'This browser could not make a key. Try again, or go on without sealing.',
  },
  link: {
    title: 'This assignment',
    length: (count: number, limit: number) =>
      `The link has ${characters(count)}; it may have up to ${limit - 1}.`,
    tooLong: (excess: number) => `The link would be ${characters(excess)} too long.`,
    shortenNote: (count: number) => `Shorten the note by ${characters(count)}.`,
    shortenOther: 'The address of this site is long. Do without sealing, or leave out fewer techniques.',
    create: 'Make the link',
    createNew: 'Make a new link',
    show: 'Back to the link',
    createFile: 'Make the assignment',
    createNewFile: 'Make a new assignment',
    showFile: 'Back to the assignment',
    changed:
      'You have changed something. The link you made stays what it was; a new one gives out these choices.',
    unchanged: 'These are the choices of the link you made. If you change any, you get a new link.',
    fixFirst: 'There is something to put right first.',
  },
  open: {
    title: 'Change an assignment',
    label: 'Paste its link',
    note: 'You get its choices, its QR code and its handout again. What is changed gets a new link.',
    button: 'Open it',
    refused: 'This link cannot be used',
    codes: {
      empty: 'There is no link in the field yet.',
      'no-assignment': 'There is no assignment in it. Copy the whole link that you gave to your class.',
      'damaged-link': 'It was cut off or changed on the way. Copy all of it again.',
      'lost-end': 'It has lost its end, the part after the # sign. Copy all of it again.',
      'several-links': 'There is more than one link in it. Paste one of them.',
      'too-long': 'It is longer than any link this page makes.',
      'unknown-version': 'It was made by a newer version of this page. Reload the page and try again.',
      'other-lesson': 'It is for another lesson.',
      unsuited: 'What it asks for does not fit this lesson.',
    },
    otherVersion: (version: string) =>
      `The link was made for version ${version} of the lesson, and this site has another one now. Its choices are below; make a new link for them.`,
  },
  key: {
    title: 'First keep the key',
    text: 'Hand-ins will be sealed. The key in this file is the only thing that opens them: without this file nobody can open the hand-ins, nor can we. It is not kept in this browser.',
    keep: 'Save it where you will find it again, and where learners cannot open it. A second copy does no harm.',
    save: 'Save the key file',
    saveAgain: 'Save it once more',
    saved: 'The browser has been given the file. Look whether it is there.',
    confirm: 'I have the file: show the link',
    discard: 'Back to the choices',
    fileNote:
      'This opens the hand-ins of one assignment in Second Read. Keep it where learners cannot open it. Without it nobody can open them.',
    saveFailed: 'The key could not be saved. Are you offline? Try again.',
    fileName: (lesson: string, id: string) => `key-${lesson}-${id}.json`,
  },
  made: {
    title: 'The link is ready',
    fileTitle: 'The assignment is ready',
    lead: 'Give it out as you like: as a link, on the projector, on paper. It works for as long as this site has the lesson.',
    linkLabel: 'Link',
    copy: 'Copy the link',
    copied: 'The link is copied.',
    copyText: 'Copy the text',
    copiedText: 'The text is copied.',
    notCopied: 'The browser would not copy it. It is selected now: copy it with the keyboard or the menu.',
    tryIt: 'Open it as a learner',
    tryNote: 'Opens in a new tab. What you do there is kept in this browser, like a learner’s work.',
    newTab: 'opens in a new tab',
    change: 'Change the choices',
    another: 'Make another assignment',
    keyAgain: 'Save the key file once more',
    factsTitle: 'What your class gets',
    pasteTitle: 'For your classroom system',
    pasteLabel: 'Text to paste',
    handoutTitle: 'On paper',
    handoutNote: 'One page with the QR code, the link, what to do and how to hand in.',
    print: 'Print the handout',
    length: (count: number) => `${characters(count)}, so it fits into a chat and a QR code.`,
  },
  qr: {
    title: 'QR code',
    alt: (lesson: string) => `QR code of the link to “${lesson}”`,
    enlarge: 'Show it large',
    save: 'Save it as a picture',
    fileName: (lesson: string, id: string) => `${lesson}-${id}.svg`,
    scan: 'Scan this with your phone or tablet.',
    close: 'Close',
  },
  facts: {
    minutes: (count: number) => `about ${minutes(count)}`,
    mode: {
      practice: 'practice: marks are explained',
      quiet: 'practice, without answers',
      test: 'test: no feedback until you return the answers',
    },
    steps: (steps: readonly string[]) => `steps: ${list(steps)}`,
    techniques: (names: readonly string[]) => `to look for: ${list(names)}`,
    name: {
      none: 'signed with nothing',
      nickname: 'signed with a nickname',
      own: 'signed with their own name',
    },
    sealed: 'hand-ins are sealed: the key file opens them',
    note: (note: string) => `your note: “${note}”`,
  },
  paste: {
    text: (parts: { lesson: string; minutes: number; note: string; link: string; isTest: boolean }) =>
      [
        `${parts.lesson} (about ${minutes(parts.minutes)})`,
        ...(parts.note === '' ? [] : [parts.note]),
        '',
        `1. Open this link: ${parts.link}`,
        '2. Read the text twice: first as a reader, then as an editor. Mark what is weak and leave alone what holds up.',
        parts.isTest
          ? '3. At the last step, “Report”, go to “Hand in”: save the file or copy the code, and add it here. What you marked is explained later.'
          : '3. At the last step, “Report”, go to “Hand in”: save the file or copy the code, and add it here.',
        '',
        'Use the same device and browser until you have handed in. No account is needed.',
      ].join('\n'),
  },
  handout: {
    brand: 'Second Read',
    name: { none: '', nickname: 'Nickname', own: 'Name' },
    openTitle: 'Open the lesson',
    open: 'Scan the code, or open the link that your teacher shares with you:',
    doTitle: 'What you do',
    doText:
      'Read the text twice: first as a reader, then as an editor. Mark what is weak and leave alone what holds up.',
    handInTitle: 'How to hand in',
    handIn: [
      'Go to “Hand in” at the last step, “Report”.',
      'Save the file or copy the code, and give it to your teacher in the way you were told.',
      'Write down the receipt that you get:',
    ],
    device: 'Use the same device and browser until you have handed in.',
    test: 'This is a test: what you marked is explained when your teacher returns the answers.',
  },
} as const;
