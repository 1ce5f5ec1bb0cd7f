import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { decodeKeyFile } from '../../core/exchange/key-file.ts';
import { readSource } from '../../core/exchange/read-source.ts';
import { annotationRows } from '../../core/gradebook/annotation-rows.ts';
import { classViewOf } from '../../core/gradebook/class-view-of.ts';
import { withSecretKey } from '../../core/gradebook/change-gradebook.ts';
import { figuresOf } from '../../core/gradebook/figures-of.ts';
import { createGradebookCache } from '../../core/gradebook/gradebook-cache.ts';
import {
  encodeGradebook,
  isGradebookFile,
  parseGradebookFile,
  withDecisions,
} from '../../core/gradebook/gradebook-file.ts';
import { createGradebook, type Gradebook } from '../../core/gradebook/gradebook.ts';
import { learnerRows } from '../../core/gradebook/learner-rows.ts';
import { toCsv } from '../../core/gradebook/to-csv.ts';
import { withTexts, withUnread } from '../../core/gradebook/with-texts.ts';
import { createIssue, failure, success, type Result } from '../../core/result.ts';
import { readLesson } from '../lessons/read-lesson.ts';
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
  if (!existsSync(path)) {
    printIssues([createIssue('no-file', path, 'there is no such file or folder')]);
    return false;
  }
  const cache = createGradebookCache();
  const gradebook = addPath(opened.value, resolve(path), now);
  const view = classViewOf(gradebook, cache);
  for (const { source, issues } of view.refusals) {
    printIssues(issues.map(({ code, path: at, message }) => createIssue(code, source, `${at}: ${message}`)));
  }
  if (options.gradebook !== undefined) writeFileSync(options.gradebook, encodeGradebook(gradebook));
  if (options.csv === 'learners') process.stdout.write(toCsv(learnerRows(gradebook, cache)));
  else if (options.csv === 'annotations') process.stdout.write(toCsv(annotationRows(gradebook, cache)));
  else printJson(figuresOf(view));
  if (view.learners.length === 0)
    printIssues([createIssue('no-hand-in', path, 'there is nothing to analyze')]);
  return view.learners.length > 0;
}

function openGradebook({ lesson, secretKey }: AnalyzeOptions, now: string): Result<Gradebook> {
  const read = readLesson(resolve(lesson));
  if (!read.ok) return read;
  const created = createGradebook(read.value.bundle, read.value.key);
  if (!created.ok || secretKey === undefined) return created;
  if (!existsSync(secretKey)) return failure([createIssue('no-file', secretKey, 'there is no such file')]);
  const key = decodeKeyFile(readFileSync(secretKey, 'utf8'), secretKey);
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
