import { describe, expect, it } from 'vitest';
import { digitOf, isComposing, type KeyPress, letterOf } from '../../../src/ui/kit/read-key.ts';

const press = (key: string, code: string, changes: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  isComposing: false,
  keyCode: 0,
  ...changes,
});

describe('a digit', () => {
  it.each([
    ['QWERTY', '1', 'Digit1', 1],
    ['the number pad', '9', 'Numpad9', 9],
    ['a phone, which names no key', '3', '', 3],
    ['AZERTY, 1', '&', 'Digit1', 1],
    ['AZERTY, 2', 'é', 'Digit2', 2],
    ['AZERTY, 9', 'ç', 'Digit9', 9],
    ['Czech, 1', '+', 'Digit1', 1],
    ['Czech, 4', 'č', 'Digit4', 4],
    ['Lithuanian, 1', 'ą', 'Digit1', 1],
    ['a dead key in the row of digits', 'Dead', 'Digit6', 6],
    ['Arabic', '٣', 'Digit3', 3],
    ['Persian', '۴', 'Digit4', 4],
    ['Hindi', '२', 'Digit2', 2],
    ['Bengali', '৫', 'Digit5', 5],
    ['Thai', '๑', 'KeyO', 1],
    ['Burmese', '၇', 'Digit7', 7],
    ['a full-width digit', '6', 'Digit6', 6],
    ['a double-struck digit', '𝟙', '', 1],
    ['the digits of Adlam', '\u{1E959}', '', 9],
  ])('is known on %s', (_, key, code, digit) => {
    expect(digitOf(press(key, code))).toBe(digit);
  });

  it('is known on AZERTY with Shift, where it is the digit itself', () => {
    expect(digitOf(press('1', 'Digit1', { shiftKey: true }))).toBe(1);
  });

  it.each([
    ['a letter', press('a', 'KeyA')],
    ['a sign above a digit', press('!', 'Digit1', { shiftKey: true })],
    ['the number pad without Num Lock', press('End', 'Numpad1')],
    ['a third sign of a key', press('²', 'Digit2', { getModifierState: (key) => key === 'AltGraph' })],
    ['Space', press(' ', 'Space')],
    ['a word put together', press('1', 'Digit1', { isComposing: true })],
    ['a key of an input method', press('Process', 'Digit1', { keyCode: 229 })],
    ['half', press('½', 'Backquote')],
    ['a Chinese number, which is a word', press('一', 'KeyA')],
  ])('is not %s', (_, key) => {
    expect(digitOf(key)).toBeUndefined();
  });
});

describe('the letter of a command', () => {
  it.each([
    ['QWERTY', 'z', 'KeyZ', 'z'],
    ['QWERTY with Shift', 'Z', 'KeyZ', 'z'],
    ['QWERTZ, where Z and Y change places', 'z', 'KeyY', 'z'],
    ['AZERTY', 'z', 'KeyW', 'z'],
    ['Dvorak', 'z', 'Slash', 'z'],
    ['Dvorak, the key in the place of Z', ';', 'KeyZ', undefined],
    ['Russian', 'я', 'KeyZ', 'z'],
    ['Russian, redo', 'н', 'KeyY', 'y'],
    ['Greek', 'ζ', 'KeyZ', 'z'],
    ['Hebrew', 'ז', 'KeyZ', 'z'],
    ['Arabic', 'ئ', 'KeyZ', 'z'],
    ['Persian', 'ظ', 'KeyZ', 'z'],
    ['Thai', 'ผ', 'KeyZ', 'z'],
    ['Thai, a sign over a letter', 'ั', 'KeyY', 'y'],
    ['Georgian', 'ზ', 'KeyZ', 'z'],
    ['Korean', 'ㅋ', 'KeyZ', 'z'],
    ['Turkish, a letter of its own', 'ı', 'KeyI', undefined],
    ['Polish with AltGr', 'ż', 'KeyZ', undefined],
    ['a named key', 'Escape', 'Escape', undefined],
    ['a digit', '1', 'Digit1', undefined],
  ])('is the right one on %s', (_, key, code, letter) => {
    expect(letterOf(press(key, code, { ctrlKey: true }))).toBe(letter);
  });
});

describe('an input method', () => {
  it.each([
    ['as macOS says it', press('Escape', 'Escape', { isComposing: true }), true],
    ['as Windows says it', press('Process', 'Escape', { keyCode: 229 }), true],
    ['as Safari says the key that ends it', press('Enter', 'Enter', { keyCode: 229 }), true],
    ['not at work', press('Escape', 'Escape', { keyCode: 27 }), false],
  ])('is heard of %s', (_, key, is) => {
    expect(isComposing(key)).toBe(is);
    expect(letterOf({ ...key, key: 'z' })).toBe(is ? undefined : 'z');
  });
});
