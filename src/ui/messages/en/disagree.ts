export const disagree = {
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
} as const;
