import { createIssue, type Issue } from '../result.ts';
import type { ResolvedKey } from './resolved-key.ts';

/**
 * A7, for the items of a group together: enough sound text that tempts, decoys and near-misses at least two thirds as
 * many as scored annotations.
 */
export function checkProportions(keys: readonly ResolvedKey[], path: string): Issue[] {
  const scored = countScored(keys);
  const tempting = count(keys, 'decoys') + count(keys, 'nearMisses');
  if (tempting * 3 >= scored * 2) return [];
  const message = `${tempting} decoys and near-misses beside ${scored} scored annotations: two thirds are needed`;
  return [createIssue('too-few-decoys', path, message)];
}

/** A5, a warning: a key that works but says less about a learner than it could. */
export function warnAboutSize(keys: readonly ResolvedKey[], path: string): Issue[] {
  const scored = countScored(keys);
  const decoys = count(keys, 'decoys');
  const message = `${scored} scored annotations and ${decoys} decoys: too few (8 and 6) to say how a learner leans`;
  return scored < 8 || decoys < 6 ? [createIssue('small-key', path, message)] : [];
}

function countScored(keys: readonly ResolvedKey[]): number {
  return keys.flatMap(({ annotations }) => annotations.filter(({ status }) => status === 'scored')).length;
}

function count(keys: readonly ResolvedKey[], list: 'decoys' | 'nearMisses'): number {
  return keys.reduce((total, key) => total + key[list].length, 0);
}
