import type { StepId } from '../../../core/lesson/steps.ts';
import { plural } from '../plural.ts';

/** The English plural form of a number. */
export const form = plural('en');

export const words = (count: number) => `${count} ${form(count, { one: 'word', other: 'words' })}`;

const listed = (parts: readonly string[]) => new Intl.ListFormat('en', { type: 'conjunction' }).format(parts);

/** What a card of the source shelf is cited for. */
export const citedFor = (numbers: readonly number[]) =>
  `cited for ${form(numbers.length, { one: 'mark', other: 'marks' })} ${listed(numbers.map(String))}`;

export const marks = (count: number) => `${count} ${form(count, { one: 'mark', other: 'marks' })}`;

const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six'];

/** A small number as a word, a larger one in digits. */
export const numberWord = (count: number) => small[count] ?? String(count);

/** What the steps are called. */
const stepNames = {
  brief: 'Brief',
  'warm-up': 'Warm-up',
  'first-read': 'First read',
  mark: 'Mark it up',
  check: 'Check',
  'second-look': 'Second look',
  repair: 'Repair',
  'exit-check': 'Exit check',
  report: 'Report',
} as const satisfies Readonly<Record<StepId, string>>;

/** What a teacher is told about each step: a part of `lesson`. */
export const stepsForTeachers = {
  brief: 'What the techniques are, each with a worked example and a sound look-alike.',
  'warm-up': 'Short passages, flawed and sound: mark or leave, explained at once.',
  'first-read': 'The text without marking: what kind of text is it, and how can one tell?',
  mark: 'Mark the words, name the technique, say how sure one is; facts are on the source shelf.',
  check: 'Each mark gets an explanation beside the words it is about.',
  'second-look': 'What was missed, with hints.',
  repair: 'Rewrite one weak sentence so that it is honest; compare with a model.',
  'exit-check':
    'New short passages, explained at the end, and questions to think about where the lesson has any.',
  report: 'What was found, left alone and named; hand in, print, save.',
} as const satisfies Readonly<Record<StepId, string>>;

/** The steps, marking, and what became of the marks: a part of `begin`. */
export const marking = {
  /** Every word about a step that is said elsewhere than in it. */
  steps: {
    failedTitle: 'This step could not be loaded',
    label: 'Steps of the lesson',
    ...stepNames,
    done: 'done',
    position: (number: number, total: number) => `Step ${number} of ${total}`,
    /** What one does, in the brief; a step that says nothing here belongs to the one before. */
    how: {
      'warm-up': 'Warm up on a few short passages. This is where you learn how to mark.',
      'first-read': 'Read the text without marking anything.',
      mark: 'Read it again and mark what you find. Choose words, then say which technique it is.',
      check: 'See what you found, what you missed and why. Every mark is explained.',
      'second-look': 'Look again at what you missed, with hints if you like.',
      repair: 'Rewrite one weak spot so that it is honest.',
      'exit-check': 'At the end, a few short passages again.',
    } as Readonly<Partial<Record<StepId, string>>>,
    /** The button that leads on from the outcomes; `next` where a step says nothing here. */
    goOn: {
      'second-look': 'Take a second look',
      repair: 'Repair one passage',
      report: 'See your report',
    } as Readonly<Partial<Record<StepId, string>>>,
    next: (step: string) => `Next: ${step}`,
  },
  mark: {
    eyebrow: 'Second read',
    lead: 'Choose words in the text, then say what they do.',
    toFind: (count: number) =>
      `There ${form(count, { one: 'is one weak spot', other: `are ${count} weak spots` })} to find. What holds up is for you to leave alone.`,
    passage: 'Passage',
    tools: 'Text tools',
    shelf: 'Source shelf',
    closed: 'Your marks have been checked, so they can no longer be changed.',
    closedForNow: 'Your marks have been checked. You can change them in the second look.',
    toCheck: 'See the outcomes',
    check: 'Check my marks',
    confirmEmptyTitle: 'You have not marked anything yet',
    confirmTitle: 'Check your marks now?',
    confirm: (count: number, looks: number) =>
      looks === 0
        ? `You have ${marks(count)}. After checking you can no longer change them.`
        : `You have ${marks(count)}. After checking you see what became of them, and can look again, ${looks === 1 ? 'once' : `up to ${numberWord(looks)} times`}.`,
    confirmEmpty: (looks: number) =>
      looks === 0
        ? 'You can check all the same and see every explanation, but there is nothing to score.'
        : 'You can check all the same, but there is nothing to score. Explanations come when you have looked again, or when you ask for all answers.',
    finish: 'Finish marking',
    finishTitle: 'Finish marking?',
    finishText: (count: number) =>
      `You have ${marks(count)}. You can come back and change them until you hand in your work.`,
    finishYes: 'Go on',
    confirmYes: 'Check now',
    confirmNo: 'Keep marking',
    undo: 'Undo',
    redo: 'Redo',
    help: 'What the names mean',
    countOf: (count: number, total: number) => `${count} of ${total}`,
    wide: (count: number) => `${words(count)} are a lot. Which sentence is the weak one?`,
    wideKeep: 'All of them',
    pick: { sentence: 'Pick sentences', word: 'Pick words' },
    pickInstead: { sentence: 'Pick sentences instead', word: 'Pick words instead' },
    pickStop: 'Stop picking',
    pickUnit: 'Pick by',
    sentence: 'Sentence',
    word: 'Word',
    pickLabel: { sentence: 'Passage, sentences', word: 'Passage, words' },
    pickHelp:
      'Arrow keys move. Space starts a selection, Shift and arrows extend it. Enter goes to the techniques, or press its number. Escape goes back.',
    pickTouch: 'Tap where the passage begins, then where it ends.',
    paragraph: (number: number, total: number) => `Paragraph ${number} of ${total}`,
    markedAs: (names: string) => `marked as ${names}`,
    bar: 'Label selection',
    choose: 'Which technique is it?',
    adjust: 'Adjust',
    startEarlier: 'Start one word earlier',
    startLater: 'Start one word later',
    endEarlier: 'End one word earlier',
    endLater: 'End one word later',
    start: 'Start',
    end: 'End',
    nothingSelected: 'Choose words in the text first.',
    clear: 'Clear selection',
    list: 'My marks',
    listEmpty: 'Nothing marked yet. Your marks appear here, beside the words they are about.',
    edit: 'Change',
    editing: 'Change this mark',
    remove: 'Delete',
    done: 'Done',
    show: 'Show in text',
    filter: 'Show marks of',
    filterAll: 'All techniques',
    wholeSentences: 'Whole sentences',
    whichMark: (count: number) => `${marks(count)} lie here. Which one?`,
    overlapping: (names: string) => `overlaps ${names}`,
    tag: (technique: string, number: number, count: number, overlapping: string) =>
      [`${number} ${technique}`, words(count), overlapping].filter(Boolean).join(', '),
    stackTag: (count: number) => `×${count}`,
    stack: (count: number, names: readonly string[]) => `×${count} marks begin here: ${names.join('; ')}`,
    endOf: (tag: string) => `end of ${tag}`,
  },
  status: {
    selected: (count: number) => `${words(count)} selected. Techniques are in the Label selection bar.`,
    cleared: 'Selection cleared.',
    penTaken: (technique: string) => `${technique} in hand: what you drag over or tap is marked.`,
    penDropped: 'Pen put down.',
    cardTaken: (technique: string) =>
      `Card in hand: what you drag over or tap is marked as ${technique} and cites it.`,
    cited: (technique: string, count: number) => `${technique}: ${words(count)}. The mark cites the card.`,
    offered: (count: number) => `${marks(count)} lie here.`,
    added: (technique: string, count: number) => `Marked as ${technique}, ${words(count)}.`,
    changed: (technique: string, count: number) => `Changed: ${technique}, ${words(count)}.`,
    removed: (technique: string) => `Deleted ${technique}. Undo brings it back.`,
    undone: 'Undone.',
    redone: 'Done again.',
    unknownWords: {
      changed:
        'The words on this page have been changed, perhaps by a translation, so it is not certain which you mean. Pick them instead.',
      outside: 'Your selection goes beyond the text. Select words of the text alone, or pick them.',
    },
    refused: {
      'already-marked': 'These words are marked with that technique already.',
      unchanged: 'It is that already.',
      'cannot-adjust': 'It cannot go further that way.',
      'too-many-labels': 'There are too many marks. Delete some first.',
      other: 'That did not work. Nothing has changed.',
    },
    checking: 'Checking your marks.',
    tryScored: (number: number, found: number, total: number) =>
      `Try ${number} checked: ${found} of ${total} found.`,
    objectionSaved: 'Your objection is noted. A teacher decides.',
    objectionTakenBack: 'Your objection is taken back.',
  },
  score: {
    checking: 'Checking your marks…',
    failedTitle: 'Your marks could not be checked',
    failed: 'They are safe. The explanations could not be loaded.',
    back: 'Back to my marks',
    found: 'Found',
    fair: 'Fair',
    named: 'Named',
    score: 'Score',
    of: (total: number) => `of ${total}`,
    foundNote: (again: number) => (again === 0 ? 'every weak spot' : `${again} to look at again`),
    fairNote: (flagged: number) =>
      flagged === 0
        ? 'sound passages left alone'
        : `${flagged} sound ${form(flagged, { one: 'passage', other: 'passages' })} flagged`,
    namedNote: 'right technique',
    scoreNote: 'see the receipt',
    headlines: {
      nothing: 'Nothing marked this time.',
      sharpAndFair: 'Sharp eye, fair hand.',
      sharp: 'Sharp eye. Next, a lighter hand.',
      fair: 'Fair hand. There is more to find.',
      wide: 'A wide net.',
      start: 'A start to build on.',
    },
    next: {
      nothing: 'Read the explanations below: each shows what to look for next time.',
      sharpAndFair: 'You found most of the weak spots and left most of what holds up alone.',
      sharp: 'You found most of the weak spots. Some passages you marked hold up: see how to tell.',
      wide: 'You marked so much that sound words cost all that the weak spots earned. Mark a sentence only when you think it is more likely flawed than not.',
      fair: 'You left most of what holds up alone. Look at the weak spots you passed by, and the question each one asks.',
      start: 'Start with the passages you marked that hold up, then the weak spots you passed by.',
    },
  },
  check: {
    title: 'What you found, and why',
    lead: 'Every explanation stands beside its words. Hatched words are weak spots you passed by. A thin line under words means that the notes say something about them too: green ones hold up.',
    notes: (number: number) => `Explanations for paragraph ${number}`,
    noNotes: 'Nothing to explain in this paragraph.',
    showInText: 'Show in text',
    goToNote: (title: string, status: string) => `${title}, ${status}: go to the explanation`,
    yourMark: 'You marked',
    sources: 'Sources',
    inText: 'In the text',
    copy: 'copy we read',
    honest: 'An honest version',
    others: (count: number) => `${count} more here that you rightly left, or that can be argued`,
    titles: {
      decoy: 'This holds up',
      nearMiss: (really: string) => `Something else: ${really}`,
      arguable: (technique: string) => `Can be argued: ${technique.toLowerCase()}`,
      plain: 'Nothing wrong here',
      wide: 'Wider than it needs to be',
    },
    status: {
      correct: 'found and named',
      mislabeled: (given: string) =>
        given === '' ? 'found; named as something else' : `found; you named it ${given.toLowerCase()}`,
      partial: (found: number, core: number) => `partly found: ${found} of ${words(core)}`,
      partialMisnamed: (given: string) => `named ${given.toLowerCase()}`,
      missed: 'missed',
      decoyed: (given: string) => `you flagged it as ${given.toLowerCase()}`,
      respected: 'you left it alone',
      freed: 'marked along with its sentence, at no cost',
      nearMissFlagged: (given: string) => `you marked it as ${given.toLowerCase()}`,
      nearMissLeft: 'you did not mark it',
      arguableAccepted: 'your mark fits, and costs nothing',
      arguableMisnamed: (given: string) => `but not as ${given.toLowerCase()}`,
      arguableLeft: 'not required',
      spurious: (given: string, count: number) => `${words(count)} marked as ${given.toLowerCase()}`,
    },
    also: (names: string) => `Also right: ${names.toLowerCase()}.`,
    wideRationale:
      'Part of this mark lies on a weak spot. Its other words stand outside that sentence, so they cost.',
    plainRationale:
      'The key has nothing against these words. If you think it should, tell your teacher why: a key can be wrong.',
  },
  report: {
    home: 'Your lessons',
    receiptTitle: 'Receipt',
    receiptLead: (total: number) =>
      `Each of the ${total} weak spots is worth 1: half for finding it, half for its name. Sound words you marked cost a little, decoys double.`,
    columns: { what: 'What', words: 'Words', points: 'Points' },
    earned: 'Earned',
    cost: 'Cost',
    net: 'Together',
    scoreLine: (net: string, total: string, score: number) =>
      `${net} of ${total} is a score of ${score} out of 100.`,
    floor: 'A score never goes below 0.',
    byTechniqueTitle: 'By technique',
    byTechnique: { technique: 'Technique', found: 'Found', named: 'Named' },
    foundOf: (found: number, total: number) => `${found} of ${total}`,
    keyTitle: 'About the key',
    keyLead: 'A key can be wrong.',
    keptTitle: 'Your work is kept',
    kept: (count: number) =>
      `You have ${marks(count)}. Nothing has been marked right or wrong: your teacher looks at them with you. You can still go back and change them.`,
    save: 'Save a copy for myself',
    restart: 'Start again',
    restartTitle: 'Start again from the beginning?',
    restartText: 'Your finished work is put aside on this device, and you begin with no marks.',
    restartYes: 'Start again',
    restartNo: 'Stay here',
  },
} as const;
