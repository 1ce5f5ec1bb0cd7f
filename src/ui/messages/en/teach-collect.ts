import { form } from './counts.ts';

const handIns = (count: number) => `${count} ${form(count, { one: 'hand-in', other: 'hand-ins' })}`;

export const teachCollect = {
  title: 'Collect',
  lead: 'Open what your class handed in. It is read and marked on this computer and goes nowhere else.',
  handIns,
  how: {
    title: 'How it works',
    steps: [
      'Learners save a file or copy a code at the end of the lesson and hand it to you the way you always do: by e-mail, chat, or your school’s platform.',
      'Drop the files here, all at once: single files, a whole folder, or the zip that your platform gives you. Codes are pasted.',
      'Every answer is marked anew with the key. A score in a file is never believed.',
      'When you are done, save the gradebook as a file. Nothing stays here when you close the page.',
    ],
  },
  drop: {
    title: 'Files',
    text: 'Drop hand-ins, a folder, a zip or a saved gradebook here',
    choose: 'Choose files',
    folder: 'Choose a folder',
  },
  paste: {
    title: 'Codes',
    label: 'Paste codes',
    hint: 'One or many: each begins on a line of its own.',
    add: 'Add the codes',
    source: (number: number) => `Code ${number}`,
    empty: 'There is no code in the box yet.',
  },
  secretKey: {
    title: 'Sealed hand-ins',
    text: 'If your assignment seals hand-ins, open its key file here first. It is the file that was saved when you made the assignment.',
    choose: 'Open the key file',
    opened: 'The key file is open. Sealed hand-ins were tried again.',
    failedTitle: 'This is not a key file',
    failed: 'It cannot open sealed hand-ins. The right file was saved when you made the assignment.',
  },
  reading: (done: number, of: number) => `${done.toLocaleString('en')} of ${of.toLocaleString('en')} read`,
  readingTitle: 'Reading',
  done: (count: number, refused: number) =>
    [
      count === 0 ? 'Nothing new came in.' : `${handIns(count)} came in.`,
      refused === 0 ? '' : `${refused} ${form(refused, { one: 'was', other: 'were' })} set aside.`,
    ]
      .filter(Boolean)
      .join(' '),
  inTitle: 'In the gradebook',
  groups: {
    title: 'Which class',
    all: (count: number) => `All (${count})`,
    one: (id: string, count: number) => `Assignment ${id} (${count})`,
    none: (count: number) => `Without an assignment (${count})`,
  },
  total: (count: number) => `${handIns(count)} from this lesson.`,
  toRoom: 'See what the room saw',
  toLearners: 'See the learners',
  flags: {
    title: 'Worth a look',
    lead: 'These are in. None of it says that anybody did something wrong.',
    more: (count: number) => `and ${count} more: see the list of learners`,
  },
  refusals: {
    title: (count: number) => `Set aside: ${count}`,
    lead: 'These could not be used. All the others are in.',
    leadNone: 'These could not be used.',
    next: 'What to do',
    forget: 'Take off this list',
    details: 'Details',
    more: (count: number) => `and ${count} more`,
  },
  returning: {
    title: 'Return the answers',
    text: 'These learners got no answers. Once everybody has handed in, give them one file: each opens it in the lesson and sees their own work explained, with the score you see here.',
    button: 'Return the answers…',
    askTitle: 'Has everybody handed in?',
    ask: 'Whoever has this file has all answers of this lesson. Give it out only when nobody is still working on it. It holds nothing of anybody’s work.',
    changes: (count: number) =>
      count === 0
        ? 'The key goes with it as it was published.'
        : `Your ${count === 1 ? 'change' : `${count} changes`} to the key ${form(count, { one: 'goes', other: 'go' })} with it, and learners are told.`,
    note: 'A note to go with the answers, if you like',
    yes: 'Save the file with the answers',
    no: 'Not yet',
    saved: 'The file with the answers was saved. Give it to your class.',
  },
  keep: {
    title: 'Nothing here has left this computer',
    text: 'It is gone when you close the page. Save the gradebook to go on another day, or on another computer.',
    save: 'Save the gradebook',
    saved: 'Everything is in the file you saved last.',
    unsaved: 'There are changes that are not in a file yet.',
    private: 'The file holds what learners wrote and signed with. Keep it where you keep such things.',
  },
} as const;
