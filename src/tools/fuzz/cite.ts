import type { Locator } from '@playwright/test';
import type { Acted } from './acted.ts';
import type { Action } from './action.ts';
import { callPage } from './call-page.ts';
import { drag, letGo } from './drag.ts';
import type { WalkTabs } from './walk-tabs.ts';

/**
 * From a card of the source shelf to a mark that cites it. The shelf is found by what it is, not by its words; where no
 * words can be marked it is only read.
 */
export async function cite({ page }: WalkTabs, action: Extract<Action, { do: 'cite' }>): Promise<Acted> {
  await letGo(page);
  const opener = page.locator('[data-shelf]');
  if ((await opener.count()) === 0) return undefined;
  if ((await opener.getAttribute('aria-expanded')) !== 'true') await pressByKey(opener);
  await callPage(page, 'settle', 5000);
  const cards = page.locator('[data-card]');
  const count = await cards.count();
  if (count > 0) await pressByKey(cards.nth(Math.floor(action.card * count)));
  await callPage(page, 'settle', 5000);
  const button = page.locator('[data-cites]');
  const named = (await button.count()) === 0 ? null : await button.getAttribute('data-cites');
  const words = await callPage(page, 'findWords', action.at, action.more);
  if (named === null || words === undefined) return { action };
  await pressByKey(button);
  const isInHand = (await page.locator('[data-held]').count()) > 0;
  await drag(page, words, false);
  const span = await callPage(page, 'selected');
  await callPage(page, 'whenLetGo', 1500);
  await letGo(page);
  return isInHand && span !== undefined ? { action, marked: { span }, named } : { action };
}

async function pressByKey(control: Locator): Promise<void> {
  await control.focus();
  await control.press('Enter');
}
