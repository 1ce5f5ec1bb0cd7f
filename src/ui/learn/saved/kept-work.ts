import type { Opening } from '../../../app/lesson-opening.ts';
import type { KeptWork } from '../../kit/late-parts.ts';
import { messages } from '../../words/words.ts';

/** What can be said of a learner's work before the page is loaded again: never that it is saved when it is not. */
export function keptWork(
  isUnsaved: boolean,
  durability: Extract<Opening, { type: 'opened' }>['durability'],
  save: () => void,
): KeptWork {
  const { unsaved, saved } = messages.trouble;
  return {
    isAtRisk: isUnsaved || durability === 'memory',
    says: isUnsaved ? unsaved : saved[durability],
    save,
  };
}
