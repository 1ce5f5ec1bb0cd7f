import type { Settings } from './settings.ts';

/**
 * How a lesson goes on once a teacher has returned the answers: the marks as they stand are checked once, and all is
 * explained. Nobody can look again at what they have seen.
 */
export function returnedSettings(settings: Settings): Settings {
  return { ...settings, answers: 'after', feedback: 'end', tries: 1 };
}
