import * as v from 'valibot';
import { assignmentIdField } from '../../assignment/assignment.ts';
import { keySchema, type LessonKey } from '../../lesson/key-schema.ts';
import { idField, versionField } from '../../lesson/schema-fields.ts';
import { parseData } from '../../base/parse-data.ts';
import { createIssue, failure, success, type Issue, type Result } from '../../base/result.ts';
import type { Adjustment } from '../adjustment.ts';
import { adjustmentLimits, adjustmentSchema } from './adjustment-schema.ts';

/** What every return file says it is. */
const format = 'second-read return';

/** The version of return files. A change of meaning is a new number. */
const returnFileVersion = 1;

/** How long a return file's note may be, in UTF-16 code units, as `maxlength` of a text field counts. */
export const returnFileLimits = { note: 1000 } as const;

/** Longer than any key with its note and changes. */
const maxLength = 5_000_000;

const path = 'file';

/**
 * One file for a whole class, with which a teacher returns a test: the answers, and nothing of anybody's work. Whoever
 * has it has the answers, so it is made only when a teacher asks for it.
 */
export interface ReturnFile {
  readonly lesson: { readonly id: string; readonly version: string };
  /** The assignment it is for; `null` for any work at this lesson. */
  readonly assignment: string | null;
  /** As published. */
  readonly key: LessonKey;
  /** What the teacher changed about it for the class, without whose objection it grants: that is nobody else's. */
  readonly adjustments: readonly ReturnedAdjustment[];
  /** What the teacher says of it, such as how the class did; empty when there is nothing. */
  readonly note: string;
}

/** A change to the key as a whole class gets it. */
type ReturnedAdjustment = Omit<Adjustment, 'grants' | 'group'>;

/** What a return file has to be for, to be of use to a learner. */
export type ReturnedWork = Pick<ReturnFile, 'lesson' | 'assignment'>;

const returnSchema = v.strictObject({
  format: v.literal(format),
  version: v.literal(returnFileVersion),
  lesson: v.strictObject({ id: idField, version: versionField }),
  assignment: v.nullable(assignmentIdField),
  note: v.pipe(v.string(), v.maxLength(returnFileLimits.note)),
  adjustments: v.pipe(
    v.array(v.omit(adjustmentSchema, ['grants', 'group'])),
    v.maxLength(adjustmentLimits.count),
  ),
  key: keySchema,
});

/** A return file as text. `decodeReturnFile` gives back an equal one. */
export function encodeReturnFile({ lesson, assignment, note, adjustments, key }: ReturnFile): string {
  const file = { format, version: returnFileVersion, lesson, assignment, note, adjustments, key };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/**
 * Reads a return file for some work. Nothing in it is believed. Fails with `too-long`, `not-json` (damaged, or some other
 * file), `no-return-file` (JSON of something else), `newer-version`, `schema`, or with `other-lesson`, `other-version` or
 * `other-assignment` where it is for other work; a file or work without an assignment fits any. Whether the key fits the
 * texts is for `resolveKey`.
 */
export function decodeReturnFile(text: string, work: ReturnedWork): Result<ReturnFile> {
  if (text.length > maxLength) return refuse('too-long', 'the file is longer than any of ours');
  const data = parseJson(text.replace(/^\uFEFF/, ''));
  if (data === undefined) return refuse('not-json', 'the file is damaged, or is another file');
  if (!isReturnFile(data)) return refuse('no-return-file', 'the file does not hold returned answers');
  if (typeof data.version === 'number' && data.version > returnFileVersion) {
    return refuse('newer-version', `version ${data.version} is newer than ${returnFileVersion}`);
  }
  const parsed = parseData(returnSchema, data, path);
  if (!parsed.ok) return parsed;
  const { lesson, assignment, note, adjustments, key } = parsed.value;
  const issues = checkWork(parsed.value, work);
  return issues.length > 0 ? failure(issues) : success({ lesson, assignment, note, adjustments, key });
}

/** Whether the file is for this work, and its key for the lesson that the file names. */
function checkWork({ lesson, assignment, key }: ReturnFile, work: ReturnedWork): Issue[] {
  if (lesson.id !== work.lesson.id || key.lesson !== work.lesson.id)
    return [createIssue('other-lesson', `${path} › lesson`, `“${lesson.id}” is another lesson`)];
  if (lesson.version !== work.lesson.version || key.version !== work.lesson.version)
    return [createIssue('other-version', `${path} › lesson`, `${lesson.version} is another version`)];
  const isOther = assignment !== null && work.assignment !== null && assignment !== work.assignment;
  return isOther ? [createIssue('other-assignment', `${path} › assignment`, 'it is for another class')] : [];
}

function isReturnFile(data: unknown): data is { readonly format: string; readonly version?: unknown } {
  return typeof data === 'object' && data !== null && 'format' in data && data.format === format;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function refuse(code: string, message: string): Result<ReturnFile> {
  return failure([createIssue(code, path, message)]);
}
