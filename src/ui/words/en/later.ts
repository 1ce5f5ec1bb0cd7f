import { forms } from './short-passages.ts';
import { citedFor, form, marks, numberWord, words } from './steps.ts';

const spots = (count: number) => form(count, { one: 'weak spot', other: 'weak spots' });
const ordinals = ['first', 'second', 'third'];

/** What nobody needs to begin: it comes with the steps that do. */
export const later = {
  confidence: {
    question: 'How sure are you?',
    levels: { hunch: 'Hunch', 'fairly-sure': 'Fairly sure', certain: 'Certain' },
    more: 'Say why',
    reason: 'Why? (optional)',
    cite: 'Cite a source',
    citeNone: 'No source',
    citeFirst: 'You can cite any card you have opened on the source shelf.',
    said: { hunch: 'a hunch', 'fairly-sure': 'fairly sure', certain: 'certain' },
    citesNone: 'cites no source',
    cites: (title: string) => `cites ${title}`,
    you: {
      hunch: 'You had a hunch.',
      'fairly-sure': 'You were fairly sure.',
      certain: 'You were certain.',
    },
    youCited: (title: string) => `You cited “${title}”.`,
    yourReason: (reason: string) => `Your reason: ${reason}`,
    sureTitle: 'Sure, and not right',
    sureLead: 'You were certain of these. They are worth looking at first.',
    sureNone: (count: number) =>
      `You were certain of ${marks(count)}, and ${form(count, { one: 'it holds', other: 'they all hold' })}.`,
    factsTitle: 'Facts checked, not guessed',
    facts: (technique: string, total: number, citing: number, opened: number) =>
      `${technique}: ${marks(total)}. Citing a card: ${citing}. Cards you opened: ${opened}.`,
    factsNext: 'Next time, open the source shelf before you name one: it shows what can be looked up.',
    factsCite:
      'You looked things up. Next time, cite the card too: then everyone sees what your mark rests on.',
  },
  disagree: {
    open: 'I disagree',
    change: 'Change my reason',
    about: (title: string) => `: ${title}`,
    why: 'Why do you see it differently?',
    save: 'Save',
    cancel: 'Cancel',
    takeBack: 'Take back',
    said: 'You disagreed:',
    noted: 'Noted; a teacher decides.',
    title: 'Where you disagree',
    lead: 'Noted. A teacher decides; until then the score stays as it is.',
  },
  firstRead: {
    eyebrow: 'First read',
    lead: 'Read it once, as a reader. No marking yet.',
    facts: (paragraphs: number, count: number) => `${paragraphs} paragraphs · ${words(count)}`,
    questionTitle: 'Before the second read',
    wants: 'What does the writer want done, and why? One sentence.',
    ours: 'How we would put it',
    compare: 'Yours can be as good: does it name what is to be done, by whom, and the reason?',
    question: 'What kind of text is this?',
    kinds: {
      news: 'A news report',
      opinion: 'An opinion piece',
      advert: 'An advert',
      unsure: 'I am not sure',
    },
    said: { same: 'So do we.', other: 'We take it for something else.', unsure: 'That can be hard to tell.' },
    given: (kind: string) => `It was given to us as: ${kind.toLowerCase()}.`,
    /** What tells each kind, by what a learner can take a text for. */
    signs: {
      news: 'A report says what happened, and who says so.',
      opinion: 'An opinion piece says what should be done, and argues for it.',
      advert: 'An advert wants you to buy something, or to think well of who paid for it.',
    } as Readonly<Partial<Record<string, string>>>,
    more: 'More to notice',
    how: 'How do you know what kind it is?',
    origins: {
      who: {
        question: 'Who wrote it, and how do you know?',
        note: 'If you can’t find a name, say so. That is a finding too: an unsigned text asks you to trust somebody you can’t see. The name may also have been lost on the way to you.',
      },
      when: {
        question: 'When was it written, and how do you know?',
        note: 'Look for a date, or for words that give one away, such as “yesterday” or “last summer”. If there is no date, that is a finding too: without one, some claims can’t be checked at all.',
      },
    },
    next: 'Read it again, as an editor',
  },
  forms,
  repair: {
    eyebrow: 'Repair',
    title: 'Make one passage honest',
    lead: 'Choose a passage that was flagged and write it anew. Keep the writer’s point, and say no more than can be backed up.',
    choose: 'Which passage?',
    original: 'The original',
    yours: 'Your honest version',
    counter: (count: number, limit: number) => `${count} of ${limit} characters`,
    compare: 'Compare',
    compareFirst: 'Write something first, then compare it with another version.',
    modelTitle: 'One honest version',
    modelLead: 'There are many. This is one of them; yours may be better. You can still change yours.',
    checklist: 'Read yours again. What does it do?',
    unscored: 'Nobody scores this. Tick what you find.',
    skip: 'Skip this step',
    none: 'This key has nothing to rewrite.',
    otherTitle: 'Take another passage?',
    other: 'What you have written about this one will be gone.',
    otherYes: 'Take the other one',
    otherNo: 'Stay with this one',
    reportTitle: 'Your repair',
    reportYours: 'Yours',
    ticked: 'yes',
    unticked: 'not ticked',
  },
  /** What is said of the one place that a review asks about, where the text around it has others. */
  review: {
    verdicts: {
      named: 'Found and named',
      misnamed: 'Found; another name fits',
      partly: 'Partly found',
      missed: 'There is a flaw here',
      left: 'Rightly left alone',
      flagged: 'Best left alone',
    },
  },
  secondLook: {
    eyebrow: 'Second look',
    places: (count: number) => `${count} ${form(count, { one: 'place', other: 'places' })} to look at again`,
    lead: (found: number, total: number, hasHints: boolean) =>
      `You have found ${found} of ${total} weak spots. Change, add or delete marks${hasHints ? ', and ask for a hint where you want one' : ''}. Then check again.`,
    tryLead: (number: number) => `Try ${number} is checked.`,
    leftNext: (count: number, looks: number, hasHints: boolean) =>
      `${count} weak ${form(count, { one: 'spot is', other: 'spots are' })} not yet both found and named. In the second look you get ${looks === 1 ? 'one more try' : `up to ${numberWord(looks)} more tries`}${hasHints ? ', with hints if you want them' : ''}.`,
    scoreSoFar: 'so far',
    ownLead:
      'Here is what became of your own marks. What you have not found yet stays hidden until you have looked a second time.',
    titles: {
      mislabeled: 'Found, and another name fits',
      partial: 'Part of a weak spot',
      mixed: 'More than one weak spot',
    },
    covered: {
      mislabeled: 'These words are a weak spot. Compare the two questions: which one do the words answer?',
      partial: 'You are on the right track. See in the second look where it begins and where it ends.',
    },
    coveredSeveral: {
      mislabeled: (count: number) =>
        `${count} weak spots lie in these words, and another name fits. Mark each by itself, and compare the questions.`,
      partial: (count: number) =>
        `You are on the right track: ${count} weak spots lie in part in these words. See in the second look where each begins and ends.`,
      mixed: (count: number) =>
        `${count} weak spots lie in these words, some only in part. Mark each by itself, and compare the questions.`,
    },
    coveredStatus: (technique: string) => `you named it ${technique.toLowerCase()}`,
    questionGiven: (technique: string) => `You chose ${technique.toLowerCase()}. It asks:`,
    questionFitting: 'The technique that fits asks:',
    paragraph: (number: number) => `Paragraph ${number}`,
    paragraphLink: (place: number) => `, place ${place}: go there`,
    status: {
      missed: 'not found yet',
      partial: 'found in part',
      mislabeled: 'found, another name fits',
    },
    yourMark: 'Your mark:',
    hint: (number: number) => `Hint ${number}`,
    askHint: (number: number) => `Hint ${number} of 3`,
    noHints: 'No more hints',
    ofPlace: (place: number, paragraph: number) => `, place ${place} in paragraph ${paragraph}`,
    hide: 'Hide',
    reminder: (paragraph: number) => `Paragraph ${paragraph}`,
    checkTry: (number: number, total: number) => `Check again (try\u00a0${number}\u00a0of\u00a0${total})`,
    confirmTitle: 'Check your marks again?',
    confirm: (number: number, total: number) =>
      number < total
        ? `This is try ${number} of ${total}.`
        : `This is try ${number} of ${total}, the last one. After it you see every answer.`,
    confirmYes: 'Check now',
    confirmNo: 'Keep looking',
    unchanged: 'Nothing has changed since your last check. Change, add or delete a mark first.',
    reveal: 'Show all answers',
    revealTitle: 'Show all answers now?',
    revealText: (tries: number) =>
      `You have ${tries} more ${form(tries, { one: 'try', other: 'tries' })}. Once the answers are shown, your marks stay as they are.`,
    revealUnchecked:
      'You have changed marks since your last check. They are kept, but they do not count: only what was checked does.',
    revealYes: 'Show them',
    revealNo: 'Keep looking',
    tries: {
      title: 'Your tries',
      what: 'What counts',
      first: 'First try',
      best: (number: number) => `Best try (${ordinals[number - 1] ?? number})`,
      last: (number: number) => `Last try (${ordinals[number - 1] ?? number})`,
      of: (count: number, total: number) => `${count} of ${total}`,
    },
    lastOnly: 'The explanations and the receipt are about your last try.',
    hintsTitle: 'Hints',
    hintsUsed: (count: number, places: number) =>
      `You asked for ${count} ${form(count, { one: 'hint', other: 'hints' })}, at ${places} ${form(places, { one: 'place', other: 'places' })}. That is what they are for.`,
  },
  sections: {
    lead: (total: number) =>
      `The text comes in ${total} sections. Mark one, check it, and read why. Then the next one opens.`,
    toFind: (count: number) => `There are ${count} ${spots(count)} to find in the whole text.`,
    title: (number: number, total: number) => `Section ${number} of ${total}`,
    goTo: (number: number) => `Go to section ${number}`,
    next: (number: number) => `Go on to section ${number}`,
    check: 'Check this section',
    checkLast: 'Check the last section',
    confirmTitle: (number: number) => `Check section ${number} now?`,
    confirm: (count: number) =>
      `You have ${marks(count)} in it. After checking you can no longer change them.`,
    confirmEmptyTitle: (number: number) => `Leave section ${number} alone?`,
    confirmEmpty:
      'You have marked nothing in it. If all of it holds up, that is the right answer. After checking you can no longer change it.',
    confirmLast: 'It is the last section: after it you see how you did in all of them.',
    ahead: 'Still to come',
    checked: (number: number, result: string) => `Section ${number} checked. ${result}`,
    calm: 'Nothing was wrong here, and you left it alone.',
    found: (found: number, total: number) => `You found ${found} of ${total} ${spots(total)} here.`,
    none: 'There was no weak spot here.',
    wrong: (count: number) =>
      `${form(count, { one: 'One mark lies', other: `${count} marks lie` })} where there is no weak spot.`,
    loading: 'Loading the explanations…',
    lostTitle: 'The explanations could not be loaded',
    lost: 'Are you offline? Your marks are safe, and you can go on marking.',
    elsewhere: 'These words are in another section. Only the open section can be marked.',
  },
  shelf: {
    lead: 'Facts that you can check, with the pages they come from. No card says what is right or wrong in the text.',
    newTab: 'Links to sources open in a new tab.',
    opensNewTab: 'opens in a new tab',
    back: 'All cards',
    facts: (count: number) => `${count} ${form(count, { one: 'fact', other: 'facts' })}`,
    opened: 'opened',
    citedFor,
    cite: {
      next: 'The text says something else',
      chosen: 'The chosen words say something else',
      mark: (number: number) => `Cite this card for mark ${number}`,
      cited: (number: number) => `Mark ${number} cites this card`,
      held: (technique: string) => `Now drag over the words or tap them: ${technique} that cites this card.`,
      at: (technique: string) => `Marks them as ${technique} that cites this card.`,
    },
    lookUp: {
      mark: 'look it up yourself',
      where: 'Where would you look?',
      whereNote: 'A site, a book, a person: name it so that somebody else finds it.',
      found: 'What do you find?',
      show: 'Compare with what we found',
      showAnyway: 'I cannot look now: show what you found',
      yours: 'What you found',
      yoursAt: (where: string) => `Looked at: ${where}`,
      ours: 'What we found',
    },
    disagrees: 'Another card tells it otherwise. Open it too, then ask: who says it, and how do they know?',
    inHand: (title: string, name: string) => `In hand: “${title}”. Drag over words or tap: ${name}.`,
    inHandPicking: (title: string, name: string) => `In hand: “${title}”. Choose words, then “${name}”.`,
    putDown: 'Put down',
    asOf: (date: string) => `As of ${date}`,
    about: 'About these pages',
    copy: 'copy we read',
    undated: 'no date given',
    loading: 'Opening the shelf…',
    failed: 'The shelf could not be opened.',
  },
  /** In place of what an answer says of words, where there is no such answer any more. */
  unexplained: {
    title: 'Nothing to say here any more',
    rationale: 'The answers to this lesson have changed, and these words are no longer among them.',
  },
} as const;
