import { type Preferences, parsePreferences } from '../../src/core/preferences/preferences.ts';

/** What an address of the catalogue asks for. */
export interface Address {
  /** The name of an entry. */
  readonly name: string;
  /** How to read it; left out where the address says nothing, and then it is as the reader has chosen. */
  readonly preferences?: Preferences;
}

/** Reads `#/step/mark/pending` or `#/step/mark/pending?theme=contrast&textSize=1.75`. Other fragments are no address. */
export function parseAddress(hash: string): Address | undefined {
  if (!hash.startsWith('#/')) return undefined;
  const [name = '', query] = hash.slice(2).split('?', 2);
  if (query === undefined) return { name: decodeURI(name) };
  const given = [...new URLSearchParams(query)].map(([key, value]) => [key, numberOr(value)] as const);
  return { name: decodeURI(name), preferences: parsePreferences(Object.fromEntries(given)) };
}

/** The address of an entry. */
export function addressOf(name: string): string {
  return `#/${name}`;
}

function numberOr(value: string): string | number {
  return /^\d+(\.\d+)?$/.test(value) ? Number(value) : value;
}
