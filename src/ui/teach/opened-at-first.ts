import type { Attachment } from 'svelte/attachments';

/**
 * Opens a `details` when it is made; from then on it is the reader's. `open` in a template is written anew with every
 * change around it, and takes back what the reader did.
 */
export function openedAtFirst(isOpen: boolean): Attachment<HTMLDetailsElement> {
  return (details) => {
    details.open = isOpen;
  };
}
