import { describe, expect, it } from 'vitest';
import { drawQrCode, qrCodeFile } from '../../../src/ui/kit/qr-code.ts';

const longest = `https://example.org/#v=1&${'x'.repeat(274)}`;

/** The squares that a path of runs covers: "x,y". */
function squaresOf(path: string): readonly (readonly [number, number])[] {
  return [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].flatMap(([, x, y, length]) =>
    Array.from({ length: Number(length) }, (_, step) => [Number(x) + step, Number(y)] as const),
  );
}

describe('drawQrCode', () => {
  it('leaves four empty squares on every side', () => {
    const { size, path } = drawQrCode('https://example.org/');
    const squares = squaresOf(path).flat();

    expect(Math.min(...squares)).toBe(4);
    expect(Math.max(...squares)).toBe(size - 5);
  });

  it('is no finer than a camera can tell apart for the longest link there is', () => {
    expect(longest).toHaveLength(299);
    expect(drawQrCode(longest).size - 8).toBeLessThanOrEqual(69);
  });
});

describe('qrCodeFile', () => {
  it('is dark on white and has a title', () => {
    const file = qrCodeFile('https://example.org/', 'QR code of <“A & B”>');

    expect(file).toContain('<title>QR code of &lt;“A &amp; B”></title>');
    expect(file).toMatch(/<path fill="#fff" d="M0 0h33v33H0z"\/><path fill="#000" d="M4 4/);
  });
});
