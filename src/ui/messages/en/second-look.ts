import { form } from './counts.ts';

const ordinals = ['first', 'second', 'third'];

export const secondLook = {
  eyebrow: 'Second look',
  places: (count: number) => `${count} ${form(count, { one: 'place', other: 'places' })} to look at again`,
  lead: (found: number, total: number) =>
    `You have found ${found} of ${total} weak spots. Change, add or delete marks, and ask for a hint where you want one. Then check again.`,
  tryLead: (number: number) => `Try ${number} is checked.`,
  leftNext: (count: number) =>
    `${count} weak ${form(count, { one: 'spot is', other: 'spots are' })} not yet both found and named. In the second look you get up to two more tries, with hints if you want them.`,
  scoreSoFar: 'so far',
  ownLead:
    'Here is what became of your own marks. What you have not found yet stays hidden until you have looked a second time.',
  begin: 'Take a second look',
  goOn: (step: string) => `Go on: ${step}`,
  titles: { mislabeled: 'Found, and another name fits', partial: 'Part of a weak spot' },
  covered: {
    mislabeled: 'These words are a weak spot. Compare the two questions: which one do the words answer?',
    partial: 'You are on the right track. See in the second look where it begins and where it ends.',
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
} as const;
