import { tick } from 'svelte';

/** Moves the focus to the techniques: to the one the open mark has, or the first. After the page has caught up. */
export function focusPens(): void {
  focusFirst('#label-bar [aria-pressed="true"]', '#label-bar [data-technique]');
}

/** Moves the focus to the first of the marks that are offered, or to the techniques when one has opened. */
export function focusOffer(): void {
  focusFirst('#label-bar [data-choice]', '#label-bar [aria-pressed="true"]');
}

/** Moves the focus to the control a mark was opened with: its tag in the text, or its entry in the list. */
export function focusMark(id: string, opener: 'tag' | 'list'): void {
  const name = CSS.escape(id);
  const tag = `#passage button[data-id="${name}"], #passage button[data-ids~="${name}"]`;
  const entry = `[data-note="${name}"] [data-edit]`;
  focusFirst(opener === 'tag' ? tag : entry, opener === 'tag' ? entry : tag);
}

/** Moves the focus to the techniques if what had it is gone from the page. */
export function keepFocus(): void {
  void tick().then(() => {
    if (document.activeElement === null || document.activeElement === document.body) focusPens();
  });
}

function focusFirst(...selectors: readonly string[]): void {
  void tick().then(() => {
    for (const selector of selectors) {
      const control = document.querySelector<HTMLElement>(selector);
      control?.focus();
      if (control !== null && document.activeElement === control) return;
    }
  });
}
