import { attemptCall } from './attempt-call.ts';

/** How long a browser needs after `cancel()` before it takes new text (Chrome and Firefox drop it), in milliseconds. */
const settleTime = 150;

/** Sees to it that one text is said at a time. */
export interface SpeechTurns {
  /** Starts when nothing is being said, for the latest caller only. */
  readonly take: (start: () => void) => void;
  /** Takes back what waits to start. */
  readonly leave: (start: () => void) => void;
  readonly silence: () => void;
}

export function createSpeechTurns(synthesis: SpeechSynthesis | undefined): SpeechTurns {
  let settling: ReturnType<typeof setTimeout> | undefined;
  let waiting: (() => void) | undefined;

  const settled = () => {
    settling = undefined;
    const start = waiting;
    waiting = undefined;
    start?.();
  };
  const silence = () => {
    attemptCall(() => synthesis?.cancel());
    clearTimeout(settling);
    settling = setTimeout(settled, settleTime);
  };
  return {
    silence,
    take(start) {
      // What another page has left behind.
      if (settling === undefined && (synthesis?.speaking || synthesis?.pending)) silence();
      // At once where it can be: on iOS the first text counts only within the press that asked for it.
      if (settling === undefined) start();
      else waiting = start;
    },
    leave(start) {
      if (waiting === start) waiting = undefined;
    },
  };
}
