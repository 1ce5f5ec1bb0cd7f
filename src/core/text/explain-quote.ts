import { foldedText, foldSign, type FoldedText } from './fold-text.ts';
import { characterName } from './lint/odd-characters.ts';
import type { Span } from './span.ts';

/** How many differences are named. */
const named = 3;

/**
 * Why an author's words are not in a text although they look as if they were: the words as they stand there, ready to be
 * copied, and which characters differ. Spaces, quotation marks, dashes, hyphens nobody sees, ligatures and capitals count as
 * alike. Without such a place, how far the words can be followed; `undefined` where not even the first few are there.
 */
export function explainQuote(text: string, words: string): string | undefined {
  const wanted = foldedText(words);
  if (wanted.text === '') return undefined;
  const known = foldedText(text);
  const places = placesOf(known, wanted.text);
  const [first] = places;
  if (first === undefined) return furthest(text, words, known);
  const there = text.slice(first.start, first.end);
  const line = text.slice(0, first.start).split('\n').length;
  const more = places.length > 1 ? ` (and in ${places.length - 1} more places)` : '';
  const differences = [...new Set(differencesOf(there, words))];
  const others = differences.length > named ? `, and ${differences.length - named} more` : '';
  return `paragraph ${line} has ${JSON.stringify(there)}${more}: ${differences.slice(0, named).join(', ')}${others}`;
}

/** Every place of folded words, in offsets of the text that was folded. */
function placesOf(known: FoldedText, wanted: string): Span[] {
  const places: Span[] = [];
  for (let at = known.text.indexOf(wanted); at !== -1; at = known.text.indexOf(wanted, at + wanted.length)) {
    const last = at + wanted.length - 1;
    places.push({ start: known.starts[at] ?? 0, end: known.ends[last] ?? 0 });
  }
  return places;
}

/** What the text has where the quote has something else, sign by sign. */
function differencesOf(there: string, words: string): string[] {
  const [a, b] = [[...there], [...words]];
  const differences: string[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [mine, theirs] = [a[i], b[j]];
    if (mine !== undefined && mine === theirs) {
      [i, j] = [i + 1, j + 1];
      continue;
    }
    const [left, right] = [
      mine === undefined ? '' : foldSign(mine),
      theirs === undefined ? '' : foldSign(theirs),
    ];
    if (theirs === undefined || (mine !== undefined && (left === '' || (left === ' ' && right !== ' ')))) {
      differences.push(`${characterName(mine ?? '')}, which the quote lacks`);
      i += 1;
    } else if (mine === undefined || right === '' || (right === ' ' && left !== ' ')) {
      differences.push(`no ${characterName(theirs)} as in the quote`);
      j += 1;
    } else {
      differences.push(`${characterName(mine)}, not ${characterName(theirs)}`);
      [i, j] = [i + Math.max(1, right.length), j + Math.max(1, left.length)];
    }
  }
  return differences;
}

/** The first words of a quote that the text has, and what it goes on with. */
function furthest(text: string, words: string, known: FoldedText): string | undefined {
  const parts = words.trim().split(/\s+/u);
  for (let count = parts.length - 1; count >= 2; count -= 1) {
    const [place] = placesOf(known, foldedText(parts.slice(0, count).join(' ')).text);
    if (place === undefined) continue;
    const next = /^[^\n]{0,30}/u.exec(text.slice(place.end))?.[0].trim() ?? '';
    return `after “${text.slice(place.start, place.end)}” it goes on with “${next}”`;
  }
  return undefined;
}
