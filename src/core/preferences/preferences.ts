/** `auto` follows the device; `contrast` is black on white with strong lines. */
export const themes = ['auto', 'light', 'dark', 'contrast'] as const;

/** How many times the usual size the text is. */
export const textSizes = [0.9, 1, 1.2, 1.45, 1.75] as const;

/** Between lines; and, as a choice of its own, between letters and words together. */
export const spacings = ['normal', 'wide', 'widest'] as const;

/** How long a line may get. */
export const widths = ['narrow', 'normal', 'wide'] as const;

export const typefaces = ['serif', 'sans'] as const;

/** What a screen reader says of a mark in the text: nothing, its technique, or its technique and where it ends. */
export const speakMarksChoices = ['off', 'label', 'label-and-end'] as const;

/** How many times the usual speed the page reads aloud. */
export const speechRates = [0.75, 1, 1.25, 1.5] as const;

/** How one person likes to read, on one device. */
export interface Preferences {
  readonly theme: (typeof themes)[number];
  readonly textSize: (typeof textSizes)[number];
  readonly lineSpacing: (typeof spacings)[number];
  readonly letterSpacing: (typeof spacings)[number];
  readonly width: (typeof widths)[number];
  readonly typeface: (typeof typefaces)[number];
  readonly speakMarks: (typeof speakMarksChoices)[number];
  readonly speechRate: (typeof speechRates)[number];
}

/** The usual settings: those of somebody who has chosen none. */
export const defaultPreferences: Preferences = {
  theme: 'auto',
  textSize: 1,
  lineSpacing: 'normal',
  letterSpacing: 'normal',
  width: 'normal',
  typeface: 'serif',
  speakMarks: 'label',
  speechRate: 1,
};
