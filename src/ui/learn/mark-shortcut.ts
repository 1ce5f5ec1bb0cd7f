import type { ActorRefFrom } from 'xstate';
import type { labelingMachine } from '../../machines/labeling-machine.ts';
import { focusPens, keepFocus } from './mark-focus.ts';

/**
 * The keys of the marking step that work wherever the focus is: undo and redo, Control+Enter to the techniques, and
 * Escape one level back. A dialog and a text field keep their own keys.
 */
export function markShortcut(event: KeyboardEvent, actor: ActorRefFrom<typeof labelingMachine>): void {
  if (document.querySelector('dialog[open]') !== null) return;
  const isCommand = event.ctrlKey || event.metaKey;
  const key = event.key.toLowerCase();
  if (isCommand && key === 'enter') {
    event.preventDefault();
    focusPens();
    return;
  }
  if (isTextField(event.target)) return;
  if (isCommand && (key === 'z' || key === 'y')) {
    event.preventDefault();
    actor.send({ type: key === 'y' || event.shiftKey ? 'edit.redo' : 'edit.undo' });
    keepFocus();
  } else if (key === 'escape' && !event.defaultPrevented) {
    document.getSelection()?.removeAllRanges();
    actor.send({ type: 'selection.cancel' });
  }
}

function isTextField(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return target.type !== 'radio';
  return target instanceof HTMLTextAreaElement;
}
