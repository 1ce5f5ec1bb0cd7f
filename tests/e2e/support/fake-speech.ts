import type { Page } from '@playwright/test';

/** What the speech synthesis of a test does: which voices it has, and what it tells of a text by itself. */
export interface FakeSpeechOptions {
  readonly voices: readonly {
    readonly name: string;
    readonly lang: string;
    readonly localService: boolean;
  }[];
  /** `ends`: says so when a test lets it; `starts`: never tells of the end; `silent`: never tells of anything. */
  readonly tells: 'ends' | 'starts' | 'silent';
}

const localVoice = { name: 'Daniel', lang: 'en-GB', localService: true };
export const remoteVoice = { name: 'Google UK English Female', lang: 'en-GB', localService: false };

/** The speech synthesis of a page, played by hand. */
export class FakeSpeech {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Puts it in place of the browser's own, before the page loads. */
  static async install(page: Page, options: Partial<FakeSpeechOptions> = {}): Promise<FakeSpeech> {
    const whole: FakeSpeechOptions = { voices: [localVoice], tells: 'ends', ...options };
    await page.addInitScript(replaceSpeech, whole);
    return new FakeSpeech(page);
  }

  /** Everything that was said, oldest first. */
  said(): Promise<string[]> {
    return this.page.evaluate(() => window.fakeSpeech.said.map(({ text }) => text));
  }
  /** What is being said now; `undefined` when it is silent. */
  now(): Promise<string | undefined> {
    return this.page.evaluate(() => window.fakeSpeech.current?.text);
  }
  /** Comes to the end of what is being said. */
  end(): Promise<void> {
    return this.page.evaluate(() => window.fakeSpeech.tell('end'));
  }
  /** The words of the passage under the highlight of the sentence that is read. */
  lit(): Promise<string> {
    return this.page.evaluate(() => {
      const [range] = CSS.highlights.get('second-read-spoken') ?? [];
      if (!(range instanceof Range)) return '';
      const words = range.cloneContents();
      for (const tag of words.querySelectorAll('[data-ui]')) tag.remove();
      return words.textContent ?? '';
    });
  }
}

interface PageSpeech {
  said: { text: string; rate: number; lang: string }[];
  current: (EventTarget & { text: string }) | undefined;
  tell: (type: 'start' | 'end' | 'error') => void;
}

declare global {
  interface Window {
    fakeSpeech: PageSpeech;
  }
}

/** Runs in the page. */
function replaceSpeech({ voices, tells }: FakeSpeechOptions): void {
  class Utterance extends EventTarget {
    readonly text: string;
    rate = 1;
    lang = '';
    constructor(text: string) {
      super();
      this.text = text;
    }
  }
  const state: PageSpeech = {
    said: [],
    current: undefined,
    tell(type) {
      const { current } = state;
      if (type !== 'start') state.current = undefined;
      current?.dispatchEvent(Object.assign(new Event(type), { error: 'interrupted' }));
    },
  };
  class Synthesis extends EventTarget {
    pending = false;
    paused = false;
    get speaking() {
      return state.current !== undefined;
    }
    getVoices() {
      return voices.map((voice) => ({ ...voice, default: false, voiceURI: voice.name }));
    }
    speak(utterance: Utterance) {
      state.said.push({ text: utterance.text, rate: utterance.rate, lang: utterance.lang });
      state.current = utterance;
      if (tells !== 'silent') setTimeout(() => state.tell('start'));
    }
    cancel() {
      state.tell('error');
    }
    resume() {}
  }
  window.fakeSpeech = state;
  Object.defineProperty(window, 'speechSynthesis', { value: new Synthesis() });
  Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance });
}
