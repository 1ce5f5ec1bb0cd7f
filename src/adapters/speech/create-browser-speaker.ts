import type { Speaker } from '../../core/text/speaker.ts';
import { attemptCall } from './attempt-call.ts';
import { speakText } from './speak-text.ts';
import type { SpeechHost } from './speech-host.ts';
import { createSpeechTurns } from './speech-turns.ts';
import { whenVoiceLoaded } from './when-voice-loaded.ts';

/** The voices of this device, by the browser's speech synthesis. Where it is missing or broken there is no voice. */
export function createBrowserSpeaker(host: SpeechHost = window): Speaker {
  const synthesis = attemptCall(() => host.speechSynthesis);
  const turns = createSpeechTurns(synthesis);
  return {
    whenVoice: (language, found) => whenVoiceLoaded(synthesis, language, found),
    speak: (spoken, report) => speakText(host, turns, spoken, report),
  };
}
