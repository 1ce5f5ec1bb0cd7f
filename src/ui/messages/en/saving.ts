export const saving = {
  saved: {
    device: 'Saved on this device',
    tab: 'Kept until you close this tab',
    memory: 'Kept until you close this page',
  },
  saving: 'Saving…',
  failed: 'Not saved',
  memoryTitle: 'This browser keeps nothing after you close the page',
  memory:
    'Storage is switched off here, perhaps because of a private window. You can do the whole lesson. To have a copy of your work, save it as a file before you close this page.',
  full: 'This device has no room left, so your last change is not saved. Your marks are still on this page. Make room and try again, or save them as a file now.',
  unavailable:
    'The browser’s storage does not answer, so your last change is not saved. Your marks are still on this page. Try again, or save them as a file now.',
  otherFailure:
    'Something went wrong while saving, so your last change is not saved. Your marks are still on this page. Try again, or save them as a file now.',
  failedTitle: 'Your last change is not saved',
  retry: 'Try again',
  download: 'Save my work as a file',
  supersededTitle: 'This lesson is open in another tab',
  superseded:
    'Your work is safe: the other tab keeps it now. Nothing you do here would be saved, so this tab has stopped.',
  supersededUnsaved:
    'The other tab keeps the lesson now. The last changes of this tab could not be saved: save them as a file before you go on.',
  takeOver: 'Use this tab instead',
  reload: 'Reload',
} as const;

export const aside = {
  title: 'Earlier work could not be opened',
  text: 'It has been put aside, unchanged, and you start afresh. You can save it as a file.',
  otherVersion:
    'You have earlier work on another version of this lesson. It no longer fits this text, so it has been put aside, unchanged, and you start afresh. You can save it as a file.',
  download: (date: string) => `Save the work put aside on ${date}`,
  discard: 'Throw it away',
  discardTitle: 'Throw this work away?',
  discardText: 'It will be gone from this device for good.',
  discardNo: 'Keep it',
  restartTitle: 'Your earlier work is still here',
  restart: 'You put it aside when you started again. You can save it as a file.',
  details: 'What was wrong with it',
} as const;
