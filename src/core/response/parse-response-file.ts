import { parseWritten } from '../base/parse-written.ts';
import { failure, success, type Result } from '../base/result.ts';
import type { Passage } from '../text/passage.ts';
import { checkResponse } from './check-response.ts';
import { createLabel } from './create-label.ts';
import type { Response } from './label.ts';
import { placeOfFileLabel } from './place-of-file-label.ts';
import { responseFileSchema, type FileLabel } from './response-file-schema.ts';

/**
 * Parses `response.json`: labels with a quote that stands exactly once in the passage or says which place is meant, with
 * `start` and `end` in the file's `unit`, or with both, which then have to agree.
 * Labels without an id get the first free of `m1`, `m2`, … Every issue names its field after `path`, such as
 * `response.json › labels[2].quote`; once the shape of the file is right, all that is wrong with its labels is listed.
 */
export function parseResponseFile(
  data: unknown,
  passage: Passage,
  techniques: readonly string[],
  path = 'response.json',
  cards?: readonly string[],
): Result<Response> {
  const parsed = parseWritten(responseFileSchema, data, path);
  if (!parsed.ok) return parsed;
  const { unit, labels: entries } = parsed.value;
  const placed = fillIds(entries).map((entry, index) => ({
    entry,
    place: placeOfFileLabel(entry, unit, passage.text, `${path} › labels[${index}]`),
  }));
  // A label without a place stands for the whole text, so that its other fields are checked all the same.
  const whole = { start: 0, end: passage.text.length };
  const labels = placed.map(({ entry, place }) =>
    createLabel(entry.id, { ...entry, span: place.ok ? place.value : whole }),
  );
  const issues = [
    ...placed.flatMap(({ place }) => (place.ok ? [] : place.issues)),
    ...checkResponse({ labels }, passage, techniques, path, cards),
  ];
  return issues.length > 0 ? failure(issues) : success({ labels });
}

/** Gives entries without an id the lowest numbers that nobody gave. */
function fillIds(entries: readonly FileLabel[]): (FileLabel & { readonly id: string })[] {
  const taken = new Set(entries.map(({ id }) => id));
  let number = 0;
  return entries.map((entry) => {
    if (entry.id !== undefined) return { ...entry, id: entry.id };
    do number += 1;
    while (taken.has(`m${number}`));
    return { ...entry, id: `m${number}` };
  });
}
