import type { Issue } from '../../../core/base/result.ts';
import { teachPaperMessages } from '../../words/paper.ts';

/** What is wrong with a piece of a line of codes, in words: "There is no sentence 41". */
export function paperIssueText({ code, path }: Issue, sentenceCount: number): string {
  const texts = teachPaperMessages.entry.issues;
  switch (code) {
    case 'no-sentence':
      return texts['no-sentence'](path, sentenceCount);
    case 'unknown-technique':
      return texts['unknown-technique'](path);
    case 'no-technique':
      return texts['no-technique'](path);
    default:
      return texts['not-a-mark'](path);
  }
}
