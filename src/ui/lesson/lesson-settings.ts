import { getContext, setContext } from 'svelte';
import { defaultSettings } from '../../core/assignment/default-settings.ts';
import type { Settings } from '../../core/assignment/settings.ts';

const key = Symbol('lesson settings');

/** Says, for every component below, how this class does the lesson. They stay the same while a lesson is open. */
export function setLessonSettings(settings: Settings): void {
  setContext(key, settings);
}

/** How this class does the lesson; the author's way where nobody has said. */
export function getLessonSettings(): Settings {
  return getContext<Settings | undefined>(key) ?? defaultSettings();
}
