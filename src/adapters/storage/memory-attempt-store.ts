import type {
  AttemptStore,
  Claim,
  SaveOutcome,
  SetAside,
  SetAsideOutcome,
} from '../../core/attempt/attempt-store.ts';
import {
  type AttemptRecord,
  emptied,
  isHeldBy,
  keptOf,
  listWorks,
  passTo,
  withAttempt,
  withReturned,
} from './attempt-record.ts';
import { type StorageEnvironment, createSupersededListeners } from './storage-environment.ts';

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
    async (claim) => keptOf(attempts.get(claim.lessonId), claim),
  );
  return {
    durability: 'memory',
    async claim(lessonId, link) {
      const claim = { lessonId, token: createToken() };
      const record = attempts.get(lessonId);
      attempts.set(lessonId, passTo(record, claim, link));
      listeners.announce();
      return { claim, raw: record?.attempt, returned: record?.returned };
    },
    list: async () => listWorks([...attempts.values()]),
    read: async (lessonId) => attempts.get(lessonId)?.attempt,
    save: async (claim, attempt) => put(memory, claim, (record) => withAttempt(record, claim, attempt)),
    keepReturned: async (claim, text) => put(memory, claim, (record) => withReturned(record, claim, text)),
    setAside: async (claim, issues, setAsideAt) =>
      moveAside(memory, claim, { id: createToken(), issues, setAsideAt }),
    async replace(claim, attempt, at) {
      if (at !== null) moveAside(memory, claim, { id: createToken(), issues: [], setAsideAt: at });
      return put(memory, claim, (record) => withAttempt(emptied(record, claim), claim, attempt));
    },
    isThere: async ({ lessonId }) => attempts.has(lessonId),
    onDisturbed: () => () => undefined,
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

function put(
  { attempts }: Memory,
  claim: Claim,
  change: (record: AttemptRecord | undefined) => AttemptRecord,
): SaveOutcome {
  const record = attempts.get(claim.lessonId);
  if (!isHeldBy(record, claim)) return 'superseded';
  attempts.set(claim.lessonId, change(record));
  return 'saved';
}

function moveAside(
  { attempts, setAside }: Memory,
  claim: Claim,
  about: Pick<SetAside, 'id' | 'issues' | 'setAsideAt'>,
): SetAsideOutcome {
  const { lessonId } = claim;
  const record = attempts.get(lessonId);
  if (!isHeldBy(record, claim)) return 'superseded';
  if (record?.attempt === undefined) return 'nothing';
  setAside.set(about.id, { ...about, lessonId, raw: record.attempt });
  attempts.set(lessonId, emptied(record, claim));
  return 'set-aside';
}

function eraseLesson({ attempts, setAside }: Memory, lessonId: string, token: string): void {
  if (attempts.has(lessonId)) attempts.set(lessonId, { lessonId, token });
  for (const entry of setAside.values()) if (entry.lessonId === lessonId) setAside.delete(entry.id);
}
