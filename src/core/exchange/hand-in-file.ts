import { handInLimits } from './hand-in-limits.ts';
import type { HandIn } from './hand-in.ts';
import { receiptOf } from './receipt-of.ts';

/** What the first lines of a file say, in the language of the page; each is one line. */
export interface HandInFileWords {
  /** What this is. */
  readonly title: string;
  readonly lesson: string;
  readonly name: string;
  readonly handedIn: string;
  readonly receipt: string;
  /** How a teacher opens it, and that it must stay as it is. */
  readonly howToOpen: string;
  readonly doNotChange: string;
}

/** A file to save. */
export interface HandInFile {
  readonly name: string;
  readonly text: string;
}

/**
 * A hand-in as a plain text file: a few lines for people, then the code, which may be a sealed one; then neither the
 * lines nor the name of the file tell the learner's name. `readHandIn` reads the text.
 */
export function handInFile(
  handIn: HandIn,
  code: string,
  lessonTitle: string,
  words: HandInFileWords,
): HandInFile {
  const receipt = receiptOf(handIn);
  const name = /^SR\d+\./.test(code) ? handIn.name : '';
  const facts = [
    [words.lesson, lessonTitle],
    [words.name, name],
    [words.handedIn, handIn.handedInAt],
    [words.receipt, receipt],
  ];
  const lines = [
    words.title,
    '',
    ...facts.filter(([, value]) => value !== '').map(([word, value]) => `${word}: ${value}`),
    '',
    words.howToOpen,
    words.doNotChange,
    '',
    code,
    '',
  ];
  const parts = [fileNamePart(name), handIn.work.lesson.id, receipt];
  return { name: `${parts.filter((part) => part !== '').join('-')}.txt`, text: lines.join('\n') };
}

/** Letters and digits of any script; what may mean something to a file system becomes a hyphen. */
function fileNamePart(name: string): string {
  const safe = name.normalize('NFC').replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-');
  return safe
    .slice(0, handInLimits.name)
    .replaceAll(/\p{Cs}/gu, '')
    .replaceAll(/^-+|-+$/g, '');
}
