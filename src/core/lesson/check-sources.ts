import { createIssue, type Issue } from '../result.ts';
import type { Passage } from '../text/passage.ts';
import { resolveQuote } from '../text/resolve-quote.ts';
import type { ItemKey, KeyAnnotation, KeyEvidence, LessonKey } from './key-schema.ts';

/**
 * Everything wrong with what a key rests on: unknown, unused or repeated source ids, evidence quotes that are not in
 * the passage, and scored factual errors without a public source (to call something false needs more than our word).
 */
export function checkSources(
  key: LessonKey,
  passages: Readonly<Record<string, Passage>>,
  path: string,
): Issue[] {
  const known = new Set(key.sources.map((source) => source.id));
  const issues: Issue[] = [];
  if (known.size < key.sources.length) {
    issues.push(createIssue('duplicate-id', `${path} › sources`, 'two sources share an id'));
  }
  const used = new Set<string>();
  for (const [itemId, item] of Object.entries(key.items)) {
    const text = passages[itemId]?.text ?? '';
    for (const { evidence, at } of evidenceOf(item, `${path} › items.${itemId}`)) {
      if ('source' in evidence) used.add(evidence.source);
      issues.push(...checkEvidence(evidence, known, text, at));
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

function checkEvidence(evidence: KeyEvidence, known: ReadonlySet<string>, text: string, at: string): Issue[] {
  if ('source' in evidence) {
    const message = `“${evidence.source}” is not in sources`;
    return known.has(evidence.source) ? [] : [createIssue('unknown-source', at, message)];
  }
  const found = resolveQuote(text, evidence.passage, at);
  return found.ok ? [] : [...found.issues];
}

function checkCorrection(entry: KeyAnnotation, path: string): Issue[] {
  const isCorrection = entry.status === 'scored' && entry.technique === 'factual-error';
  const isSourced = entry.evidence.some((evidence) => 'source' in evidence);
  if (!isCorrection || isSourced) return [];
  return [createIssue('no-source', `${path} › ${entry.id}.evidence`, 'a correction needs a public source')];
}
