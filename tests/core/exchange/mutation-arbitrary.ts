import * as fc from 'fast-check';

/** Something that happens to a text on its way. */
export type Mutation = (text: string) => string;

/** Characters that are in codes and links, that end them, and that nobody expects. */
const anyCharacter = fc.constantFrom(
  ...'AaSR1s0Z9-_.=&#> \n',
  '\u00A0',
  '\u200B',
  '\uFEFF',
  '\u2014',
  '\uD800',
  '🙂',
  '\u0000',
  'é',
);

const anyPiece = fc.string({ unit: anyCharacter, minLength: 1, maxLength: 12 });

/** A place as a share of the text, so that every part of it is met. */
const anyPlace = fc.nat(1_000_000).map((millionths) => millionths / 1_000_000);

const anyRange = fc.tuple(anyPlace, fc.oneof(fc.nat(3), fc.nat(80), fc.nat(3000)));

/** One thing that happens: text changed, cut, doubled, moved, wrapped, or mixed with pieces of `others`. */
export function anyMutation(others: readonly string[]): fc.Arbitrary<Mutation> {
  return fc.oneof(
    fc.tuple(anyPlace, anyCharacter).map(([place, put]) => between(place, 1, () => put)),
    fc.tuple(anyPlace, anyPiece).map(([place, put]) => between(place, 0, () => put)),
    anyRange.map(([place, length]) => between(place, length, () => '')),
    anyRange.map(([place, length]) => between(place, length, (part) => part + part)),
    anyRange.map(([place, length]) => between(place, length, (part) => part.toUpperCase())),
    anyRange.map(([place, length]) => between(place, length, (part) => part.toLowerCase())),
    anyRange.map(([place, length]) => between(place, length, reversed)),
    anyPlace.map((place) => (text: string) => text.slice(0, at(text, place))),
    anyPlace.map((place) => (text: string) => text.slice(at(text, place))),
    anyPlace.map((place) => (text: string) => text.slice(at(text, place)) + text.slice(0, at(text, place))),
    fc
      .tuple(anyPlace, anyRange, fc.constantFrom(...others))
      .map(([place, [from, length], other]) =>
        between(place, length, () => other.slice(at(other, from)).slice(0, length)),
      ),
    fc.tuple(fc.integer({ min: 5, max: 90 }), fc.constantFrom('\n', '\r\n', '\n> ', '\u00A0', '=\r\n')).map(
      ([width, gap]) =>
        (text: string) =>
          (text.match(new RegExp(`[^]{1,${width}}`, 'g')) ?? []).join(gap),
    ),
    fc.tuple(anyPiece, anyPiece).map(
      ([before, behind]) =>
        (text: string) =>
          before + text + behind,
    ),
  );
}

function at(text: string, place: number): number {
  return Math.floor(place * text.length);
}

function between(place: number, length: number, change: Mutation): Mutation {
  return (text) => {
    const start = at(text, place);
    return text.slice(0, start) + change(text.slice(start, start + length)) + text.slice(start + length);
  };
}

function reversed(text: string): string {
  return Array.from(text).toReversed().join('');
}
