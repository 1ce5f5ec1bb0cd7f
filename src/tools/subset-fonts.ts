import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import subsetFont from 'subset-font';
import { renameFont } from './fonts/rename-font.ts';

// `npm run fonts`: makes static/fonts from the fontsource packages. Its outputs are committed; the same packages
// always give the same bytes.

interface FontSource {
  readonly output: string;
  readonly packageName: string;
  readonly file: string;
  /** The name its licence reserves, and ours of the same length. */
  readonly rename?: readonly [reserved: string, ours: string];
}

interface Licence {
  readonly output: string;
  readonly packageName: string;
  /** As in the font's own OFL.txt; the package of Source Serif names Google instead. */
  readonly copyright: string;
}

const serif = 'source-serif-4';
const sans = 'atkinson-hyperlegible-next';
const rename = ['Source', 'Second'] as const;

const fonts: readonly FontSource[] = [
  { output: serif, packageName: serif, file: 'source-serif-4-latin-wght-normal', rename },
  { output: `${serif}-italic`, packageName: serif, file: 'source-serif-4-latin-wght-italic', rename },
  { output: sans, packageName: sans, file: 'atkinson-hyperlegible-next-latin-wght-normal' },
];

const licences: readonly Licence[] = [
  {
    output: `OFL-${serif}`,
    packageName: serif,
    copyright:
      'Copyright 2014 - 2023 Adobe (http://www.adobe.com/), with Reserved Font Name ‘Source’. All Rights Reserved. ' +
      'Source is a trademark of Adobe in the United States and/or other countries.\n\n' +
      'The files beside this one are subsets (Latin, weights 400 to 700), renamed as the licence asks.',
  },
  {
    output: `OFL-${sans}`,
    packageName: sans,
    copyright:
      'Copyright 2020-2024 The Atkinson Hyperlegible Next Project Authors ' +
      '(https://github.com/googlefonts/atkinson-hyperlegible-next)\n\n' +
      'The file beside this one is a subset (Latin, weights 400 to 700).',
  },
];

/** English and Western European letters and signs; of these the packages lack ← → ≤ ≥ ≈ ≠ ✓ ✗ and some accents. */
const characters = [
  ...codePoints(0x20, 0x7e),
  ...codePoints(0xa0, 0xff),
  ...'\u2009\u2011\u202fıŒœŠšŽžŸˆ˚˜–—―‘’‚“”„†‡•…‰′″‹›⁄€™←↑→↓−≈≠≤≥✓✗',
].join('');

const keepFeatures = ['kern', 'liga', 'mark', 'mkmk', 'ccmp', 'locl', 'calt', 'tnum', 'lnum'];

const folder = 'static/fonts';
mkdirSync(folder, { recursive: true });
for (const font of fonts) await writeFont(font);
for (const licence of licences) writeLicence(licence);

async function writeFont({ output, packageName, file, rename: names }: FontSource): Promise<void> {
  const original = readFileSync(path.join(packageFolder(packageName), 'files', `${file}.woff2`));
  const subset = await subsetFont(original, characters, {
    targetFormat: 'sfnt',
    variationAxes: { wght: { min: 400, max: 700 } },
    keepFeatures,
    noHinting: true,
  });
  const named = names ? renameFont(subset, ...names) : subset;
  const packed = await subsetFont(named, undefined, { targetFormat: 'woff2', keepAllGlyphs: true });
  writeFileSync(path.join(folder, `${output}.woff2`), packed);
  console.log(`${output}.woff2: ${packed.length} bytes (the package's: ${original.length})`);
}

function writeLicence({ output, packageName, copyright }: Licence): void {
  const text = readFileSync(path.join(packageFolder(packageName), 'LICENSE'), 'utf8');
  const terms = text.slice(text.indexOf('This Font Software is licensed'));
  writeFileSync(path.join(folder, `${output}.txt`), `${copyright}\n\n${terms.trimEnd()}\n`);
}

function packageFolder(name: string): string {
  return path.join('node_modules/@fontsource-variable', name);
}

function codePoints(first: number, last: number): readonly string[] {
  return Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index));
}
