/** The speeds that are offered; 1 is the usual speed of the voice. */
const offered = [0.75, 1, 1.25, 1.5];

/** The speeds to choose from, slowest first, with the present one among them. */
export function speechRates(present: number): readonly number[] {
  return [...new Set([...offered, present])].toSorted((a, b) => a - b);
}
