/** Chance that is the same every time for the same seed. */
export interface Chance {
  /** A number from 0 to below 1, with five digits: short in a file, and fine enough for any text. */
  readonly fraction: () => number;
  /** A whole number from 0 to below this one. */
  readonly below: (limit: number) => number;
  readonly is: (probability: number) => boolean;
  readonly pick: <const Items extends readonly [unknown, ...unknown[]]>(items: Items) => Items[number];
}

/** The chance of one walk. Walks of one seed have nothing to do with each other: any of them can be drawn alone. */
export function chanceOfWalk(seed: number, walk: number): Chance {
  let state = (Math.imul(seed | 0, 0x9e37_79b1) ^ Math.imul(walk + 1, 0x85eb_ca6b)) >>> 0;
  // Splitmix with 32 bits: every state is followed by another, so no seed gets stuck.
  const next = () => {
    state = (state + 0x9e37_79b9) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0_aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a_2d97);
    return (mixed ^ (mixed >>> 15)) >>> 0;
  };
  const unit = () => next() / 2 ** 32;
  const below = (limit: number) => Math.floor(unit() * limit);
  return {
    fraction: () => Math.floor(unit() * 100_000) / 100_000,
    below,
    is: (probability) => unit() < probability,
    pick: (items) => items[below(items.length)] ?? items[0],
  };
}
