import type { SpeechHost } from '../../../src/adapters/speech/speech-host.ts';
import type { VoiceInfo } from '../../../src/adapters/speech/find-local-voice.ts';

/** A voice with what matters about it. */
export function voice(name: string, lang: string, more: Partial<VoiceInfo> = {}): SpeechSynthesisVoice {
  return { name, lang, localService: true, default: false, voiceURI: name, ...more };
}

export class FakeUtterance extends EventTarget {
  readonly text: string;
  voice: SpeechSynthesisVoice | null = null;
  lang = '';
  rate = 1;

  constructor(text: string) {
    super();
    this.text = text;
  }

  /** Says that it has started or ended, or that it failed. */
  tell(type: 'start' | 'end' | 'error', error?: string): void {
    this.dispatchEvent(Object.assign(new Event(type), { error }));
  }
}

/** A browser's speech synthesis that does what a test makes it do. */
export class FakeSynthesis extends EventTarget {
  voices: readonly SpeechSynthesisVoice[];
  readonly spoken: FakeUtterance[] = [];
  speaking = false;
  pending = false;
  paused = false;
  cancels = 0;

  constructor(voices: readonly SpeechSynthesisVoice[]) {
    super();
    this.voices = voices;
  }

  getVoices(): readonly SpeechSynthesisVoice[] {
    return this.voices;
  }
  speak(utterance: FakeUtterance): void {
    this.spoken.push(utterance);
    this.speaking = true;
  }
  /** As browsers do: what was being said is told of it. */
  cancel(): void {
    this.cancels += 1;
    if (this.speaking) this.spoken.at(-1)?.tell('error', 'interrupted');
    this.speaking = false;
  }
  resume(): void {
    this.paused = false;
  }
  /** The voices that have been loaded meanwhile. */
  load(voices: readonly SpeechSynthesisVoice[]): void {
    this.voices = voices;
    this.dispatchEvent(new Event('voiceschanged'));
  }
  end(): void {
    this.speaking = false;
    this.spoken.at(-1)?.tell('end');
  }
}

/** A window with this synthesis, or with none. */
export function hostWith(synthesis: FakeSynthesis | undefined): SpeechHost & EventTarget {
  const Utterance = FakeUtterance as unknown as typeof SpeechSynthesisUtterance;
  return Object.assign(new EventTarget(), {
    speechSynthesis: synthesis as unknown as SpeechSynthesis,
    SpeechSynthesisUtterance: Utterance,
  });
}
