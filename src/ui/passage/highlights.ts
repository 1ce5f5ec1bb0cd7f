const name = 'second-read-linked';

/**
 * Shows where a link leads: the place in sight and the words there painted, if they are known, until the next link. Their
 * text is left untouched.
 */
export function showLinked(place: Range, words: Range | undefined): void {
  const box = place.getBoundingClientRect();
  window.scrollBy({ top: box.top - window.innerHeight / 3 });
  if (words !== undefined && 'highlights' in CSS) CSS.highlights.set(name, new Highlight(words));
}

/** Takes the paint of a link away. */
export function clearLinked(): void {
  if ('highlights' in CSS) CSS.highlights.delete(name);
}

/** The tag of a mark: its own, or the one for several marks that begin at one place. */
export function findTag(root: ParentNode, id: string): HTMLElement | null {
  const escaped = CSS.escape(id);
  return root.querySelector(`.tag[data-id="${escaped}"], .tag[data-ids~="${escaped}"]`);
}
