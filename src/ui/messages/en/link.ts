export const link = {
  shown: (quote: string) => `The link leads to these words: ${quote}`,
  unknownTitle: 'The link leads to words this text does not have',
  unknown: 'It may have been cut, or made for another version of the text. Nothing has been changed.',
} as const;
