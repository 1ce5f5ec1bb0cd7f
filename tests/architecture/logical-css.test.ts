import { describe, expect, it } from 'vitest';
import { sourceFiles, styleFiles, textOf } from './source-files.ts';

// A page in a right-to-left language is mirrored by the browser, as long as no style names a physical side. Sides of
// both axes are looked for. Allowed stay: sizes (`width` is the same whichever way the words run, media queries know no
// other name, and nothing here is set in columns), `overflow-x` and `-y` (browsers do not know the logical ones yet), and
// `env(safe-area-inset-left)` (the notch is where the device has it).

const sides = '(?:left|right|top|bottom)';
const physicalProperty = new RegExp(
  `^(?:${sides}|(?:margin|padding|scroll-margin|scroll-padding)-${sides}|border-${sides}(?:-.+)?|border-(?:top|bottom)-(?:left|right)-radius)$`,
);
const sidedValue =
  /^(?:text-align|text-align-last|float|clear|justify-[a-z]+|caption-side|background-position|transform-origin|object-position)$/;
const fourSided = /^(?:margin|padding|inset|border-(?:width|style|color)|scroll-margin|scroll-padding)$/;

describe('styles', () => {
  it('name no physical side, so that the page can run from right to left', () => {
    const found = [...styleFiles('src'), ...sourceFiles('src/ui')].flatMap((file) =>
      physicalDeclarations(cssOf(file)).map((declaration) => ({ file, declaration })),
    );
    expect(found).toEqual([]);
  });

  it('set no physical side from code', () => {
    const found = sourceFiles('src/ui').filter((file) =>
      /style:(?:left|right|top|bottom|margin-|padding-)|\.style\.(?:left|right|top|bottom|margin[LRTB]|padding[LRTB])|setProperty\(\s*'(?:left|right|top|bottom)'/.test(
        textOf(file),
      ),
    );
    expect(found).toEqual([]);
  });
});

describe('the search for physical sides', () => {
  it.each([
    'margin-left: 1rem',
    'padding-right: 0',
    'left: 0',
    'border-left: 1px solid',
    'border-top-left-radius: 3px',
    'text-align: left',
    'float: right',
    'padding: 1px 2px 3px 4px',
    'inset: -0.35rem 0 -0.35rem -0.6rem',
    'border-radius: 4px 0 0 4px',
    'background: linear-gradient(to right, red, blue)',
    'transform: translateX(4px)',
  ])('finds %s', (declaration) => {
    expect(physicalDeclarations(`a:hover { ${declaration}; } /* left: 0 */`)).toEqual([declaration]);
    expect(physicalDeclarations(`@media (min-width: 1px) { a { color: red; ${declaration} } }`)).toEqual([
      declaration,
    ]);
  });

  it.each([
    'margin-inline-start: 1rem',
    'inset-inline: 0 1px',
    'text-align: start',
    'padding: 1px 2px 3px',
    'padding: 1px max(1rem, 2px) 3px max(1rem, 2px)',
    'inset: auto 0 0 0',
    'border-radius: 0 0 10px 10px',
    'width: 3rem',
    'max-height: 10rem',
    'vertical-align: top',
    'overflow-y: auto',
    'padding: 0 env(safe-area-inset-left)',
    'transform: translateY(-50%)',
  ])('leaves %s', (declaration) => {
    expect(physicalDeclarations(`a:left { ${declaration}; }`)).toEqual([]);
  });

  it('looks into the styles of components, and into nothing else of them', () => {
    const component =
      '<script>const a = { left: 0 };</script><p class="x">{left}</p><style>p { left: 0 }</style>';
    expect(physicalDeclarations(stylesIn(component))).toEqual(['left: 0']);
  });
});

function cssOf(file: string): string {
  if (file.endsWith('.css')) return textOf(file);
  return file.endsWith('.svelte') ? stylesIn(textOf(file)) : '';
}

function stylesIn(component: string): string {
  return [...component.matchAll(/<style[^>]*>(.*?)<\/style>/gs)].map(([, css]) => css ?? '').join('\n');
}

/** The declarations of a style sheet that depend on which side is left. */
function physicalDeclarations(css: string): readonly string[] {
  const pieces = css.replace(/\/\*.*?\*\//gs, '').matchAll(/([^{};]*)([{};]|$)/g);
  return [...pieces].flatMap(([, piece = '', end]) => {
    const [, property, value] = /^\s*([a-z-]+)\s*:\s*(.+?)\s*$/s.exec(piece) ?? [];
    if (end === '{' || property === undefined || value === undefined) return [];
    return isPhysical(property, value) ? [`${property}: ${value}`] : [];
  });
}

function isPhysical(property: string, value: string): boolean {
  const parts = partsOf(value);
  if (physicalProperty.test(property)) return true;
  if (sidedValue.test(property) && /\b(?:left|right)\b/.test(value)) return true;
  if (fourSided.test(property) && parts.length === 4 && parts[1] !== parts[3]) return true;
  if (property === 'border-radius' && parts.length > 1 && !isMirrored(parts)) return true;
  return /\bto (?:left|right)\b|translateX\(|translate3d\(/.test(value);
}

/** Whether both upper corners and both lower corners are alike. */
function isMirrored([topLeft, topRight, bottomRight, bottomLeft]: readonly string[]): boolean {
  return topLeft === topRight && (bottomRight ?? topLeft) === (bottomLeft ?? topRight);
}

/** The parts of a value, with what stands in brackets left whole. */
function partsOf(value: string): readonly string[] {
  let depth = 0;
  const parts = [''];
  for (const character of value.replace(/\s+/g, ' ')) {
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (character === ' ' && depth === 0) parts.push('');
    else parts[parts.length - 1] += character;
  }
  return parts;
}
