/** What is said of the one place that a review asks about, where the text around it has others. */
export const review = {
  verdicts: {
    named: 'Found and named',
    misnamed: 'Found; another name fits',
    partly: 'Partly found',
    missed: 'There is a flaw here',
    left: 'Rightly left alone',
    flagged: 'Best left alone',
  },
} as const;
