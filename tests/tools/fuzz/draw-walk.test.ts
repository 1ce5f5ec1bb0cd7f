import { describe, expect, it } from 'vitest';
import { checkSettings } from '../../../src/core/assignment/check-settings.ts';
import { parseAttempt } from '../../../src/core/attempt/parse-attempt.ts';
import { editionOf } from '../../../src/core/attempt/attempt.ts';
import { readLesson } from '../../../src/tools/lessons/read-lesson.ts';
import { chanceOfWalk } from '../../../src/tools/fuzz/chance.ts';
import { drawWalk } from '../../../src/tools/fuzz/draw-walk.ts';
import { startWork } from '../../../src/tools/fuzz/start-work.ts';
import { parseWalk, sayWalk } from '../../../src/tools/fuzz/walk.ts';

const read = readLesson('lessons/line-in-the-silicon');
if (!read.ok) throw new Error('the lesson cannot be read');
const { bundle } = read.value;
const walks = Array.from({ length: 300 }, (_, number) =>
  drawWalk(chanceOfWalk(1, number), bundle.lesson, 25),
);
const now = '2026-03-01T10:00:00.000Z';

describe('drawn walks', () => {
  it('are the same for the same seed, and another for each number', () => {
    expect(drawWalk(chanceOfWalk(1, 5), bundle.lesson, 25)).toEqual(walks[5]);
    expect(new Set(walks.map((walk) => JSON.stringify(walk))).size).toBe(300);
  });

  it('hold at least so many actions, of every kind in the end', () => {
    expect(Math.min(...walks.map(({ actions }) => actions.length))).toBeGreaterThanOrEqual(25);
    const kinds = new Set(walks.flatMap(({ actions }) => actions.map((action) => action.do)));
    expect([...kinds].toSorted()).toEqual(
      [
        'press',
        'cite',
        'onward',
        'select',
        'name',
        'tap',
        'draw',
        'hold',
        'drop',
        'translate',
        'key',
        'fill',
        'step',
        'reload',
        'history',
        'tab',
        'close',
        'storage',
        'network',
        'print',
        'resize',
        'finish',
      ].toSorted(),
    );
  });

  it('come back from a file as they were, and can be read as sentences', () => {
    for (const walk of walks) {
      expect(parseWalk(JSON.parse(JSON.stringify(walk)))).toEqual({ ok: true, value: walk });
      expect(sayWalk(walk)).toHaveLength(walk.actions.length + 1);
    }
  });

  it('ask for settings that suit the lesson', () => {
    const given = walks.flatMap(({ start }) => start.settings ?? []);
    expect(given.length).toBeGreaterThan(60);
    expect(given.filter((settings) => !checkSettings(bundle.lesson, settings).ok)).toEqual([]);
  });

  it('begin with work that the page can open, at every step', () => {
    const begun = walks.flatMap(({ start }) => startWork(start, bundle, now) ?? []);
    expect(begun.filter((attempt) => !parseAttempt(attempt, editionOf(bundle)).ok)).toEqual([]);
    expect(new Set(begun.map(({ step }) => step))).toEqual(new Set(bundle.lesson.steps));
  });
});

describe('a file that holds no walk', () => {
  it('is refused with what is wrong with it', () => {
    const walk = { ...walks[0], actions: [{ do: 'press', at: 2 }, { do: 'leave' }] };
    const parsed = parseWalk(walk);
    expect(parsed.ok ? [] : parsed.issues.map(({ path }) => path)).toEqual([
      'walk › actions[0].at',
      'walk › actions[1].do',
    ]);
  });
});
