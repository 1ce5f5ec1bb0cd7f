import type { AttemptItem } from '../attempt/attempt.ts';
import type { Response } from '../response/label.ts';

/** The answers that count: every try, or the marks as they stand where they were never checked. At least one. */
export function triesOf({ tries, marking }: AttemptItem): readonly [Response, ...Response[]] {
  const [first, ...others] = tries;
  return first === undefined ? [marking.response] : [first, ...others];
}
