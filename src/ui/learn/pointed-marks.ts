/**
 * The ids of the marks a click in the passage means: the tag's, or all that lie over the words. None for plain text.
 * `undefined` when the click was the end of selecting words, and so means no mark.
 */
export function pointedMarks(event: MouseEvent): readonly string[] | undefined {
  if (!(event.target instanceof Element)) return undefined;
  const tag = event.target.closest<HTMLElement>('button[data-id], button[data-ids]');
  if (tag !== null) return idsOf(tag);
  const isSelecting = document.getSelection()?.isCollapsed === false;
  if (isSelecting) return undefined;
  const mark = event.target.closest<HTMLElement>('mark[data-ids]');
  return mark === null ? [] : idsOf(mark);
}

function idsOf({ dataset }: HTMLElement): readonly string[] {
  return (dataset['ids'] ?? dataset['id'] ?? '').split(' ').filter((id) => id !== '');
}
