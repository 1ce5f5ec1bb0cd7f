import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../src/app.css', import.meta.url), 'utf8');

type Palette = Readonly<Record<string, string>>;

/** The colours of a theme as app.css declares them: one pair each, and the exceptions of the contrast theme. */
function palette(theme: 'light' | 'dark' | 'contrast'): Palette {
  const colours: Record<string, string> = {};
  for (const [, name = '', light = '', dark = ''] of css.matchAll(
    /--([a-z0-9-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g,
  )) {
    colours[name] = theme === 'dark' ? dark : light;
  }
  if (theme !== 'contrast') return colours;
  const block = /\[data-theme='contrast'\] \{([^}]*)\}/.exec(css)?.[1] ?? '';
  for (const [, name = '', value = ''] of block.matchAll(/--([a-z0-9-]+): (#[0-9a-f]{6})/g)) {
    colours[name] = value;
  }
  return colours;
}

/** Contrast ratio of two colours, 1 to 21 (WCAG 2.2, "contrast ratio" and "relative luminance"). */
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const inks = ['1', '2', '3', '4', '5', '6', 'sound', 'grey'];
const grounds = ['paper', 'sheet'];

describe.each(['light', 'dark', 'contrast'] as const)('colours of the %s theme', (theme) => {
  const colours = palette(theme);
  const ratio = (a: string, b: string) => contrast(colours[a] ?? '', colours[b] ?? '');
  const tooLow = (pairs: readonly (readonly [string, string])[], least: number) =>
    pairs
      .filter(([a, b]) => !(ratio(a, b) >= least))
      .map(([a, b]) => `${a} on ${b}: ${ratio(a, b).toFixed(2)}`);
  const each = (names: readonly string[], others: readonly string[]) =>
    names.flatMap((name) => others.map((other) => [name, other] as const));

  it('let text be read: 4.5 to 1 on every ground, wash and selection (WCAG 1.4.3)', () => {
    const washes = inks.map((ink) => `wash-${ink}`);
    expect(tooLow(each(['ink'], [...grounds, ...washes, 'select']), 4.5)).toEqual([]);
    expect(tooLow(each(['ink-soft'], grounds), 4.5)).toEqual([]);
    expect(tooLow([['call-ink', 'call']], 4.5)).toEqual([]);
    expect(
      tooLow(
        each(
          inks.map((ink) => `ink-${ink}`),
          grounds,
        ),
        4.5,
      ),
    ).toEqual([]);
    // A number in a disc, and a name in its ink on its own wash.
    expect(
      tooLow(
        inks.map((ink) => ['paper', `ink-${ink}`] as const),
        4.5,
      ),
    ).toEqual([]);
    expect(
      tooLow(
        inks.map((ink) => [`ink-${ink}`, `wash-${ink}`] as const),
        4.5,
      ),
    ).toEqual([]);
  });

  it('let lines, borders of controls and the focus be seen: 3 to 1 (WCAG 1.4.11)', () => {
    expect(tooLow(each(['focus', 'rule-strong'], grounds), 3)).toEqual([]);
    expect(
      tooLow(
        each(
          ['focus'],
          inks.map((ink) => `wash-${ink}`),
        ),
        3,
      ),
    ).toEqual([]);
  });
});
