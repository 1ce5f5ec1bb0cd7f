import type { Aim, Control } from '../page-facts.ts';
import { elementOf } from './controls.ts';

type Named = Pick<Control, 'role' | 'name' | 'nth'>;

/** Scrolls to a control, as far as it takes, and finds a point of it that nothing lies over. */
export function aim(control: Named): Aim | undefined {
  const element = elementOf(control);
  if (element === undefined) return undefined;
  const target = drawnPart(element);
  const here = pointOf(target);
  if (here !== undefined) return here;
  target.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  return pointOf(target) ?? 'covered';
}

/** Gives it the focus, as Tab would. */
export function focus(control: Named): boolean {
  const element = elementOf(control);
  element?.focus();
  return element !== undefined;
}

/** Chooses one of a list's entries, as somebody with the mouse does. */
export function choose(control: Named, at: number): boolean {
  const element = elementOf(control);
  if (!(element instanceof HTMLSelectElement)) return false;
  const others = [...element.options].filter(({ selected, disabled }) => !selected && !disabled);
  const option = others[Math.floor(at * others.length)];
  if (option === undefined) return false;
  element.value = option.value;
  element.dispatchEvent(new Event('input', { bubbles: true }));
  element.dispatchEvent(new Event('change', { bubbles: true }));
  return true;
}

function drawnPart(element: HTMLElement): HTMLElement {
  const { width, height } = element.getBoundingClientRect();
  const labels = (element as HTMLInputElement).labels;
  return width > 1 && height > 1 ? element : (labels?.[0] ?? element);
}

/** The middle of one of its boxes where a press lands on it. */
function pointOf(element: HTMLElement): { x: number; y: number } | undefined {
  for (const { left, top, width, height } of element.getClientRects()) {
    const [x, y] = [left + width / 2, top + height / 2];
    const hit = document.elementFromPoint(x, y);
    if (hit !== null && (element.contains(hit) || hit.closest('label')?.contains(element))) return { x, y };
  }
  return undefined;
}
