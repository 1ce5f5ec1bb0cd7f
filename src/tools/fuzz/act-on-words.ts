import type { Page } from '@playwright/test';
import type { Acted } from './acted.ts';
import type { Action } from './action.ts';
import { callPage } from './call-page.ts';
import type { Control, PageFacts } from './page-facts.ts';
import { pageWords } from './page-words.ts';
import { cite } from './cite.ts';
import { drag, letGo } from './drag.ts';
import { press } from './press.ts';
import type { WalkTabs } from './walk-tabs.ts';

type WordsAction = Extract<Action, { do: 'select' | 'name' | 'tap' | 'draw' | 'cite' | 'hold' }>;

/** What is done with the words of the passage: selected in any way there is, named, tapped. */
export function actOnWords(tabs: WalkTabs, action: WordsAction, facts: PageFacts): Promise<Acted> {
  switch (action.do) {
    case 'select':
      return select(tabs.page, action, facts);
    case 'name':
      return name(tabs, action, facts);
    case 'draw':
      return draw(tabs, action);
    case 'cite':
      return cite(tabs, action);
    case 'hold':
      return hold(tabs, action);
    case 'tap':
      return tap(tabs, action);
  }
}

async function select(
  page: Page,
  action: Extract<Action, { do: 'select' }>,
  { controls }: PageFacts,
): Promise<Acted> {
  if (action.way === 'pick') return pick(page, action, controls);
  const words = await callPage(page, 'findWords', action.at, action.more);
  if (words === undefined) return undefined;
  if (action.way === 'set') await callPage(page, 'selectWords', words);
  else {
    await drag(page, words, action.way === 'beside');
  }
  const span = await callPage(page, 'selected');
  // A page reads a selection once it rests. One that takes none, as while answers are shown, is not waited for long.
  const isBarThere = controls.some(({ place }) => place === 'bar');
  if (!isBarThere || span === undefined) return { action };
  return (await callPage(page, 'whenTaken', span, 1500)) ? { action, selected: { span } } : { action };
}

/** With a pen in hand words are marked as soon as they are dragged over; what comes of it is what was selected then. */
async function draw({ page }: WalkTabs, action: Extract<Action, { do: 'draw' }>): Promise<Acted> {
  // What is open or selected is let go first: a name would be for that.
  await letGo(page);
  const pens = (await callPage(page, 'look')).controls.filter(({ technique }) => technique !== undefined);
  const pen = pens[Math.floor(action.pen * pens.length)];
  const words = await callPage(page, 'findWords', action.at, action.more);
  if (pen?.technique === undefined || words === undefined) return undefined;
  await callPage(page, 'focus', pen);
  await page.keyboard.press('Enter');
  const { controls } = await callPage(page, 'look');
  const isInHand = controls.some(({ technique, isOn }) => technique === pen.technique && isOn);
  await drag(page, words, false);
  const span = await callPage(page, 'selected');
  await callPage(page, 'whenLetGo', 1500);
  for (let level = 0; level < 2; level += 1) await page.keyboard.press('Escape');
  if (!isInHand || span === undefined) return { action };
  return { action, marked: { span }, named: pen.technique };
}

/** As long as it takes a phone to select a word. */
async function hold({ page, isTouched }: WalkTabs, action: Extract<Action, { do: 'hold' }>): Promise<Acted> {
  const words = isTouched ? await callPage(page, 'findWords', action.at, 0) : undefined;
  if (words === undefined) return undefined;
  const client = await page.context().newCDPSession(page);
  const { x, y } = { x: Math.round(words.from.x + 1), y: Math.round(words.from.y) };
  await client.send('Input.synthesizeTapGesture', { x, y, duration: 900, gestureSourceType: 'touch' });
  await client.detach();
  return { action };
}

async function pick(
  page: Page,
  action: Extract<Action, { do: 'select' }>,
  controls: readonly Control[],
): Promise<Acted> {
  if (!(await callPage(page, 'focusOption', action.at))) {
    const button = controls.find(({ place, name: called }) => place === 'bar' && pageWords.pick.test(called));
    if (button === undefined || !(await callPage(page, 'focus', button))) return undefined;
    await page.keyboard.press('Enter');
    await callPage(page, 'settle', 5000);
    if (!(await callPage(page, 'focusOption', action.at))) return undefined;
  }
  await page.keyboard.press(' ');
  for (let more = 0; more < action.more; more += 1) await page.keyboard.press('Shift+ArrowDown');
  return { action };
}

async function name(
  tabs: WalkTabs,
  action: Extract<Action, { do: 'name' }>,
  { controls }: PageFacts,
): Promise<Acted> {
  const pens = controls.filter(({ technique }) => technique !== undefined);
  const index = Math.floor(action.at * pens.length);
  const pen = pens[index];
  if (pen?.technique === undefined) return undefined;
  const named = { action, named: pen.technique };
  if (action.by === 'mouse') {
    await callPage(tabs.page, 'whenMeant');
    const fault = await press(tabs, pen, action.at);
    return fault === undefined ? named : { action, fault };
  }
  await callPage(tabs.page, 'focus', pen);
  await tabs.page.keyboard.press(String(index + 1));
  return named;
}

async function tap({ page, isTouched }: WalkTabs, action: Extract<Action, { do: 'tap' }>): Promise<Acted> {
  const words = await callPage(page, 'findWords', action.at, 0);
  if (words === undefined) return undefined;
  const { x, y } = { x: words.from.x + 1, y: words.from.y };
  await (isTouched ? page.touchscreen.tap(x, y) : page.mouse.click(x, y));
  return { action };
}
