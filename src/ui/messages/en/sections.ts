import { form, marks } from './counts.ts';

const spots = (count: number) => form(count, { one: 'weak spot', other: 'weak spots' });

export const sections = {
  lead: (total: number) =>
    `The text comes in ${total} sections. Mark one, check it, and read why. Then the next one opens.`,
  toFind: (count: number) => `There are ${count} ${spots(count)} to find in the whole text.`,
  title: (number: number, total: number) => `Section ${number} of ${total}`,
  goTo: (number: number) => `Go to section ${number}`,
  next: (number: number) => `Go on to section ${number}`,
  check: 'Check this section',
  checkLast: 'Check the last section',
  confirmTitle: (number: number) => `Check section ${number} now?`,
  confirm: (count: number) => `You have ${marks(count)} in it. After checking you can no longer change them.`,
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
} as const;
