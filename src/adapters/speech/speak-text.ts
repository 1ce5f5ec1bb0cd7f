import type { SpeechReport, SpokenText } from '../../core/text/speaker.ts';
import { attemptCall } from './attempt-call.ts';
import { findLocalVoice } from './find-local-voice.ts';
import type { SpeechHost } from './speech-host.ts';
import type { SpeechTurns } from './speech-turns.ts';

/** A browser that collects an utterance while it is spoken never tells of its end, so it is held on to here. */
const held = new Set<SpeechSynthesisUtterance>();

/** Says one text when it is its turn, and reports how it goes until it is over or stopped. Returns how to stop it. */
export function speakText(
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
