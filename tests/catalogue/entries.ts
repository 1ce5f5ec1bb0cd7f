import { classEntries } from './class.ts';
import type { Load } from './entry.ts';
import { homeEntries } from './home.ts';
import { kitEntries } from './kit.ts';
import { preferenceEntries } from './preferences.ts';
import { stepEntries } from './steps.ts';
import { teachEntries } from './teach.ts';
import { troubleEntries } from './trouble.ts';

/** Everything there is to look at: a name, which is its address as well, and how to make it. */
export const entries: Readonly<Record<string, Load>> = {
  ...kitEntries,
  ...stepEntries,
  ...classEntries,
  ...preferenceEntries,
  ...troubleEntries,
  ...homeEntries,
  ...teachEntries,
};
