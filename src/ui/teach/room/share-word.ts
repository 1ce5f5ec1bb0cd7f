/** How a share of a room is put in words. */
export type ShareWord = 'nobody' | 'few' | 'some' | 'half' | 'most' | 'nearly-all' | 'all';

/** The word for a share, 0..1. */
export function shareWord(share: number): ShareWord {
  if (share <= 0) return 'nobody';
  if (share >= 1) return 'all';
  if (share < 0.2) return 'few';
  if (share < 0.4) return 'some';
  if (share <= 0.6) return 'half';
  return share < 0.9 ? 'most' : 'nearly-all';
}
