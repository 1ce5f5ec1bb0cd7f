import { createHash } from 'node:crypto';
import { dataScript } from './data-script.ts';

/** What a page is made of, besides its HTML as the build left it. */
export interface PageParts {
  /** Scripts and styles by the address that the HTML has for them, without `./`. */
  readonly code: ReadonlyMap<string, string>;
  /** What the page would fetch, by address. */
  readonly files: ReadonlyMap<string, string>;
  /** The icon, as SVG. */
  readonly icon: string;
}

/**
 * A page with everything it needs in it. A policy in its head lets no script run but those that stand there and lets nothing be
 * asked for, so that a page which opens learners' work cannot send it anywhere.
 */
export function oneFileHtml(html: string, { code, files, icon }: PageParts): string {
  const page = html
    // There are no other pages that could be opened instead, but for the learners' page.
    .replace(/(<p class="opening">[^.]*\.).*?<\/p>/s, '$1</p>')
    .replaceAll('href="./index.html"', 'href="./second-read.html"')
    .replace(/<link rel="icon"[^>]*>/, () => `<link rel="icon" href="${dataUrl('image/svg+xml', icon)}" />`)
    .replace(
      /<script type="module"[^>]* src="\.\/([^"]+)"[^>]*><\/script>/g,
      (_, name: string) => `<script type="module">${safeScript(partOf(code, name))}</script>`,
    )
    .replace(
      /<link rel="stylesheet"[^>]* href="\.\/([^"]+)"[^>]*>/g,
      (_, name: string) => `<style>${partOf(code, name)}</style>`,
    )
    .replace('</body>', () => `${[...files].map(dataScript).join('\n')}\n</body>`);
  return page.replace(
    /<meta charset="utf-8" \/>/,
    (charset) => `${charset}\n    <meta http-equiv="Content-Security-Policy" content="${policyOf(page)}" />`,
  );
}

/** Bytes or text as an address. */
export function dataUrl(type: string, content: string | Buffer): string {
  return `data:${type};base64,${Buffer.from(content).toString('base64')}`;
}

function partOf(code: ReadonlyMap<string, string>, name: string): string {
  const part = code.get(name);
  if (part === undefined) throw new Error(`the page asks for ${name}, which was not built`);
  return part;
}

/** In a script, these two can only stand in strings and patterns, where the escape means the same. */
function safeScript(script: string): string {
  return script.replace(/<(?=\/script|!--)/gi, '\\x3C');
}

function policyOf(page: string): string {
  const scripts = [...page.matchAll(/<script(?: type="module")?>(.*?)<\/script>/gs)];
  const hashes = scripts.map(
    ([, text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
  );
  return [
    "default-src 'none'",
    `script-src ${hashes.join(' ')}`,
    "style-src 'unsafe-inline'",
    'img-src data: blob:',
    'font-src data:',
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
