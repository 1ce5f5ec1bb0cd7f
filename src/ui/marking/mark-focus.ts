import { tick } from 'svelte';
import type { ActorRefFrom } from 'xstate';
import type { Preferences } from '../../core/preferences/preferences.ts';
import type { Technique } from '../../core/lesson/technique-schema.ts';
import type { labelingMachine } from '../../machines/labeling-machine.ts';
import { digitOf, isCommand, isComposing, letterOf } from '../kit/read-key.ts';

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

/** Moves the focus to the sentence or word that picking stands at. */
export function focusPick(): void {
  document.querySelector<HTMLElement>('[role="option"][tabindex="0"]')?.focus();
}

/**
 * Names the words in question, or takes a pen in hand where there are none, and puts the focus where the learner goes on:
 * in the list while picking, else where it was.
 */
export function chooseTechnique(actor: ActorRefFrom<typeof labelingMachine>, technique: string): void {
  const snapshot = actor.getSnapshot();
  const isPickNamed = snapshot.matches('picking') && snapshot.context.focus.type === 'selection';
  actor.send({ type: 'technique.choose', technique });
  document.getSelection()?.removeAllRanges();
  // A mark that gets another name stays open, and so keeps the focus.
  if (isPickNamed) focusPick();
  else keepFocus();
}

/** Moves the focus to the techniques if what had it is gone from the page. */
function keepFocus(): void {
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

/**
 * The keys of the marking step that work wherever the focus is: undo and redo, Control+Enter to the techniques, Escape
 * one level back. A technique's number names words that wait for it: anywhere, or only in the bar where somebody wants
 * that (WCAG 2.1.4). A dialog and a field keep their own keys.
 */
export function markShortcut(
  event: KeyboardEvent,
  actor: ActorRefFrom<typeof labelingMachine>,
  techniques: readonly Technique[],
  numberKeys: Preferences['numberKeys'],
): void {
  if (isComposing(event) || document.querySelector('dialog[open]') !== null) return;
  const letter = isCommand(event) ? letterOf(event) : undefined;
  if (isCommand(event) && event.key === 'Enter') {
    event.preventDefault();
    focusPens();
    return;
  }
  if (isTextField(event.target)) return;
  const digit = isCommand(event) || event.altKey || isField(event.target) ? undefined : digitOf(event);
  const technique = digit === undefined ? undefined : techniques[digit - 1];
  const isHeard = numberKeys === 'anywhere' || isInBar(event.target);
  if (technique !== undefined && isHeard && !event.defaultPrevented) nameByNumber(event, actor, technique);
  if (letter === 'z' || letter === 'y') {
    event.preventDefault();
    actor.send({ type: letter === 'y' || event.shiftKey ? 'edit.redo' : 'edit.undo' });
    keepFocus();
  } else if (event.key === 'Escape' && !event.defaultPrevented) {
    document.getSelection()?.removeAllRanges();
    actor.send({ type: 'selection.cancel' });
  }
}

function nameByNumber(
  event: KeyboardEvent,
  actor: ActorRefFrom<typeof labelingMachine>,
  technique: Technique,
): void {
  const { focus } = actor.getSnapshot().context;
  if (focus.type !== 'selection' && focus.type !== 'label') return;
  event.preventDefault();
  chooseTechnique(actor, technique.id);
  if (focus.type === 'label') focusPens();
}

function isInBar(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('#label-bar') !== null;
}

/** Anything that is filled in: a list of choices, too, goes to the one that begins with what is typed. */
function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLSelectElement || target instanceof HTMLInputElement;
}

function isTextField(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return target.type !== 'radio';
  return target instanceof HTMLTextAreaElement;
}

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
