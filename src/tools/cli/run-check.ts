import { existsSync } from 'node:fs';
import { createIssue, type Issue } from '../../core/base/result.ts';
import { checkLessonIds } from '../lessons/check-lesson-ids.ts';
import { folderName, lessonFolders } from '../lessons/read-json.ts';
import { lessonReadability } from '../lessons/lesson-readability.ts';
import { lintFolder } from '../lessons/lint-passages.ts';
import { readLesson } from '../lessons/read-lesson.ts';
import { givenPath } from '../lessons/where-given.ts';
import { printIssues, printIssuesOfResult, printJson } from './print.ts';

/** `check [folder]`: reads one lesson, or all those in a folder of lessons, and says everything that is wrong. */
export function runCheck(folder: string | undefined, lessons: string | undefined): boolean {
  const root = lessons === undefined ? undefined : givenPath(lessons);
  if (root !== undefined && !existsSync(root)) {
    printIssues([createIssue('no-folder', folderName(root), 'there is no such folder')]);
    return false;
  }
  const folders = folder === undefined ? lessonFolders(root) : [givenPath(folder)];
  const shared = checkLessonIds(folders);
  const reports = folders.map((one) => checkFolder(one, shared));
  printJson({ lessons: reports });
  return reports.every((report) => report.issues.length === 0);
}

interface LessonReport {
  readonly lesson: string;
  readonly ok: boolean;
  readonly issues: readonly Issue[];
  readonly warnings: readonly Issue[];
  /** Flesch-Kincaid grades of what learners read, part by part; `text` is the text they are given. */
  readonly readability?: Readonly<Record<string, number>>;
  readonly items?: readonly ItemReport[];
}

interface ItemReport {
  readonly id: string;
  readonly words: number;
  readonly sentences: number;
  readonly scored: number;
  readonly arguable: number;
  readonly decoys: number;
  readonly nearMisses: number;
}

/** `shared` are the issues of lessons that share an id, of this one or others. */
function checkFolder(folder: string, shared: readonly Issue[]): LessonReport {
  const lesson = folderName(folder);
  const read = readLesson(folder);
  const own = shared.filter(({ path }) => path.startsWith(`${lesson}/`));
  const issues = [...own, ...(read.ok ? [] : read.issues)];
  if (!read.ok || issues.length > 0) {
    const warnings = read.ok ? read.value.warnings : lintFolder(folder);
    printIssuesOfResult(issues);
    printIssuesOfResult(warnings, 'warning');
    return { lesson, ok: false, issues, warnings };
  }
  const { bundle, resolved, warnings } = read.value;
  printIssuesOfResult(warnings, 'warning');
  const items = Object.entries(resolved).map(([id, key]) => ({
    id,
    words: bundle.passages[id]?.words.length ?? 0,
    sentences: bundle.passages[id]?.sentences.length ?? 0,
    scored: key.annotations.filter((annotation) => annotation.status === 'scored').length,
    arguable: key.annotations.filter((annotation) => annotation.status === 'arguable').length,
    decoys: key.decoys.length,
    nearMisses: key.nearMisses.length,
  }));
  const readability = lessonReadability(read.value);
  return { lesson, ok: true, issues: [], warnings, ...(readability && { readability }), items };
}
