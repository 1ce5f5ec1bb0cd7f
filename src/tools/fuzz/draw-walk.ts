import { defaultSettings } from '../../core/assignment/default-settings.ts';
import { optionalSteps, stepsOf } from '../../core/assignment/class-path.ts';
import type { Settings } from '../../core/assignment/settings.ts';
import type { Lesson } from '../../core/lesson/lesson-schema.ts';
import type { StepId } from '../../core/lesson/steps.ts';
import type { Action } from './action.ts';
import type { Chance } from './chance.ts';
import type { Walk, WalkStart } from './walk.ts';

/** Draws a walk of about so many actions. */
export function drawWalk(chance: Chance, lesson: Lesson, steps: number): Walk {
  const start = drawStart(chance, lesson);
  const actions: Action[] = [];
  while (actions.length < steps) actions.push(...drawPhrase(chance));
  if (chance.is(0.3)) actions.push(...mended, { do: 'finish' });
  return { start, actions };
}

/** Nothing can be finished where nothing can be fetched. */
const mended: readonly Action[] = [
  { do: 'network', is: 'on' },
  { do: 'storage', is: 'kept' },
];

function drawStart(chance: Chance, lesson: Lesson): WalkStart {
  const settings = chance.is(0.4) ? drawSettings(chance, lesson) : undefined;
  const [width, height] = chance.pick(sizes);
  const frame = { form: chance.pick(['a', 'b']), width, height, touch: width < 600 && chance.is(0.5) };
  const begun = settings === undefined ? frame : { ...frame, settings };
  // Half of them begin where work is: the later steps are many actions away.
  if (chance.is(0.45)) return begun;
  const steps = stepsOf(lesson, settings ?? defaultSettings());
  const step = chance.pick([steps[0] ?? 'brief', ...steps.slice(1), 'mark', 'mark'] as [StepId, ...StepId[]]);
  const marks = Array.from({ length: chance.below(chance.is(0.2) ? 20 : 6) }, () => ({
    at: chance.fraction(),
    more: drawLength(chance),
    technique: chance.fraction(),
  }));
  return { ...begun, work: { step, marks } };
}

const sizes = [
  [1280, 900],
  [1366, 625],
  [820, 1180],
  [390, 844],
] as const;

function drawSettings(chance: Chance, { techniques }: Lesson): Settings {
  const answers = chance.is(0.25) ? 'never' : 'after';
  return {
    stepsOff: optionalSteps.filter(() => chance.is(0.3)),
    techniquesOff: techniques.slice(1).filter(() => chance.is(0.2)),
    pick: chance.pick(['both', 'both', 'words', 'sentences']),
    countShown: chance.is(0.7),
    confidenceAsked: chance.is(0.7),
    hints: chance.is(0.7),
    tries: chance.pick([1, 2, 3]),
    feedback: chance.pick(['end', 'end', 'section']),
    answers,
  };
}

/** How many more words than one: mostly a phrase or a sentence, now and then a paragraph. */
function drawLength(chance: Chance): number {
  return chance.below(chance.pick([4, 12, 30, 60, 200]));
}

/** What is done in one go. The first number is how often. */
function drawPhrase(chance: Chance): readonly Action[] {
  const phrases: readonly (readonly [number, () => readonly Action[]])[] = [
    [20, () => [{ do: 'press', at: chance.fraction() }]],
    [18, () => [{ do: 'onward', at: chance.fraction() }]],
    [16, () => [drawSelect(chance), drawName(chance)]],
    [4, () => [drawSelect(chance)]],
    [3, () => [drawName(chance)]],
    [5, () => [{ do: 'tap', at: chance.fraction() }]],
    [5, () => [{ do: 'tap', at: chance.fraction() }, drawName(chance)]],
    [5, () => [{ do: 'draw', at: chance.fraction(), more: drawLength(chance), pen: chance.fraction() }]],
    [5, () => [{ do: 'cite', at: chance.fraction(), more: drawLength(chance), card: chance.fraction() }]],
    [2, () => [{ do: 'hold', at: chance.fraction() }]],
    [2, () => [{ do: 'drop', file: chance.pick(['empty', 'words', 'json', 'picture', 'copy', 'copy']) }]],
    [2, () => [{ do: 'translate', words: chance.pick(['kept', 'changed']) }]],
    [6, () => [{ do: 'key', key: chance.pick(keys) }]],
    [6, () => [{ do: 'fill', at: chance.fraction(), text: chance.pick(texts) }]],
    [8, () => [{ do: 'step', at: chance.fraction() }]],
    [4, () => [{ do: 'reload' }]],
    [4, () => [{ do: 'history', by: chance.pick([-1, -1, 1]) }]],
    [2, () => [{ do: 'tab' }]],
    [1, () => [{ do: 'tab' }, { do: 'close' }]],
    [3, () => [{ do: 'storage', is: chance.pick(['refused', 'full', 'deleted', 'kept', 'kept']) }]],
    [2, () => [{ do: 'network', is: chance.pick(['off', 'on', 'on']) }]],
    [2, () => [{ do: 'print' }]],
    [2, () => [drawSize(chance)]],
  ];
  const total = phrases.reduce((sum, [weight]) => sum + weight, 0);
  let drawn = chance.below(total);
  for (const [weight, draw] of phrases) {
    if (drawn < weight) return draw();
    drawn -= weight;
  }
  return [];
}

function drawSelect(chance: Chance): Action {
  const way = chance.pick(['set', 'set', 'drag', 'beside', 'pick']);
  const more = way === 'pick' ? chance.below(4) : drawLength(chance);
  return { do: 'select', way, at: chance.fraction(), more };
}

function drawName(chance: Chance): Action {
  return { do: 'name', at: chance.fraction(), by: chance.pick(['mouse', 'mouse', 'key']) };
}

function drawSize(chance: Chance): Action {
  const [width, height] = chance.pick([...sizes, [320, 480]] as const);
  return { do: 'resize', width, height };
}

const keys = [
  'Escape',
  'Escape',
  'Control+z',
  'Control+z',
  'Control+Shift+z',
  'Control+Enter',
  'Tab',
  'Enter',
  ' ',
  'ArrowDown',
  'Shift+ArrowDown',
  '1',
  'Delete',
] as const;
const texts = ['', 'trust', 'One person says so.', '<b>&amp;“’ 日本語 🙂', 'x'.repeat(400)] as const;
