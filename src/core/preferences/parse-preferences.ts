import * as v from 'valibot';
import { preferencesSchema } from './preferences-schema.ts';
import type { Preferences } from './preferences.ts';

/**
 * Parses preferences from storage. There are always some, so this is no `Result`: each field that is missing, damaged or
 * of a newer release becomes the usual one, and the good fields stay as they are.
 */
export function parsePreferences(data: unknown): Preferences {
  return v.parse(preferencesSchema, data);
}
