import { isDeepStrictEqual } from 'node:util';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { encodeAssignmentLink, parseAssignmentLink } from '../../../src/core/assignment/assignment-link.ts';
import { attemptOfHandIn, decodeHandIn, readHandIn } from '../../../src/core/exchange/read-hand-in.ts';
import { createKeyPair } from '../../../src/core/exchange/key-file.ts';
import { bytesOf, deflateJson, encodeHandIn, writeCode } from '../../../src/core/exchange/hand-in-code.ts';
import { handInFile } from '../../../src/core/exchange/make-hand-in.ts';
import { handInSchema } from '../../../src/core/exchange/unpack-hand-in.ts';
import type { HandIn } from '../../../src/core/exchange/hand-in.ts';
import { packHandIn } from '../../../src/core/exchange/pack-hand-in.ts';
import { receiptOf } from '../../../src/core/exchange/receipt.ts';
import { sealHandIn } from '../../../src/core/exchange/seal-hand-in.ts';
import type { Result } from '../../../src/core/base/result.ts';
import { anyAssignment } from '../assignment/assignment-arbitrary.ts';
import { anyHandIn } from './hand-in-arbitrary.ts';
import { anyMutation } from './mutation-arbitrary.ts';
import { fullHandIn, opEdEdition, smallHandIn } from './sample-hand-in.ts';
import { seededRandom } from './seeded-random.ts';
import { runs } from '../../support/runs.ts';

const keys = createKeyPair(seededRandom(1));
const words = {
  title: 'A hand-in from Second Read',
  lesson: 'Lesson',
  name: 'Name',
  handedIn: 'Handed in',
  receipt: 'Receipt',
  howToOpen: 'To open it, add this file to the gradebook of Second Read.',
  doNotChange: 'Please leave the letters below as they are.',
};

/** What is sent: hand-ins of every shape as codes and files, open and sealed. */
const handIns = [fullHandIn, smallHandIn, ...fc.sample(anyHandIn.map(plain), { numRuns: 12, seed: 5 })];
const sent = handIns.flatMap((handIn, index) => {
  const open = encodeHandIn(handIn);
  const sealed = sealHandIn(handIn, keys.publicKey, seededRandom(index));
  const texts = [open, sealed, ...[open, sealed].map((code) => fileOf(handIn, code))];
  return texts.map((text) => ({ text }));
});
const anySent = fc.constantFrom(...sent);
const anyChange = fc.array(anyMutation(sent.map(({ text }) => text)), { minLength: 1, maxLength: 3 });

/** The same with plain objects, as it comes out of storage. */
function plain<T>(value: T): T {
  return structuredClone(value);
}

function fileOf(handIn: HandIn, code: string): string {
  return handInFile(handIn, code, 'A line in the silicon', words).text;
}

/** Whether it is one of those that were sent, or there is a reason why there is none. */
function isOneOf(result: Result<unknown>, values: readonly unknown[]): boolean {
  if (!result.ok) return result.issues.length > 0;
  return values.some((value) => isDeepStrictEqual(result.value, value));
}

/** Whether it is a hand-in with every field as it has to be, that nothing later stumbles over, or there is a reason. */
function isValid(result: Result<HandIn>): boolean {
  if (!result.ok) return result.issues.length > 0;
  const attempt = attemptOfHandIn(result.value, opEdEdition);
  const isUsed = attempt.ok || attempt.issues.length > 0;
  return isUsed && v.is(handInSchema, result.value) && receiptOf(result.value).length === 9;
}

/** Data in which one part, as deep as it may be, became something else, went away, or is there twice. */
function changed(data: unknown, path: readonly number[], change: (part: unknown) => unknown): unknown {
  if (typeof data !== 'object' || data === null || path.length === 0) return change(data);
  const entries: [string, unknown][] = Object.entries(data);
  const [step = 0, ...rest] = path;
  const place = entries.length === 0 ? 0 : step % entries.length;
  const next = entries.map(([key, part], index): [string, unknown] => [
    key,
    index === place ? changed(part, rest, change) : part,
  ]);
  if (!Array.isArray(data)) return Object.fromEntries(next.filter(([, part]) => part !== undefined));
  return next.map(([, part]) => part).filter((part) => part !== undefined);
}

// Ten thousand in all in a deep run, with 500 zips in read-source.test.ts.
describe('hand-ins and links that were changed on the way', () => {
  it('are one of the hand-ins that were sent, or a reason: with pieces of others in them', () => {
    fc.assert(
      fc.property(anySent, anyChange, ({ text }, mutations) => {
        const received = mutations.reduce((now, mutate) => mutate(now), text);
        expect(isOneOf(readHandIn(received, [keys.secretKey]), handIns)).toBe(true);
      }),
      { numRuns: runs(3500) },
    );
  });

  it('are the hand-in that was sent, or a reason: where no other is near', () => {
    const code = encodeHandIn(fullHandIn);
    fc.assert(
      fc.property(fc.array(anyMutation([code]), { minLength: 1, maxLength: 3 }), (mutations) => {
        const received = mutations.reduce((now, mutate) => mutate(now), fileOf(fullHandIn, code));
        expect(isOneOf(readHandIn(received, []), [fullHandIn])).toBe(true);
      }),
      { numRuns: runs(1500) },
    );
  });

  it('do not keep a whole one after them from being read', () => {
    fc.assert(
      fc.property(anySent, anyChange, anySent, ({ text }, mutations, whole) => {
        const received = mutations.reduce((now, mutate) => mutate(now), text);
        const result = readHandIn(`${received}\n\n${whole.text}`, [keys.secretKey]);
        expect(result.ok).toBe(true);
        expect(isOneOf(result, handIns)).toBe(true);
      }),
      { numRuns: runs(500) },
    );
  });

  it('are a hand-in with every field as it has to be, or a reason, where a right checksum was made for them', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...handIns),
        fc.array(fc.nat(40), { maxLength: 6 }),
        fc.oneof(
          fc.jsonValue().map((value) => () => value),
          fc.constant(() => undefined),
          fc.constant((part: unknown) => [part, part]),
          fc.integer().map((add) => (part: unknown) => (typeof part === 'number' ? part + add : `${add}`)),
        ),
        (handIn, path, change) => {
          const json = JSON.stringify(changed(packHandIn(handIn), path, change));
          expect(isValid(decodeHandIn(writeCode('', deflateJson(json))))).toBe(true);
        },
      ),
      { numRuns: runs(1500) },
    );
  });

  it('are so where the letters of the JSON were changed', () => {
    fc.assert(
      fc.property(fc.constantFrom(...handIns), anyChange, (handIn, mutations) => {
        const json = mutations.reduce((now, mutate) => mutate(now), JSON.stringify(packHandIn(handIn)));
        expect(isValid(decodeHandIn(writeCode('', deflateJson(json))))).toBe(true);
      }),
      { numRuns: runs(500) },
    );
  });

  it('are so where the packed bytes were changed', () => {
    const packed = handIns.map(bytesOf);
    fc.assert(
      fc.property(
        fc.constantFrom(...packed),
        fc.nat(),
        fc.nat(255),
        fc.nat(),
        (bytes, place, byte, length) => {
          const next = bytes.slice(0, length % 3 === 0 ? length % bytes.length : bytes.length);
          next[place % bytes.length] = byte;
          expect(isValid(decodeHandIn(writeCode('', next)))).toBe(true);
        },
      ),
      { numRuns: runs(500) },
    );
  });

  it('are the assignment that was sent, or a reason: links', () => {
    const assignments = fc.sample(anyAssignment.map(plain), { numRuns: 40, seed: 6 });
    const links = assignments.map(encodeAssignmentLink);
    fc.assert(
      fc.property(
        fc.nat(39),
        fc.array(anyMutation(links), { minLength: 1, maxLength: 3 }),
        (index, mutations) => {
          const received = mutations.reduce((now, mutate) => mutate(now), links[index] ?? '');
          expect(isOneOf(parseAssignmentLink(received), assignments)).toBe(true);
        },
      ),
      { numRuns: runs(1500) },
    );
  });
});
