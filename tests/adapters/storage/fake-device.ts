import { IDBFactory } from 'fake-indexeddb';
import type { StorageEnvironment, TabChannel } from '../../../src/adapters/storage/storage-environment.ts';

/** A device with one database and one channel that all of its tabs share. */
export interface FakeDevice {
  readonly factory: IDBFactory;
  /** Every connection that any tab has opened, oldest first. */
  readonly connections: readonly IDBDatabase[];
  /** What a tab of this device has to work with. */
  openTab(): StorageEnvironment;
  /** Sends a message to all tabs from outside. */
  broadcast(message: unknown): void;
}

/** Makes a device on which nothing has been stored. Its timers are those of the test. */
export function createFakeDevice(): FakeDevice {
  const factory = new IDBFactory();
  const connections: IDBDatabase[] = [];
  const tabs = new Set<(message: unknown) => void>();
  let tokens = 0;

  const open = factory.open.bind(factory);
  factory.open = (name, version) => {
    const request = open(name, version);
    request.addEventListener('success', () => connections.push(request.result));
    return request;
  };

  function openChannel(): TabChannel {
    const listeners: ((event: { data: unknown }) => void)[] = [];
    const receive = (data: unknown): void => {
      for (const listener of listeners) listener({ data });
    };
    tabs.add(receive);
    return {
      addEventListener: (_type, listener) => void listeners.push(listener),
      postMessage: (message) => {
        for (const tab of tabs) if (tab !== receive) tab(message);
      },
    };
  }

  return {
    factory,
    connections,
    openTab: () => ({
      indexedDB: () => factory,
      openChannel,
      createToken: () => `token-${(tokens += 1)}`,
      startTimer: (callback, milliseconds) => {
        const timer = setTimeout(callback, milliseconds);
        return () => clearTimeout(timer);
      },
    }),
    broadcast: (message) => {
      for (const tab of tabs) tab(message);
    },
  };
}
