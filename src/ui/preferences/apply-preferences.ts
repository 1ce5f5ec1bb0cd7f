import type { Preferences } from '../../core/preferences/preferences.ts';

/** When each of the browser's bars has its colour, if the device decides. */
const barMedia = new Map([
  ['light', '(prefers-color-scheme: light)'],
  ['dark', '(prefers-color-scheme: dark)'],
]);

/** Puts preferences on the page: `app.css` has what each attribute of the root element looks like. */
export function applyPreferences({ documentElement, head }: Document, preferences: Preferences): void {
  const { theme, textSize, lineSpacing, letterSpacing, width, typeface } = preferences;
  Object.assign(documentElement.dataset, { theme, lineSpacing, letterSpacing, width, typeface });
  documentElement.style.setProperty('--text-scale', String(textSize));
  for (const bar of head.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
    const own = bar.dataset['theme'] ?? '';
    if (theme === 'auto') bar.media = barMedia.get(own) ?? 'not all';
    else bar.media = own === theme ? 'all' : 'not all';
  }
}
