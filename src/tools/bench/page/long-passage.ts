import type { Passage } from '../../../core/text/passage.ts';
import { publishPassage } from '../../../core/text/publish-passage.ts';
import type { PassageLayer } from '../../../ui/passage/render-paragraph.ts';

/** A whole number in `[0, below)`, the same ones in every run. */
export type Random = (below: number) => number;

const wordCount = 50_000;
const paragraphCount = 596;
const looks = 5;
const syllables = ['ba', 'den', 'li', 'mor', 'ta', 'ren', 'so', 'vi', 'ket', 'ul', 'an', 'er', 'ing', 'o'];

/** Chance with a seed (mulberry32). */
export function createRandom(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

/** 50,000 made-up words in 596 paragraphs, published as a lesson's text is. */
export function createLongPassage(random: Random): Passage {
  const perParagraph = Math.ceil(wordCount / paragraphCount);
  const paragraphs: string[] = [];
  for (let left = wordCount; left > 0; left -= perParagraph) {
    paragraphs.push(createParagraph(Math.min(left, perParagraph), random));
  }
  const text = paragraphs.join('\n');
  return { id: 'long', text, ...publishPassage(text, 'en', '0'.repeat(64)) };
}

function createParagraph(words: number, random: Random): string {
  let paragraph = '';
  let inSentence = 0;
  for (let word = 0; word < words; word += 1) {
    const letters = Array.from({ length: 1 + random(4) }, () => syllables[random(syllables.length)]).join('');
    const isLast = word === words - 1 || (inSentence > 6 && random(14) === 0);
    const capital = inSentence === 0 ? letters.charAt(0).toUpperCase() + letters.slice(1) : letters;
    paragraph += `${capital}${isLast ? '.' : ''}${word === words - 1 ? '' : ' '}`;
    inSentence = isLast ? 0 : inSentence + 1;
  }
  return paragraph;
}

/** That many marks of 3 to 25 words, anywhere, in five looks, numbered in reading order as a learner's are. */
export function createLayers(passage: Passage, count: number, random: Random): PassageLayer[] {
  const spans = Array.from({ length: count }, (_, number) => ({
    id: `m${number}`,
    look: `technique-${1 + random(looks)}`,
    span: randomSpan(passage, random),
  }));
  return numberLayers(spans);
}

/** The layers with one more, and so with other numbers from there on. */
export function withOneMore(
  passage: Passage,
  layers: readonly PassageLayer[],
  random: Random,
): PassageLayer[] {
  const look = `technique-${1 + random(looks)}`;
  return numberLayers([...layers, { id: `m${layers.length}`, look, span: randomSpan(passage, random) }]);
}

function randomSpan({ words }: Passage, random: Random) {
  const length = 3 + random(23);
  const first = random(words.length - length);
  return { start: words[first]?.start ?? 0, end: words[first + length - 1]?.end ?? 0 };
}

function numberLayers(layers: readonly PassageLayer[]): PassageLayer[] {
  return layers
    .toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
    .map(({ id, look, span }, index) => ({
      id,
      look,
      span,
      tag: String(index + 1),
      name: `${index + 1} Slippery slope, 12 words`,
    }));
}
