import type { ActorRefFrom } from 'xstate';
import type { labelingMachine } from '../../machines/labeling-machine.ts';

/** What stays free between the page's header and the paragraph, in pixels. */
const gap = 16;

/**
 * Shows a paragraph of the passage, counted from 1, and moves the focus there: to the paragraph, or to its first unit
 * when picking, so that the arrow keys go on from it.
 */
export function goToParagraph(actor: ActorRefFrom<typeof labelingMachine>, number: number): void {
  const paragraph = document.querySelectorAll<HTMLElement>('#passage .paragraph')[number - 1];
  if (paragraph === undefined) return;
  const option = paragraph.querySelector<HTMLElement>('[role="option"]');
  if (option !== null) actor.send({ type: 'pick.move', to: Number(option.dataset['index']) });
  else paragraph.tabIndex = -1;
  const header = Math.max(0, document.querySelector('header')?.getBoundingClientRect().bottom ?? 0);
  window.scrollBy({ top: paragraph.getBoundingClientRect().top - header - gap });
  (option ?? paragraph).focus({ preventScroll: true });
}
