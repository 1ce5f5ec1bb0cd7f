/** How many nicknames are suggested at a time. */
const suggested = 3;

/**
 * Nicknames of a colour and an animal, all with different colours and animals. `draw` gives a number from 0 to below 1,
 * by chance.
 */
export function suggestNicknames(
  colours: readonly string[],
  animals: readonly string[],
  nickname: (colour: string, animal: string) => string,
  draw: () => number,
): readonly string[] {
  const [first, second] = [drawSome(colours, draw), drawSome(animals, draw)];
  return first.map((colour, index) => nickname(colour, second[index] ?? '').trim());
}

function drawSome(list: readonly string[], draw: () => number): readonly string[] {
  const left = [...list];
  return Array.from({ length: Math.min(suggested, list.length) }, () =>
    left.splice(Math.floor(draw() * left.length), 1),
  ).flat();
}

/** The most characters of a code that still goes through a message or a form in one piece. */
export const codeLimit = 4000;
