import type { Claim } from '../../core/attempt/attempt-store.ts';
import type { StorageEnvironment, TabChannel } from './storage-environment.ts';

/** Tabs that began as one: whoever duplicates a tab gets a second one with a copy of all that the first one keeps. */
export interface TabFamily {
  /** Tells the others that this tab has taken the pen. */
  tell(claim: Claim): void;
}

/** What tabs tell each other. It can only make a tab stop and say so; nothing is lost, and it can go on at a press. */
interface PenTaken extends Claim {
  readonly family: string;
}

/**
 * Joins the family that `readFamily` names and calls `overtaken` when another tab of it takes a pen. A tab that somebody
 * opened anew is of another family, and works on its own. Where there is no channel nobody is told.
 */
export function joinTabFamily(
  openChannel: StorageEnvironment['openChannel'],
  readFamily: () => string,
  overtaken: (claim: Claim) => void,
): TabFamily {
  const channel = tryOpen(openChannel);
  channel?.addEventListener('message', ({ data }) => {
    try {
      if (isPenTaken(data) && data.family === readFamily()) overtaken(data);
    } catch {
      // A store that cannot be read has no copy that somebody could take over.
    }
  });
  return {
    tell({ lessonId, token }) {
      channel?.postMessage({ family: readFamily(), lessonId, token } satisfies PenTaken);
    },
  };
}

function isPenTaken(data: unknown): data is PenTaken {
  return (
    typeof data === 'object' &&
    data !== null &&
    'family' in data &&
    'lessonId' in data &&
    'token' in data &&
    [data.family, data.lessonId, data.token].every((field) => typeof field === 'string')
  );
}

/** Opening a channel throws where a browser partitions or forbids storage. */
function tryOpen(openChannel: StorageEnvironment['openChannel']): TabChannel | undefined {
  try {
    return openChannel('second-read.tabs');
  } catch {
    return undefined;
  }
}
