import { defineConfig } from '@playwright/test';
import { catalogueAddress } from './support/catalogue-address.ts';
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
  // A test that failed runs once more, to leave a trace: recording every test would cost more than the tests. It has failed
  // all the same, whatever comes of the second run.
  retries: 1,
  failOnFlakyTests: true,
  workers: 2,
  // Limits are for what hangs: a loaded machine is slow, and its tests still tell the truth.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  reporter: 'list',
  use: {
    baseURL: address,
    // Nothing moves, so nothing has to be waited for; a test of motion asks for it.
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: { executablePath, args: chromiumFlags() },
    screenshot: 'only-on-failure',
    trace: 'on-first-retry',
  },
  projects: [{ name: 'chromium', use: { viewport: { width: 1280, height: 900 } } }],
  // The pages as they ship: `npm test` builds them first. The second site has the lessons of tests/fixtures, the
  // third one no keys, and the last is no site but the catalogue.
  webServer: [
    serverOf(address, 'dist'),
    serverOf(fixtureAddress, 'dist-fixtures'),
    serverOf(keylessAddress, 'dist-keyless'),
    serverOf(catalogueAddress, 'dist-catalogue'),
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
    timeout: 180_000,
  };
}
