import type { Page } from '@playwright/test';
import type { Acted } from './acted.ts';
import { actOnWords } from './act-on-words.ts';
import type { Action, FoundControl } from './action.ts';
import { callPage } from './call-page.ts';
import type { Control, PageFacts } from './page-facts.ts';
import { press } from './press.ts';
import type { WalkTabs } from './walk-tabs.ts';

/** Does one action in the tab that is shown; `facts` is what the page showed just before. */
export async function act(tabs: WalkTabs, action: Action, facts: PageFacts): Promise<Acted> {
  const { page } = tabs;
  switch (action.do) {
    case 'press':
    case 'onward':
    case 'step':
      return pressOne(tabs, action, facts);
    case 'fill':
      return fill(page, action, facts);
    case 'select':
    case 'name':
    case 'tap':
    case 'draw':
    case 'cite':
    case 'hold':
      return actOnWords(tabs, action, facts);
    case 'finish':
      return { action };
    default:
      return change(tabs, action);
  }
}

/** What an action can press, and which of it: the one it has pressed before, or the one its fraction says. */
function findControl(
  action: { readonly at: number; readonly found?: FoundControl | undefined },
  controls: readonly Control[],
): Control | undefined {
  const { found, at } = action;
  if (found === undefined) return controls[Math.floor(at * controls.length)];
  return controls.find(
    ({ role, name: called, nth }) => role === found.role && called === found.name && nth === found.nth,
  );
}

async function pressOne(
  tabs: WalkTabs,
  action: Extract<Action, { do: 'press' | 'onward' | 'step' }>,
  { controls }: PageFacts,
): Promise<Acted> {
  const kinds = {
    // Another page has no learner's work on it.
    press: ({ role, leaves }: Control) => !leaves && role !== 'field',
    onward: ({ isCall, leaves }: Control) => isCall && !leaves,
    step: ({ place, isOn }: Control) => place === 'steps' && !isOn,
  };
  const control = findControl(action, controls.filter(kinds[action.do]));
  if (control === undefined) return undefined;
  const { role, name: called, nth } = control;
  const fault = await press(tabs, control, action.at);
  const done = { ...action, found: { role, name: called, nth } };
  return fault === undefined ? { action: done } : { action: done, fault };
}

async function fill(
  page: Page,
  action: Extract<Action, { do: 'fill' }>,
  { controls }: PageFacts,
): Promise<Acted> {
  const control = findControl(
    action,
    controls.filter(({ role }) => role === 'field'),
  );
  if (control === undefined || !(await callPage(page, 'focus', control))) return undefined;
  await page.keyboard.press('Control+a');
  if (action.text === '') await page.keyboard.press('Delete');
  else await page.keyboard.insertText(action.text);
  const { role, name: called, nth } = control;
  return { action: { ...action, found: { role, name: called, nth } } };
}

type Change = Exclude<
  Action,
  {
    do:
      'press' | 'onward' | 'step' | 'fill' | 'select' | 'name' | 'tap' | 'draw' | 'cite' | 'hold' | 'finish';
  }
>;

/** What happens to the window and the device. */
async function change(tabs: WalkTabs, action: Change): Promise<Acted> {
  const { page } = tabs;
  switch (action.do) {
    case 'key':
      await page.keyboard.press(action.key);
      break;
    case 'reload':
      // Without a network the browser would show a page of its own.
      if (tabs.isOffline) return undefined;
      await page.reload();
      break;
    case 'history':
      if (tabs.isOffline) return undefined;
      await (action.by < 0 ? page.goBack() : page.goForward());
      break;
    case 'tab':
      if (tabs.isOffline) return undefined;
      await tabs.turn();
      break;
    case 'close':
      if (!(await tabs.close())) return undefined;
      break;
    case 'storage':
      await tabs.setStorage(action.is);
      break;
    case 'network':
      await tabs.setOffline(action.is === 'off');
      break;
    case 'print':
      await page.emulateMedia({ media: 'print' });
      await callPage(page, 'settle', 5000);
      await page.emulateMedia({ media: 'screen' });
      break;
    case 'drop':
      if (!(await callPage(page, 'drop', action.file))) return undefined;
      break;
    case 'translate':
      await callPage(page, 'translate', action.words);
      break;
    case 'resize':
      await page.setViewportSize({ width: action.width, height: action.height });
  }
  return { action };
}
