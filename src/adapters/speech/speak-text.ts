import type { Speaker, SpeechReport, SpokenText } from '../../core/text/spoken-chunks.ts';
import { type SpeechHost, attemptCall } from './speech-host.ts';
import { findLocalVoice, whenVoiceLoaded } from './find-local-voice.ts';

/** A browser that collects an utterance while it is spoken never tells of its end, so it is held on to here. */
const held = new Set<SpeechSynthesisUtterance>();

/** Says one text when it is its turn, and reports how it goes until it is over or stopped. Returns how to stop it. */
function speakText(
  host: SpeechHost,
  turns: SpeechTurns,
  spoken: SpokenText,
  report: (heard: SpeechReport) => void,
): () => void {
  const over = new AbortController();
  let utterance: SpeechSynthesisUtterance | undefined;

  // What is over reports nothing more: `cancel()` makes some browsers say `end` and others `error`.
  const finish = (heard?: SpeechReport) => {
    if (over.signal.aborted) return;
    over.abort();
    host.removeEventListener('pagehide', leave);
    turns.leave(start);
    if (utterance !== undefined) held.delete(utterance);
    if (heard !== undefined) report(heard);
  };
  const stop = () => {
    // After an end of its own there is nothing to silence, and silencing costs time.
    const isSpeaking = utterance !== undefined && !over.signal.aborted;
    finish();
    if (isSpeaking) turns.silence();
  };
  // Speech goes on over the next page otherwise, and a page that comes back must not believe that it speaks.
  const leave = () => {
    stop();
    report('interrupted');
  };
  const start = () => {
    utterance = attemptCall(() => createUtterance(host, spoken));
    utterance?.addEventListener('start', () => report('started'), over);
    utterance?.addEventListener('end', () => finish('ended'), over);
    utterance?.addEventListener('error', ({ error }) => finish(reportOf(error)), over);
    if (utterance === undefined || !begin(host, utterance)) finish('failed');
  };
  host.addEventListener('pagehide', leave);
  turns.take(start);
  return stop;
}

function begin(host: SpeechHost, utterance: SpeechSynthesisUtterance): boolean {
  held.add(utterance);
  const begun = attemptCall(() => {
    if (host.speechSynthesis?.paused === true) host.speechSynthesis.resume();
    host.speechSynthesis?.speak(utterance);
    return true;
  });
  return begun === true;
}

/** An utterance in a voice of the device. Throws when there is none: without it the browser would choose any voice. */
function createUtterance(host: SpeechHost, { text, language, rate }: SpokenText): SpeechSynthesisUtterance {
  const Utterance = host.SpeechSynthesisUtterance;
  const voice = findLocalVoice(host.speechSynthesis?.getVoices() ?? [], language);
  if (Utterance === undefined || voice === undefined) throw new Error('this device has no voice');
  const utterance = new Utterance(text);
  utterance.voice = voice;
  // Android takes the voice from the language, and only when it is spelled as the voice has it.
  utterance.lang = voice.lang;
  utterance.rate = rate;
  return utterance;
}

function reportOf(error: string): SpeechReport {
  return error === 'interrupted' || error === 'canceled' ? 'interrupted' : 'failed';
}

/** The voices of this device, by the browser's speech synthesis. Where it is missing or broken there is no voice. */
export function createBrowserSpeaker(host: SpeechHost = window): Speaker {
  const synthesis = attemptCall(() => host.speechSynthesis);
  const turns = createSpeechTurns(synthesis);
  return {
    whenVoice: (language, found) => whenVoiceLoaded(synthesis, language, found),
    speak: (spoken, report) => speakText(host, turns, spoken, report),
  };
}

/** How long a browser needs after `cancel()` before it takes new text (Chrome and Firefox drop it), in milliseconds. */
const settleTime = 150;

/** Sees to it that one text is said at a time. */
interface SpeechTurns {
  /** Starts when nothing is being said, for the latest caller only. */
  readonly take: (start: () => void) => void;
  /** Takes back what waits to start. */
  readonly leave: (start: () => void) => void;
  readonly silence: () => void;
}

function createSpeechTurns(synthesis: SpeechSynthesis | undefined): SpeechTurns {
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
