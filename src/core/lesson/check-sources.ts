import { createIssue, type Issue } from '../result.ts';
import type { Passage } from '../text/passage.ts';
import { resolveQuote } from '../text/resolve-quote.ts';
import type { ItemKey, KeyAnnotation, KeyEvidence, LessonKey } from './key-schema.ts';

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
    issues.push(...item.annotations.flatMap((entry) => checkCorrection(entry, `${path} › items.${itemId}`)));
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
  const found = resolveQuote(text, evidence.passage, at);
  return found.ok ? [] : [...found.issues];
}

function checkCorrection(entry: KeyAnnotation, path: string): Issue[] {
  const isCorrection = entry.status === 'scored' && entry.technique === 'factual-error';
  const isSourced = entry.evidence.some((evidence) => 'source' in evidence || 'reference' in evidence);
  if (!isCorrection || isSourced) return [];
  return [
    createIssue(
      'no-source',
      `${path} › ${entry.id}.evidence`,
      'a correction needs a public source or a reference',
    ),
  ];
}
