import type {
  AttemptStore,
  Claim,
  SaveOutcome,
  SetAside,
  SetAsideOutcome,
} from '../../core/attempt/attempt-store.ts';
import type { Attempt } from '../../core/attempt/attempt.ts';
import { isHeldBy, passTo, type AttemptRecord } from './attempt-record.ts';
import type { StorageEnvironment } from './storage-environment.ts';
import { createSupersededListeners } from './superseded-listeners.ts';

/** What the database keeps, by lesson id and by id. */
interface Memory {
  readonly attempts: Map<string, AttemptRecord>;
  readonly setAside: Map<string, SetAside>;
}

/**
 * Keeps attempts for as long as the page is open, where the device keeps nothing. Follows the same rules as the lasting
 * store, so that a lesson runs the same; no other tab can see it.
 */
export function createMemoryAttemptStore(createToken: StorageEnvironment['createToken']): AttemptStore {
  const memory: Memory = { attempts: new Map(), setAside: new Map() };
  const { attempts, setAside } = memory;
  const listeners = createSupersededListeners(
    () => undefined,
    async (claim) => !isHeldBy(attempts.get(claim.lessonId), claim),
  );
  return {
    durability: 'memory',
    async claim(lessonId) {
      const claim = { lessonId, token: createToken() };
      const record = attempts.get(lessonId);
      attempts.set(lessonId, passTo(record, claim));
      listeners.announce();
      return { claim, raw: record?.attempt };
    },
    read: async (lessonId) => attempts.get(lessonId)?.attempt,
    save: async (claim, attempt) => putAttempt(memory, claim, attempt),
    setAside: async (claim, issues, setAsideAt) =>
      moveAside(memory, claim, { id: createToken(), issues, setAsideAt }),
    listSetAside: async (lessonId) => [...setAside.values()].filter((entry) => entry.lessonId === lessonId),
    async discardSetAside(id) {
      setAside.delete(id);
    },
    async erase(lessonId) {
      eraseLesson(memory, lessonId, createToken());
      listeners.announce();
    },
    async eraseAll() {
      for (const lessonId of attempts.keys()) eraseLesson(memory, lessonId, createToken());
      listeners.announce();
    },
    onSuperseded: listeners.add,
  };
}

function putAttempt({ attempts }: Memory, claim: Claim, attempt: Attempt): SaveOutcome {
  const { lessonId, token } = claim;
  if (!isHeldBy(attempts.get(lessonId), claim)) return 'superseded';
  attempts.set(lessonId, { lessonId, token, attempt });
  return 'saved';
}

function moveAside(
  { attempts, setAside }: Memory,
  claim: Claim,
  about: Pick<SetAside, 'id' | 'issues' | 'setAsideAt'>,
): SetAsideOutcome {
  const { lessonId, token } = claim;
  const record = attempts.get(lessonId);
  if (!isHeldBy(record, claim)) return 'superseded';
  if (record?.attempt === undefined) return 'nothing';
  setAside.set(about.id, { ...about, lessonId, raw: record.attempt });
  attempts.set(lessonId, { lessonId, token });
  return 'set-aside';
}

function eraseLesson({ attempts, setAside }: Memory, lessonId: string, token: string): void {
  if (attempts.has(lessonId)) attempts.set(lessonId, { lessonId, token });
  for (const entry of setAside.values()) if (entry.lessonId === lessonId) setAside.delete(entry.id);
}
