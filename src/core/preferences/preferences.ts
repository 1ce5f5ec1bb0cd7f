import * as v from 'valibot';

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

/** Where a number key names what is selected: wherever the focus is, or only in the label bar and while picking. */
export const numberKeysChoices = ['anywhere', 'bar'] as const;

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
  readonly numberKeys: (typeof numberKeysChoices)[number];
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
  numberKeys: 'anywhere',
  speechRate: 1,
};

/**
 * Parses preferences from storage. There are always some, so this is no `Result`: each field that is missing, damaged or
 * of a newer release becomes the usual one, and the good fields stay as they are.
 */
export function parsePreferences(data: unknown): Preferences {
  return v.parse(preferencesSchema, data);
}

/** Preferences as they are stored. A field that is missing or damaged is read as the usual one, the others are kept. */
const preferencesSchema = v.fallback(
  v.object({
    theme: v.fallback(v.picklist(themes), defaultPreferences.theme),
    textSize: v.fallback(v.picklist(textSizes), defaultPreferences.textSize),
    lineSpacing: v.fallback(v.picklist(spacings), defaultPreferences.lineSpacing),
    letterSpacing: v.fallback(v.picklist(spacings), defaultPreferences.letterSpacing),
    width: v.fallback(v.picklist(widths), defaultPreferences.width),
    typeface: v.fallback(v.picklist(typefaces), defaultPreferences.typeface),
    speakMarks: v.fallback(v.picklist(speakMarksChoices), defaultPreferences.speakMarks),
    numberKeys: v.fallback(v.picklist(numberKeysChoices), defaultPreferences.numberKeys),
    speechRate: v.fallback(v.picklist(speechRates), defaultPreferences.speechRate),
  }),
  defaultPreferences,
);

/** The port to where preferences are kept: one set for every lesson, on this device only. It never throws. */
export interface PreferencesStore {
  /** `tab`: until the tab is closed. `memory`: as far as is known, until the page is. A write can find that out. */
  readonly durability: 'device' | 'tab' | 'memory';

  /** What was written last, by this page or another; the usual settings when there is nothing. */
  read(): Preferences;

  /** Puts these in place of what is kept. */
  write(preferences: Preferences): void;

  /** Calls the listener with what another page of this site has written. Returns how to stop listening. */
  onChanged(listener: (preferences: Preferences) => void): () => void;
}
