import { createIssue, type Issue } from '../../base/result.ts';
import { segmentWords } from '../../text/segment.ts';
import type { ItemKey } from '../key-schema.ts';
import { offersRepair } from '../resolved-key.ts';

const rationaleWords = 60;

/** Models that learners compare their own rewrite with, and that have a gap: “[name the outlet]”. */
export function checkGaps({ annotations }: ItemKey, path: string): Issue[] {
  return annotations.filter(offersRepair).flatMap(({ id, repair }) => {
    const gap = /\[[^\]]+\]/u.exec(repair)?.[0];
    const message = `has a gap, “${gap ?? ''}”; a model that learners compare with has none`;
    return gap === undefined ? [] : [createIssue('repair-gap', `${path} › ${id}.repair`, message)];
  });
}

/** Rationales that are longer than a learner reads. */
export function checkRationales(item: ItemKey, language: string, path: string): Issue[] {
  return [...item.annotations, ...item.decoys, ...item.nearMisses].flatMap(({ id, rationale }) => {
    const { length } = segmentWords(rationale, language);
    const message = `has ${length} words, more than ${rationaleWords}`;
    return length <= rationaleWords
      ? []
      : [createIssue('long-rationale', `${path} › ${id}.rationale`, message)];
  });
}
