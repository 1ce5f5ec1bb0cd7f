import type { ExportFile } from '../../core/gradebook/gradebook-desk.ts';
import type { Gradebook } from '../../core/gradebook/gradebook.ts';
import { encodeReturnFile } from '../../core/gradebook/return-file.ts';
import { returnFileOf } from '../../core/gradebook/return-file-of.ts';
import type { KeptGradebook } from './kept-gradebook.ts';

/** Writes the file that returns the answers to the learners that are shown. */
export function returnAnswers(
  gradebook: Gradebook,
  note: string,
  { cache }: Pick<KeptGradebook, 'cache'>,
): ExportFile {
  const file = returnFileOf(gradebook, note, cache);
  const names = [file.lesson.id, ...(file.assignment === null ? [] : [file.assignment])];
  return {
    name: `answers-${names.join('-')}.json`,
    type: 'application/json',
    text: encodeReturnFile(file),
  };
}
