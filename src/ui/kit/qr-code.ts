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

/** A QR code as a drawing: squares of side 1, the empty edge included that readers need. */
export interface QrDrawing {
  /** Side of the whole drawing. */
  readonly size: number;
  /** An SVG path of the dark squares, one stroke of it for each run in a row. */
  readonly path: string;
}

/** Light squares around the code; scanners want four. */
const border = 4;

/** Draws a text as a QR code that stays readable with up to 15 % of it dirty or torn. */
export function drawQrCode(text: string): QrDrawing {
  const { size, data } = encode(text, { ecc: 'M', border });
  const runs = data.flatMap((row, y) =>
    darkRuns(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`),
  );
  return { size, path: runs.join('') };
}

/** A QR code as an SVG file: dark on white, whatever it is put on. */
export function qrCodeFile(text: string, title: string): string {
  const { size, path } = drawQrCode(text);
  const name = title.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size * 10}" height="${size * 10}" ` +
    `shape-rendering="crispEdges"><title>${name}</title><path fill="#fff" d="M0 0h${size}v${size}H0z"/>` +
    `<path fill="#000" d="${path}"/></svg>\n`
  );
}

/** Start and length of each run of dark squares. */
function darkRuns(row: readonly boolean[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (const [x, isDark] of row.entries()) {
    if (!isDark) continue;
    const last = runs.at(-1);
    if (last !== undefined && last[0] + last[1] === x) last[1] += 1;
    else runs.push([x, 1]);
  }
  return runs;
}
