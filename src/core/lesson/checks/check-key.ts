import { type Issue, createIssue } from '../../base/result.ts';
import type { Passage } from '../../text/passage.ts';
import { contains, overlaps } from '../../text/span.ts';
import type { ItemKey, KeyAnnotation, KeyEvidence, LessonKey } from '../key-schema.ts';
import { wholeSentences } from '../resolve-key.ts';
import type { ResolvedAnnotation, ResolvedKey } from '../resolved-key.ts';
import { explainQuote } from '../../text/explain-quote.ts';
import { resolveQuote } from '../../text/resolve-quote.ts';

/**
 * The content lint of one item's key (docs/formulas.md#checks-of-a-key): what would make its verdicts unfair,
 * unexplained or unsourced. What only makes sense for all items of a group together is in `checkProportions` and
 * `checkPrice`. `techniques` are the lesson's.
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

/** Scored annotations whose cores overlap and that share a name must be one annotation. */
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

/** Decoys and near-misses lie on no core and not on one another. */
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

/** Ids that entries of two different items share: an id means one thing in the whole key. */
export function checkKeyIds({ items }: Pick<LessonKey, 'items'>, path: string): Issue[] {
  const owners = new Map<string, string>();
  const issues: Issue[] = [];
  for (const [itemId, { annotations, decoys, nearMisses }] of Object.entries(items)) {
    for (const { id } of [...annotations, ...decoys, ...nearMisses]) {
      const owner = owners.get(id) ?? itemId;
      if (owner === itemId) owners.set(id, itemId);
      else
        issues.push(createIssue('duplicate-id', `${path} › items.${itemId}`, `“${id}” is in ${owner} too`));
    }
  }
  return issues;
}

/**
 * Everything wrong with what a key rests on: unknown, unused or repeated source ids, evidence quotes that are not in
 * the passage, lines that are not in its reference, and scored factual errors without a public source (to call something
 * false needs more than our word) or, in an invented passage, a line of the reference shown beside it.
 * `references` are the lines of each passage that has any, by item id.
 */
export function checkSources(
  key: LessonKey,
  passages: Readonly<Record<string, Passage>>,
  references: Readonly<Record<string, readonly string[]>>,
  path: string,
): Issue[] {
  const known = new Set(key.sources.map((source) => source.id));
  const issues: Issue[] = [];
  if (known.size < key.sources.length) {
    issues.push(createIssue('duplicate-id', `${path} › sources`, 'two sources share an id'));
  }
  const used = new Set<string>();
  for (const [itemId, item] of Object.entries(key.items)) {
    const beside = { text: passages[itemId]?.text ?? '', reference: references[itemId] ?? [] };
    for (const { evidence, at } of evidenceOf(item, `${path} › items.${itemId}`)) {
      if ('source' in evidence) used.add(evidence.source);
      issues.push(...checkEvidence(evidence, known, beside, at));
    }
    issues.push(
      ...item.annotations.flatMap((entry) =>
        checkCorrection(entry, beside.reference, `${path} › items.${itemId}`),
      ),
    );
  }
  const unused = [...known].filter((id) => !used.has(id));
  return [
    ...issues,
    ...unused.map((id) => createIssue('unused-source', `${path} › sources`, `“${id}” backs nothing`)),
  ];
}

function evidenceOf(item: ItemKey, path: string): { evidence: KeyEvidence; at: string }[] {
  return [...item.annotations, ...item.decoys].flatMap((entry) =>
    entry.evidence.map((evidence, index) => ({ evidence, at: `${path} › ${entry.id}.evidence[${index}]` })),
  );
}

function checkEvidence(
  evidence: KeyEvidence,
  known: ReadonlySet<string>,
  { text, reference }: { readonly text: string; readonly reference: readonly string[] },
  at: string,
): Issue[] {
  if ('source' in evidence) {
    const message = `“${evidence.source}” is not in sources`;
    return known.has(evidence.source) ? [] : [createIssue('unknown-source', at, message)];
  }
  if ('reference' in evidence) {
    const message = `“${evidence.reference}” is not a line of the passage’s reference`;
    return reference.includes(evidence.reference) ? [] : [createIssue('unknown-reference', at, message)];
  }
  const found = resolveQuote(text, evidence.passage, at, explainQuote);
  return found.ok ? [] : [...found.issues];
}

function checkCorrection(entry: KeyAnnotation, reference: readonly string[], path: string): Issue[] {
  const isCorrection = entry.status === 'scored' && entry.technique === 'factual-error';
  const isSourced = entry.evidence.some((evidence) => 'source' in evidence || 'reference' in evidence);
  if (!isCorrection || isSourced) return [];
  return [
    createIssue(
      'no-source',
      `${path} › ${entry.id}.evidence`,
      // A long text has no reference beside it, so none is offered.
      `a correction needs a public source${reference.length > 0 ? ' or a line of the reference' : ''}`,
    ),
  ];
}
