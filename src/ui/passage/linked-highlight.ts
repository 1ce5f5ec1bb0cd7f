const name = 'second-read-linked';

/** Shows where a link leads: its words in sight and painted, until the next link. Their text is left untouched. */
export function showLinked(range: Range): void {
  const box = range.getBoundingClientRect();
  window.scrollBy({ top: box.top - window.innerHeight / 3 });
  if ('highlights' in CSS) CSS.highlights.set(name, new Highlight(range));
}

/** Takes the paint of a link away. */
export function clearLinked(): void {
  if ('highlights' in CSS) CSS.highlights.delete(name);
}
