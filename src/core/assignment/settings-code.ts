import { stepIds, stepTable } from '../lesson/steps.ts';
import { defaultSettings } from './default-settings.ts';
import type { Settings } from './settings.ts';

/** What differs from the default, as short words joined by dots: `obw.tfactual-error.ps.n1.an`. Empty for the default. */
export function encodeSettings(settings: Settings): string {
  const usual = defaultSettings();
  const words: readonly (string | false)[] = [
    settings.stepsOff.length > 0 && `o${settings.stepsOff.map((step) => stepTable[step].letter).join('')}`,
    settings.techniquesOff.length > 0 && `t${settings.techniquesOff.join('_')}`,
    settings.pick !== usual.pick && `p${settings.pick.charAt(0)}`,
    settings.countShown !== usual.countShown && 'c0',
    settings.confidenceAsked !== usual.confidenceAsked && 'q0',
    settings.hints !== usual.hints && 'h0',
    settings.tries !== usual.tries && `n${settings.tries}`,
    settings.feedback !== usual.feedback && 'fs',
    settings.answers !== usual.answers && 'an',
  ];
  return words.filter((word) => word !== false).join('.');
}

/** The settings; `undefined` for a word that `encodeSettings` does not write. Whether they make sense is for a schema. */
export function decodeSettings(code: string): Settings | undefined {
  const settings = defaultSettings();
  for (const word of code === '' ? [] : code.split('.')) {
    const change = decodeWord(word.charAt(0), word.slice(1));
    if (change === undefined) return undefined;
    Object.assign(settings, change);
  }
  return settings;
}

const fixedWords: Readonly<Record<string, Partial<Settings>>> = {
  pw: { pick: 'words' },
  ps: { pick: 'sentences' },
  c0: { countShown: false },
  q0: { confidenceAsked: false },
  h0: { hints: false },
  n1: { tries: 1 },
  n2: { tries: 2 },
  fs: { feedback: 'section' },
  an: { answers: 'never' },
};

function decodeWord(letter: string, rest: string): Partial<Settings> | undefined {
  if (letter === 't') return { techniquesOff: rest.split('_') };
  if (letter !== 'o') return Object.hasOwn(fixedWords, letter + rest) ? fixedWords[letter + rest] : undefined;
  const stepsOff = Array.from(rest, (wanted) => stepIds.find((step) => stepTable[step].letter === wanted));
  return stepsOff.includes(undefined)
    ? undefined
    : { stepsOff: stepsOff.filter((step) => step !== undefined) };
}
