import * as v from 'valibot';
import { dateField, urlField, wordsField } from './schema-fields.ts';

/** Something a reader can open. Grade A: primary, official, scholarly or major publisher; B: credible secondary report. */
export const sourceSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[A-Z][0-9]+$/, 'must be a letter and a number, such as N1')),
  grade: v.picklist(['A', 'B']),
  title: wordsField,
  publisher: wordsField,
  /** When it was published; left out only where the page gives no date. */
  date: v.optional(dateField),
  url: urlField,
  /** A copy in which the wording was read, when it was not the page itself. */
  readAt: v.optional(urlField),
  note: v.optional(wordsField),
});
