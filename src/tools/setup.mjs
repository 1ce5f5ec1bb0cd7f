// Runs before `npm start` and `npm test`, on a clone with nothing but Node and npm: plain Node, no packages.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium } from './find-chromium.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const playwright = path.join(root, 'node_modules/@playwright/test/cli.js');

checkNode();
if (!packagesInStep()) installPackages();
if (process.argv.includes('--browser')) checkBrowser();

/** The versions that Vite and the lint run on; `.npmrc` makes npm refuse the rest, but only with many words. */
function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const fits = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;
  if (!fits)
    stop(`Second Read needs Node 20.19 or later (22.12 or later if it is 22). This is ${process.version}.`);
}

/**
 * Whether everything in package-lock.json is installed as written there. npm keeps its own record of what it
 * installed; packages for other systems are missing from it by right.
 */
function packagesInStep() {
  const wanted = lockedPackages('package-lock.json');
  const installed = lockedPackages('node_modules/.package-lock.json');
  return Object.entries(wanted).every(([name, entry]) => {
    if (name === '') return true;
    const found = installed[name];
    return found ? found.version === entry.version && found.integrity === entry.integrity : entry.optional;
  });
}

function lockedPackages(file) {
  const whole = path.join(root, file);
  return existsSync(whole) ? JSON.parse(readFileSync(whole, 'utf8')).packages : {};
}

function installPackages() {
  say('Installing the packages (once, or after package-lock.json changed) …');
  // NODE_ENV=production would leave out what builds and tests.
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund'];
  const npm = process.env.npm_execpath;
  const done = npm?.endsWith('npm-cli.js')
    ? run(process.execPath, [npm, ...args])
    : run('npm', args, { shell: process.platform === 'win32' });
  if (!done) stop('npm could not install the packages. Is there a connection to the npm registry?');
}

function checkBrowser() {
  const wrong = process.env.CHROMIUM_PATH && !existsSync(process.env.CHROMIUM_PATH);
  if (wrong) stop(`CHROMIUM_PATH is ${process.env.CHROMIUM_PATH}, and there is nothing there.`);
  if (findChromium() || (downloadBrowser() && findChromium()) || (installBrowser() && findChromium())) return;
  stop(
    'The browser tests need Chromium, Chrome or Edge, and none was found or could be installed.\n' +
      'Install one (Debian: sudo apt-get install chromium; Ubuntu: sudo npx playwright install --with-deps\n' +
      'chromium), or set CHROMIUM_PATH to where one is.',
  );
}

function downloadBrowser() {
  say('No Chromium here: asking Playwright to download one …');
  return run(process.execPath, [playwright, 'install', 'chromium'], { stdio: 'ignore', timeout: 5 * 60_000 });
}

/** With apt, as root: Debian's own browser, without windows if there is one, or else the libraries that the downloaded one lacks (Ubuntu). */
function installBrowser() {
  if (process.platform !== 'linux' || process.getuid() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  say('Installing Chromium with apt-get …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const limit = { env, timeout: 10 * 60_000 };
  run('apt-get', ['update', '-q'], limit);
  for (const name of ['chromium-headless-shell', 'chromium']) {
    if (run('apt-get', ['install', '-yq', '--no-install-recommends', name], limit)) return true;
  }
  return run(process.execPath, [playwright, 'install-deps', 'chromium'], limit);
}

/** Runs a program with its words on stderr, so that stdout stays the command's own; true when it did well. */
function run(program, args, options = {}) {
  return spawnSync(program, args, { cwd: root, stdio: ['ignore', 2, 2], ...options }).status === 0;
}

function say(text) {
  process.stderr.write(`${text}\n`);
}

function stop(text) {
  say(text);
  process.exit(1);
}
