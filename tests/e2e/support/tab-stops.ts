import type { Page } from '@playwright/test';

/** What is true of a control while it has the focus. */
export interface TabStop {
  /** Role or tag and name, to say which one it is. */
  readonly what: string;
  /** Which element it is, by a number that stays with it. */
  readonly id: number;
  /** The width of its outline in pixels; 0 when none is drawn. */
  readonly outline: number;
  /** The contrast of the outline with what is behind it. */
  readonly contrast: number;
  /** Whether at least a part of it lies in the window with nothing over it. */
  readonly isInSight: boolean;
}

/** More stops than any state has. */
const most = 400;

/**
 * Presses Tab from where the focus would start, until it leaves the page at the other end. Throws when it never does:
 * that is a keyboard trap.
 */
export async function tabThrough(page: Page, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<readonly TabStop[]> {
  await page.evaluate(startFrom, key === 'Tab');
  if (key === 'Tab') return stopsOf(page, key);
  await page.keyboard.down('Shift');
  try {
    return await stopsOf(page, key);
  } finally {
    await page.keyboard.up('Shift');
  }
}

/** So many presses before it is looked whether the focus has left. */
const some = 8;

/** Where Tab stops, with Shift held down or not. */
async function stopsOf(page: Page, key: 'Tab' | 'Shift+Tab'): Promise<readonly TabStop[]> {
  await page.evaluate(`(${takeNotes.toString()})(${readStop.toString()})`);
  for (let pressed = 0; pressed < most; pressed += some) {
    for (let count = 0; count < some; count += 1) {
      // The focus moves as the key goes down; the page takes notes as it comes up.
      await Promise.all([page.keyboard.down('Tab'), page.keyboard.up('Tab')]);
    }
    const notes = await page.evaluate(() => (window as unknown as Notes).tabNotes);
    const end = notes.findIndex(
      // Without a toolbar above the page, the browser goes round where Shift+Tab would leave it.
      (stop, index) => stop === null || (key === 'Shift+Tab' && index > 0 && stop.id === notes[0]?.id),
    );
    if (end >= 0) return notes.slice(0, end).filter((stop) => stop !== null);
  }
  const last = await page.evaluate(() => (window as unknown as Notes).tabNotes.slice(-5));
  throw new Error(`the focus does not leave: ${last.map((stop) => stop?.what).join(' | ')}`);
}

interface Notes {
  /** What had the focus each time Tab came up; `null` when nothing had it. */
  readonly tabNotes: readonly (TabStop | null)[];
}

/** Runs in the page: from now on, notes each stop of Tab. */
function takeNotes(read: () => TabStop | undefined): void {
  const page = window as { tabNotes?: (TabStop | null)[]; tabNoting?: AbortController };
  page.tabNoting?.abort();
  page.tabNoting = new AbortController();
  const notes: (TabStop | null)[] = [];
  page.tabNotes = notes;
  const note = ({ key }: KeyboardEvent) => void (key === 'Tab' && notes.push(read() ?? null));
  addEventListener('keyup', note, { capture: true, signal: page.tabNoting.signal });
}

/** Runs in the page: puts the focus before the first control, or after the last one; of an open dialog, if there is one. */
function startFrom(isBefore: boolean): void {
  const root = document.querySelector('dialog:modal') ?? document.body;
  const start = document.createElement('span');
  start.tabIndex = -1;
  if (isBefore) root.prepend(start);
  else root.append(start);
  document.getSelection()?.removeAllRanges();
  start.focus();
  // Where the focus goes from a node that is gone is not the same in both directions.
  addEventListener('focusin', () => start.remove(), { once: true });
}

/** Runs in the page, so it holds all it needs. `undefined` when nothing has the focus. */
function readStop(): TabStop | undefined {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body) return undefined;
  // The dialog itself is no control: what had the focus has let it go.
  if (element instanceof HTMLDialogElement) return undefined;

  const light = (color: readonly number[]) => {
    const [red = 0, green = 0, blue = 0] = color.map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const parts = (color: string) => (color.match(/[\d.]+/g) ?? []).map(Number);
  const behind = (from: Element | null): readonly number[] => {
    for (let at = from; at !== null; at = at.parentElement) {
      const [red = 0, green = 0, blue = 0, alpha = 1] = parts(getComputedStyle(at).backgroundColor);
      if (alpha > 0.99) return [red, green, blue];
    }
    return [255, 255, 255];
  };
  const isOver = (x: number, y: number) => {
    const hit = document.elementFromPoint(x, y);
    return (
      hit !== null && (element.contains(hit) || (hit.contains(element) && hit !== document.documentElement))
    );
  };
  const isInSight = [...element.getClientRects()].some((box) =>
    [0.1, 0.5, 0.9].some((across) =>
      [0.1, 0.5, 0.9].some((down) => isOver(box.left + box.width * across, box.top + box.height * down)),
    ),
  );

  // A small control in a label may draw its outline around the whole of it.
  const label = element.closest('label');
  const isAround = label !== null && getComputedStyle(element).outlineStyle === 'none';
  const outlined = isAround ? label : element;
  const style = getComputedStyle(outlined);
  const hasOutline = style.outlineStyle !== 'none';
  const isOutside = Number.parseFloat(style.outlineOffset) >= 0;
  const [a, b] = [
    light(parts(style.outlineColor).slice(0, 3)),
    light(behind(isOutside ? outlined.parentElement : outlined)),
  ];
  const name = element.getAttribute('aria-label') ?? element.textContent ?? '';
  const numbers = ((window as { tabStops?: WeakMap<Element, number> }).tabStops ??= new WeakMap());
  const count = window as { tabStopCount?: number };
  const id = numbers.get(element) ?? (count.tabStopCount = (count.tabStopCount ?? 0) + 1);
  numbers.set(element, id);
  return {
    what: `${element.getAttribute('role') ?? element.tagName.toLowerCase()} ${name.replace(/\s+/g, ' ').trim().slice(0, 60)}`,
    id,
    outline: hasOutline ? Number.parseFloat(style.outlineWidth) : 0,
    contrast: (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05),
    isInSight,
  };
}
