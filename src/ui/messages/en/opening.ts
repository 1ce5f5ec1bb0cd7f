export const missing = {
  title: 'There is no such lesson',
  text: (id: string) => `The link asks for a lesson called “${id}”. This site does not have it.`,
  offer: 'These are the lessons it has:',
  none: 'The list of lessons could not be loaded either.',
} as const;

export const broken = {
  title: 'The lesson could not be opened',
  text: 'What was saved on this device is still there. Try again in a moment. If it stays like this, tell the person who gave you the link:',
  retry: 'Try again',
} as const;
