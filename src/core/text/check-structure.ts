import { createIssue, type Issue } from '../result.ts';
import type { PassageStructure } from './passage.ts';
import { contains, type Span } from './span.ts';

/**
 * Everything wrong with a published structure for this text: spans out of order, overlapping or out of bounds,
 * paragraphs that are not the text's lines, sentences outside paragraphs, words outside sentences.
 * An author may move sentence breaks by hand, so this is checked and not recomputed.
 */
export function checkStructure(structure: PassageStructure, text: string, path: string): Issue[] {
  const issues: Issue[] = [];
  const lines = text.split('\n').length;
  if (structure.paragraphs.length !== lines) {
    const message = `has ${structure.paragraphs.length} paragraphs, the passage ${lines} lines`;
    issues.push(createIssue('paragraph-count', `${path} › paragraphs`, message));
  }
  issues.push(...checkOrder(structure.paragraphs, text.length, `${path} › paragraphs`));
  issues.push(...checkOrder(structure.sentences, text.length, `${path} › sentences`));
  issues.push(...checkOrder(structure.words, text.length, `${path} › words`));
  issues.push(
    ...checkNesting(structure.sentences, structure.paragraphs, `${path} › sentences`, 'a paragraph'),
  );
  issues.push(...checkNesting(structure.words, structure.sentences, `${path} › words`, 'a sentence'));
  return issues;
}

function checkOrder(spans: readonly Span[], length: number, path: string): Issue[] {
  const issues: Issue[] = [];
  let last = 0;
  for (const [index, span] of spans.entries()) {
    if (span.start >= span.end || span.end > length) {
      issues.push(createIssue('span-bounds', `${path}[${index}]`, 'is empty or runs out of the text'));
    } else if (span.start < last) {
      issues.push(createIssue('span-order', `${path}[${index}]`, 'overlaps or precedes the one before'));
    }
    last = Math.max(last, span.end);
  }
  return issues;
}

function checkNesting(inner: readonly Span[], outer: readonly Span[], path: string, what: string): Issue[] {
  const issues: Issue[] = [];
  let at = 0;
  for (const [index, span] of inner.entries()) {
    while (at < outer.length - 1 && (outer[at]?.end ?? 0) < span.end) at += 1;
    const holder = outer[at];
    if (holder === undefined || !contains(holder, span)) {
      issues.push(createIssue('span-nesting', `${path}[${index}]`, `does not lie in ${what}`));
    }
  }
  return issues;
}
