/** What is looked at of a key that was pressed. */
export type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey' | 'isComposing' | 'keyCode'
> & { getModifierState?(key: string): boolean };

/** Says "this key goes to an input method"; all that Safari says of the key that ends a composition. */
const inputMethod = 229;

/**
 * Whether an input method takes this key, to put a word together: then Escape, Enter and digits are its own, and nothing
 * here may act on them.
 */
export function isComposing(press: Pick<KeyPress, 'isComposing' | 'keyCode'>): boolean {
  return press.isComposing || press.keyCode === inputMethod;
}

/** Whether the key was pressed with one that makes it a command of the page or the browser. */
export function isCommand({ ctrlKey, metaKey }: Pick<KeyPress, 'ctrlKey' | 'metaKey'>): boolean {
  return ctrlKey || metaKey;
}

/**
 * The digit, 0 to 9, that a key stands for: a decimal digit of any script, or a key of the row of digits that gives
 * another sign until Shift is held (French, Czech). The number pad without Num Lock gives arrows, which are none.
 */
export function digitOf(press: KeyPress): number | undefined {
  if (isComposing(press)) return undefined;
  const { key, code, shiftKey } = press;
  if (/^\p{Nd}$/u.test(key)) return valueOf(key.codePointAt(0) ?? 0);
  const isSign = key === 'Dead' || /^[^A-Za-z\s]$/u.test(key);
  if (shiftKey || !isSign || press.getModifierState?.('AltGraph') === true) return undefined;
  const digit = /^Digit(\d)$/.exec(code)?.[1];
  return digit === undefined ? undefined : Number(digit);
}

/** Unicode has the digits of each script as ten signs in a row, and its rows begin at none. */
function valueOf(sign: number): number {
  let first = sign;
  while (/\p{Nd}/u.test(String.fromCodePoint(first - 1))) first -= 1;
  return (sign - first) % 10;
}

/**
 * The letter, a to z, that a key stands for in a command. A Latin layout says it itself, wherever the key is (German,
 * Dvorak); on one of another script it is the letter that stands there on most keyboards.
 */
export function letterOf(press: KeyPress): string | undefined {
  if (isComposing(press)) return undefined;
  const { key, code } = press;
  if (/^[A-Za-z]$/.test(key)) return key.toLowerCase();
  const isOtherScript = /^[\p{L}\p{M}]+$/u.test(key) && !/[\p{Script=Latin}]/u.test(key);
  return isOtherScript ? /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() : undefined;
}
