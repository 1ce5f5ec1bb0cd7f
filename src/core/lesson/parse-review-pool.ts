import * as v from 'valibot';
import { parseData } from '../base/parse-data.ts';
import { failure, success, type Result } from '../base/result.ts';
import type { Passage } from '../text/passage.ts';
import { textSchema } from '../text/packed-text.ts';
import { joinPassages } from './lesson-bundle.ts';
import { formItemSchema, type FormItem } from './lesson-schema.ts';

/** The passages of a lesson that only a review shows. */
export interface ReviewPool {
  readonly items: readonly FormItem[];
  readonly passages: Readonly<Record<string, Passage>>;
}

/** The public files of a pool as read, not yet believed. */
export interface ReviewPoolFiles {
  readonly items: unknown;
  readonly text: unknown;
  readonly texts: Readonly<Record<string, string>>;
}

/** Parses the passages for a review and joins them with their structures. */
export function parseReviewPool(files: ReviewPoolFiles, folder: string): Result<ReviewPool> {
  const items = parseData(v.array(formItemSchema), files.items, `${folder}/review.json › items`);
  const text = parseData(textSchema, files.text, `${folder}/review.json › text`);
  if (!items.ok || !text.ok) {
    return failure([items, text].flatMap((result) => (result.ok ? [] : result.issues)));
  }
  const passages = joinPassages(items.value, text.value.passages, files.texts, folder);
  return passages.ok ? success({ items: items.value, passages: passages.value }) : passages;
}
