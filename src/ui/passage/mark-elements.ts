/** The tag of a mark: its own, or the one for several marks that begin at one place. */
export function findTag(root: ParentNode, id: string): HTMLElement | null {
  const escaped = CSS.escape(id);
  return root.querySelector(`.tag[data-id="${escaped}"], .tag[data-ids~="${escaped}"]`);
}

/** The first words of a mark. What may not be drawn yet has to be drawn first: `drawPassage(root, id)`. */
export function findMark(root: ParentNode, id: string): HTMLElement | null {
  return root.querySelector(`mark[data-ids~="${CSS.escape(id)}"]`);
}

/** The first words of every mark that is drawn, by id: one walk, where asking for each mark would take one each. */
export function firstMarks(root: ParentNode): ReadonlyMap<string, HTMLElement> {
  const first = new Map<string, HTMLElement>();
  for (const mark of root.querySelectorAll<HTMLElement>('mark[data-ids]')) {
    for (const id of mark.dataset['ids']?.split(' ') ?? []) if (!first.has(id)) first.set(id, mark);
  }
  return first;
}
