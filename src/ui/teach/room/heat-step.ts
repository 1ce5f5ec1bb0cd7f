/** How dark a word is: 0 for unmarked, 1 up to a quarter of the room, 2 up to half, 3 up to three quarters, 4 above. */
export type HeatStep = 0 | 1 | 2 | 3 | 4;

/** The upper ends of the steps, in percent. */
export const heatSteps = [25, 50, 75, 100] as const;

/**
 * The step of a count out of all learners, never out of the largest count: a picture that always has a darkest word makes
 * noise look like a finding.
 */
export function heatStep(count: number, learners: number): HeatStep {
  if (learners === 0 || count <= 0) return 0;
  const quarters = (4 * count) / learners;
  if (quarters <= 1) return 1;
  if (quarters <= 2) return 2;
  return quarters <= 3 ? 3 : 4;
}
