/** What of a window is needed to speak. Some browsers have none of it, and some only a part. */
export interface SpeechHost extends Pick<Window, 'addEventListener' | 'removeEventListener'> {
  readonly speechSynthesis?: SpeechSynthesis | undefined;
  readonly SpeechSynthesisUtterance?: typeof SpeechSynthesisUtterance | undefined;
}
