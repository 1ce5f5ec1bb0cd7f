import type { Page } from '@playwright/test';
import { callPage, isLeaving } from './call-page.ts';
import type { Fault } from './fault.ts';
import type { Control } from './page-facts.ts';
import type { WalkTabs } from './walk-tabs.ts';

/**
 * How long a press may take to show anything, in milliseconds. The page takes a second tap within half a second for a slip of the
 * hand, and so nobody waits long before pressing again; a machine that is busy with other things is slow.
 */
const patience = { first: 700, again: 5000 };

/**
 * Presses a control as a hand does, or by key where something lies over it, and says when nothing at all came of it, not even of
 * a second press. Of what is on already nothing has to come: it is chosen again.
 */
export async function press({ page }: WalkTabs, control: Control, at: number): Promise<Fault | undefined> {
  if (control.role === 'select') {
    await callPage(page, 'choose', control, at);
    return undefined;
  }
  for (const limit of [patience.first, patience.again]) {
    const before = page.url();
    await callPage(page, 'watch', control);
    if (!(await pressNow(page, control))) return undefined;
    if (control.isOn || page.url() !== before || (await hasDone(page, limit))) return undefined;
  }
  return { kind: 'dead', text: `the ${control.role} “${control.name}” (${control.place}) does nothing` };
}

async function pressNow(page: Page, control: Control): Promise<boolean> {
  const aim = await callPage(page, 'aim', control);
  if (aim === undefined) return false;
  if (aim === 'covered') {
    await callPage(page, 'focus', control);
    await page.keyboard.press(control.role === 'choice' ? ' ' : 'Enter');
  } else await page.mouse.click(aim.x, aim.y);
  return true;
}

async function hasDone(page: Page, limit: number): Promise<boolean> {
  try {
    return (await page.evaluate<string[]>(`fuzz.seen(${limit})`)).length > 0;
  } catch (error) {
    // It has left the page.
    if (isLeaving(error)) return true;
    throw error;
  }
}
