import type { SpeechReport, Speaker, SpokenText } from '../../core/text/speaker.ts';
import { findLocalVoice } from './find-local-voice.ts';

/** What of a window is needed to speak. Some browsers have none of it, and some only a part. */
export interface SpeechHost extends Pick<Window, 'addEventListener' | 'removeEventListener'> {
  readonly speechSynthesis?: SpeechSynthesis | undefined;
  readonly SpeechSynthesisUtterance?: typeof SpeechSynthesisUtterance | undefined;
}

/** Voices load late, and Safari does not tell when they have: so they are also asked for, in milliseconds. */
const askAgain = [250, 1000, 3000];

/** How long a browser needs after `cancel()` before it takes new text (Chrome and Firefox drop it), in milliseconds. */
const settleTime = 150;

/** The voices of this device, by the browser's speech synthesis. Where it is missing or broken there is no voice. */
export function createBrowserSpeaker(host: SpeechHost = window): Speaker {
  // A browser that collects the utterance while it is spoken never tells of its end, so it is held on to here.
  const held = new Set<SpeechSynthesisUtterance>();
  let settling: ReturnType<typeof setTimeout> | undefined;
  let waiting: (() => void) | undefined;

  const synthesis = () => attempt(() => host.speechSynthesis);
  const voiceFor = (language: string) =>
    attempt(() => findLocalVoice(synthesis()?.getVoices() ?? [], language));

  function silence() {
    attempt(() => synthesis()?.cancel());
    clearTimeout(settling);
    settling = setTimeout(() => {
      settling = undefined;
      const start = waiting;
      waiting = undefined;
      start?.();
    }, settleTime);
  }

  /** At once where it can be: on iOS the first text counts only within the press that asked for it. */
  function whenQuiet(start: () => void) {
    const voices = synthesis();
    if (settling === undefined && (voices?.speaking || voices?.pending)) silence();
    if (settling === undefined) start();
    else waiting = start;
  }

  return {
    whenVoice(language, found) {
      const voices = synthesis();
      const stop = () => {
        timers.forEach(clearTimeout);
        attempt(() => voices?.removeEventListener?.('voiceschanged', look));
      };
      const look = () => {
        if (voiceFor(language) === undefined) return;
        stop();
        found();
      };
      const timers = voices === undefined ? [] : askAgain.map((wait) => setTimeout(look, wait));
      attempt(() => voices?.addEventListener?.('voiceschanged', look));
      look();
      return stop;
    },

    speak(spoken, report) {
      let utterance: SpeechSynthesisUtterance | undefined;
      const finish = (heard?: SpeechReport) => {
        host.removeEventListener('pagehide', leave);
        if (utterance !== undefined) held.delete(utterance);
        if (waiting === start) waiting = undefined;
        if (utterance !== undefined) forget(utterance);
        utterance = undefined;
        if (heard !== undefined) report(heard);
      };
      const stop = () => {
        const isSpeaking = utterance !== undefined;
        finish();
        // After an end of its own there is nothing to silence, and silencing costs time.
        if (isSpeaking) silence();
      };
      // Speech goes on over other pages otherwise, and a page that comes back must not believe it is speaking.
      const leave = () => {
        stop();
        report('interrupted');
      };
      const start = () => {
        const begun = attempt(() => {
          utterance = utter(host, spoken, voiceFor(spoken.language), {
            start: () => report('started'),
            end: () => finish('ended'),
            error: (code) => finish(isInterruption(code) ? 'interrupted' : 'failed'),
          });
          held.add(utterance);
          if (synthesis()?.paused) synthesis()?.resume();
          synthesis()?.speak(utterance);
          return true;
        });
        if (begun === undefined) finish('failed');
      };
      host.addEventListener('pagehide', leave);
      whenQuiet(start);
      return stop;
    },
  };
}

interface UtteranceEvents {
  readonly start: () => void;
  readonly end: () => void;
  readonly error: (code: string) => void;
}

/** An utterance in a voice of the device. Throws when there is none: without it the browser would choose any voice. */
function utter(
  host: SpeechHost,
  { text, rate }: SpokenText,
  voice: SpeechSynthesisVoice | undefined,
  events: UtteranceEvents,
): SpeechSynthesisUtterance {
  const Utterance = host.SpeechSynthesisUtterance;
  if (Utterance === undefined || voice === undefined) throw new Error('this device has no voice');
  const utterance = new Utterance(text);
  utterance.voice = voice;
  // Android takes the voice from the language, and only when it is spelled as the voice has it.
  utterance.lang = voice.lang;
  utterance.rate = rate;
  utterance.onstart = events.start;
  utterance.onend = events.end;
  utterance.onerror = ({ error }) => events.error(error);
  return utterance;
}

/** What was silenced reports nothing more: `cancel()` makes some browsers say `end` and others `error`. */
function forget(utterance: SpeechSynthesisUtterance): void {
  utterance.onstart = null;
  utterance.onend = null;
  utterance.onerror = null;
}

function isInterruption(code: string): boolean {
  return code === 'interrupted' || code === 'canceled';
}

/** What it gives, or `undefined` when it throws: speech is never a reason to break a page. */
function attempt<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
