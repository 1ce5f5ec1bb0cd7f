import type { InPage, PageFacts, Stretch } from '../page-facts.ts';
import { aim, choose, focus } from './aim.ts';
import { findControls } from './controls.ts';
import { drop, translate } from './disturb.ts';
import { createDatabaseAccess } from './storage.ts';
import { nextFrame, until } from './until.ts';
import { createPressWatch } from './watch-press.ts';
import { findWords, isTaken, readPassage, selectWords, selected } from './words.ts';

declare global {
  interface Window {
    fuzz?: InPage;
    fuzzForm?: 'a' | 'b';
  }
}

function look(): PageFacts {
  const step = /\bstep-([a-z-]+)/u.exec(document.querySelector('main')?.className ?? '')?.[1];
  const light = document.querySelector<HTMLElement>('.save[data-state]');
  const passage = readPassage();
  const list = readList();
  const busy = readBusy();
  return {
    ...(step === undefined ? {} : { step }),
    ...(light === null
      ? {}
      : { light: { state: light.dataset['state'] ?? '', text: light.textContent.trim() } }),
    ...(busy === undefined ? {} : { busy }),
    controls: findControls().map(({ control }) => control),
    ...(passage === undefined ? {} : { passage }),
    ...(list === undefined ? {} : { list }),
  };
}

/** The list of the learner's marks, where it is on the page. */
function readList(): PageFacts['list'] {
  const title = document.querySelector('#marks-title');
  const section = title?.closest('section');
  if (title === null || section === null || section === undefined) return undefined;
  return {
    ids: [...section.querySelectorAll<HTMLElement>('[data-note]')].map(
      ({ dataset }) => dataset['note'] ?? '',
    ),
    count: Number(title.querySelector('.count')?.textContent),
    isFiltered: (section.querySelector('select')?.value ?? '') !== '',
  };
}

function readBusy(): string | undefined {
  const main = document.querySelector('main');
  if (main === null) return 'there is no main part';
  const late = document.querySelector('[aria-busy="true"]');
  if (late !== null) return `busy: ${late.tagName.toLowerCase()} in ${main.className || 'a page of its own'}`;
  return document.querySelector('.save[data-state="saving"]') === null ? undefined : 'it is saving';
}

const isStill = () => readBusy() === undefined;

async function settle(limit: number): Promise<boolean> {
  if (!(await until(isStill, limit))) return false;
  await nextFrame();
  await nextFrame();
  return until(isStill, limit);
}

const whenLetGo = (limit: number) => until(() => document.getSelection()?.isCollapsed !== false, limit);
const whenTaken = (words: Stretch, limit: number) => until(() => isTaken(words), limit);

function focusOption(at: number): boolean {
  const options = document.querySelectorAll<HTMLElement>('#passage [role="option"]');
  const option = options[Math.floor(at * options.length)];
  option?.focus();
  return option !== undefined;
}

let pressedAt = Number.NEGATIVE_INFINITY;
document.addEventListener('click', () => (pressedAt = performance.now()), { capture: true });

/** Half a second after a press another one may be a slip of the hand, and the page takes it for that; then it is meant. */
const whenMeant = () => until(() => performance.now() - pressedAt > 600, 5000);

/** Which set of short passages warms up is drawn from one byte: a walk decides it, so that it does the same again. */
function decideForm(form: 'a' | 'b'): void {
  const draw = crypto.getRandomValues.bind(crypto);
  crypto.getRandomValues = (bytes) => {
    const drawn = draw(bytes);
    if (drawn instanceof Uint8Array && drawn.length === 1) drawn[0] = form === 'a' ? 0 : 1;
    return drawn;
  };
}

if (window.fuzzForm !== undefined) decideForm(window.fuzzForm);
const database = createDatabaseAccess();
window.fuzz ??= {
  look,
  settle,
  aim,
  focus,
  choose,
  ...createPressWatch(),
  findWords,
  selectWords,
  selected,
  whenTaken,
  whenLetGo,
  whenMeant,
  focusOption,
  translate,
  drop: (file) => drop(file, database.stored),
  ...database,
};
