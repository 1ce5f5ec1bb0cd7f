import { createIssue, type Issue } from '../result.ts';
import type { Passage } from '../text/passage.ts';
import { contains, overlaps } from '../text/span.ts';
import type { ItemKey } from './key-schema.ts';
import { wholeSentences } from './resolve-key.ts';
import type { ResolvedAnnotation, ResolvedKey } from './resolved-key.ts';

/**
 * The content lint of one item's key (scoring.md c2 A1-A3 and A6): what would make its verdicts unfair, unexplained or
 * unsourced. What only makes sense for all items of a group together is in `checkProportions` and `checkPrice`.
 * `techniques` are the lesson's.
 */
export function checkKey(
  passage: Passage,
  source: ItemKey,
  key: ResolvedKey,
  techniques: readonly string[],
  path: string,
): Issue[] {
  return [
    ...checkIds(source, path),
    ...key.annotations.flatMap((annotation, index) =>
      checkAnnotation(passage, annotation, techniques, `${path}.annotations[${index}]`),
    ),
    ...checkTempts(source, techniques, path),
    ...checkMerging(key, path),
    ...checkSoundPassages(key, path),
  ];
}

function checkIds(source: ItemKey, path: string): Issue[] {
  const ids = [...source.annotations, ...source.decoys, ...source.nearMisses].map((entry) => entry.id);
  const repeated = new Set(ids.filter((id, index) => ids.indexOf(id) < index));
  return [...repeated].map((id) => createIssue('duplicate-id', path, `“${id}” is used twice`));
}

function checkAnnotation(
  passage: Passage,
  annotation: ResolvedAnnotation,
  techniques: readonly string[],
  path: string,
): Issue[] {
  const issues: Issue[] = [];
  const names = [annotation.technique, ...(annotation.also ?? [])];
  for (const name of names) {
    if (!techniques.includes(name)) issues.push(unknownTechnique(name, path));
  }
  if (new Set(names).size < names.length) {
    issues.push(createIssue('duplicate-technique', `${path}.also`, 'names a technique twice'));
  }
  if (!contains(annotation.max.span, wholeSentences(passage, annotation.core.span))) {
    issues.push(createIssue('max-too-small', `${path}.max`, 'must hold every sentence the core touches'));
  }
  if (annotation.technique === 'slippery-slope' && annotation.status === 'scored') {
    const hasWeakLink = annotation.chain?.some((link) => link.weak === true) === true;
    if (!hasWeakLink) issues.push(createIssue('no-chain', path, 'a slope needs its chain and its weak link'));
  }
  return issues;
}

function checkTempts(source: ItemKey, techniques: readonly string[], path: string): Issue[] {
  const check = (entries: readonly { readonly tempts: string }[], list: string) =>
    entries.flatMap((entry, index) =>
      techniques.includes(entry.tempts) ? [] : [unknownTechnique(entry.tempts, `${path}.${list}[${index}]`)],
    );
  return [...check(source.decoys, 'decoys'), ...check(source.nearMisses, 'nearMisses')];
}

function unknownTechnique(name: string, path: string): Issue {
  return createIssue('unknown-technique', path, `“${name}” is not a technique of this lesson`);
}

/** A2: scored annotations whose cores overlap and that share a name must be one annotation. */
function checkMerging(key: ResolvedKey, path: string): Issue[] {
  const scored = key.annotations.filter((annotation) => annotation.status === 'scored');
  return scored.flatMap((a, index) =>
    scored
      .slice(index + 1)
      .filter((b) => overlaps(a.core.words, b.core.words) && sharesName(a, b))
      .map((b) =>
        createIssue('cores-overlap', path, `${a.id} and ${b.id} overlap and share a name: merge them`),
      ),
  );
}

function sharesName(a: ResolvedAnnotation, b: ResolvedAnnotation): boolean {
  const names = new Set([a.technique, ...(a.also ?? [])]);
  return [b.technique, ...(b.also ?? [])].some((name) => names.has(name));
}

/** A3: decoys and near-misses lie on no core and not on one another. */
function checkSoundPassages(key: ResolvedKey, path: string): Issue[] {
  const sound = [...key.decoys, ...key.nearMisses];
  return sound.flatMap((entry, index) => [
    ...key.annotations
      .filter((annotation) => overlaps(annotation.core.words, entry.place.words))
      .map((annotation) =>
        createIssue('sound-on-core', path, `${entry.id} lies on the core of ${annotation.id}`),
      ),
    ...sound
      .slice(index + 1)
      .filter((other) => overlaps(other.place.words, entry.place.words))
      .map((other) => createIssue('sound-overlap', path, `${entry.id} and ${other.id} overlap`)),
  ]);
}
