/** Two taps closer together than this are one intention, in milliseconds. */
const doubleTap = 450;
/** And closer than this, in CSS pixels: about the width of a fingertip. */
const tapRadius = 24;

/** A press on a tool: when (milliseconds), where (CSS pixels) and what the bar was about. */
interface Tap {
  readonly at: number;
  readonly x: number;
  readonly y: number;
  readonly mode: string;
}

/** Tells a second tap meant for the tool that was there a moment ago from one meant for the tool that took its place. */
export interface SteadyTaps {
  /** Whether this tap is meant for what it lands on. */
  readonly isMeant: (tap: Tap) => boolean;
  /** To be called on a press somewhere else: it shows that the next one is meant. */
  readonly forget: () => void;
}

export function steadyTaps(): SteadyTaps {
  let last: Tap | undefined;
  return {
    isMeant: (tap) => {
      const isSlip =
        last !== undefined &&
        tap.mode !== last.mode &&
        tap.at - last.at < doubleTap &&
        Math.hypot(tap.x - last.x, tap.y - last.y) < tapRadius;
      if (!isSlip) last = tap;
      return !isSlip;
    },
    forget: () => (last = undefined),
  };
}
