import * as v from 'valibot';
import { assignmentSchema } from '../assignment/assignment.ts';
import { parseData } from '../base/parse-data.ts';
import { createIssue, failure, success, type Result } from '../base/result.ts';
import { nameFileKind } from './name-file-kind.ts';
import { longestSavedWork, savedWorkFormat, savedWorkVersion, type SavedWork } from './saved-work.ts';

/** What was found in a file. */
export interface FoundWork extends SavedWork {
  /** The assignment's name; `null` for own work, `undefined` where the file, of an earlier release, does not say. */
  readonly assignmentId: string | null | undefined;
}

const path = 'file';

const envelope = v.strictObject({
  format: v.literal(savedWorkFormat),
  version: v.literal(savedWorkVersion),
  note: v.exactOptional(v.string()),
  assignment: v.nullable(assignmentSchema),
  attempt: v.unknown(),
});

/** A record that was put aside, as earlier releases saved it. */
const putAside = v.object({ id: v.string(), lessonId: v.string(), setAsideAt: v.string(), raw: v.unknown() });

/** An attempt as earlier releases saved it; the attempt itself is parsed by whoever opens it. */
const bare = v.object({ schema: v.number(), lesson: v.object({ id: v.string() }) });

/**
 * Finds the work in the text of a file that somebody picked: one that `encodeSavedWork` wrote, or one that an earlier
 * release saved. Nothing in it is believed: the attempt is still to be parsed and checked against its lesson. Fails with
 * `too-long`, `newer-version`, `damaged` (it was saved here once, and is not whole), the name of what it is instead
 * (`hand-in`, `returned-answers`, `gradebook`, `key-file`, `web-page`), `no-saved-work` for anything else, or `schema`.
 */
export function readSavedWork(text: string): Result<FoundWork> {
  if (text.length > longestSavedWork) return refuse('too-long', 'is longer than any saved work');
  const kind = nameFileKind(text);
  if (kind !== 'saved-work' && kind !== 'unknown') return refuse(kind, `is no saved work: ${kind}`);
  const data = parseJson(text);
  if (data === undefined)
    return kind === 'saved-work'
      ? refuse('damaged', 'is not whole any more')
      : refuse('no-saved-work', 'is no saved work');
  return findWork(data);
}

function findWork(data: unknown): Result<FoundWork> {
  if (isEnvelope(data)) {
    if (typeof data.version === 'number' && data.version > savedWorkVersion)
      return refuse('newer-version', 'was made with a newer version of this page');
    const file = parseData(envelope, data, path);
    if (!file.ok) return file;
    const { assignment, attempt } = file.value;
    return success({ assignment, attempt, assignmentId: assignment?.id ?? null });
  }
  const aside = v.safeParse(putAside, data);
  if (aside.success) {
    const { raw, lessonId } = aside.output;
    // The name work is kept under: the lesson's, and the assignment's after a full stop.
    return success({ assignment: null, attempt: raw, assignmentId: lessonId.split('.')[1] ?? null });
  }
  return v.is(bare, data)
    ? success({ assignment: null, attempt: data, assignmentId: undefined })
    : refuse('no-saved-work', 'is no saved work');
}

function isEnvelope(data: unknown): data is { readonly format: string; readonly version?: unknown } {
  return typeof data === 'object' && data !== null && 'format' in data && data.format === savedWorkFormat;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  } catch {
    return undefined;
  }
}

function refuse(code: string, message: string): Result<FoundWork> {
  return failure([createIssue(code, path, message)]);
}
