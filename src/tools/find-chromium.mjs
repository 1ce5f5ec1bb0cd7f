// Finds a Chromium on this computer. Plain Node and no packages at the top: set-up runs it before any are installed.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import path from 'node:path';

// First the one without windows: the same engine, and tests run in two thirds of the time.
const names = [
  'chromium-headless-shell',
  'chrome-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'msedge',
];

/** Start-up flags that stop Chromium from calling home; as root it cannot start with its sandbox. */
export function chromiumFlags() {
  const quiet = ['--disable-quic', '--no-first-run', '--disable-background-networking'];
  const still = ['--disable-component-update', '--disable-sync'];
  const isRoot = process.getuid?.() === 0;
  return [...quiet, ...still, ...(isRoot || process.env.CI ? ['--no-sandbox'] : [])];
}

/**
 * The path of a Chromium (or Chrome, or Edge) that starts, or undefined.
 * CHROMIUM_PATH decides alone when it is set: a wrong one is an error to tell of, not to work around.
 */
export function findChromium(env = process.env) {
  if (env.CHROMIUM_PATH) return existsSync(env.CHROMIUM_PATH) ? env.CHROMIUM_PATH : undefined;
  return [...onPath(env), ...usualPlaces(env)].find(starts) ?? [playwrightCopy()].find(starts);
}

function onPath(env) {
  const folders = (env.PATH ?? env.Path ?? '').split(path.delimiter).filter((folder) => folder !== '');
  const ending = process.platform === 'win32' ? '.exe' : '';
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name + ending)));
}

function usualPlaces(env) {
  if (process.platform === 'darwin') return macPlaces();
  if (process.platform !== 'win32') return [];
  const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA];
  const programs = ['Google\\Chrome', 'Chromium', 'Microsoft\\Edge'];
  return programs.flatMap((program) =>
    roots
      .filter((root) => root !== undefined)
      .map((root) =>
        path.join(root, program, 'Application', program.endsWith('Edge') ? 'msedge.exe' : 'chrome.exe'),
      ),
  );
}

function macPlaces() {
  const programs = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
  return ['/Applications', path.join(homedir(), 'Applications')].flatMap((folder) =>
    programs.map((program) => path.join(folder, `${program}.app`, 'Contents', 'MacOS', program)),
  );
}

/** Where Playwright keeps the Chromium it downloads; undefined while Playwright itself is not installed. */
function playwrightCopy() {
  try {
    return createRequire(import.meta.url)('@playwright/test').chromium.executablePath();
  } catch {
    return undefined;
  }
}

// Ubuntu's chromium-browser is a script that only says to install a snap, and a download can lack system
// libraries: being there is not enough. On Windows `--version` opens a window, so there it has to be.
function starts(file) {
  if (file === undefined || !existsSync(file)) return false;
  if (process.platform === 'win32') return true;
  return spawnSync(file, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}
