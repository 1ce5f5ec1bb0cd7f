import { describe, expect, it } from 'vitest';
import type { RoomSplit } from '../../../../src/core/analysis/class/heat-map.ts';
import { calledMost } from '../../../../src/ui/teach/room/room-headline.ts';
import type { RoomPlace } from '../../../../src/ui/teach/room/room-places.ts';
import { splitTalks } from '../../../../src/ui/teach/room/split-talk.ts';
import { roomFixture } from '../../../support/room-fixture.ts';

const heat = {
  learners: 12,
  any: [3, 6, 6, 0],
  names: [
    { name: 'factual-error', words: [3, 5, 0, 0], alpha: null },
    { name: 'slippery-slope', words: [0, 1, 3, 0], alpha: null },
  ],
};

describe('what words are called', () => {
  it('is the name most learners gave to one of them', () => {
    expect(calledMost(heat, { start: 0, end: 3 })).toBe('factual-error');
    expect(calledMost(heat, { start: 2, end: 3 })).toBe('slippery-slope');
  });

  it('is not told where nobody gave a name, or two are as common', () => {
    expect(calledMost(heat, { start: 3, end: 4 })).toBeUndefined();
    expect(calledMost(heat, { start: 0, end: 1 })).toBe('factual-error');
    const even = { ...heat, names: heat.names.map((one) => ({ ...one, words: [4] })) };
    expect(calledMost(even, { start: 0, end: 1 })).toBeUndefined();
  });
});

describe('questions about where the room splits', () => {
  const { report } = roomFixture(27).view;
  const place = (id: string): RoomPlace => ({
    id,
    kind: 'annotation',
    technique: 'slippery-slope',
    span: { start: 0, end: 1 },
    words: { start: 0, end: 2 },
    quote: 'so',
  });
  const split = (id: string, kind: RoomSplit['kind'], about: RoomSplit['about'] = 'marking'): RoomSplit => ({
    id,
    kind,
    about,
    yes: 6,
    of: 12,
    balance: 1,
  });
  const kinds = ['annotation', 'arguable', 'decoy', 'near-miss'] as const;
  const ask = (splits: readonly RoomSplit[]) =>
    splitTalks({ ...report.first, heat, splits }, new Map(splits.map(({ id }) => [id, place(id)]))).map(
      ({ question }) => question,
    );

  it('come from what the room called the words, whatever the key says of them', () => {
    for (const kind of kinds) {
      expect(ask([split('a', kind)])).toEqual([{ type: 'technique', technique: 'factual-error' }]);
    }
  });

  it('are not asked twice', () => {
    expect(ask([split('n', 'annotation', 'naming'), ...kinds.map((kind) => split(kind, kind))])).toEqual([
      { type: 'naming' },
      { type: 'technique', technique: 'factual-error' },
      { type: 'open', turn: 0 },
      { type: 'open', turn: 1 },
      { type: 'open', turn: 2 },
    ]);
  });
});
