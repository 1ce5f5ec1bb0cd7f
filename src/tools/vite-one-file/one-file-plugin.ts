import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import { dataUrl, oneFileHtml } from './one-file-html.ts';

/** How each page is called where it is the only file, and which files of the lessons it can do without. */
const pages: Readonly<Record<string, { readonly name: string; readonly unwanted: RegExp }>> = {
  // What only teachers may see comes with their page alone; a review belongs to the home page, which is not built.
  'index.html': { name: 'second-read.html', unwanted: /^read\/|\/(?:guide\.html|review\.json)$/ },
  'teach.html': { name: 'second-read-teach.html', unwanted: /^read\/|\/review\.json$/ },
};

/** Puts everything that a page needs into its HTML, which is then all that is written. */
export function oneFilePlugin(publicFolder: string): Plugin {
  const readPublic = (name: string) => readFileSync(path.join(publicFolder, name));
  return {
    name: 'second-read-one-file',
    apply: 'build',
    enforce: 'post',
    // Last of all: until then the build writes into the scripts.
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const code = new Map<string, string>();
        for (const [name, part] of Object.entries(bundle)) {
          code.set(name, part.type === 'chunk' ? part.code : String(part.source));
          delete bundle[name];
        }
        for (const [page, { name, unwanted }] of Object.entries(pages)) {
          const html = code.get(page);
          if (html === undefined) continue;
          const files = new Map(
            [...code].filter(([file]) => file.startsWith('lessons/') && !unwanted.test(file)),
          );
          const withFonts = new Map(
            [...code].map(([file, text]) => [
              file,
              file.endsWith('.css') ? inlineFonts(text, readPublic) : text,
            ]),
          );
          const icon = readPublic('favicon.svg').toString();
          this.emitFile({
            type: 'asset',
            fileName: name,
            source: oneFileHtml(html, { code: withFonts, files, icon }),
          });
        }
      },
    },
  };
}

/** A style sheet with its fonts in it. */
function inlineFonts(css: string, readPublic: (name: string) => Buffer): string {
  return css.replace(
    /url\(["']?[./]*(fonts\/[^"')]+)["']?\)/g,
    (_, name: string) => `url(${dataUrl('font/woff2', readPublic(name))})`,
  );
}
