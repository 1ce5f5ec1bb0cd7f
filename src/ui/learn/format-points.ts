import { messages } from '../messages/messages.ts';

const plain = new Intl.NumberFormat(messages.language, { maximumFractionDigits: 2 });
const signed = new Intl.NumberFormat(messages.language, {
  maximumFractionDigits: 2,
  signDisplay: 'exceptZero',
});

/** Points as a person reads them, with two decimals at most: "1", "0.32". */
export function formatPoints(points: number): string {
  return plain.format(points).replace('-', '−');
}

/** Points with their sign: "+1", "−0.29", and "0" for nothing. */
export function formatSignedPoints(points: number): string {
  return signed.format(points).replace('-', '−');
}
