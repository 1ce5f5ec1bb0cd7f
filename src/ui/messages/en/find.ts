export const find = {
  open: 'Find words',
  label: 'Words to find',
  next: 'Next',
  previous: 'Previous',
  help: 'Each place you go to becomes your selection. Then name it, or adjust it first.',
  none: 'These words are not in this text.',
  count: (count: number) =>
    count === 1 ? 'In one place. Next goes there.' : `In ${count} places. Next goes to the first.`,
  place: (at: number, total: number) => `Place ${at} of ${total}.`,
} as const;
