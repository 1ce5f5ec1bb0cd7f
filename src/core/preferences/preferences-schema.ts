import * as v from 'valibot';
import {
  defaultPreferences as usual,
  spacings,
  speakMarksChoices,
  speechRates,
  textSizes,
  themes,
  typefaces,
  widths,
} from './preferences.ts';

/** Preferences as they are stored. A field that is missing or damaged is read as the usual one, the others are kept. */
export const preferencesSchema = v.fallback(
  v.object({
    theme: v.fallback(v.picklist(themes), usual.theme),
    textSize: v.fallback(v.picklist(textSizes), usual.textSize),
    lineSpacing: v.fallback(v.picklist(spacings), usual.lineSpacing),
    letterSpacing: v.fallback(v.picklist(spacings), usual.letterSpacing),
    width: v.fallback(v.picklist(widths), usual.width),
    typeface: v.fallback(v.picklist(typefaces), usual.typeface),
    speakMarks: v.fallback(v.picklist(speakMarksChoices), usual.speakMarks),
    speechRate: v.fallback(v.picklist(speechRates), usual.speechRate),
  }),
  usual,
);
