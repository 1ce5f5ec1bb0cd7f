import { untrack } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import type { Passage } from '../../../core/text/passage.ts';
import type { Span } from '../../../core/text/span.ts';
import { parseWordsLink } from '../../../core/text/words-link.ts';
import { placeOfSpan, rangeOfSpan } from '../../passage/dom-offset.ts';
import { clearLinked, showLinked } from '../../passage/highlights.ts';

/** What the page does with a link to words. */
export interface LinkHandlers {
  /** Selects the words, where marks are open; false where they are not. */
  readonly select: (span: Span) => boolean;
  /** Whether what the page shows is the text that links are about. */
  readonly isTextShown: () => boolean;
  /** The words are shown but not selected. */
  readonly onshown: (span: Span) => void;
  /** The step shows no text: the words have to wait for one that does. */
  readonly onwaiting: () => void;
  /** The link means words that the passage does not have. */
  readonly onunknown: () => void;
}

/** The fragment without a link to words: an assignment stays in the address. */
let fragment = '';

/**
 * Follows links to words of the passage (`#words=12-30`) as soon as a step shows them, once each: the fragment is
 * taken out of the address, so that the same link can be followed again.
 */
export function followWordsLinks(
  passage: Passage,
  { select, isTextShown, onshown, onwaiting, onunknown }: LinkHandlers,
): Attachment<HTMLElement> {
  return (root) => {
    let waiting: Span | undefined;
    const observer = new MutationObserver(() => show());

    function show() {
      const place = waiting && isTextShown() ? placeOfSpan(root, waiting) : undefined;
      if (waiting === undefined || place === undefined) return;
      const span = waiting;
      waiting = undefined;
      observer.disconnect();
      if (select(span)) return;
      showLinked(place, rangeOfSpan(root, span));
      onshown(span);
    }
    function read() {
      const link = parseWordsLink(passage, location.hash);
      if (link.type === 'none') {
        fragment = location.hash;
        return;
      }
      history.replaceState(history.state, '', location.pathname + location.search + fragment);
      clearLinked();
      if (link.type === 'unknown') onunknown();
      else {
        waiting = link.span;
        observer.observe(root, { childList: true, subtree: true });
        show();
        if (waiting !== undefined) onwaiting();
      }
    }
    untrack(read);
    window.addEventListener('hashchange', read);
    return () => {
      window.removeEventListener('hashchange', read);
      observer.disconnect();
      clearLinked();
    };
  };
}
