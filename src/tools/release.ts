import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { changelogOf, isLater } from './release/changelog.ts';

// `npm run release -- 1.2.0`: the three builds as zips with their checksums, the version in package.json and
// CHANGELOG.md, a commit and a tag. `--dry-run` only makes the zips. Nothing is pushed or published.

const builds = [
  { script: 'build', folder: 'dist', name: 'second-read' },
  { script: 'build:keyless', folder: 'dist-keyless', name: 'second-read-keyless' },
  { script: 'build:single', folder: 'dist-single', name: 'second-read-single' },
] as const;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { 'dry-run': { type: 'boolean', default: false } },
});
const [version] = positionals;
const current = (JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version;
if (version === undefined || !isLater(version, current))
  stop(`Give a version later than ${current}, as in: npm run release -- 1.2.0`);
if (git('status', '--porcelain') !== '') stop('There are changes that are not committed.');
const changelog = changelogOf(readFileSync('CHANGELOG.md', 'utf8'), version, today());
if (!changelog.ok) stop(changelog.issues.map(({ message }) => message).join('\n'));

rmSync('releases', { recursive: true, force: true });
mkdirSync('releases');
const sums = builds.map(({ script, folder, name }) => {
  npm('run', '-s', script);
  const file = `${name}-${version}.zip`;
  const bytes = zipSync(filesOf(folder), { level: 9 });
  writeFileSync(path.join('releases', file), bytes);
  return `${createHash('sha256').update(bytes).digest('hex')}  ${file}\n`;
});
writeFileSync('releases/SHA256SUMS', sums.join(''));
process.stdout.write(sums.join(''));

if (!values['dry-run']) {
  writeFileSync('CHANGELOG.md', changelog.value);
  npm('version', version, '--no-git-tag-version');
  git('commit', '-am', `Release ${version}`);
  git('tag', '-a', `v${version}`, '-m', `Second Read ${version}`);
  process.stdout.write(`Tagged v${version}. The zips are in releases/.\n`);
}

/** All files of a folder by their path in it. The time is left at one fixed moment, so that one build is one checksum. */
function filesOf(folder: string): Zippable {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .toSorted();
  const mtime = new Date(1980, 0, 1);
  const readme = strToU8(readFileSync('README.md', 'utf8'));
  const files = names.map((name) => [name, [readFileSync(path.join(folder, name)), { mtime }]]);
  return { 'README.md': [readme, { mtime }], ...Object.fromEntries(files) } as Zippable;
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}

function git(...args: string[]): string {
  return execFileSync('git', args, { encoding: 'utf8' }).trim();
}

function npm(...args: string[]): void {
  execFileSync('npm', args, { stdio: 'inherit', shell: process.platform === 'win32' });
}

function stop(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
