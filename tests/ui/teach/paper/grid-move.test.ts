import { describe, expect, it } from 'vitest';
import { gridMove } from '../../../../src/ui/teach/paper/grid-move.ts';

const size = { rows: 42, columns: 3 };
const press = (key: string, ctrlKey = false) => ({ key, ctrlKey });

describe('keys in the grid of sentences', () => {
  it.each([
    ['ArrowDown', { row: 6, column: 1 }],
    ['ArrowUp', { row: 4, column: 1 }],
    ['ArrowLeft', { row: 5, column: 0 }],
    ['ArrowRight', { row: 5, column: 2 }],
    ['PageDown', { row: 15, column: 1 }],
    ['PageUp', { row: 0, column: 1 }],
    ['Home', { row: 5, column: 0 }],
    ['End', { row: 5, column: 2 }],
  ])('%s moves', (key, place) => {
    expect(gridMove({ row: 5, column: 1 }, press(key), size)).toEqual(place);
  });

  it('go to the first and the last box with Ctrl', () => {
    expect(gridMove({ row: 5, column: 1 }, press('Home', true), size)).toEqual({ row: 0, column: 0 });
    expect(gridMove({ row: 5, column: 1 }, press('End', true), size)).toEqual({ row: 41, column: 2 });
  });

  it('stay at the borders', () => {
    expect(gridMove({ row: 0, column: 0 }, press('ArrowLeft'), size)).toEqual({ row: 0, column: 0 });
    expect(gridMove({ row: 41, column: 2 }, press('ArrowDown'), size)).toEqual({ row: 41, column: 2 });
  });

  it('lead nowhere when they are letters', () => {
    expect(gridMove({ row: 0, column: 0 }, press('s'), size)).toBeUndefined();
  });
});
