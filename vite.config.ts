import path from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vitest/config';
import { lessonsPlugin } from './src/tools/vite-lessons/lessons-plugin.ts';
import { oneFilePlugin } from './src/tools/vite-one-file/one-file-plugin.ts';
import { pagesPlugin } from './src/tools/vite-pages/pages-plugin.ts';

// A site for tests: no key and nothing else that tells answers, and no page for teachers, who have them.
const isKeyless = process.env['KEYLESS'] === '1';

// Pages with everything in them, to be opened from a disk: nothing there finds its way between pages but by its name.
const isOneFile = process.env['ONE_FILE'] === '1';
const otherPages = [...(isOneFile ? [] : ['home.html']), ...(isKeyless ? [] : ['teach.html'])];

// Another site can be built from the same sources: the browser tests have one with lessons in other scripts.
const lessons = path.resolve(import.meta.dirname, process.env['LESSONS_DIR'] || 'lessons');
const site = path.resolve(
  import.meta.dirname,
  process.env['SITE_DIR'] || ['dist', isOneFile ? '-single' : '', isKeyless ? '-keyless' : ''].join(''),
);

/** Tests that change what every part shares: other modules in the place of some (`vi.mock`), or words in another language. */
const alone = [
  'tests/ui/learn/broken-step.test.ts',
  'tests/ui/learn/broken-page.test.ts',
  'tests/ui/words/**/*.test.ts',
];

export default defineConfig({
  root: 'src',
  base: './',
  publicDir: '../static',
  plugins: [
    svelte({ configFile: false }),
    lessonsPlugin(lessons, { isKeyless, isOneFile }),
    pagesPlugin(otherPages),
    isOneFile && oneFilePlugin(path.resolve(import.meta.dirname, 'static')),
  ],
  // What a site without keys, or a page without a site, does not do is left out of its files.
  define: {
    'import.meta.env.KEYLESS': JSON.stringify(isKeyless),
    'import.meta.env.ONE_FILE': JSON.stringify(isOneFile),
  },
  build: {
    outDir: site,
    emptyOutDir: true,
    copyPublicDir: !isOneFile,
    cssCodeSplit: !isOneFile,
    target: 'baseline-widely-available',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        // What the first screen needs comes in one file, not in one for each module that a later step shares.
        codeSplitting: isOneFile ? false : { groups: [{ name: 'page', tags: ['$initial'] }] },
      },
    },
  },
  // The browser tests open the site under this name as well, as from a server without https.
  preview: { port: 4173, strictPort: false, allowedHosts: ['class.test'] },
  test: {
    root: '.',
    // A limit is for what hangs: a loaded machine is slow, and its tests still tell the truth.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    allowOnly: false,
    maxWorkers: 2,
    projects: [
      {
        // What needs no page shares its modules, which are most of what a run has to load.
        extends: true,
        test: { name: 'pure', include: ['tests/**/*.test.ts'], exclude: ['tests/ui/**'], isolate: false },
      },
      {
        // So does what needs one, and its page: whoever draws takes away what was drawn.
        extends: true,
        plugins: [svelteTesting()],
        test: {
          name: 'ui',
          include: ['tests/ui/**/*.test.ts'],
          exclude: alone,
          environment: 'jsdom',
          isolate: false,
          setupFiles: ['tests/support/patient-queries.ts', 'tests/support/empty-page.ts'],
        },
      },
      {
        // What they change would stay for whoever came after.
        extends: true,
        plugins: [svelteTesting()],
        test: {
          name: 'alone',
          include: alone,
          environment: 'jsdom',
          setupFiles: ['tests/support/patient-queries.ts'],
        },
      },
    ],
  },
});
