import { attemptCall } from './attempt-call.ts';
import { findLocalVoice } from './find-local-voice.ts';

/** Voices load late, and Safari does not tell when they have: so they are also asked for, in milliseconds. */
const askAgain = [250, 1000, 3000];

/** Calls `found` once, when there is a voice of the device for the language. Returns how to stop waiting. */
export function whenVoiceLoaded(
  synthesis: SpeechSynthesis | undefined,
  language: string,
  found: () => void,
): () => void {
  if (synthesis === undefined) return () => undefined;
  const stop = () => {
    timers.forEach(clearTimeout);
    attemptCall(() => synthesis.removeEventListener('voiceschanged', look));
  };
  const look = () => {
    if (attemptCall(() => findLocalVoice(synthesis.getVoices(), language)) === undefined) return;
    stop();
    found();
  };
  const timers = askAgain.map((wait) => setTimeout(look, wait));
  // Safari before 16 has no events here.
  attemptCall(() => synthesis.addEventListener('voiceschanged', look));
  look();
  return stop;
}
