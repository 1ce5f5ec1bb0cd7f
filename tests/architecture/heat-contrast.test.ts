import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const appCss = readFileSync(new URL('../../src/app.css', import.meta.url), 'utf8');
const heatCss = readFileSync(new URL('../../src/ui/teach/room/heat.css', import.meta.url), 'utf8');

type Theme = 'light' | 'dark';
type Rgb = readonly [number, number, number];

/** A colour of a style sheet in one theme. */
function colour(css: string, name: string, theme: Theme): Rgb {
  const [, light = '', dark = ''] =
    new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(css) ?? [];
  const hex = theme === 'light' ? light : dark;
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb;
}

/** How much ink the steps of a technique's own scale have in one theme. */
function shares(theme: Theme): number[] {
  const scale = heatCss.slice(heatCss.indexOf("[class*='technique-']"));
  const mixes = [...scale.matchAll(/color-mix\(in srgb, var\(--c\) (\d+)%, var\(--paper\)\)/g)].map(
    ([, percent]) => Number(percent) / 100,
  );
  return mixes.slice(0, 8).filter((_, at) => (at % 2 === 0) === (theme === 'light'));
}

function mix(ink: Rgb, paper: Rgb, share: number): Rgb {
  return ink.map((part, at) => part * share + (paper[at] ?? 0) * (1 - share)) as unknown as Rgb;
}

function luminance(rgb: Rgb): number {
  const [red = 0, green = 0, blue = 0] = rgb.map((part) =>
    part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio, 1 to 21 (WCAG 2.2). */
function contrast(a: Rgb, b: Rgb): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

describe.each(['light', 'dark'] as const)('the shades of a text, %s', (theme) => {
  const ink = colour(appCss, 'ink', theme);
  const paper = colour(appCss, 'paper', theme);
  const inks = [1, 2, 3, 4, 5, 6].map((number) => colour(appCss, `ink-${number}`, theme));
  const amber = [1, 2, 3, 4].map((step) => colour(heatCss, `heat-${step}`, theme));
  const scales = [amber, ...inks.map((own) => shares(theme).map((share) => mix(own, paper, share)))];

  it('are four for all marks and four for each technique', () => {
    expect(scales.map((scale) => scale.length)).toEqual([4, 4, 4, 4, 4, 4, 4]);
  });

  it('let text be read on every step: 4.5 to 1', () => {
    expect(scales.flat().filter((shade) => !(contrast(ink, shade) >= 4.5))).toEqual([]);
  });

  it('let a line of the key be seen on every step: 3 to 1', () => {
    expect(inks.flatMap((own) => amber.filter((shade) => !(contrast(own, shade) >= 3)))).toEqual([]);
    const own = inks.flatMap(
      (each, at) => scales[at + 1]?.filter((shade) => !(contrast(each, shade) >= 3)) ?? [],
    );
    expect(own).toEqual([]);
  });

  it('go away from the paper step by step, so that they tell without hue', () => {
    for (const scale of scales) {
      const distances = scale.map((shade) => contrast(shade, paper));
      expect(distances).toEqual(distances.toSorted((a, b) => a - b));
      expect(distances.every((distance, at) => distance > (distances[at - 1] ?? 1) * 1.05)).toBe(true);
    }
  });
});
