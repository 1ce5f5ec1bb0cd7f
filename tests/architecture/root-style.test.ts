import { describe, expect, it } from 'vitest';
import { sourceFiles, textOf } from './source-files.ts';

/** Properties that may be set on the root after start: what changes them is rare, and changes the page anyway. */
const allowed = {
  '--text-scale': 'a reading setting',
  '--header': 'the window, or what stands in the header',
  '--docked': 'reading aloud is opened or closed',
};

describe('a custom property that is set by script', () => {
  it('is not inherited from the root, where each change restyles the whole page', () => {
    const set = sourceFiles('src/ui').flatMap((file) => setOnRoot(textOf(file)));
    expect(new Set(set)).toEqual(new Set(Object.keys(allowed)));
  });

  it('is found by the element it is set on', () => {
    expect(setOnRoot("document.documentElement.style.setProperty('--a', '1px');")).toEqual(['--a']);
    expect(
      setOnRoot("const { style } = document.documentElement;\nstyle.setProperty('--b', '1px');"),
    ).toEqual(['--b']);
    const own = "const { style } = document.documentElement;\nmain.style.setProperty('--c', '1px');";
    expect(setOnRoot(own)).toEqual([]);
  });
});

/** The custom properties that a file sets on the root element. */
function setOnRoot(text: string): readonly string[] {
  const isStyleOfRoot = /\{[^}]*\bstyle\b[^}]*\} = document\.documentElement/.test(text);
  return [...text.matchAll(/([\w.?]*\b)style\.setProperty\(\s*'(--[\w-]+)'/g)].flatMap(
    ([, on = '', name = '']) => {
      const isRoot = on.endsWith('documentElement.') || (on === '' && isStyleOfRoot);
      return isRoot ? [name] : [];
    },
  );
}
