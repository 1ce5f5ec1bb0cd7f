/** Voices that Apple devices list first and that nobody can follow a text with: jokes, and an old synthesizer. */
const toys = new Set(
  [
    'Albert, Bad News, Bahh, Bells, Boing, Bubbles, Cellos, Fred, Good News, Jester, Junior, Kathy, Organ, Ralph',
    'Superstar, Trinoids, Whisper, Wobble, Zarvox, Eddy, Flo, Grandma, Grandpa, Reed, Rocko, Sandy, Shelley',
  ].flatMap((names) => names.split(', ')),
);

/** Whether a voice is one of those, by its name without what stands in brackets ("Eddy (English (UK))"). */
export function isToyVoice({ name }: { readonly name: string }): boolean {
  return toys.has(name.replace(/\s*\(.*$/, ''));
}
