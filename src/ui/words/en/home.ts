import { form } from './steps.ts';

const passages = (count: number) => `${count} ${form(count, { one: 'passage', other: 'passages' })}`;
const parts = { works: 'your work', reviews: 'your reviews', preferences: 'your reading settings' } as const;

/** The page with all lessons. */
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
  handIn: {
    made: (day: string) =>
      `You made a file or a code of it on ${day}. It is handed in when your teacher has it.`,
    confirmed: (day: string) => `Handed in on ${day}, as you said.`,
  },
  teach: 'For teachers',
  ownTitle: 'On your own',
  assignedTitle: 'For a class',
  assigned: {
    begun: (step: string, number: number, total: number) => `At step ${number} of ${total}: ${step}.`,
    done: 'Done.',
    other: 'Open the link to see it.',
  },
  assignedNote: 'Use the link from your teacher to go on.',
  assignedGoOn: 'Go on',
  assignedGoOnAs: (name: string) => `Go on as ${name}`,
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
    leave: 'It holds up',
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

/** Whose work is opened, and what is said where it cannot be opened as it was left. */
export const opening = {
  /** On a device that several learners use for one assignment. */
  whose: {
    title: 'Who is here?',
    text: 'There is work for this assignment on this device. Choose your own. What is in it stays closed until then.',
    goOn: (name: string) => `Go on as ${name}`,
    goOnUnnamed: 'Go on with the work without a name',
    begun: (when: string, number: number, step: string) => `Begun ${when}, at step ${number}, ${step}`,
    unreadable: 'It cannot be read. Opening it says more.',
    today: (time: string) => `today at ${time}`,
    onDay: (day: string, time: string) => `on ${day} at ${time}`,
    other: 'Somebody else: begin my own work',
    otherNote: 'Everybody’s work is kept apart on this device.',
  },
  aside: {
    title: 'Earlier work could not be opened',
    /** Where several have one title. */
    numbered: (title: string, number: number, of: number) => `${title} (${number} of ${of})`,
    text: 'It has been put aside, unchanged, and you start afresh. You can save it as a file.',
    otherVersion:
      'You have earlier work on another version of this lesson. It no longer fits this text, so it has been put aside, unchanged, and you start afresh. You can save it as a file.',
    download: (date: string) => `Save the work put aside on ${date}`,
    discard: 'Throw it away',
    discardTitle: 'Throw this work away?',
    discardText: 'It will be gone from this device for good.',
    discardNo: 'Keep it',
    restartTitle: 'Your earlier work is still here',
    restart:
      'You put it aside when you started again, or when you opened a file. You can save it as a file, and open that again.',
    details: 'What was wrong with it',
  },
  missing: {
    title: 'There is no such lesson',
    text: (id: string) => `The link asks for a lesson called “${id}”. This site does not have it.`,
    offer: 'These are the lessons it has:',
    none: 'The list of lessons could not be loaded either.',
  },
  newer: {
    title: 'Your work was saved by a newer version of this page',
    text: 'Reload the page to get the newer version. Nothing has been changed.',
  },
  refused: {
    title: 'This link cannot be followed',
    damaged: 'It was cut off or changed on the way. Ask for it again, and copy all of it.',
    lostEnd:
      'It has lost its end, the part after the # sign, which says what your teacher has asked for. Ask for it again, and copy all of it.',
    several: 'There is more than one link in it. Open one of them.',
    newer:
      'It was made by a newer version of this page. Reload the page. If it stays like this, ask the person who gave you the link.',
    noAnswers:
      'It is for practice with answers, and this site has none: it is for tests. Ask the person who gave you the link for one to a site with answers, or for a test.',
    unlocked:
      'It asks to lock what you hand in with a key that does not lock. Ask the person who gave you the link for a new one.',
    unsuited:
      'What it asks for does not fit this lesson. Ask the person who gave you the link for a new one.',
    again: {
      label: 'Paste the link again',
      note: 'The whole message with the link in it will do.',
      button: 'Open it',
      empty: 'There is no link in the field yet.',
      none: 'There is no link from a teacher in it. Copy the whole link that you were given.',
      still: 'This link cannot be followed either.',
    },
    own: {
      title: 'On your own',
      text: 'A lesson that you open here is practice: it may show the answers, and it is not the work that your teacher has asked for. If the link may have been for a test, ask for it again instead.',
      home: 'See the lessons on this site',
      lesson: 'Open the lesson on my own',
    },
  },
} as const;

/** Opening work that was saved as a file. */
export const savedWork = {
  open: 'Open saved work',
  hint: 'Saved your work as a file earlier? Choose it, or drop it on this page.',
  ask: {
    title: 'Open the file in place of the work here?',
    relation: {
      later: 'The file goes on from your work here: it is the later of the two.',
      earlier: 'Your work here goes on from the file: the file is the earlier of the two.',
      parted:
        'The file and your work here began as one, and now each has something that the other does not have.',
      other: 'The file holds other work on this lesson than the work here.',
    },
    changed: (file: string, here: string) =>
      `By the clocks of the devices, the file was last changed on ${file}, and the work here on ${here}.`,
    kept: 'Your work here is put aside, and kept: you find it at the first step.',
    yes: 'Open the file',
    no: 'Go on with what is here',
  },
  same: 'The file holds the work that is open here.',
  openedTitle: 'Your saved work is open',
  opened: 'Everything is as it was in the file.',
  notStoredTitle: 'The saved work could not be opened',
  notStored: 'This device could not store it. Your work here is as it was, and so is the file.',
  unsaved: 'Your last change here is not saved yet, so the file was not opened. Try again when it is saved.',
  notLoaded:
    'What opens saved work could not be loaded. Nothing here has changed. Try again when you are online, or reload the page.',
  refusedTitle: 'This file was not opened',
  nothingLost: 'Nothing here has changed.',
  refused: {
    'too-long': 'It is larger than any saved work.',
    'newer-version': 'It was saved with a newer version of this page. Reload the page and try again.',
    damaged: 'It is saved work, but it was cut off or changed, so it cannot be read. Look for another copy.',
    'hand-in':
      'It is a hand-in: your teacher reads it, and it cannot be worked on. Saved work is a file that ends in .json.',
    'returned-answers': 'It holds answers from a teacher. Open it in the last step of the lesson it is for.',
    gradebook: 'It is a teacher’s gradebook. Open it on the page for teachers.',
    'key-file': 'It is a teacher’s key file. Keep it safe, and open it on the page for teachers.',
    'web-page': 'It is a web page, not saved work.',
    unreadable: 'The browser could not read it.',
    none: 'It is not saved work from this page.',
    unfit: 'It does not fit the text of this lesson: something in it was changed.',
  },
  otherLesson: (id: string) => `It is work on another lesson, “${id}”.`,
  otherVersion: (file: string, here: string) =>
    `It is work on version ${file} of this lesson. This is version ${here}, and the marks would not fit its text. Keep the file.`,
  otherAssignment: 'It is work for another class or task.',
  ownWork: 'It is work that you did without a link from a teacher.',
  openThere: 'Open it there',
  needsLink: 'Open the link from your teacher first, then open the file on that page.',
  found: {
    goOn: 'Go on with it',
    title: (lesson: string) => `This is your work on “${lesson}”`,
    changed: (date: string) => `Last changed on ${date}, by the clock of its device.`,
    named: (name: string) => `Handed in with the name ${name}.`,
    otherSite: 'This site does not have that lesson. Open the file where you saved it.',
  },
} as const;

function list(names: readonly (keyof typeof parts)[]): string {
  return new Intl.ListFormat('en', { type: 'conjunction' }).format(names.map((name) => parts[name]));
}
