import type { Page } from '@playwright/test';
import { callPage } from './call-page.ts';
import type { FoundWords } from './page-facts.ts';

/** As somebody does: lets go of whatever the page asks about, so that what comes next is not about that. */
export async function letGo(page: Page): Promise<void> {
  for (let level = 0; level < 3; level += 1) await page.keyboard.press('Escape');
  await callPage(page, 'whenMeant');
}

/** Drags over words with the mouse; `isBeside`: and lets go beside the text. */
export async function drag(page: Page, { from, to }: FoundWords, isBeside: boolean): Promise<void> {
  const { width, height } = page.viewportSize() ?? { width: to.x, height: to.y };
  // As far as a hand gets without scrolling.
  const end = { x: isBeside ? width - 2 : to.x, y: Math.min(to.y, height / 2) };
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + end.x) / 2, end.y, { steps: 2 });
  await page.mouse.move(end.x, end.y);
  await page.mouse.up();
}
