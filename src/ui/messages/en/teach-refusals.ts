const askAgain = 'Ask for the file or the code again, sent as it is.';

export const teachRefusals = {
  codes: {
    'no-hand-in': {
      why: 'There is no hand-in in it.',
      next: 'Ask the learner to press “Hand in” at the end of the lesson and to send what is saved there.',
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
