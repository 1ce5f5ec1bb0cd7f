import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Preferences,
  defaultPreferences,
  numberKeysChoices,
  parsePreferences,
  spacings,
  speakMarksChoices,
  speechRates,
  textSizes,
  themes,
  typefaces,
  widths,
} from '../../../src/core/preferences/preferences.ts';

const anyPreferences: fc.Arbitrary<Preferences> = fc.record({
  theme: fc.constantFrom(...themes),
  textSize: fc.constantFrom(...textSizes),
  lineSpacing: fc.constantFrom(...spacings),
  letterSpacing: fc.constantFrom(...spacings),
  width: fc.constantFrom(...widths),
  typeface: fc.constantFrom(...typefaces),
  speakMarks: fc.constantFrom(...speakMarksChoices),
  numberKeys: fc.constantFrom(...numberKeysChoices),
  speechRate: fc.constantFrom(...speechRates),
});

const fieldNames = Object.keys(defaultPreferences) as (keyof Preferences)[];

/** Whether every field has one of its values and there are no others. */
function isValid(preferences: Preferences): boolean {
  const values: Record<keyof Preferences, readonly unknown[]> = {
    theme: themes,
    textSize: textSizes,
    lineSpacing: spacings,
    letterSpacing: spacings,
    width: widths,
    typeface: typefaces,
    speakMarks: speakMarksChoices,
    numberKeys: numberKeysChoices,
    speechRate: speechRates,
  };
  const hasAll = fieldNames.every((name) => values[name].includes(preferences[name]));
  return hasAll && Object.keys(preferences).length === fieldNames.length;
}

/** JSON that is near to preferences: their names with any values, and other names. */
const anyNearPreferences = fc.dictionary(
  fc.oneof(fc.constantFrom<string>(...fieldNames), fc.string()),
  fc.oneof(fc.jsonValue(), fc.constantFrom<unknown>(...themes, ...textSizes, ...spacings)),
);

describe('parsePreferences', () => {
  it('makes valid preferences of any JSON', () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), anyNearPreferences), (data) => isValid(parsePreferences(data))),
    );
  });

  it('gives back what was stored', () => {
    fc.assert(
      fc.property(anyPreferences, (preferences) => {
        expect(parsePreferences(JSON.parse(JSON.stringify(preferences)))).toEqual(preferences);
      }),
    );
  });

  it('keeps the good fields when others are damaged, missing or unknown', () => {
    fc.assert(
      fc.property(
        anyPreferences,
        fc.constantFrom(...fieldNames),
        fc.constantFrom<unknown>(undefined, null, 'loud', 3, '1', [], {}, Number.NaN),
        (preferences, name, damage) => {
          expect(parsePreferences({ ...preferences, [name]: damage, font: 'comic' })).toEqual({
            ...preferences,
            [name]: defaultPreferences[name],
          });
        },
      ),
    );
  });

  it.each([undefined, null, 'dark', 7, true, [], ['dark'], {}])('takes %j for no choice at all', (data) => {
    expect(parsePreferences(data)).toEqual(defaultPreferences);
  });

  it('has these as the usual settings', () => {
    expect(defaultPreferences).toEqual({
      theme: 'auto',
      textSize: 1,
      lineSpacing: 'normal',
      letterSpacing: 'normal',
      width: 'normal',
      typeface: 'serif',
      speakMarks: 'label',
      numberKeys: 'anywhere',
      speechRate: 1,
    });
  });
});
