import type {
  AttemptStore,
  Claim,
  SaveOutcome,
  SetAside,
  SetAsideOutcome,
  WorkList,
} from '../../core/attempt/attempt-store.ts';
import type { Attempt } from '../../core/attempt/attempt.ts';
import type { Issue } from '../../core/base/result.ts';
import { keyPrefix, siteKeys } from '../browser/device.ts';
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
import { joinTabFamily } from './tab-family.ts';
import { toStorageFailure } from './to-storage-failure.ts';

const workPrefix = `${keyPrefix}work.`;
const asidePrefix = `${keyPrefix}aside.`;
const familyName = `${keyPrefix}tab`;

/**
 * Keeps attempts for as long as the tab is open, by the same rules as the lasting store: for computers that others use
 * after. It survives a reload and the way to another page of this site; no other tab can see it. Duplicating the tab copies
 * it all: then the two tell each other who has the pen, and each keeps its own copy.
 */
export function createTabAttemptStore(
  openStorage: () => Storage,
  createToken: StorageEnvironment['createToken'],
  openChannel: StorageEnvironment['openChannel'] = () => undefined,
): AttemptStore {
  const drawer = createDrawer(openStorage);
  const find = (lessonId: string) => drawer.read<AttemptRecord>(workPrefix + lessonId);
  const listeners = createSupersededListeners(
    () => undefined,
    async (claim) => keptOf(find(claim.lessonId), claim),
  );
  const takeOver = (claim: Claim) => {
    handOver(drawer, claim);
    listeners.announce();
  };
  const family = joinTabFamily(openChannel, () => readFamily(drawer, createToken), takeOver);
  return {
    durability: 'tab',
    async claim(lessonId, link) {
      const claim = { lessonId, token: createToken() };
      const record = find(lessonId);
      drawer.write(workPrefix + lessonId, passTo(record, claim, link));
      listeners.announce();
      family.tell(claim);
      return { claim, raw: record?.attempt, returned: record?.returned };
    },
    list: async () => listWorks(drawer.readAll<AttemptRecord>(workPrefix)),
    read: async (lessonId) => find(lessonId)?.attempt,
    save: async (claim, attempt) => put(drawer, claim, (record) => withAttempt(record, claim, attempt)),
    keepReturned: async (claim, text) => put(drawer, claim, (record) => withReturned(record, claim, text)),
    setAside: async (claim, issues, at) => moveAside(drawer, claim, { id: createToken(), issues, at }),
    replace: async (claim, attempt, at) =>
      replaceAttempt(drawer, claim, attempt, at === null ? null : { id: createToken(), issues: [], at }),
    isThere: async ({ lessonId }) => find(lessonId) !== undefined,
    onDisturbed: () => () => undefined,
    listSetAside: async (lessonId) => listAside(drawer).filter((entry) => entry.lessonId === lessonId),
    discardSetAside: async (id) => drawer.remove(asidePrefix + id),
    erase: async (lessonId) => {
      eraseLesson(drawer, lessonId, createToken());
      listeners.announce();
    },
    eraseAll: async () => {
      eraseEveryLesson(drawer, createToken);
      listeners.announce();
    },
    onSuperseded: listeners.add,
  };
}

/** Looks at the work that a tab keeps. */
export function createTabWorkList(openStorage: () => Storage): WorkList {
  const drawer = createDrawer(openStorage);
  return { durability: 'tab', list: async () => listWorks(drawer.readAll<AttemptRecord>(workPrefix)) };
}

/** From now on the work here is that of another tab's claim. */
function handOver(drawer: Drawer, { lessonId, token }: Claim): void {
  const record = drawer.read<AttemptRecord>(workPrefix + lessonId);
  if (record !== undefined) drawer.write(workPrefix + lessonId, { ...record, token });
}

function listAside(drawer: Drawer): SetAside[] {
  return drawer.readAll<SetAside>(asidePrefix).toSorted((a, b) => a.setAsideAt.localeCompare(b.setAsideAt));
}

function eraseEveryLesson(drawer: Drawer, createToken: StorageEnvironment['createToken']): void {
  for (const { lessonId } of drawer.readAll<AttemptRecord>(workPrefix)) {
    eraseLesson(drawer, lessonId, createToken());
  }
  for (const { id } of listAside(drawer)) drawer.remove(asidePrefix + id);
}

function eraseLesson(drawer: Drawer, lessonId: string, token: string): void {
  const record = drawer.read<AttemptRecord>(workPrefix + lessonId);
  if (record !== undefined) drawer.write(workPrefix + lessonId, { lessonId, token });
  for (const { id, lessonId: of } of listAside(drawer)) {
    if (of === lessonId) drawer.remove(asidePrefix + id);
  }
}

/** Should the room not do for both, what was there is back in its place and nothing has changed. */
function replaceAttempt(
  drawer: Drawer,
  claim: Claim,
  attempt: Attempt,
  about: { readonly id: string; readonly issues: readonly Issue[]; readonly at: string } | null,
): SaveOutcome {
  if (about === null)
    return put(drawer, claim, (record) => withAttempt(emptied(record, claim), claim, attempt));
  const before = drawer.read<AttemptRecord>(workPrefix + claim.lessonId);
  if (moveAside(drawer, claim, about) === 'superseded') return 'superseded';
  try {
    return put(drawer, claim, (record) => withAttempt(emptied(record, claim), claim, attempt));
  } catch (error) {
    drawer.remove(asidePrefix + about.id);
    if (before !== undefined) drawer.write(workPrefix + claim.lessonId, before);
    throw error;
  }
}

/** The name that a tab and its duplicates share. */
function readFamily(drawer: Drawer, createToken: StorageEnvironment['createToken']): string {
  const known = drawer.read<{ name: string }>(familyName)?.name;
  if (known !== undefined) return known;
  const name = createToken();
  drawer.write(familyName, { name });
  return name;
}

function put(
  drawer: Drawer,
  claim: Claim,
  change: (record: AttemptRecord | undefined) => AttemptRecord,
): SaveOutcome {
  const record = drawer.read<AttemptRecord>(workPrefix + claim.lessonId);
  if (!isHeldBy(record, claim)) return 'superseded';
  drawer.write(workPrefix + claim.lessonId, change(record));
  return 'saved';
}

function moveAside(
  drawer: Drawer,
  { lessonId, token }: Claim,
  { id, issues, at }: { readonly id: string; readonly issues: readonly Issue[]; readonly at: string },
): SetAsideOutcome {
  const record = drawer.read<AttemptRecord>(workPrefix + lessonId);
  if (!isHeldBy(record, { lessonId, token })) return 'superseded';
  if (record?.attempt === undefined) return 'nothing';
  drawer.write(asidePrefix + id, { id, lessonId, issues, setAsideAt: at, raw: record.attempt });
  drawer.write(workPrefix + lessonId, emptied(record, { lessonId, token }));
  return 'set-aside';
}

type Drawer = ReturnType<typeof createDrawer>;

/** Records by name. What is no JSON is as good as not there; whatever the storage refuses is a `StorageFailure`. */
function createDrawer(openStorage: () => Storage) {
  const attempt = <T>(work: (storage: Storage) => T): T => {
    try {
      return work(openStorage());
    } catch (error) {
      throw toStorageFailure(error, 'failed');
    }
  };
  const read = <T>(name: string): T | undefined => attempt((storage) => parse<T>(storage.getItem(name)));
  return {
    read,
    readAll: <T>(prefix: string): T[] =>
      attempt((storage) => siteKeys(storage))
        .filter((name) => name.startsWith(prefix))
        .flatMap((name) => read<T>(name) ?? []),
    write: (name: string, value: object) =>
      attempt((storage) => storage.setItem(name, JSON.stringify(value))),
    remove: (name: string) => attempt((storage) => storage.removeItem(name)),
  };
}

function parse<T>(text: string | null): T | undefined {
  try {
    // Whoever asks for the work in it parses that; the rest is ours, and of this tab.
    return text === null ? undefined : (JSON.parse(text) as T);
  } catch {
    return undefined;
  }
}
