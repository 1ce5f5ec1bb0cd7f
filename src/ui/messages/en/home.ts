import { form } from './counts.ts';

const passages = (count: number) => `${count} ${form(count, { one: 'passage', other: 'passages' })}`;
const parts = { works: 'your work', reviews: 'your reviews', preferences: 'your reading settings' } as const;

export const home = {
  title: 'Your lessons',
  lead: 'Read it twice: first as a reader, then as an editor. What you do here stays in this browser.',
  lessonsTitle: 'Lessons',
  facts: (minutes: number, steps: number) => `${minutes} minutes, ${steps} steps`,
  start: 'Start',
  goOn: (number: number, step: string) => `Go on at step ${number}: ${step}`,
  done: 'Done: see the report',
  openAgain: 'Open it',
  state: {
    new: 'You have not begun this one.',
    begun: (number: number, total: number) => `You are at step ${number} of ${total}.`,
    done: 'You have been through all of it.',
    'other-version':
      'Your work is on an earlier version of this lesson. When you open it, you can save that work.',
    unreadable: 'Your work cannot be read here. When you open the lesson, it says more.',
  },
  /** How dates are written. */
  dates: 'en-GB',
  handIn: {
    made: (day: string) =>
      `You made a file or a code of it on ${day}. It is handed in when your teacher has it.`,
    confirmed: (day: string) => `Handed in on ${day}, as you said.`,
  },
  teach: 'For teachers',
  assignedTitle: 'For a class',
  assigned: {
    begun: (step: string, number: number, total: number) => `At step ${number} of ${total}: ${step}.`,
    done: 'Done.',
    other: 'Open the link to see it.',
  },
  assignedNote: 'Use the link from your teacher to go on.',
  othersTitle: 'Work on other lessons',
  others: 'This site does not have these lessons now. Your work on them is still kept:',
  none: 'There are no lessons here yet.',
  offlineTitle: 'The lessons could not be loaded',
  offline: 'Are you offline? Your work is still on this device.',
  retry: 'Try again',
  unreadTitle: 'Your work cannot be read just now',
  unread: 'The browser’s storage does not answer. Nothing has been changed. Try again in a moment.',
  memoryTitle: 'This browser keeps nothing after you close the page',
  memory:
    'Storage is switched off here, perhaps because of a private window. You can do a whole lesson and save it as a file at the end.',
  brokenTitle: 'This page could not be opened',
  broken: 'What is kept on this device is still there. Try again in a moment.',
  review: {
    title: 'To review',
    about:
      'What you were sure about and got wrong comes back here after some days, until you know it. Where there is a new text for it, you get that one.',
    nothing: 'Nothing yet. First finish a lesson, and say how sure you are of your marks.',
    later: (day: string) => `Nothing today. The next one comes ${day}.`,
    tomorrow: 'tomorrow',
    inDays: (days: number) => `in ${days} days`,
    due: (count: number) => `${passages(count)} ${form(count, { one: 'is', other: 'are' })} waiting.`,
    start: (count: number) => `Review ${passages(count)}`,
    unreadable: 'What was kept for your reviews cannot be read.',
    reset: 'Put it aside and begin again',
    newer: 'A newer version of this page keeps your reviews. Reload the page to get it.',
    pageTitle: 'Review',
    eyebrow: (at: number, total: number) => `Review · ${at} of ${total}`,
    leadNew: 'A new text. Is there a flaw? Mark it, or leave it alone.',
    leadLesson: 'You have read this one. Is there a flaw? Mark it, or leave it alone.',
    context: 'The paragraph it stands in',
    check: 'Check this passage',
    leave: 'Leave it alone: it holds up',
    next: 'Next passage',
    finish: 'Finish',
    right: 'It comes back later, with a longer break.',
    wrong: 'It comes back soon.',
    unsavedTitle: 'This answer is not kept',
    unsaved:
      'The device would not take it. You can try again or go on. The passage comes back as if you had not seen it.',
    opening: 'Looking for what is due…',
    failedTitle: 'The review could not be loaded',
    failed: 'Are you offline? Nothing is lost: it waits until you are back.',
    doneTitle: 'That is all for now',
    result: (right: number, total: number) =>
      `${right} of ${passages(total)} right. What was right comes back later, what was not comes back soon.`,
    emptyTitle: 'Nothing to review today',
    empty: 'There is no passage that is due. Nothing is lost by coming back another day.',
    back: 'Back to your lessons',
  },
  device: {
    title: 'Whose device is this?',
    own: 'My own device',
    shared: 'A shared computer',
    ownNote:
      'Your work is kept in this browser until you erase it. Other people who use this browser can open it.',
    sharedNote:
      'Your work is kept only until this tab is closed. Save it as a file in the lesson if you want to have it. Some browsers can open a closed tab again, so erase everything before you go.',
    sharedEarlier:
      'Work that was kept here before is not shown now. It stays on the device until you erase it.',
    nowShared: 'From now on, your work is kept only until this tab is closed.',
    nowOwn: 'From now on, your work is kept on this device.',
    refused:
      'This browser would not remember that. Close the page when you are done, and erase everything first.',
  },
  erase: {
    title: 'Erase everything',
    text: 'All that this site keeps in this browser, on the device and in this tab:',
    what: [
      'your work on every lesson, also for classes, and what was put aside',
      'your reviews',
      'your reading settings',
    ],
    button: 'Erase everything on this device',
    askTitle: 'Erase everything on this device?',
    ask: 'Your work, your reviews and your reading settings will be gone for good. Files you have saved stay. Close other tabs with a lesson first: an open lesson could save its work again.',
    yes: 'Erase everything',
    no: 'Keep it',
    busy: 'Erasing…',
    doneTitle: 'Erased',
    done: (erased: readonly (keyof typeof parts)[]) => `Gone from this device: ${list(erased)}.`,
    failedTitle: 'Not everything could be erased',
    failed: (failed: readonly (keyof typeof parts)[]) =>
      `Still here, at least in part: ${list(failed)}. Close other tabs of this site and try again. If it stays like this, erase the site’s data in your browser’s settings.`,
  },
} as const;

function list(names: readonly (keyof typeof parts)[]): string {
  return new Intl.ListFormat('en', { type: 'conjunction' }).format(names.map((name) => parts[name]));
}
