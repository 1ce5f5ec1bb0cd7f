import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { firstActs } from '../../../src/core/lesson/first-act.ts';
import { type Technique, parseTechniques } from '../../../src/core/lesson/technique-schema.ts';

const file = 'lessons/techniques.json';
const parsed = parseTechniques(JSON.parse(readFileSync(file, 'utf8')), file);
if (!parsed.ok) throw new Error('the techniques of the lessons do not parse');
const techniques = parsed.value;
const [first] = techniques;

const withExample = (text: string, mark: string): Technique => {
  if (first === undefined) throw new Error('no technique');
  return { ...first, example: { text, mark, why: 'Why.' } };
};
const piecesOf = (text: string, mark: string) =>
  firstActs([withExample(text, mark)], 'en').flatMap(({ pieces }) =>
    pieces.map(({ span, isWeak }) => [text.slice(span.start, span.end), isWeak]),
  );

describe('the first acts', () => {
  it('begin with the shortest example', () => {
    const lengths = firstActs(techniques, 'en').map(({ technique }) => technique.example.text.length);
    expect(lengths).toEqual(lengths.toSorted((a, b) => a - b));
    expect(lengths).toHaveLength(techniques.length);
  });

  it('offer every example of the lessons with something that holds up and something that does not', () => {
    for (const { pieces } of firstActs(techniques, 'en')) {
      expect(new Set(pieces.map(({ isWeak }) => isWeak))).toEqual(new Set([true, false]));
    }
  });

  it('are pieces that together are the text', () => {
    for (const { technique, pieces } of firstActs(techniques, 'en')) {
      const { text } = technique.example;
      expect(pieces.map(({ span }) => text.slice(span.start, span.end)).join('')).toBe(text);
    }
  });

  it('are sentences, and a weak one is one in which words are to be marked', () => {
    expect(piecesOf('It rained. Everybody says so. We left.', 'Everybody says')).toEqual([
      ['It rained. ', false],
      ['Everybody says so. ', true],
      ['We left.', false],
    ]);
  });

  it('are the words around the weak ones where every sentence is weak', () => {
    expect(piecesOf('It rained, everybody says, all day.', 'everybody says')).toEqual([
      ['It rained, ', false],
      ['everybody says', true],
      [', all day.', false],
    ]);
    expect(piecesOf('Everybody says so.', 'Everybody says so.')).toEqual([['Everybody says so.', true]]);
  });
});
