import { expect, it, vi } from 'vitest';
import { onceForEach } from '../../../src/core/base/once-for-each.ts';

interface Thing {
  readonly name: string;
}

const [a, b]: readonly [Thing, Thing] = [{ name: 'a' }, { name: 'b' }];

it('works out an answer once for the same things in the same order', () => {
  const answer = vi.fn<(first: Thing, second: Thing) => string>((first, second) => first.name + second.name);
  const join = onceForEach(answer);
  expect([join(a, b), join(b, a), join(a, b), join(a, a)]).toEqual(['ab', 'ba', 'ab', 'aa']);
  expect(answer.mock.calls).toEqual([
    [a, b],
    [b, a],
    [a, a],
  ]);
});

it('tells things apart that only look the same', () => {
  const answer = vi.fn<(thing: Thing) => string>(({ name }) => name);
  const once = onceForEach(answer);
  expect([once(a), once({ ...a })]).toEqual(['a', 'a']);
  expect(answer).toHaveBeenCalledTimes(2);
});

it('keeps that there is no answer', () => {
  const answer = vi.fn<(thing: Thing) => undefined>(() => undefined);
  const once = onceForEach(answer);
  expect([once(a), once(a)]).toEqual([undefined, undefined]);
  expect(answer).toHaveBeenCalledTimes(1);
});

it('asks again after it could not be worked out', () => {
  const answer = vi.fn<(thing: Thing) => string>().mockImplementationOnce(() => {
    throw new Error('not yet');
  });
  answer.mockReturnValue('now');
  const once = onceForEach(answer);
  expect(() => once(a)).toThrow('not yet');
  expect(once(a)).toBe('now');
});
