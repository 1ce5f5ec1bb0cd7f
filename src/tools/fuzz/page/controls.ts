import type { Control } from '../page-facts.ts';

// Whatever can be pressed is found by what it is, not by its words, so that a page that changes is still walked.

const selector = 'button, a[href], input, select, textarea, summary, [role="button"]';

/** Where something stands; what the page puts forward looks like it. */
const places = [
  ['dialog', 'dialog'],
  ['steps', 'header:not(main header) nav'],
  ['header', 'header:not(main header)'],
  ['bar', '#label-bar'],
  ['passage', '#passage'],
] as const;

type Named = Pick<Control, 'role' | 'name' | 'nth'>;

/** A control and the element it is. */
interface Found {
  readonly element: HTMLElement;
  readonly control: Control;
}

/** All that can be pressed now: seen, enabled, and not behind a dialog. */
export function findControls(): readonly Found[] {
  const root = document.querySelector('dialog:modal') ?? document.documentElement;
  const counts = new Map<string, number>();
  return [...root.querySelectorAll<HTMLElement>(selector)].filter(isUsable).map((element) => {
    const [role, name] = [roleOf(element), nameOf(element)];
    const key = `${role} ${name}`;
    const nth = counts.get(key) ?? 0;
    counts.set(key, nth + 1);
    return { element, control: { role, name, nth, ...stateOf(element) } };
  });
}

/** The element of a control that was found before. */
export function elementOf({ role, name, nth }: Named): HTMLElement | undefined {
  return findControls().find(
    ({ control }) => control.role === role && control.name === name && control.nth === nth,
  )?.element;
}

/** Seen, and not only by a screen reader; what is pushed out of the page until it has the focus is not seen. */
export function isShown(element: Element): boolean {
  if (!element.checkVisibility({ checkVisibilityCSS: true, checkOpacity: false })) return false;
  const { width, height, bottom, right } = element.getBoundingClientRect();
  return width > 1 && height > 1 && bottom + window.scrollY > 0 && right + window.scrollX > 0;
}

function isUsable(element: HTMLElement): boolean {
  if (element.matches(':disabled, [aria-disabled="true"], [type="file"], [type="hidden"]')) return false;
  if (element.closest('[inert], [aria-hidden="true"]') !== null) return false;
  // A box to tick may be drawn by its label.
  const isBox = element.matches('[type="radio"], [type="checkbox"]');
  const drawn = isBox ? ((element as HTMLInputElement).labels?.[0] ?? element) : element;
  return isShown(element) || isShown(drawn);
}

function stateOf(element: HTMLElement): Omit<Control, 'role' | 'name' | 'nth'> {
  const { technique } = element.dataset;
  const [place] = places.find(([, within]) => element.closest(within) !== null) ?? ['main' as const];
  return {
    place,
    isCall: element.classList.contains('call'),
    isOn: element.matches('[aria-current], [aria-pressed="true"], [type="radio"]:checked'),
    leaves: element instanceof HTMLAnchorElement && leads(element),
    ...(technique === undefined ? {} : { technique }),
  };
}

/** Whether a link leads to another page than this one. */
function leads({ target, href }: HTMLAnchorElement): boolean {
  return target !== '' || href.split('#')[0] !== location.href.split('#')[0];
}

function roleOf(element: HTMLElement): Control['role'] {
  if (element.matches('a[href]')) return 'link';
  if (element.matches('select, [role="combobox"]')) return 'select';
  if (element.matches('summary, details > summary')) return 'summary';
  if (element.matches('[type="radio"], [type="checkbox"]')) return 'choice';
  return element.matches('input:not([type="button"], [type="submit"]), textarea') ? 'field' : 'button';
}

/** What it is called: near enough to the accessible name to tell one from the other and to be read. */
function nameOf(element: HTMLElement): string {
  const ids = element.getAttribute('aria-labelledby')?.split(' ') ?? [];
  const by = ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
  const labels = (element as HTMLInputElement).labels;
  const label = labels === null || labels === undefined ? undefined : labels[0]?.textContent;
  const name = by || element.getAttribute('aria-label') || label || element.textContent || element.title;
  return name.replace(/\s+/gu, ' ').trim().slice(0, 80);
}
