/** Signs of scripts that write a syllable or a word with each sign: they take about three times as long to say. */
const longSign = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]/u;

/** How much there is to say, in letters of an alphabet: UTF-16 code units, and three for a sign like 線. */
export function spokenLength(text: string): number {
  let length = 0;
  for (const sign of text) length += longSign.test(sign) ? 3 : sign.length;
  return length;
}

/**
 * The time after which a voice that has not said it has ended will not say so any more, in milliseconds. Voices say
 * about 15 letters a second; this waits for the slowest ones, and for one that has to be loaded first.
 */
export function speakingTimeLimit(text: string, rate: number): number {
  return 3000 + (110 * spokenLength(text)) / rate;
}
