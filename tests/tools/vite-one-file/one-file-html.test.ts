import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { oneFileHtml } from '../../../src/tools/vite-one-file/one-file-html.ts';

const html = [
  '<!doctype html><html><head>',
  '    <meta charset="utf-8" />',
  '<script>theme()</script>',
  '<link rel="icon" href="./favicon.svg" type="image/svg+xml" />',
  '<script type="module" crossorigin src="./assets/page.js"></script>',
  '<link rel="stylesheet" crossorigin href="./assets/page.css">',
  '</head><body><div id="app"><p class="opening">Opening. If not, <a href="./read/a.html">read</a>.</p></div>',
  '<a href="./index.html">the lesson</a></body></html>',
].join('\n');

const page = (script: string) =>
  oneFileHtml(html, {
    code: new Map([
      ['assets/page.js', script],
      ['assets/page.css', 'p { color: red; }'],
    ]),
    files: new Map([['lessons/index.json', '[]']]),
    icon: '<svg/>',
  });

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

describe('oneFileHtml', () => {
  it('leaves nothing to ask for', () => {
    const addresses = [...page('run()').matchAll(/(?:src|href)="([^"]*)"/g)].map(([, address]) => address);

    expect(addresses).toEqual(['data:image/svg+xml;base64,PHN2Zy8+', './second-read.html']);
    expect(page('run()')).toContain('<style>p { color: red; }</style>');
    expect(page('run()')).toContain(
      '<script type="application/json" data-file="lessons/index.json">[]</script>',
    );
    expect(page('run()')).toContain('<p class="opening">Opening.</p>');
  });

  it('lets the scripts that stand in it run, and no other', () => {
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(page('run()'))?.[1] ?? '';

    expect(policy).toContain(`script-src ${hashOf('theme()')} ${hashOf('run()')};`);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/https?:|connect-src|\*/);
  });

  it('keeps a script whole that speaks of the end of scripts', () => {
    expect(page('say("</script><!--" + "$&")')).toContain(
      '<script type="module">say("\\x3C/script>\\x3C!--" + "$&")</script>',
    );
  });

  it('refuses a page whose script was not built', () => {
    expect(() => oneFileHtml(html, { code: new Map(), files: new Map(), icon: '' })).toThrow(
      'the page asks for assets/page.js, which was not built',
    );
  });
});
