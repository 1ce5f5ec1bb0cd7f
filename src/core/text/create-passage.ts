import { type Issue, type Result, createIssue, failure, success } from '../base/result.ts';
import type { Passage, PassageStructure } from './passage.ts';
import { type Span, contains } from './span.ts';
import type { StructureData } from './packed-text.ts';

/** Joins a passage's text with its published structure, or says everything that does not fit. */
export function createPassage(id: string, text: string, data: StructureData, path: string): Result<Passage> {
  const structure = revive(data);
  const issues = checkStructure(structure, text, `${path} › passages.${id}`);
  return issues.length > 0 ? failure(issues) : success({ id, text, ...structure });
}

/** The pairs of the file as spans. */
function revive(data: StructureData): PassageStructure {
  return {
    language: data.language,
    direction: data.direction,
    sha256: data.sha256,
    paragraphs: data.paragraphs.map(spanOfPair),
    sentences: data.sentences.map(spanOfPair),
    words: data.words.map(spanOfPair),
  };
}

function spanOfPair([start, end]: readonly [number, number]): Span {
  return { start, end };
}

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
