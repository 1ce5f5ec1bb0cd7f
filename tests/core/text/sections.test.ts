import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Passage } from '../../../src/core/text/passage.ts';
import { sectionsOf, wantedWords } from '../../../src/core/text/sections.ts';
import { readLesson } from '../../../src/tools/lessons/read-lesson.ts';
import { expectValue } from '../response/expect-value.ts';

/** A passage of paragraphs with so many words; each word takes two characters with the space after it. */
function passageWith(sizes: readonly number[]): Pick<Passage, 'paragraphs' | 'words'> {
  const paragraphs = [];
  const words = [];
  let at = 0;
  for (const size of sizes) {
    const start = at;
    for (let word = 0; word < size; word += 1) words.push({ start: at + 2 * word, end: at + 2 * word + 1 });
    at += 2 * size + 1;
    paragraphs.push({ start, end: at - 1 });
  }
  return { paragraphs, words };
}

/** The sizes of the paragraphs, section by section. */
function cut(sizes: readonly number[]): number[][] {
  const { paragraphs, words } = passageWith(sizes);
  return sectionsOf({ paragraphs, words }).map((section) =>
    paragraphs.flatMap(({ start, end }, index) =>
      section.start <= start && end <= section.end ? [sizes[index] ?? 0] : [],
    ),
  );
}

const sum = (sizes: readonly number[]) => sizes.reduce((total, size) => total + size, 0);
const costOf = (sections: readonly (readonly number[])[]) =>
  sum(sections.map((sizes) => (sum(sizes) - wantedWords) ** 2));

/** Every way to cut a list into runs. */
function allCuts(sizes: readonly number[]): number[][][] {
  if (sizes.length === 0) return [[]];
  return sizes.flatMap((_, index) =>
    allCuts(sizes.slice(index + 1)).map((rest) => [sizes.slice(0, index + 1), ...rest]),
  );
}

const anySizes = fc.array(fc.oneof(fc.nat(20), fc.nat(400)), { maxLength: 8 });

describe('the sections of a passage', () => {
  it.each([
    ['one paragraph', [600], [[600]]],
    ['a short text', [40, 60, 30], [[40, 60, 30]]],
    [
      'a heading and a last line go with a neighbour',
      [4, 160, 140, 6],
      [
        [4, 160],
        [140, 6],
      ],
    ],
    [
      'even paragraphs',
      [75, 75, 75, 75],
      [
        [75, 75],
        [75, 75],
      ],
    ],
    ['no paragraph', [], []],
    ['paragraphs without words', [0, 0], [[0, 0]]],
  ])('are, for %s, as near to the wanted length as can be', (_, sizes, expected) => {
    expect(cut(sizes)).toEqual(expected);
  });

  it('hold every paragraph once, in order', () => {
    fc.assert(
      fc.property(anySizes, (sizes) => {
        expect(cut(sizes).flat()).toEqual(sizes);
      }),
    );
  });

  it('are no worse than any other cut', () => {
    fc.assert(
      fc.property(anySizes, (sizes) => {
        expect(costOf(cut(sizes))).toBe(Math.min(...allCuts(sizes).map(costOf)));
      }),
    );
  });

  it('are never so short that two side by side should be one', () => {
    fc.assert(
      fc.property(anySizes, (sizes) => {
        const lengths = cut(sizes).map(sum);
        for (const [index, length] of lengths.slice(1).entries()) {
          expect(2 * length * (lengths[index] ?? 0)).toBeGreaterThan(wantedWords ** 2);
        }
      }),
    );
  });

  it('of the op-ed are four, and the key marks nothing across two', () => {
    const { bundle, resolved } = expectValue(readLesson('lessons/line-in-the-silicon'));
    const passage = bundle.passages['op-ed'];
    if (passage === undefined) throw new Error('no op-ed');
    const sections = sectionsOf(passage);
    const sizes = sections.map(
      ({ start, end }) => passage.words.filter((word) => start <= word.start && word.end <= end).length,
    );
    expect(sizes).toEqual([174, 97, 156, 155]);
    const key = resolved['op-ed'];
    const places = [
      ...(key?.annotations ?? []).map(({ max }) => max),
      ...(key?.decoys ?? []).map(({ place }) => place),
      ...(key?.nearMisses ?? []).map(({ place }) => place),
    ];
    expect(places.length).toBeGreaterThan(20);
    for (const { span } of places) {
      expect(sections.some(({ start, end }) => start <= span.start && span.end <= end)).toBe(true);
    }
  });
});
