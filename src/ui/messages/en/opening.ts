export const missing = {
  title: 'There is no such lesson',
  text: (id: string) => `The link asks for a lesson called “${id}”. This site does not have it.`,
  offer: 'These are the lessons it has:',
  none: 'The list of lessons could not be loaded either.',
} as const;

export const refused = {
  title: 'This link cannot be followed',
  damaged: 'It was cut off or changed on the way. Ask for it again, and copy all of it.',
  newer:
    'It was made by a newer version of this page. Reload the page. If it stays like this, ask the person who gave you the link.',
  noAnswers:
    'It is for practice with answers, and this site has none: it is for tests. Ask the person who gave you the link for one to a site with answers, or for a test.',
  unlocked:
    'It asks to lock what you hand in with a key that does not lock. Ask the person who gave you the link for a new one.',
  unsuited: 'What it asks for does not fit this lesson. Ask the person who gave you the link for a new one.',
} as const;

export const newer = {
  title: 'Your work was saved by a newer version of this page',
  text: 'Reload the page to get the newer version. Nothing has been changed.',
} as const;

export const broken = {
  title: 'The lesson could not be opened',
  text: 'What was saved on this device is still there. Try again in a moment. If it stays like this, tell the person who gave you the link:',
  retry: 'Try again',
} as const;
