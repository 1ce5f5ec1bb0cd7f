import { form } from './steps.ts';

/** Handing in, and the answers that come back: at the end of a lesson. */
export const handIn = {
  fromTeacher: 'From your teacher',
  title: 'Hand in',
  jump: 'Go to: Hand in',
  lead: 'Your work is kept here, and here only: that is not handing it in. Make a file or a code of it, and give that to your teacher.',
  leadAlone:
    'Nobody asked for your work. If you want to show it to somebody, make a file or a code of it. You can also leave it.',
  failedTitle: 'This part of the page could not be loaded',
  notMade: 'It could not be made. Your work is as it was. Ask your teacher for the link again.',
  loading: 'Getting ready…',
  name: {
    nickname: 'Nickname',
    nicknameNote:
      'A real name is not needed. Take one of these or make one up, and remember it: your teacher finds your work by it.',
    own: 'Your name',
    ownNote: 'Your teacher asked for your name. Write it the way they know you.',
    nicknameAlone: 'Nickname, if you like',
    suggestions: 'Suggestions',
    other: 'Other suggestions',
    needed: 'Choose a name first, so that your teacher knows whose work it is.',
  },
  sees: {
    title: 'Who sees what',
    teacher: 'Your teacher sees:',
    reader: 'Whoever you give it to sees:',
    named: 'the name you hand in with',
    unnamed: 'no name',
    work: [
      'your marks, with your reasons and how sure you were, at every try',
      'your answers to the short passages, and what you wrote',
      'which hints and source cards you opened, and which cards your marks cite',
      'what you looked up yourself',
      'when you began and when you handed in',
    ],
    nobody: 'Nobody else. Nothing is sent from this page: you hand it over yourself.',
    open: 'The file and the code are not locked: whoever you give them to can read them.',
    sealed: 'The file and the code are locked. Only your teacher has the key that opens them.',
  },
  practice:
    'This is practice: the answers are in the page, and came with the check. What you hand in shows your work. It is no proof of a score.',
  ways: {
    title: 'How to hand it in',
    file: 'Save the file to hand in',
    fileNote: 'Upload it where your class hands in work, or attach it to a message.',
    noFiles:
      'This page stands in another one that does not let it save files. Take the code, or open this page in a tab of its own.',
    code: 'Copy a code instead',
    qr: 'Show a QR code',
  },
  code: {
    label: (length: string) => `Your code, ${length} characters long`,
    note: 'Paste all of it into a message or a form of your class. It may break into lines on the way: that does no harm.',
    copy: 'Copy the code',
    copied: 'The code is copied.',
    notCopied: 'The browser would not copy it. The code is selected: copy it with Ctrl+C, or ⌘C on a Mac.',
    tooLong: (length: string) =>
      `The code would be ${length} characters long. That is too long to paste reliably: save the file instead.`,
  },
  qr: {
    label: 'QR code of your work',
    note: 'Let your teacher scan it. It holds all of your work, so it is fine-grained: hold the camera still and near.',
    tooLong: (length: string, most: string) =>
      `Your work does not fit: the code is ${length} characters long, and cameras read at most about ${most} reliably. Save the file instead.`,
  },
  receipt: {
    title: 'Your receipt',
    note: 'Note it down. Your teacher sees the same receipt beside your work: so you both know that it arrived, and that nothing was changed on the way.',
    others: 'A file, a code and a QR code of the same work have the same receipt.',
  },
  state: {
    madeTitle: {
      file: 'Is the file there?',
      there: 'Your file is there, as you said',
      code: 'Your code is here to be copied',
      qr: 'Your QR code is here to be scanned',
      earlier: 'You have made a file or a code of this work',
    },
    made: 'It is not handed in until your teacher has it.',
    madeAt: (date: string) => `Made on ${date}.`,
    look: (name: string) =>
      `The browser was asked to save ${name}. This page cannot see whether it did: look in your downloads.`,
    there: 'Yes, it is there',
    missing: 'No, show the code instead',
    confirm: 'I have handed it in',
    confirmedTitle: 'Handed in, as you said',
    confirmed: (date: string) =>
      `You said on ${date} that your teacher has it. This page cannot check that: the receipt can.`,
    changedTitle: 'You have changed your work since',
    changed:
      'What your teacher has, or gets, is the earlier version. Hand in again if this one should count.',
  },
  erase: {
    title: 'Do others use this computer?',
    text: 'Then erase this work from it once you have handed it in. Your file stays where you saved it.',
    first:
      'Then erase this work from it, once you have handed it in. That is offered here when you have said that your file is there, or that you have handed in.',
    button: 'Erase this work from this device',
    askTitle: 'Erase this work from this device?',
    ask: 'Your marks and everything you wrote in this lesson will be gone from this browser for good, also what was put aside. What you said is there is all that is left then.',
    yes: 'Erase it',
    no: 'Keep it',
    doneTitle: 'This work is gone from this device',
    done: 'Nothing of it is left in this browser. Files you saved are still where you saved them: delete them too if others use this computer.',
    home: 'Your lessons',
  },
  kept: {
    seen: (count: number) =>
      `You have seen the answers, so your ${count === 1 ? 'mark stays' : 'marks stay'} as they were.`,
  },
  test: {
    title: 'This is a test',
    text: 'The page does not tell you what is right until your teacher returns the answers. You can change your marks until you hand in.',
    quietTitle: 'No answers for now',
    aloneTitle: 'This site has no answers',
    alone:
      'You can read, mark and hand in. Nothing is marked right or wrong here: whoever gave you the link has the answers.',
  },
  returned: {
    title: 'Has your teacher given you a file with the answers?',
    text: 'Open it here, and your work is explained. Nothing is sent.',
    again:
      'To see the answers again, open the file from your teacher once more. This device could not keep it.',
    label: 'Open the file with the answers',
    refusedTitle: 'This file could not be opened',
    refused: {
      damaged: 'It is damaged, or it is another file. Get it again from your teacher.',
      otherLesson: 'It is for another lesson.',
      otherVersion: 'It is for another version of this lesson.',
      otherAssignment: 'It is for another class, or another task of your class.',
      newer: 'It was made with a newer version of this page. Reload the page and try again.',
      unfit: 'What it says does not fit the text of this lesson.',
    },
    nothingLost: 'Your work is as it was.',
    unsaved: 'Your last change is not saved yet. Try again when it is.',
    noticeTitle: 'These are the answers your teacher returned',
    notice: 'Your marks were checked as you left them. They stay as they are.',
    note: (note: string) => `Your teacher says: ${note}`,
    changes: (count: number) =>
      `Your teacher changed ${count} ${form(count, { one: 'thing', other: 'things' })} about the answers for your class. It is in your score:`,
    change: {
      drop: 'Not scored',
      reweight: (weight: string) => `Counts ${weight} times`,
      'accept-name': (technique: string) => `May also be called ${technique.toLowerCase()}`,
      'accept-mark': (technique: string) => `May be marked as ${technique.toLowerCase()}`,
    },
    opened: 'The answers are open.',
  },
  file: {
    title: 'Second Read: work to hand in',
    lesson: 'Lesson',
    name: 'Name',
    handedIn: 'Made (UTC)',
    receipt: 'Receipt',
    howToOpen:
      'For the teacher: open the teacher page of Second Read, go to the gradebook and add this file.',
    doNotChange: 'Please do not change anything below this line. It is the work itself.',
  },
  /** What nicknames are made of, and how: words with spaces between them. */
  colours:
    'amber blue bronze copper coral crimson golden green indigo jade lilac mint orange purple ruby scarlet silver teal turquoise violet',
  animals:
    'badger beaver bison camel cheetah crane dolphin eagle falcon finch fox gecko hare hawk hedgehog heron ibex kestrel kingfisher koala lark lion lynx marten moose otter owl panda pelican penguin puffin robin salmon seal sparrow squirrel swan tiger turtle wren',
  nickname: (colour: string, animal: string) => `${colour} ${animal}`,
} as const;

const askAgain = 'Ask for the file or the code again, sent as it is.';

/** Why a hand-in cannot be used, as its teacher reads it, and what to do next: a part of `gradebook`. */
export const refusals = {
  codes: {
    'no-hand-in': {
      why: 'There is no hand-in in it.',
      next: 'Ask the learner to press “Hand in” at the end of the lesson and to send what is saved there.',
    },
    'saved-copy': {
      why: 'It is a copy that a learner saved for themselves, not a hand-in.',
      next: 'Give it back. The learner opens the lesson where they did it, chooses “Open saved work” at its first step, and then presses “Hand in” at the end.',
    },
    'returned-answers': {
      why: 'It is a file with answers, made to return a test to a class.',
      next: 'Nothing. Learners open it in the last step of the lesson.',
    },
    'key-file': {
      why: 'It is the key file of an assignment.',
      next: 'Open it where this page asks for the key file. Give it to nobody.',
    },
    'web-page': {
      why: 'It is a web page, perhaps of a site that wanted you to log in.',
      next: 'Download the files again, logged in.',
    },
    damaged: {
      why: 'It was cut off or changed on the way.',
      next: 'Ask for it again. A file is safer than a pasted code.',
    },
    'newer-version': {
      why: 'It was made with a newer version of this site.',
      next: 'Reload this page. If it stays like this, open it where the learners opened the lesson.',
    },
    sealed: {
      why: 'It is sealed, and no key file is open.',
      next: 'Open the key file of the assignment on this page. It is then tried again by itself.',
    },
    'wrong-key': {
      why: 'It is sealed for another key than the one that is open.',
      next: 'Open the key file of the assignment that these learners had.',
    },
    'other-lesson': {
      why: 'It is work on another lesson.',
      next: 'Choose that lesson at the top of this page and drop it there.',
    },
    'other-texts': {
      why: 'It is work on another version of this lesson, with other words in its texts.',
      next: 'The marks would not fit. Open this page where the learners opened the lesson.',
    },
    duplicate: {
      why: 'It is in the gradebook already.',
      next: 'Nothing. It counts once.',
    },
    'too-large': {
      why: 'It is larger than any hand-in.',
      next: 'Look whether it is something else.',
    },
    'too-long': {
      why: 'It is longer than any hand-in.',
      next: 'Look whether it is something else.',
    },
    'too-many': {
      why: 'There are too many files in this zip.',
      next: 'Unpack it and drop the folder of one class.',
    },
    'damaged-zip': {
      why: 'It cannot be unpacked.',
      next: 'Download the zip again, or unpack it yourself and drop the files.',
    },
    'not-text': {
      why: 'It is not a text file: perhaps a picture or a document.',
      next: askAgain,
    },
    unreadable: {
      why: 'The browser could not read this file.',
      next: 'Copy it to this computer first, then drop it again.',
    },
    schema: {
      why: 'It is no hand-in as this site makes them.',
      next: askAgain,
    },
  },
  other: {
    why: 'What it says does not fit this lesson.',
    next: `${askAgain} If it comes out the same, it was not made with this lesson.`,
  },
} as const;
