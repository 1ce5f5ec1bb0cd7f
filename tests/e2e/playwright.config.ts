import { defineConfig } from '@playwright/test';
import { fixtureAddress } from './support/fixture-address.ts';
import { keylessAddress } from './support/keyless-address.ts';
import { chromiumFlags, findChromium } from '../../src/tools/find-chromium.mjs';

// Workers read this file again: they take what the first reading found.
const executablePath = process.env['CHROMIUM_PATH'] || findChromium();
if (executablePath === undefined)
  throw new Error('No Chromium found: run `node src/tools/setup.mjs --browser`.');
process.env['CHROMIUM_PATH'] = executablePath;

const address = addressOf(process.env['E2E_PORT'] ?? '4187');

export default defineConfig({
  testDir: '.',
  testMatch: '*.e2e.ts',
  outputDir: '../../test-results/e2e',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  timeout: 30_000,
  reporter: 'list',
  use: {
    baseURL: address,
    // Nothing moves, so nothing has to be waited for; a test of motion asks for it.
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: { executablePath, args: chromiumFlags() },
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
  },
  projects: [{ name: 'chromium', use: { viewport: { width: 1280, height: 900 } } }],
  // The pages as they ship: `npm test` builds them first. The second site has the lessons of tests/fixtures, the
  // third one no keys.
  webServer: [
    serverOf(address, 'dist'),
    serverOf(fixtureAddress, 'dist-fixtures'),
    serverOf(keylessAddress, 'dist-keyless'),
  ],
});

function addressOf(port: string): string {
  return `http://localhost:${port}/`;
}

function serverOf(url: string, site: string) {
  return {
    command: `npm run --silent preview -- --port ${new URL(url).port} --strictPort`,
    cwd: '../..',
    env: { SITE_DIR: site },
    url,
    reuseExistingServer: false,
    timeout: 60_000,
  };
}
