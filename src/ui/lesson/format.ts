import { inEachLanguage, messages } from '../words/words.ts';

const plain = inEachLanguage(() => new Intl.NumberFormat(messages.language, { maximumFractionDigits: 2 }));
const signed = inEachLanguage(
  () => new Intl.NumberFormat(messages.language, { maximumFractionDigits: 2, signDisplay: 'exceptZero' }),
);

/** A number as a person reads it, with two decimals at most: "1", "0.32", "1,204". */
export function formatNumber(value: number): string {
  return plain().format(value).replace('-', '−');
}

/** Points with their sign: "+1", "−0.29", and "0" for nothing. */
export function formatSignedPoints(points: number): string {
  return signed().format(points).replace('-', '−');
}
