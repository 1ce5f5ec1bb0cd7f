import type { Attempt } from '../../core/attempt/attempt.ts';
import { encodeAttempt } from '../../core/attempt/encode-attempt.ts';
import type { SaveFile } from './save-file.ts';

/** Hands the learner their attempt as a file. */
export function saveAttempt(attempt: Attempt, saveFile: SaveFile): void {
  const { id, lesson } = attempt;
  saveFile(`second-read-${lesson.id}-${id.slice(0, 6)}.json`, encodeAttempt(attempt));
}
