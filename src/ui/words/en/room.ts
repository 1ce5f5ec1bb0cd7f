import { charts, decimal, list, percent, range } from './charts.ts';
import { countLearners } from './learners.ts';
import { form } from './steps.ts';

/** Who found the passage that was found most, by how large a share of the room it is. */
const who = {
  nobody: 'Nobody',
  few: 'A few',
  some: 'Some of the room',
  half: 'About half of the room',
  most: 'Most of the room',
  'nearly-all': 'Nearly all of the room',
  all: 'Everybody',
} as const;

/** The same of the passage that was found least. */
const whoNext = {
  nobody: 'Nobody',
  few: 'Few',
  some: 'Only some',
  half: 'About half',
  most: 'Most, but fewer,',
  'nearly-all': 'Nearly all',
  all: 'Everybody',
} as const;

const named = (names: readonly (readonly [name: string, count: string])[]) =>
  list(names.map(([name, count]) => `${name} ${count}`));

/** What the room saw. */
export const room = {
  title: 'What the room saw',
  headline: {
    nobody: 'Nobody has handed in yet',
    tooFew: (count: number) =>
      `${count === 1 ? 'One learner has' : `${count} learners have`} handed in: too few to say what the room saw`,
    alike: 'The room found no passage clearly more often than another',
    apart: (
      most: { readonly who: keyof typeof who; readonly quote: string },
      least: { readonly who: keyof typeof who; readonly quote: string },
    ) => `${who[most.who]} found “${most.quote}”. ${whoNext[least.who]} found “${least.quote}”.`,
  },
  handedIn: (count: number) => `${count} handed in`,
  counted: (count: number) => `${count} in the figures`,
  setAside: (count: number) => `${count} set aside`,
  stays: 'nothing here has left this computer',
  adjusted: (count: number) =>
    `${count} ${form(count, { one: 'change', other: 'changes' })} to the key in force`,
  empty: 'The picture appears here as soon as work has been added to the gradebook.',

  heat: {
    title: 'The text as the room marked it',
    show: 'Which marks',
    all: 'All marks',
    try: 'Which try',
    first: 'First try',
    best: 'Best try',
    bestNote:
      'Best tries came after feedback, perhaps with hints. All other figures on this page are from first tries unless they say otherwise.',
    showKey: 'Show key',
    keyShown: 'The key is shown in the text.',
    keyHidden: 'The key is hidden.',
    legend: 'Share of the room that marked it',
    steps: ['1–25%', '–50%', '–75%', '–100%'],
    keyLegend: 'In the key',
    keyKinds: {
      arguable: 'can be argued',
      decoy: 'holds up',
      nearMiss: 'something else',
    },
    readout: 'The words you point at',
    point: 'Point at shaded words, or step through them with the arrows, to see how many marked them.',
    nothing: 'Nobody marked anything here.',
    marked: (count: number, of: number) => `marked by ${count} of ${of} (${percent(count / of)})`,
    names: (names: readonly (readonly [name: string, least: number, most: number])[]) =>
      named(
        names.map(([name, least, most]) => [
          name.toLowerCase(),
          least === most ? String(least) : `${least}–${most}`,
        ]),
      ),
    told: (quote: string, marked: string, names: string) =>
      `“${quote}” ${marked}${names === '' ? '' : `: ${names}`}`,
    previous: 'Previous stretch',
    next: 'Next stretch',
    sentences: 'The same sentence by sentence',
    sentencesNote: 'Counted is who marked half of a sentence or more, under any name.',
    sentence: 'Sentence',
    markedHalf: 'Marked it',
    share: 'Share',
    inKey: 'In the key',
    kinds: { flawed: 'flawed', arguable: 'can be argued', sound: 'holds up' },
  },

  splits: {
    title: 'Where the room splits',
    lead: 'A split is a question to ask, not a result.',
    none: 'There is no place where the room is of two minds: nowhere did 30 to 70% do the same.',
    tooFew: 'With fewer than 10 learners there is no saying where a room splits.',
    marking: (yes: number, of: number) => `${yes} of ${of} marked it, ${of - yes} did not.`,
    naming: (of: number) => `${of} marked it, and they do not agree what it is.`,
    given: (names: readonly (readonly [name: string, count: number])[]) =>
      `They called it: ${named(names.map(([name, count]) => [name.toLowerCase(), String(count)]))}.`,
    called: (technique: string) => `It was most often called ${technique}.`,
    ask: 'Ask:',
    question: {
      naming: (names: readonly string[]) =>
        names.length < 2
          ? 'What would you call this, and which words make you say so?'
          : `Which words would make this ${list(names.slice(0, 2)).replace(' and ', ' rather than ')}?`,
      /** They fit any words, flawed or sound, so that none of them gives the key away. */
      open: [
        'What would you have to know to settle this, and where would you look first?',
        'Change sides: what is the best reason to mark it, from those who left it alone, and the other way round?',
        'Would you print this as it stands? If you may change three words, which?',
        'Read it to somebody who has not seen the text. What would they ask you?',
        'Which word here carries the most, and what would be left without it?',
      ],
    },
    key: {
      annotation: (technique: string) => `By the key: ${technique}.`,
      arguable: (technique: string) =>
        `By the key: it can be argued either way, as ${technique}. There is no right answer here.`,
      decoy: 'By the key: it holds up.',
      nearMiss: (really: string) => `By the key: ${really}, which is not one of the techniques here.`,
    },
  },

  passages: {
    title: 'Passage by passage',
    lead: (count: number) =>
      `What the first tries of ${countLearners(count)} made of each passage in the key. Bars show the share, and the marks around their ends how far other learners like these might be from it (95%).`,
    sort: 'Order',
    reading: 'As in the text',
    difficulty: 'Hardest first',
    flaws: 'Flaws',
    arguable: 'Can be argued either way',
    arguableNote: 'There is no right answer to these. Nobody gains or loses by them with a fitting name.',
    decoys: 'Holds up, but tempts',
    nearMisses: 'Something else than what is looked for',
    passage: 'Passage',
    found: 'Found',
    foundNote: 'marked half or more of the words that matter',
    named: 'Named',
    namedNote: 'of those who found it',
    credit: 'Credit',
    creditNote: 'mean, 0 to 1',
    apart: 'Tells apart',
    apartNote: 'correlation with the rest of the work',
    called: 'Called',
    flagged: 'Flagged',
    able: 'Better half',
    ableNote: 'share of it that flagged this',
    accepted: 'Marked, name fits',
    misnamed: 'Marked as something else',
    left: 'Left alone',
    of: (count: number, of: number) => `${count} of ${of}`,
    interval: (interval: readonly [number, number] | null) => range(interval, percent),
    likely: 'likely',
    partly: (count: number) => `${count} partly`,
    noName: 'nobody found it',
    given: (names: readonly (readonly [name: string, count: number])[]) =>
      names.length === 0 ? '–' : named(names.map(([name, count]) => [name.toLowerCase(), String(count)])),
    cannotSay: '–',
    cannotSayWhy: 'cannot be said',
    tempts: (technique: string) => `looks like ${technique.toLowerCase()}`,
    correlation: decimal,
    correlations: (interval: readonly [number, number] | null) => range(interval, decimal),
    share: percent,
    credits: decimal,
    grey: 'Under 30 learners',
    greyNote: (count: number) =>
      `“Tells apart” is grey: with ${countLearners(count)} it is mostly chance. It needs 30.`,
    apartHow:
      '“Tells apart” is high where those who do well elsewhere do well here. Below 0 the key may be wrong there, or the passage unclear.',
    nameHow:
      '“Named” is about those who found it, so it must not be compared between passages that hardly anybody found.',
    flagHow:
      'A sound passage inside a flawed sentence counts as flagged only when it costs something: whoever marks the whole sentence is not caught by it.',
    how: 'How to read these figures',
    tableLabel: (title: string) => `${title}: figures`,
  },

  leads: {
    title: 'Reasons to read the key again',
    lead: 'A reason to read it again, never a verdict: a class that shares a mistake looks the same as a mistake in the key.',
    none: 'Nothing the room did speaks against the key.',
    tooFew: 'With fewer than 10 learners nothing can be said about the key.',
    reasons: {
      'sound-marked': (value: number) =>
        `Half of the room or more marked these words (${percent(value)}), and the key has no flaw there.`,
      'flaw-unmarked': (value: number) =>
        `Fewer than a tenth marked these words (${percent(value)}), and the key counts them as part of a flaw.`,
      'too-easy': (value: number) => `Nearly everybody found it (${percent(value)}): it may be too easy.`,
      'too-hard': (value: number) => `Fewer than a tenth found it (${percent(value)}): it may be too hard.`,
      'better-do-worse': (value: number) =>
        `Those who do well elsewhere do worse here (correlation ${decimal(value)}).`,
      'able-flag-it': (value: number) =>
        `More than half of the better half flagged it (${percent(value)}): perhaps it can be argued.`,
    },
  },

  projector: {
    views: 'What to show',
    text: 'The text',
    splits: 'Where the room splits',
    passages: 'Passage by passage',
    position: (at: number, of: number) => `${at} of ${of}`,
    previousSplit: 'Previous split',
    nextSplit: 'Next split',
    previousPassage: 'Previous passage',
    nextPassage: 'Next passage',
    marked: 'marked it',
    likely: (interval: readonly [number, number] | null) =>
      interval === null ? '' : `Other learners like these: ${range(interval, percent)}.`,
  },

  charts,
} as const;
