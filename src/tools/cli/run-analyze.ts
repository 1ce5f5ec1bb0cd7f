import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { decodeKeyFile } from '../../core/exchange/key-file.ts';
import { readSource } from '../../core/exchange/read-source.ts';
import { annotationRows } from '../../core/gradebook/exports/passages-table.ts';
import { classViewOf } from '../../core/gradebook/views/class-view-of.ts';
import { withSecretKey } from '../../core/gradebook/apply-command.ts';
import { figuresOf } from '../../core/gradebook/exports/figures.ts';
import {
  encodeGradebook,
  isGradebookFile,
  parseGradebookFile,
  withDecisions,
} from '../../core/gradebook/exports/gradebook-file.ts';
import { createGradebook, type Gradebook } from '../../core/gradebook/gradebook.ts';
import { learnerRows } from '../../core/gradebook/exports/learners-table.ts';
import { toCsv } from '../../core/gradebook/exports/to-csv.ts';
import { withTexts, withUnread } from '../../core/gradebook/intake/read-submission.ts';
import { createIssue, failure, success, type Result } from '../../core/base/result.ts';
import { readLesson } from '../lessons/read-lesson.ts';
import { givenPath } from '../lessons/where-given.ts';
import { printIssues, printJson } from './print.ts';

/** What `analyze` can be told. */
export interface AnalyzeOptions {
  /** The lesson's folder. */
  readonly lesson: string;
  /** A file with a secret key, for sealed hand-ins. */
  readonly secretKey?: string;
  /** A table on stdout instead of the figures. */
  readonly csv?: 'learners' | 'annotations';
  /** Where to write a file that the gradebook page opens. */
  readonly gradebook?: string;
}

/**
 * `analyze path`: the figures of the hand-ins in a folder, a zip or a file, the same as those of the gradebook page. What
 * cannot be read is said on stderr; only where nothing can is it a failure.
 */
export function runAnalyze(path: string, options: AnalyzeOptions, now: string): boolean {
  const opened = openGradebook(options, now);
  if (!opened.ok) {
    printIssues(opened.issues);
    return false;
  }
  const given = givenPath(path);
  if (!existsSync(given)) {
    printIssues([createIssue('no-file', path, 'there is no such file or folder')]);
    return false;
  }
  const gradebook = addPath(opened.value, given, now);
  const view = classViewOf(gradebook);
  for (const { source, issues } of view.refusals) {
    printIssues(issues.map(({ code, path: at, message }) => createIssue(code, source, `${at}: ${message}`)));
  }
  if (options.gradebook !== undefined)
    writeFileSync(givenPath(options.gradebook), encodeGradebook(gradebook));
  if (options.csv === 'learners') process.stdout.write(toCsv(learnerRows(gradebook)));
  else if (options.csv === 'annotations') process.stdout.write(toCsv(annotationRows(gradebook)));
  else printJson(figuresOf(view));
  if (view.learners.length === 0)
    printIssues([createIssue('no-hand-in', path, 'there is nothing to analyze')]);
  return view.learners.length > 0;
}

function openGradebook({ lesson, secretKey }: AnalyzeOptions, now: string): Result<Gradebook> {
  const read = readLesson(givenPath(lesson));
  if (!read.ok) return read;
  const created = createGradebook(read.value.bundle, read.value.key);
  if (!created.ok || secretKey === undefined) return created;
  const keyFile = givenPath(secretKey);
  if (!existsSync(keyFile)) return failure([createIssue('no-file', secretKey, 'there is no such file')]);
  const key = decodeKeyFile(readFileSync(keyFile, 'utf8'), secretKey);
  return key.ok ? success(withSecretKey(created.value, key.value.secretKey, now)) : key;
}

function addPath(gradebook: Gradebook, path: string, now: string): Gradebook {
  const isFolder = statSync(path).isDirectory();
  const files = isFolder ? filesIn(path) : [path];
  let added = gradebook;
  for (const file of files) {
    const name = isFolder ? relative(path, file) : basename(file);
    added = addFile(added, name, readFileSync(file), now);
  }
  return added;
}

function addFile(gradebook: Gradebook, name: string, bytes: Uint8Array, now: string): Gradebook {
  const start = new TextDecoder().decode(bytes.subarray(0, 200));
  if (isGradebookFile(start)) return addKept(gradebook, name, new TextDecoder().decode(bytes), now);
  const { texts, issues } = readSource(name, bytes);
  return withUnread(withTexts(gradebook, texts, now), issues);
}

function addKept(gradebook: Gradebook, name: string, text: string, now: string): Gradebook {
  const file = parseGradebookFile(text, gradebook.lesson.bundle.lesson.id, name);
  if (!file.ok)
    return withUnread(
      gradebook,
      file.issues.map((issue) => ({ ...issue, path: name })),
    );
  const texts = file.value.codes.map(({ source, code }) => ({ name: source, text: code }));
  return withDecisions(withTexts(gradebook, texts, now), file.value);
}

/** Every file in a folder and the folders in it, by path; files that a system hides are no hand-ins. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith('.'))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return filesIn(path);
      return entry.isFile() ? [path] : [];
    });
}
