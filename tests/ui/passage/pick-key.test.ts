import { describe, expect, it } from 'vitest';
import { firstPick } from '../../../src/core/text/pick.ts';
import { pickKey, type PickKeyContext } from '../../../src/ui/passage/pick-key.ts';
import { lessonFixture } from '../../support/lesson-fixture.ts';
import { passageOf } from '../../support/passage-of.ts';

const passage = passageOf('One. Two. Three.\nFour. Five.\nSix.');
const { techniques } = lessonFixture();

const none = {
  code: '',
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  isComposing: false,
  keyCode: 0,
};

function press(keys: string, at = 0, changes: Partial<PickKeyContext> = {}) {
  const parts = keys.split('+');
  return pickKey(
    {
      ...none,
      key: (parts.at(-1) ?? '').replace('Space', ' '),
      ctrlKey: parts.includes('Control'),
      metaKey: parts.includes('Meta'),
      shiftKey: parts.includes('Shift'),
      altKey: parts.includes('Alt'),
    },
    {
      passage,
      pick: { ...firstPick, focus: at },
      units: passage.sentences,
      techniques,
      isSelected: false,
      ...changes,
    },
  );
}
const moveTo = (to: number) => ({ type: 'pick.move', to });
const extendTo = (to: number) => ({ type: 'pick.extend', to });

describe('moving', () => {
  it.each([
    ['ArrowDown', 1, 2],
    ['ArrowUp', 1, 0],
    ['ArrowRight', 1, 2],
    ['ArrowLeft', 1, 0],
    ['ArrowUp', 0, 0],
    ['ArrowDown', 5, 5],
    ['ArrowDown', 2, 3],
    ['Home', 4, 3],
    ['End', 3, 4],
    ['Control+Home', 4, 0],
    ['Control+End', 0, 5],
    ['Control+ArrowDown', 1, 3],
    ['Control+ArrowUp', 4, 0],
    ['Control+ArrowDown', 5, 5],
  ])('%s from unit %i leads to unit %i', (keys, from, to) => {
    expect(press(keys, from)).toEqual(moveTo(to));
  });

  it('swaps left and right in a right-to-left passage', () => {
    const rtl = passageOf('אחת. שתיים. שלוש.', 'he');
    const changes = { passage: rtl, units: rtl.sentences };
    expect(press('ArrowLeft', 1, changes)).toEqual(moveTo(2));
    expect(press('ArrowRight', 1, changes)).toEqual(moveTo(0));
  });
});

describe('selecting', () => {
  it('extends with Shift and any key that moves', () => {
    expect(press('Shift+ArrowDown', 1)).toEqual(extendTo(2));
    expect(press('Control+Shift+End', 1)).toEqual(extendTo(5));
    expect(press('Shift+Space', 4)).toEqual(extendTo(4));
  });

  it('begins a stretch with the space bar', () => {
    expect(press('Space', 3)).toEqual({ type: 'pick.begin', at: 3 });
  });

  it('names a technique by its number, goes to the bar and gives up only when words are selected', () => {
    const selected = { isSelected: true };
    expect(press('2', 0, selected)).toEqual({ type: 'technique.choose', technique: 'anonymous-sourcing' });
    expect(press('Enter', 0, selected)).toEqual({ type: 'bar' });
    expect(press('Escape', 0, selected)).toEqual({ type: 'selection.cancel' });
    expect(press('2')).toBeUndefined();
    expect(press('Enter')).toBeUndefined();
    expect(press('Escape')).toEqual({ type: 'leave' });
    expect(press('4', 0, selected)).toBeUndefined();
  });

  it.each([
    ['٢', 'Digit2'],
    ['é', 'Digit2'],
    ['２', 'Digit2'],
    ['2', 'Numpad2'],
  ])('names it by %s on the key %s as well', (key, code) => {
    const context = { passage, pick: firstPick, units: passage.sentences, techniques, isSelected: true };
    const event = { ...none, key, code };
    expect(pickKey(event, context)).toEqual({ type: 'technique.choose', technique: 'anonymous-sourcing' });
    expect(pickKey({ ...event, isComposing: true }, context)).toBeUndefined();
  });

  it('leaves an input method its Escape', () => {
    const context = { passage, pick: firstPick, units: passage.sentences, techniques, isSelected: true };
    expect(pickKey({ ...none, key: 'Escape', isComposing: true }, context)).toBeUndefined();
    expect(pickKey({ ...none, key: 'Enter', keyCode: 229 }, context)).toBeUndefined();
  });

  it('leaves the browser its own keys', () => {
    expect(press('Tab')).toBeUndefined();
    expect(press('Alt+ArrowLeft')).toBeUndefined();
    expect(press('Control+1', 0, { isSelected: true })).toBeUndefined();
    expect(press('a')).toBeUndefined();
  });
});
