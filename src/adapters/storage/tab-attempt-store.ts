import type { AttemptStore, Claim, SetAside, SetAsideOutcome } from '../../core/attempt/attempt-store.ts';
import type { WorkList } from '../../core/attempt/work-list.ts';
import type { Issue } from '../../core/result.ts';
import { keyPrefix, siteKeys } from '../device/site-storage.ts';
import { isHeldBy, passTo, type AttemptRecord } from './attempt-record.ts';
import { listWorks } from './list-works.ts';
import type { StorageEnvironment } from './storage-environment.ts';
import { createSupersededListeners } from './superseded-listeners.ts';
import { toStorageFailure } from './to-storage-failure.ts';

const workPrefix = `${keyPrefix}work.`;
const asidePrefix = `${keyPrefix}aside.`;

/**
 * Keeps attempts for as long as the tab is open, by the same rules as the lasting store: for computers that others use
 * after. It survives a reload and the way to another page of this site; no other tab can see it.
 */
export function createTabAttemptStore(
  openStorage: () => Storage,
  createToken: StorageEnvironment['createToken'],
): AttemptStore {
  const drawer = createDrawer(openStorage);
  const find = (lessonId: string) => drawer.read<AttemptRecord>(workPrefix + lessonId);
  const keep = (record: AttemptRecord) => drawer.write(workPrefix + record.lessonId, record);
  const listAside = () =>
    drawer.readAll<SetAside>(asidePrefix).toSorted((a, b) => a.setAsideAt.localeCompare(b.setAsideAt));
  const erase = (lessonId: string) => {
    if (find(lessonId) !== undefined) keep({ lessonId, token: createToken() });
    for (const { id, lessonId: of } of listAside()) if (of === lessonId) drawer.remove(asidePrefix + id);
  };
  const listeners = createSupersededListeners(
    () => undefined,
    async (claim) => !isHeldBy(find(claim.lessonId), claim),
  );
  return {
    durability: 'tab',
    async claim(lessonId) {
      const claim = { lessonId, token: createToken() };
      const record = find(lessonId);
      keep(passTo(record, claim));
      listeners.announce();
      return { claim, raw: record?.attempt };
    },
    read: async (lessonId) => find(lessonId)?.attempt,
    async save(claim, attempt) {
      if (!isHeldBy(find(claim.lessonId), claim)) return 'superseded';
      keep({ lessonId: claim.lessonId, token: claim.token, attempt });
      return 'saved';
    },
    setAside: async (claim, issues, at) => moveAside(drawer, claim, { id: createToken(), issues, at }),
    listSetAside: async (lessonId) => listAside().filter((entry) => entry.lessonId === lessonId),
    discardSetAside: async (id) => drawer.remove(asidePrefix + id),
    async erase(lessonId) {
      erase(lessonId);
      listeners.announce();
    },
    async eraseAll() {
      for (const { lessonId } of drawer.readAll<AttemptRecord>(workPrefix)) erase(lessonId);
      for (const { id } of listAside()) drawer.remove(asidePrefix + id);
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

function moveAside(
  drawer: Drawer,
  { lessonId, token }: Claim,
  { id, issues, at }: { readonly id: string; readonly issues: readonly Issue[]; readonly at: string },
): SetAsideOutcome {
  const record = drawer.read<AttemptRecord>(workPrefix + lessonId);
  if (!isHeldBy(record, { lessonId, token })) return 'superseded';
  if (record?.attempt === undefined) return 'nothing';
  drawer.write(asidePrefix + id, { id, lessonId, issues, setAsideAt: at, raw: record.attempt });
  drawer.write(workPrefix + lessonId, { lessonId, token });
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
