/** A stretch of text to be said aloud. */
export interface SpokenText {
  readonly text: string;
  /** BCP 47, as the passage has it. */
  readonly language: string;
  /** 1 is the usual speed of the voice. */
  readonly rate: number;
}

/** What is heard of a spoken text. Not every browser tells of every part. `interrupted`: something else stopped it. */
export type SpeechReport = 'started' | 'ended' | 'failed' | 'interrupted';

/** The port to the voices of this device. What is said never leaves the device. */
export interface Speaker {
  /**
   * Calls `found` once, as soon as the device has a voice of its own for the language: never when it has none.
   * Returns how to stop waiting.
   */
  whenVoice(language: string, found: () => void): () => void;
  /**
   * Says one text and reports how it goes, possibly before it returns. Returns how to silence it, after which nothing
   * is reported. Whoever calls it from a press must call it within that press (iOS).
   */
  speak(spoken: SpokenText, report: (heard: SpeechReport) => void): () => void;
}
