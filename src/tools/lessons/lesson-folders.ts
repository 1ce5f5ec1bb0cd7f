import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's own lessons folder. */
export const lessonsRoot = resolve(dirname(fileURLToPath(import.meta.url)), '../../../lessons');

/** Every lesson folder of the project, in alphabetical order. */
export function lessonFolders(root: string = lessonsRoot): string[] {
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(root, entry.name))
    .sort();
}

/** How a folder is called in messages: from where the command was given, or by its own name when it is elsewhere. */
export function folderName(folder: string): string {
  const fromHere = relative(process.cwd(), resolve(folder));
  return fromHere.startsWith('..') ? basename(resolve(folder)) : fromHere;
}

/** The taxonomy a lesson draws on: the one beside its folder, or the project's own. */
export function techniquesFile(folder: string): string {
  const beside = join(dirname(resolve(folder)), 'techniques.json');
  return existsSync(beside) ? beside : join(lessonsRoot, 'techniques.json');
}
