import * as v from 'valibot';

/** Milliseconds after the work began; a time that is not written as `toISOString` writes it stays as it is. */
export const packedTimeField = v.union([v.pipe(v.number(), v.safeInteger()), v.string()]);

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
