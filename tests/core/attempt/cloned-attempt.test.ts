import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseAttempt } from '../../../src/core/attempt/parse-attempt.ts';
import { anyAttempt } from './attempt-arbitrary.ts';

it.each([
  ['the browser’s database', (data: unknown) => structuredClone(data)],
  ['JSON', (data: unknown): unknown => JSON.parse(JSON.stringify(data))],
])('any attempt comes out of %s as it was, and is read again', (_, through) => {
  fc.assert(
    fc.property(anyAttempt, (attempt) => {
      expect(parseAttempt(through(attempt))).toEqual({ ok: true, value: attempt });
    }),
  );
});
