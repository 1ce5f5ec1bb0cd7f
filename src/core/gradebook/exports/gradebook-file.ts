import * as v from 'valibot';
import { handInLimits } from '../../exchange/hand-in.ts';
import { idField, versionField } from '../../lesson/schema-fields.ts';
import { parseData } from '../../base/parse-data.ts';
import { createIssue, failure, success, type Result } from '../../base/result.ts';
import { adjustmentSchema, adjustmentLimits } from '../key/adjustment-schema.ts';
import type { Gradebook } from '../gradebook.ts';
import { workDecisionLimits, workDecisionSchema, type WorkDecision } from '../intake/work-decision.ts';

/** The version of the file. A change of meaning is a new number. */
const fileVersion = 1;

/** How long the name of a source may be, in UTF-16 code units; a path in a zip can be longer. */
const longestSource = 1000;

/** Longer than any file of a gradebook; in UTF-16 code units. */
const longestFile = 100_000_000;

const text = (most: number) => v.pipe(v.string(), v.maxLength(most));

const fileSchema = v.strictObject({
  format: v.literal('second-read-gradebook'),
  version: v.literal(fileVersion),
  lesson: v.strictObject({ id: idField, version: versionField }),
  codes: v.pipe(
    v.array(v.strictObject({ source: text(longestSource), code: text(handInLimits.text) })),
    v.maxLength(10_000),
  ),
  adjustments: v.pipe(v.array(adjustmentSchema), v.maxLength(adjustmentLimits.count)),
  declined: v.pipe(v.array(text(300)), v.maxLength(100_000)),
  /** Left out where nothing was decided, as by releases that knew of no such decisions. */
  works: v.exactOptional(v.pipe(v.array(workDecisionSchema), v.maxLength(workDecisionLimits.count))),
});

/** A gradebook as it is kept: what came in, and what the teacher decided. No score, no secret key. */
export type GradebookFile = v.InferOutput<typeof fileSchema>;

/** A gradebook as the text of a JSON file. `parseGradebookFile` gives back what `gradebookFile` makes of it. */
export function encodeGradebook(gradebook: Gradebook): string {
  return `${JSON.stringify(gradebookFile(gradebook), null, 1)}\n`;
}

/** What is kept of a gradebook: the codes of every hand-in, sealed ones that wait for their key too, as they came. */
export function gradebookFile(gradebook: Gradebook): GradebookFile {
  const { lesson, entries, refused, adjustments, declined, workDecisions } = gradebook;
  const { id, version } = lesson.bundle.lesson;
  const read = entries.map(({ submission, code }) => ({ source: submission.source, code }));
  const sealed = refused.flatMap(({ refusal, code }) =>
    code === undefined ? [] : [{ source: refusal.source, code }],
  );
  return {
    format: 'second-read-gradebook',
    version: fileVersion,
    lesson: { id, version },
    codes: [...read, ...sealed].map(({ source, code }) => ({ source: source.slice(0, longestSource), code })),
    adjustments: [...adjustments],
    declined: [...declined],
    ...(workDecisions.length === 0 ? {} : { works: [...workDecisions] }),
  };
}

/** Whether a text looks like the file of a gradebook, rather than a hand-in. */
export function isGradebookFile(text_: string): boolean {
  return /^\uFEFF?\s*\{\s*"format"\s*:\s*"second-read-gradebook"/.test(text_.slice(0, 200));
}

/**
 * Reads the text of a gradebook's file; nothing in it is believed. Fails with `too-long`, `not-json`, `other-lesson` (it is
 * about another lesson than the given one), or `schema` for every field that no file of ours has. Its codes go through
 * `withTexts` like any other, and `withDecisions` takes over the rest.
 */
export function parseGradebookFile(
  data: string,
  lessonId: string,
  path = 'gradebook',
): Result<GradebookFile> {
  if (data.length > longestFile) {
    return failure([createIssue('too-long', path, 'is longer than any gradebook')]);
  }
  let json: unknown;
  try {
    json = JSON.parse(data.replace(/^\uFEFF/, ''));
  } catch {
    return failure([createIssue('not-json', path, 'is not JSON')]);
  }
  const parsed = parseData(fileSchema, json, path);
  if (!parsed.ok) return failure(parsed.issues.slice(0, 20));
  const { lesson } = parsed.value;
  if (lesson.id === lessonId) return success(parsed.value);
  const message = `is about “${lesson.id}”, not “${lessonId}”`;
  return failure([createIssue('other-lesson', `${path} › lesson.id`, message)]);
}

/** The gradebook with what a teacher decided before: a change that is there already stays as it is. */
export function withDecisions(gradebook: Gradebook, file: GradebookFile): Gradebook {
  const known = new Set(gradebook.adjustments.map(({ id }) => id));
  const added = file.adjustments.filter(({ id }, index, all) => {
    return !known.has(id) && all.findIndex((other) => other.id === id) === index;
  });
  return {
    ...gradebook,
    adjustments: [...gradebook.adjustments, ...added],
    declined: [...new Set([...gradebook.declined, ...file.declined])],
    workDecisions: [...gradebook.workDecisions, ...newWorks(file, gradebook)],
  };
}

/** What is decided here already stays as it is. */
function newWorks({ works = [] }: GradebookFile, { workDecisions }: Gradebook): readonly WorkDecision[] {
  const known = new Set(workDecisions.map(({ attempt }) => attempt));
  const last = new Map(works.map((decision) => [decision.attempt, decision]));
  return [...last.values()].filter(({ attempt }) => !known.has(attempt));
}
