import * as v from 'valibot';
import { dateField, idField, quoteField, urlField, versionField, wordsField } from './schema-fields.ts';
import { stepIds } from './steps.ts';
import { parseData } from '../base/parse-data.ts';
import type { Result } from '../base/result.ts';

const passageField = v.pipe(
  v.string(),
  v.regex(/^passages\/[a-z0-9-]+\.txt$/, 'must be passages/<name>.txt'),
);

/** A short passage of a warm-up or an exit check: flawed or sound, and the learner says which. */
export const formItemSchema = v.strictObject({
  id: idField,
  passage: passageField,
  title: wordsField,
  /** What its facts can be checked against: shown beside it, one line each. */
  reference: v.optional(v.pipe(v.array(wordsField), v.minLength(1), v.maxLength(6))),
});

const form = v.pipe(v.array(formItemSchema), v.minLength(2), v.maxLength(12));

const quotes = v.optional(v.pipe(v.array(quoteField), v.minLength(1)));

const item = v.strictObject({
  id: idField,
  /** Path of the passage, from the lesson's folder. */
  passage: passageField,
  title: wordsField,
  /** Sentence breaks that `publish` cannot find by itself, named by the words that follow them in the passage. */
  sentences: v.optional(v.strictObject({ breakBefore: quotes, joinBefore: quotes })),
  /** What kind of text it is: "Opinion". */
  kind: wordsField,
  /** What its writer wants done, and why, in a sentence: shown after the learner has said it. */
  wants: v.optional(wordsField),
  /** Left out when the text came without one. */
  byline: v.optional(wordsField),
  /** Left out when the text came without one. */
  published: v.optional(dateField),
  /** How many weak spots there are to find, by technique: it may be shown. Where they are is the key's. */
  toFind: v.optional(v.record(idField, v.pipe(v.number(), v.integer(), v.minValue(0)))),
  /** What is known and not known about where the text is from. */
  note: wordsField,
});

/** How many techniques a lesson may look for: `app.css` has a look for each. */
export const mostTechniques = 6;

/** `lesson.json`: everything about a lesson that a learner may have before answering. */
export const lessonSchema = v.strictObject({
  $schema: v.optional(v.string()),
  schema: v.literal(1),
  id: idField,
  version: versionField,
  title: wordsField,
  /** One or two sentences for a list of lessons. */
  summary: wordsField,
  /** BCP 47. */
  language: v.pipe(v.string(), v.regex(/^[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8})*$/, 'must be a language tag')),
  minutes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(180)),
  ages: v.strictObject({
    from: v.pipe(v.number(), v.integer(), v.minValue(8)),
    to: v.optional(v.pipe(v.number(), v.integer())),
  }),
  techniques: v.pipe(v.array(idField), v.minLength(1), v.maxLength(mostTechniques)),
  steps: v.pipe(v.array(v.picklist(stepIds)), v.minLength(1)),
  items: v.pipe(v.array(item), v.length(1)),
  /** Two parallel sets of short passages: one warms up, the other ends the lesson; which is which differs. */
  forms: v.optional(v.strictObject({ a: form, b: form })),
  /** Short passages that only a review shows, days later: new text for what was got wrong. */
  review: v.optional(v.pipe(v.array(formItemSchema), v.minLength(2), v.maxLength(40))),
  /** Questions to think about at the end, in the learner's own words. */
  reflection: v.optional(
    v.pipe(v.array(v.strictObject({ id: idField, question: wordsField, note: wordsField })), v.maxLength(4)),
  ),
  licence: v.strictObject({ name: wordsField, url: v.optional(urlField), except: v.optional(wordsField) }),
  provenance: wordsField,
});

export type Lesson = v.InferOutput<typeof lessonSchema>;
export type LessonItem = Lesson['items'][number];
export type FormItem = v.InferOutput<typeof formItemSchema>;
export type ReflectionQuestion = NonNullable<Lesson['reflection']>[number];

/** The two sets of short passages. */
export type FormId = 'a' | 'b';

/** The reference lines of every passage that has any, by item id. */
export function referenceLines(
  lesson: Pick<Lesson, 'forms' | 'review'>,
): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(shortItems(lesson).map(({ id, reference }) => [id, reference ?? []]));
}

/** Every passage a lesson holds, in a fixed order: its items, then the forms, then those for a review. */
export function passageItems(lesson: Lesson): readonly { readonly id: string; readonly passage: string }[] {
  return [...lesson.items, ...shortItems(lesson)];
}

/** The short passages of a lesson: those of the forms and those for a review. */
export function shortItems({ forms, review }: Pick<Lesson, 'forms' | 'review'>): readonly FormItem[] {
  return [...(forms?.a ?? []), ...(forms?.b ?? []), ...(review ?? [])];
}

/** Parses `lesson.json`; every issue names its field after `path`. */
export function parseLesson(data: unknown, path: string): Result<Lesson> {
  return parseData(lessonSchema, data, path);
}
