import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vitest/config';
import { lessonsPlugin } from './src/tools/vite-lessons/lessons-plugin.ts';

export default defineConfig({
  root: 'src',
  base: './',
  publicDir: '../static',
  plugins: [svelte({ configFile: false }), svelteTesting(), lessonsPlugin()],
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    target: 'baseline-widely-available',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
  },
  preview: { port: 4173, strictPort: false },
  test: {
    root: '.',
    include: ['tests/**/*.test.ts'],
    environment: 'node',
    testTimeout: 20_000,
    allowOnly: false,
  },
});
