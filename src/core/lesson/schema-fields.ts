import * as v from 'valibot';

/** A permanent id: lower-case words joined by hyphens. A published id never changes its meaning. */
export const idField = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens'),
  v.maxLength(64),
);

/** Words shown to somebody: not empty, no space at either end. */
export const wordsField = v.pipe(
  v.string(),
  v.minLength(1, 'must not be empty'),
  v.maxLength(4000),
  v.check((text) => text.trim() === text, 'must not begin or end with a space'),
);

/** Words of a passage: alone where they stand there once, else with what tells them apart (see `Quote`). */
export const quoteField = v.union([
  wordsField,
  v.strictObject({
    quote: wordsField,
    prefix: v.optional(wordsField),
    suffix: v.optional(wordsField),
    occurrence: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  }),
]);

/** A public address a reader can open. */
export const urlField = v.pipe(v.string(), v.regex(/^https?:\/\/[^\s]+$/, 'must be a web address'));

/** A date as written: a year, a month or a day. */
export const dateField = v.pipe(
  v.string(),
  v.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'must be YYYY, YYYY-MM or YYYY-MM-DD'),
);

/** `1.0.0` and the like. */
export const versionField = v.pipe(
  v.string(),
  v.regex(/^\d+\.\d+\.\d+$/, 'must be three numbers with dots, such as 1.0.0'),
);
