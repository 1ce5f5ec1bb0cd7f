import * as v from 'valibot';

/** Milliseconds after the work began; a time that is not written as `toISOString` writes it stays as it is. */
const packedTimeField = v.union([v.pipe(v.number(), v.safeInteger()), v.string()]);

/** A time in its short form. */
export type PackedTime = v.InferOutput<typeof packedTimeField>;

/** The most milliseconds from 1970 that a date can tell. */
const lastTime = 8.64e15;

/** A time as milliseconds after `base` (itself milliseconds from 1970). */
export function packTime(time: string, base: number): PackedTime {
  const ms = Date.parse(time);
  return Number.isFinite(ms) && new Date(ms).toISOString() === time ? ms - base : time;
}

/** What `packTime` was given; text that is no timestamp for what it never wrote. */
export function unpackTime(packed: PackedTime, base: number): string {
  if (typeof packed === 'string') return packed;
  const ms = packed + base;
  return Math.abs(ms) <= lastTime ? new Date(ms).toISOString() : 'beyond all dates';
}

/**
 * The version of this form, the digit in `SR1`. It has nothing to do with the number of the attempt's schema. Codes are
 * kept for years: what has been released stays readable to the same meaning, and a change is a new version.
 */
export const handInVersion = 1;

/**
 * One label, or some labels again. A label: id (`5` for `m5`), start, length, technique (its place in the list of
 * techniques), how sure (0 for not said, then 1 to 3), reason and evidence (0 for none); zeros at the end are left out.
 * Labels again: two numbers, the first and how many, of the labels of this item in the order they were written out.
 */
const part = v.pipe(v.array(v.union([v.number(), v.string()])), v.minLength(2), v.maxLength(7));

const response = v.array(part);

const item = v.strictObject({
  /** The labels as they stand, then as they stood at each check. */
  r: v.exactOptional(response),
  t: v.exactOptional(v.array(response)),
  /** Checked, revealed, moved on. */
  c: v.exactOptional(packedTimeField),
  v: v.exactOptional(packedTimeField),
  m: v.exactOptional(packedTimeField),
  /** Closed to. */
  o: v.exactOptional(v.number()),
  /** Hints. */
  h: v.exactOptional(v.array(v.strictTuple([v.string(), v.number()]))),
  /** Disagreements. */
  d: v.exactOptional(v.array(v.strictTuple([v.string(), v.string(), packedTimeField]))),
});

/**
 * A hand-in as short JSON: what is as usual is left out, records are lists in the order of their keys. This says only
 * how it is laid out; whether the values can be is for `handInSchema`.
 */
export const packedHandInSchema = v.strictObject({
  /** Assignment: id, settings as `encodeSettings` writes them, 1 for a test. */
  a: v.exactOptional(v.strictTuple([v.string(), v.string(), v.picklist([0, 1])])),
  n: v.exactOptional(v.string()),
  /** On paper. */
  p: v.exactOptional(v.literal(1)),
  /** The receipts of earlier hand-ins of the same work. */
  b: v.exactOptional(v.array(v.string())),
  /** Fingerprint of the texts. */
  x: v.string(),
  /** The attempt, and its lesson with the version. */
  i: v.string(),
  l: v.strictTuple([v.string(), v.string()]),
  /** Started, in milliseconds from 1970; updated, handed in, finished. */
  s: packedTimeField,
  u: packedTimeField,
  h: packedTimeField,
  z: v.exactOptional(packedTimeField),
  /** Step, and the furthest one. */
  o: v.strictTuple([v.string(), v.string()]),
  /** The form that warmed up, where it is not the first. */
  f: v.exactOptional(v.literal('b')),
  /** First read: kind, note, who, when, and what the writer wants where that was answered; `null` for what was not. */
  r: v.exactOptional(v.pipe(v.array(v.nullable(v.string())), v.minLength(4), v.maxLength(5))),
  /** Cards of the shelf. */
  c: v.exactOptional(v.array(v.strictTuple([v.string(), packedTimeField]))),
  /** What was looked up for cards: where, what was found, when ours was looked at. */
  y: v.exactOptional(
    v.array(v.strictTuple([v.string(), v.string(), v.string(), v.nullable(packedTimeField)])),
  ),
  /** Repair: annotation, text, ticks as 0 and 1, when it was compared. */
  e: v.exactOptional(
    v.strictTuple([v.string(), v.string(), v.array(v.picklist([0, 1])), v.nullable(packedTimeField)]),
  ),
  /** Reflection. */
  q: v.exactOptional(v.array(v.strictTuple([v.string(), v.string()]))),
  /** The techniques that labels name. */
  k: v.exactOptional(v.array(v.string())),
  /** Items. */
  w: v.exactOptional(v.array(v.strictTuple([v.string(), item]))),
});

/** A hand-in in its short form. */
export type PackedHandIn = v.InferOutput<typeof packedHandInSchema>;
export type PackedItem = v.InferOutput<typeof item>;
export type PackedPart = v.InferOutput<typeof part>;
