import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

// The catalogue is a page of its own. Nothing that ships is built from here.
export default defineConfig({
  root: 'tests/catalogue',
  base: './',
  publicDir: '../../static',
  plugins: [svelte({ configFile: false })],
  define: { 'import.meta.env.KEYLESS': 'false', 'import.meta.env.ONE_FILE': 'false' },
  server: { port: 5180, fs: { allow: ['../..'] } },
  build: {
    outDir: '../../dist-catalogue',
    emptyOutDir: true,
    target: 'baseline-widely-available',
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: Number.POSITIVE_INFINITY,
    // In one file, what a page fetches late is there at once: nothing of it can be looked at before it has come.
    rolldownOptions: { output: { codeSplitting: false } },
  },
});
