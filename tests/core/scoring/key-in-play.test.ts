import { describe, expect, it } from 'vitest';
import { firstItem } from '../../../src/core/lesson/lesson-bundle.ts';
import type { ResolvedKey } from '../../../src/core/lesson/resolved-key.ts';
import { keyInPlay } from '../../../src/core/scoring/key-in-play.ts';
import { scoreItem } from '../../../src/core/scoring/score-item.ts';
import { lessonFolders } from '../../../src/tools/lessons/read-json.ts';
import { readLesson } from '../../../src/tools/lessons/read-lesson.ts';

const [folder = ''] = lessonFolders();
const read = readLesson(folder);
if (!read.ok) throw new Error(JSON.stringify(read.issues));
const { bundle, resolved } = read.value;
const { item, passage } = firstItem(bundle);
const key = resolved[item.id];
if (key === undefined) throw new Error('no key');

const choices = [1, 2, 3, 4, 5, 6].map((bits) =>
  bundle.techniques.filter((_, index) => (bits & (1 << index)) !== 0),
);

/** Everything there is to find, each with its name. */
function perfect({ annotations }: ResolvedKey) {
  const scored = annotations.filter(({ status }) => status === 'scored');
  const labels = scored.map(({ id, core, technique }) => ({ id, span: core.span, technique }));
  return { labels };
}

describe('the key of a class that looks for some techniques only', () => {
  it('is the whole key when nothing is left out', () => {
    expect(keyInPlay(key, [])).toBe(key);
  });

  it.each(choices)(
    'gives 100 for all there is to find, and names nothing that was not asked for',
    (...leftOut) => {
      const inPlay = keyInPlay(key, leftOut);
      const left = leftOut.map(({ id }) => id);
      const names = inPlay.annotations.flatMap(({ technique, also }) => [technique, ...(also ?? [])]);
      expect(names.filter((name) => left.includes(name))).toEqual([]);
      expect(scoreItem(passage, inPlay, perfect(inPlay)).score100).toBe(100);
    },
  );

  it.each(choices)('still gives nothing for marking everything', (...leftOut) => {
    const [technique = ''] = bundle.lesson.techniques.filter((id) => !leftOut.some((out) => out.id === id));
    const labels = [{ id: 'm1', span: { start: 0, end: passage.text.length }, technique }];
    expect(scoreItem(passage, keyInPlay(key, leftOut), { labels }).score100).toBe(0);
  });

  it('keeps an entry that another technique in play fits as well, under that name', () => {
    const leftOut = bundle.techniques.filter(({ id }) => id === 'factual-error');
    const both = key.annotations.filter(
      ({ technique, also }) => technique === 'factual-error' && also?.includes('anonymous-sourcing') === true,
    );
    expect(both.length).toBeGreaterThan(0);
    const kept = keyInPlay(key, leftOut).annotations.filter(({ id }) =>
      both.some((entry) => entry.id === id),
    );
    expect(kept.map(({ technique, also }) => [technique, also])).toEqual(
      both.map(() => ['anonymous-sourcing', undefined]),
    );
  });

  it('explains what is left out by its real name', () => {
    const leftOut = bundle.techniques.filter(({ id }) => id === 'slippery-slope');
    const slopes = key.annotations.filter(({ technique }) => technique === 'slippery-slope');
    const others = keyInPlay(key, leftOut).nearMisses.filter(({ really }) => really === 'Slippery slope');
    expect(others.map(({ id, rationale }) => [id, rationale])).toEqual(
      slopes.filter(({ also }) => also === undefined).map(({ id, rationale }) => [id, rationale]),
    );
  });
});
