/** A whole number in `[0, below)`. */
export type Random = (below: number) => number;

/** Marsaglia's xorshift with 32 bits. */
export function createRandom(start: number): Random {
  let state = start;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return Math.floor(((state >>> 0) / 2 ** 32) * below);
  };
}
