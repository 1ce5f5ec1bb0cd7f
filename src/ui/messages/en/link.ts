export const link = {
  shown: (quote: string) => `The link leads to these words: ${quote}`,
  waitingTitle: 'The link leads to words of the text',
  waiting: 'They will be shown as soon as you are at a step with the text.',
  unknownTitle: 'The link leads to words this text does not have',
  unknown: 'It may have been cut, or made for another version of the text. Nothing has been changed.',
} as const;
