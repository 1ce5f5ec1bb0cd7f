import type {
  AttemptStore,
  Claim,
  SaveOutcome,
  SetAside,
  SetAsideOutcome,
} from '../../core/attempt/attempt-store.ts';
import type { Attempt } from '../../core/attempt/attempt.ts';
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
import type { AttemptTransaction, DatabaseConnection } from './database-connection.ts';
import { type StorageEnvironment, createSupersededListeners } from './storage-environment.ts';

type Reading = AttemptTransaction<'readonly'>;
type Writing = AttemptTransaction<'readwrite'>;

/** Keeps attempts in the browser's database. Every call is one transaction and resolves after its commit. */
export function createIndexedDbAttemptStore(
  { transact, onClosed }: DatabaseConnection,
  { createToken, openChannel }: Pick<StorageEnvironment, 'createToken' | 'openChannel'>,
): AttemptStore {
  const listeners = createSupersededListeners(openChannel, (claim) =>
    transact('readonly', async (reading) => keptOf(await findRecord(reading, claim.lessonId), claim)),
  );
  const change = (claim: Claim, to: (record: AttemptRecord | undefined) => AttemptRecord) =>
    transact('readwrite', (writing) => put(writing, claim, to));
  return {
    durability: 'device',
    async claim(lessonId, link) {
      const claim = { lessonId, token: createToken() };
      const record = await transact('readwrite', (writing) => takePen(writing, claim, link));
      listeners.announce();
      return { claim, raw: record?.attempt, returned: record?.returned };
    },
    list: () =>
      transact('readonly', async (reading) => listWorks(await reading.objectStore('attempts').getAll())),
    read: (lessonId) =>
      transact('readonly', async (reading) => (await findRecord(reading, lessonId))?.attempt),
    save: (claim, attempt) => change(claim, (record) => withAttempt(record, claim, attempt)),
    keepReturned: (claim, text) => change(claim, (record) => withReturned(record, claim, text)),
    setAside(claim, issues, setAsideAt) {
      const about = { id: createToken(), issues, setAsideAt };
      return transact('readwrite', (writing) => moveAside(writing, claim, about));
    },
    replace(claim, attempt, setAsideAt) {
      const about = setAsideAt === null ? null : { id: createToken(), issues: [], setAsideAt };
      return transact('readwrite', (writing) => replaceAttempt(writing, claim, attempt, about));
    },
    isThere: ({ lessonId }) =>
      transact('readonly', async (reading) => (await reading.objectStore('attempts').count(lessonId)) > 0),
    onDisturbed: onClosed,
    listSetAside: (lessonId) => transact('readonly', (reading) => listRecords(reading, lessonId)),
    discardSetAside: (id) => transact('readwrite', (writing) => writing.objectStore('setAside').delete(id)),
    async erase(lessonId) {
      const token = createToken();
      await transact('readwrite', (writing) => eraseLesson(writing, lessonId, token));
      listeners.announce('erased');
    },
    async eraseAll() {
      const token = createToken();
      await transact('readwrite', (writing) => eraseEveryLesson(writing, token));
      listeners.announce('erased');
    },
    onSuperseded: listeners.add,
  };
}

function findRecord(reading: Reading | Writing, lessonId: string): Promise<AttemptRecord | undefined> {
  return reading.objectStore('attempts').get(lessonId);
}

async function takePen(
  writing: Writing,
  claim: Claim,
  link: string | undefined,
): Promise<AttemptRecord | undefined> {
  const record = await findRecord(writing, claim.lessonId);
  await writing.objectStore('attempts').put(passTo(record, claim, link));
  return record;
}

/** Writes what becomes of the record, if the pen is still held. */
async function put(
  writing: Writing,
  claim: Claim,
  change: (record: AttemptRecord | undefined) => AttemptRecord,
): Promise<SaveOutcome> {
  const record = await findRecord(writing, claim.lessonId);
  if (!isHeldBy(record, claim)) return 'superseded';
  await writing.objectStore('attempts').put(change(record));
  return 'saved';
}

async function moveAside(
  writing: Writing,
  claim: Claim,
  about: Pick<SetAside, 'id' | 'issues' | 'setAsideAt'>,
): Promise<SetAsideOutcome> {
  const { lessonId } = claim;
  const record = await findRecord(writing, lessonId);
  if (!isHeldBy(record, claim)) return 'superseded';
  if (record?.attempt === undefined) return 'nothing';
  await writing.objectStore('setAside').put({ ...about, lessonId, raw: record.attempt });
  await writing.objectStore('attempts').put(emptied(record, claim));
  return 'set-aside';
}

async function replaceAttempt(
  writing: Writing,
  claim: Claim,
  attempt: Attempt,
  about: Pick<SetAside, 'id' | 'issues' | 'setAsideAt'> | null,
): Promise<SaveOutcome> {
  if (about !== null && (await moveAside(writing, claim, about)) === 'superseded') return 'superseded';
  return put(writing, claim, (record) => withAttempt(emptied(record, claim), claim, attempt));
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
