import { getContext, setContext } from 'svelte';

/**
 * Why a part of the page did not come. `newer`: the site has another release, and the file of this one is gone.
 * `offline`: the site cannot be reached. `other`: the site answers, is the same, and the part still did not come.
 */
export type PartTrouble = 'newer' | 'offline' | 'other';

/** What is to be said of the learner's work before the page is loaded again. */
export interface KeptWork {
  /** Whether it would be lost with the page: the last change is not stored, or nothing is kept on this device. */
  readonly isAtRisk: boolean;
  /** Where it stands, in a sentence. */
  readonly says: string;
  readonly save: () => void;
}

/** What the parts of a page that come late need when they do not come. */
export interface LatePartsAccess {
  /** Finds out why. Never rejects. */
  readonly findTrouble: () => Promise<PartTrouble>;
  /** Gets what a part needs besides itself, before it is tried again. Never rejects. */
  readonly makeReady: () => Promise<void>;
  /** Read each time: it changes with every save. `undefined` where there is no work. */
  readonly work?: () => KeptWork;
}

const nothingKnown: LatePartsAccess = {
  findTrouble: () => Promise.resolve('other'),
  makeReady: () => Promise.resolve(),
};

const key = Symbol('late parts');

/** Says, for every component below, how to find out why a part did not come. */
export function setLateParts(access: LatePartsAccess): void {
  setContext(key, access);
}

/** Where nobody has said, nothing is known. */
export function getLateParts(): LatePartsAccess {
  return getContext<LatePartsAccess | undefined>(key) ?? nothingKnown;
}
