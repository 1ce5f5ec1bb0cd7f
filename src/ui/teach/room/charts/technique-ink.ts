import type { Technique } from '../../../../core/lesson/technique-schema.ts';

/** The ink of a technique as a CSS colour that follows the theme: `var(--ink-2)`; the page's own for one it does not have. */
export function techniqueInk(techniques: readonly Technique[], id: string): string {
  const index = techniques.findIndex((technique) => technique.id === id);
  return index === -1 ? 'var(--ink)' : `var(--ink-${index + 1})`;
}
