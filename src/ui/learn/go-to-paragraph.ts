import type { ActorRefFrom } from 'xstate';
import type { labelingMachine } from '../../machines/labeling-machine.ts';

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
  paragraph.scrollIntoView({ block: 'start' });
  (option ?? paragraph).focus({ preventScroll: true });
}
