import type {
  AttemptStore,
  Claim,
  SaveOutcome,
  SetAside,
  SetAsideOutcome,
} from '../../core/attempt/attempt-store.ts';
import type { Attempt } from '../../core/attempt/attempt.ts';
import { isHeldBy, passTo, type AttemptRecord } from './attempt-record.ts';
import type { DatabaseConnection } from './database-connection.ts';
import type { AttemptTransaction } from './run-transaction.ts';
import type { StorageEnvironment } from './storage-environment.ts';
import { createSupersededListeners } from './superseded-listeners.ts';

type Reading = AttemptTransaction<'readonly'>;
type Writing = AttemptTransaction<'readwrite'>;

/** Keeps attempts in the browser's database. Every call is one transaction and resolves after its commit. */
export function createIndexedDbAttemptStore(
  { transact }: DatabaseConnection,
  { createToken, openChannel }: Pick<StorageEnvironment, 'createToken' | 'openChannel'>,
): AttemptStore {
  const listeners = createSupersededListeners(openChannel, (claim) =>
    transact('readonly', async (reading) => !isHeldBy(await findRecord(reading, claim.lessonId), claim)),
  );
  return {
    durability: 'device',
    async claim(lessonId) {
      const claim = { lessonId, token: createToken() };
      const raw = await transact('readwrite', (writing) => takePen(writing, claim));
      listeners.announce();
      return { claim, raw };
    },
    read: (lessonId) =>
      transact('readonly', async (reading) => (await findRecord(reading, lessonId))?.attempt),
    save: (claim, attempt) => transact('readwrite', (writing) => putAttempt(writing, claim, attempt)),
    setAside(claim, issues, setAsideAt) {
      const about = { id: createToken(), issues, setAsideAt };
      return transact('readwrite', (writing) => moveAside(writing, claim, about));
    },
    listSetAside: (lessonId) => transact('readonly', (reading) => listRecords(reading, lessonId)),
    discardSetAside: (id) => transact('readwrite', (writing) => writing.objectStore('setAside').delete(id)),
    async erase(lessonId) {
      const token = createToken();
      await transact('readwrite', (writing) => eraseLesson(writing, lessonId, token));
      listeners.announce();
    },
    async eraseAll() {
      const token = createToken();
      await transact('readwrite', (writing) => eraseEveryLesson(writing, token));
      listeners.announce();
    },
    onSuperseded: listeners.add,
  };
}

function findRecord(reading: Reading | Writing, lessonId: string): Promise<AttemptRecord | undefined> {
  return reading.objectStore('attempts').get(lessonId);
}

async function takePen(writing: Writing, claim: Claim): Promise<unknown> {
  const record = await findRecord(writing, claim.lessonId);
  await writing.objectStore('attempts').put(passTo(record, claim));
  return record?.attempt;
}

async function putAttempt(writing: Writing, claim: Claim, attempt: Attempt): Promise<SaveOutcome> {
  if (!isHeldBy(await findRecord(writing, claim.lessonId), claim)) return 'superseded';
  await writing.objectStore('attempts').put({ lessonId: claim.lessonId, token: claim.token, attempt });
  return 'saved';
}

async function moveAside(
  writing: Writing,
  claim: Claim,
  about: Pick<SetAside, 'id' | 'issues' | 'setAsideAt'>,
): Promise<SetAsideOutcome> {
  const { lessonId, token } = claim;
  const record = await findRecord(writing, lessonId);
  if (!isHeldBy(record, claim)) return 'superseded';
  if (record?.attempt === undefined) return 'nothing';
  await writing.objectStore('setAside').put({ ...about, lessonId, raw: record.attempt });
  await writing.objectStore('attempts').put({ lessonId, token });
  return 'set-aside';
}

async function listRecords(reading: Reading, lessonId: string): Promise<SetAside[]> {
  const found = await reading.objectStore('setAside').index('lessonId').getAll(lessonId);
  return found.toSorted((a, b) => a.setAsideAt.localeCompare(b.setAsideAt));
}

async function eraseLesson(writing: Writing, lessonId: string, token: string): Promise<void> {
  const record = await findRecord(writing, lessonId);
  if (record !== undefined) await writing.objectStore('attempts').put({ lessonId, token });
  const setAside = writing.objectStore('setAside');
  for (const id of await setAside.index('lessonId').getAllKeys(lessonId)) await setAside.delete(id);
}

async function eraseEveryLesson(writing: Writing, token: string): Promise<void> {
  const attempts = writing.objectStore('attempts');
  for (const lessonId of await attempts.getAllKeys()) await attempts.put({ lessonId, token });
  await writing.objectStore('setAside').clear();
}
