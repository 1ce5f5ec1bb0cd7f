import { encode } from 'uqr';

/** The most characters that go into a QR code which cameras still read off a screen. */
export const qrLimit = 1250;

/** A QR code as a path of unit squares, with the four empty ones around it that a camera needs. */
export interface QrPath {
  /** How many units it is wide and high. */
  readonly size: number;
  readonly path: string;
}

/** Draws a text of at most `qrLimit` characters as a QR code. */
export function qrPath(text: string): QrPath {
  const { data, size } = encode(text, { ecc: 'L', border: 4 });
  const rows = data.map((row, y) => {
    let path = '';
    for (let x = 0; x < row.length; x += 1) {
      if (row[x] !== true) continue;
      const from = x;
      while (row[x + 1] === true) x += 1;
      path += `M${from} ${y}h${x - from + 1}v1H${from}z`;
    }
    return path;
  });
  return { size, path: rows.join('') };
}
