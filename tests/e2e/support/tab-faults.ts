import type { Page } from '@playwright/test';
import { type TabStop, tabThrough } from './tab-stops.ts';

/**
 * What is wrong with the way of the focus through the page as it stands: a control that Tab does not reach, that is not seen to
 * have the focus, or that is reached twice; and, unless one way is enough, another way back.
 */
export async function tabFaults(page: Page, { isThereAndBack = true } = {}): Promise<readonly string[]> {
  const stops = await tabThrough(page);
  const wrong = stops.flatMap((stop) => faultsOf(stop).map((fault) => `${stop.what}: ${fault}`));
  const ids = stops.map(({ id }) => id);
  if (new Set(ids).size !== ids.length) wrong.push('the focus goes in circles');
  const reachable = await countReachable(page);
  if (ids.length !== reachable) wrong.push(`${ids.length} of ${reachable} controls are reached`);
  if (!isThereAndBack) return wrong;
  const back = await tabThrough(page, 'Shift+Tab');
  const order = back.map(({ id }) => id).toReversed();
  if (order.join() !== ids.join()) wrong.push('Shift+Tab goes another way');
  return wrong;
}

function faultsOf({ outline, contrast, isInSight }: TabStop): readonly string[] {
  const faults: string[] = [];
  if (outline < 2) faults.push(`outline of ${outline} px`);
  if (contrast < 3) faults.push(`outline contrast of ${contrast.toFixed(2)}`);
  if (!isInSight) faults.push('not in sight');
  return faults;
}

/** How many stops Tab should make: one for a group of radio buttons, none behind an open dialog. */
async function countReachable(page: Page): Promise<number> {
  return page.evaluate(() => {
    const root = document.querySelector('dialog:modal') ?? document;
    const groups = new Set<string>();
    return [...root.querySelectorAll<HTMLElement>('*')].filter((element) => {
      if (element.tabIndex < 0 || element.matches(':disabled') || !element.checkVisibility()) return false;
      if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true;
      const isFirst = !groups.has(element.name);
      groups.add(element.name);
      return isFirst;
    }).length;
  });
}
