import type { LessonBundle } from '../../core/lesson/lesson-bundle.ts';
import type { Acted } from './acted.ts';
import type { Action } from './action.ts';
import { checkPage } from './check-page.ts';
import type { Fault } from './fault.ts';
import type { Control, PageFacts } from './page-facts.ts';
import { press } from './press.ts';
import type { WalkTabs } from './walk-tabs.ts';

/** Where every lesson ends, whatever a class leaves out. */
const lastStep = 'report';

/** More than the longest way through a lesson takes, also for somebody who tries everything on it. */
const maxPresses = 150;

/**
 * Goes on as somebody does who only wants to get to the end: presses what the page puts forward, and where that has led nowhere
 * new, whatever else there is.
 */
export async function goOn(tabs: WalkTabs, begin: PageFacts, bundle: LessonBundle): Promise<Acted> {
  const pressed = new Map<string, number>();
  const way: string[] = [];
  const done = { do: 'finish', way } as const satisfies Action;
  let facts = begin;
  // What lies over the page is put away first.
  if (facts.controls.some(({ place }) => place === 'dialog')) {
    await tabs.page.keyboard.press('Escape');
    ({ facts } = await checkPage(tabs, bundle));
  }
  for (let presses = 0; presses < maxPresses; presses += 1) {
    if (facts.step === lastStep) return { action: done };
    const control = nextControl(facts, pressed);
    // Erased work has no steps, and is at its end where nothing is offered any more.
    if (control === undefined && facts.step === undefined) return { action: done };
    if (control === undefined) break;
    const key = keyOf(facts, control);
    pressed.set(key, (pressed.get(key) ?? 0) + 1);
    way.push(`“${control.name}”`);
    const dead = await press(tabs, control, 0.5);
    const checked = await checkPage(tabs, bundle);
    const fault = checked.fault ?? dead;
    if (fault !== undefined) return { action: done, fault };
    ({ facts } = checked);
  }
  const fault: Fault = { kind: 'no-end', text: `going on ends at the step “${facts.step ?? 'none'}”` };
  return { action: done, fault };
}

/** What was pressed least, and of these what the page puts forward, the last first: ways on stand at the end. */
function nextControl(facts: PageFacts, pressed: ReadonlyMap<string, number>): Control | undefined {
  const able = facts.controls.filter(
    ({ role, place, leaves }) =>
      !leaves &&
      (role === 'button' || role === 'choice') &&
      (place === 'main' || place === 'bar' || place === 'dialog'),
  );
  const cost = (control: Control) =>
    (pressed.get(keyOf(facts, control)) ?? 0) * 10 + (control.isCall ? 0 : 5);
  return able.toReversed().toSorted((a, b) => cost(a) - cost(b))[0];
}

function keyOf({ step, passage }: PageFacts, { name, nth, place }: Control): string {
  return [step, passage?.paragraphs[0]?.text.slice(0, 20), place, name, nth].join('|');
}
