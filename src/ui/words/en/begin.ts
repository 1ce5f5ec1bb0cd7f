import { form, marking, numberWord } from './steps.ts';

const lineRange = (first: number, last: number) => (first === last ? `${first}` : `${first}–${last}`);

/** How a word is written at the start of a sentence. */
const atStart = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/** What every page needs from the start. */
export const begin = {
  language: 'en',
  /** Which way it is written: `ltr` or `rtl`. */
  direction: 'ltr',
  /** Whose way of writing dates, by its tag. */
  dates: 'en-GB',
  brand: 'Second Read',
  allLessons: 'Second Read: all lessons',
  loading: 'Opening the lesson…',
  pageTitle: (lesson: string, step: string) => `${step} · ${lesson} · Second Read`,
  skipToMain: 'Skip to the text',
  close: 'Close',
  preferences: {
    sign: 'Aa',
    open: 'Reading settings',
    failed: 'The reading settings could not be loaded',
    title: 'Reading settings',
    usual: 'Back to the usual settings',
    kept: {
      device: 'Kept on this device only.',
      tab: 'Kept until you close this tab.',
      memory: 'Kept until you close this page.',
    },
    theme: {
      legend: 'Colours',
      choices: { auto: 'Like my device', light: 'Light', dark: 'Dark', contrast: 'Strong contrast' },
    },
    textSize: {
      legend: 'Text size',
      choices: { 0.9: 'Small', 1: 'Usual', 1.2: 'Large', 1.45: 'Larger', 1.75: 'Largest' },
    },
    typeface: {
      legend: 'Letters',
      choices: { serif: 'Book letters', sans: 'Plain letters' },
    },
    lineSpacing: {
      legend: 'Space between lines',
      choices: { normal: 'Usual', wide: 'Wide', widest: 'Widest' },
    },
    letterSpacing: {
      legend: 'Space between letters and words',
      choices: { normal: 'Usual', wide: 'Wide', widest: 'Widest' },
    },
    width: {
      legend: 'Length of lines',
      choices: { narrow: 'Short', normal: 'Usual', wide: 'Long' },
    },
    speakMarks: {
      legend: 'Marks, for screen readers',
      note: 'What a screen reader says when it comes to a mark in the text.',
      choices: {
        off: 'Nothing',
        label: 'Its technique',
        'label-and-end': 'Its technique, and where it ends',
      },
    },
    numberKeys: {
      legend: 'Number keys',
      note: 'When words are selected, a number names them.',
      choices: { anywhere: 'Everywhere on the page', bar: 'Only in the bar with the names' },
    },
    speechRate: {
      legend: 'Reading speed',
      note: 'How fast the page reads to you, where it can read aloud.',
      choices: { 0.75: 'Slower', 1: 'Usual', 1.25: 'Faster', 1.5: 'Fastest' },
    },
  },
  saving: {
    saved: {
      device: 'Saved on this device',
      tab: 'Kept until you close this tab',
      memory: 'Kept until you close this page',
    },
    saving: 'Saving…',
    failed: 'Not saved',
    memoryTitle: 'This browser keeps nothing after you close the page',
    memory:
      'Storage is switched off here, perhaps because of a private window. You can do the whole lesson. To have a copy of your work, save it as a file before you close this page.',
    full: 'This device has no room left, so your last change is not saved. Your marks are still on this page. Make room and try again, or save them as a file now.',
    unavailable:
      'The browser’s storage does not answer, so your last change is not saved. Your marks are still on this page. Try again, or save them as a file now.',
    otherFailure:
      'Something went wrong while saving, so your last change is not saved. Your marks are still on this page. Try again, or save them as a file now.',
    failedTitle: 'Your last change is not saved',
    retry: 'Try again',
    download: 'Save my work as a file',
    copy: {
      look: (name: string) =>
        `Look in your downloads for ${name}. This page cannot see whether the browser saved it.`,
      missing: 'It is not there',
      text: 'Copy all of this text and keep it, in a message to yourself for example. Pasted into the lesson’s first step, it opens like the file:',
    },
    /** In the file, for whoever opens it elsewhere. */
    fileNote:
      'Second Read: a copy of your own work. It is not a hand-in. To go on with it, choose “Open saved work” at the first step of the lesson.',
    supersededTitle: 'This lesson is open in another tab',
    superseded:
      'Your work is safe: the other tab keeps it now. Nothing you do here would be saved, so this tab has stopped.',
    supersededUnsaved:
      'The other tab keeps the lesson now. The last changes of this tab could not be saved: save them as a file before you go on.',
    supersededTab:
      'You opened this tab twice, and each of the two has its own copy of your work. Only the other one goes on now. Go on in the tab you worked in last.',
    takeOver: 'Use this tab instead',
    reload: 'Reload',
  },
  broken: {
    title: 'The lesson could not be opened',
    text: 'What was saved on this device is still there. Try again in a moment. If it stays like this, tell the person who gave you the link:',
    retry: 'Try again',
  },
  /** A part of the page went wrong while it was shown. The lesson goes on. */
  trouble: {
    title: 'This part cannot be shown',
    text: 'Something went wrong in this page. You did nothing wrong.',
    saved: {
      device: 'Your work is saved on this device.',
      tab: 'Your work is kept until you close this tab.',
      memory: 'Your work is kept only while this page is open: save it as a file.',
    },
    unsaved: 'Your last change is not saved yet: save it as a file now.',
    goOn: (step: string) => `Go on: ${step}`,
    goOnWithAnswers: 'After this step the answers are shown.',
    again: 'Try this step again',
    handIn: 'Hand in',
    handInBroken:
      'Handing in cannot be shown either. Save your work as a file and give that to your teacher.',
    details: 'What went wrong',
  },
  /** A part of the page that comes late did not come. */
  parts: {
    loading: 'Loading…',
    title: 'A part of this page could not be loaded',
    offline: 'It seems that you are offline. Try again when you are back.',
    newer: 'A newer version of this page is here, and this part comes with it. Reload to get it.',
    other: 'Try again. If that does not help, reload the page.',
  },
  /** In the header while an assignment is open. */
  notYou: {
    unnamed: 'Not you?',
    named: (name: string) => `${name} · not you?`,
    wait: 'Your last change is not saved yet. Try again in a moment.',
  },
  link: {
    shown: (quote: string) => `The link leads to these words: ${quote}`,
    waitingTitle: 'The link leads to words of the text',
    waiting: 'They will be shown as soon as you are at a step with the text.',
    unknownTitle: 'The link leads to words this text does not have',
    unknown: 'It may have been cut, or made for another version of the text. Nothing has been changed.',
  },
  brief: {
    title: 'Read it twice',
    lead: 'You are going to read one text twice. First as a reader. Then as an editor, who marks the places where it lets its readers down, and leaves alone what holds up.',
    techniquesTitle: (count: number) =>
      `${atStart(numberWord(count))} ${form(count, { one: 'thing', other: 'things' })} to look for`,
    ask: 'Ask',
    example: 'Worked example',
    why: 'Why',
    lookAlike: 'Looks alike, holds up',
    chain: 'The chain',
    weakLink: 'weak link',
    howMuch: 'How much to mark',
    scoringTitle: 'How it is scored',
    scoring:
      'Each flaw has key words. Mark them: half the credit. Give the right name: the other half. Mark only part, get that part. The rest of the flaw’s sentence is free, so marking whole sentences is fine. Words you mark where nothing is wrong cost a little; sound passages that only look wrong cost double. Some passages can be argued either way: there, a fitting name costs nothing. The price is set so that marking everything earns nothing.',
    scoringAdvice: 'Mark a sentence when you think it is more likely flawed than not.',
    times: 'Minutes, about:',
    skip: 'Skip the brief',
    writtenOut: 'Read it instead',
    written: 'All of it in writing',
    tried: 'Find out by doing',
    find: { first: 'Press the sentence you would question', next: 'And which one here?' },
    position: (number: number, total: number) => `${number} of ${total}`,
    found: 'You found it',
    missed: 'That one holds up; the weak words are marked',
    yours: 'what you pressed',
    toLookAlike: 'Now one that looks like it',
    judge: (technique: string) => `Is this ${technique} too?`,
    holdsUp: 'No, it holds up',
    isToo: (technique: string) => `Yes, it is ${technique}`,
    judged: { right: 'Right: it holds up', wrong: 'It looks like it, and holds up' },
    next: 'Next',
    overTitle: 'Now you know what to look for',
    over: 'You are going to read one text twice: first as a reader, then as an editor. What holds up counts as much as what does not, and marking everything scores 0.',
    about: 'About this lesson',
    minutes: (count: number) => `About ${count} minutes`,
  },
  listen: {
    group: 'Read aloud',
    listen: 'Listen',
    pause: 'Pause',
    resume: 'Resume',
    previous: 'Previous sentence',
    next: 'Next sentence',
    speed: 'Speed',
    rate: (rate: number) => `${rate}×`,
    stop: 'Stop',
    finished: 'That was the last sentence.',
    stopped: 'Reading stopped.',
    interrupted: 'Reading paused.',
    failed: 'Reading stopped. This device’s voice did not answer.',
  },
  find: {
    open: 'Find words',
    label: 'Words to find',
    next: 'Next',
    previous: 'Previous',
    help: 'Each place you go to becomes your selection. Then name it, or adjust it first.',
    none: 'These words are not in this text.',
    count: (count: number) =>
      count === 1 ? 'In one place. Next goes there.' : `In ${count} places. Next goes to the first.`,
    place: (at: number, total: number) => `Place ${at} of ${total}.`,
  },
  print: {
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
    refused:
      'If nothing came to be printed: the browser, or the page that this one stands in, does not let it. Open this page in a tab of its own.',
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
    lines: (first: number, last: number) =>
      first === last ? `line ${first}` : `lines ${lineRange(first, last)}`,
    range: lineRange,
    sameAs: (number: string) => `As in note ${number}.`,
  },
  ...marking,
} as const;
