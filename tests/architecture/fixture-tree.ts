import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The project's own folder, whose rules are put to the test. */
export const projectRoot = path.resolve(import.meta.dirname, '../..');

/** A small project of its own in a temporary folder, with some of our files in it. */
export interface FixtureTree {
  readonly root: string;
  /** Runs one of our installed programs there; its stdout. */
  readonly run: (program: string, args: readonly string[]) => string;
  readonly remove: () => void;
}

/** Writes the given files (path to text), copies the named ones of the project, and lends it our packages. */
export function createFixtureTree(
  files: Readonly<Record<string, string>>,
  copied: readonly string[],
): FixtureTree {
  const root = mkdtempSync(path.join(tmpdir(), 'second-read-rules-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    writeFileSync(path.join(root, name), text);
  }
  for (const name of copied) {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    copyFileSync(path.join(projectRoot, name), path.join(root, name));
  }
  symlinkSync(path.join(projectRoot, 'node_modules'), path.join(root, 'node_modules'), 'junction');
  return {
    root,
    run: (program, args) => runInstalled(program, args, root),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

function runInstalled(program: string, args: readonly string[], cwd: string): string {
  const file = path.join(projectRoot, 'node_modules', program);
  const { stdout, error } = spawnSync(process.execPath, [file, ...args], { cwd, encoding: 'utf8' });
  if (error) throw error;
  return stdout;
}
