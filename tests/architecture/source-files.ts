import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from './fixture-tree.ts';

/** The TypeScript and Svelte files below a folder, as paths from the root; none if the folder is not there yet. */
export function sourceFiles(folder: string): readonly string[] {
  return filesBelow(folder, /\.(ts|svelte)$/);
}

/** The style sheets below a folder, as paths from the root. */
export function styleFiles(folder: string): readonly string[] {
  return filesBelow(folder, /\.css$/);
}

/** The documents below a folder, as paths from the root. */
export function documentFiles(folder: string): readonly string[] {
  return filesBelow(folder, /\.md$/);
}

function filesBelow(folder: string, ending: RegExp): readonly string[] {
  return readdirSync(path.join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name))
    .map((name) => path.posix.join(folder, name.replaceAll('\\', '/')));
}

/** The text of a file, given by its path from the root. */
export function textOf(file: string): string {
  return readFileSync(path.join(projectRoot, file), 'utf8');
}
