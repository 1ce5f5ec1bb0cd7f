import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeHandIn } from '../../../src/core/exchange/hand-in-code.ts';
import type { HandIn } from '../../../src/core/exchange/hand-in.ts';
import { classViewOf } from '../../../src/core/gradebook/views/class-view-of.ts';
import { withTexts } from '../../../src/core/gradebook/intake/read-submission.ts';
import { dayAfter, emptyGradebook, gradebookOf, madeClass } from './made-gradebook.ts';
import { runs } from '../../support/runs.ts';

const handIns = madeClass(8, 21);
const codes = handIns.map(encodeHandIn);
const clean = classViewOf(gradebookOf(handIns)).learners;
/** Made once: what comes into a gradebook makes another one of it. */
const empty = emptyGradebook();

/** One change to the text of a file, of the kinds that mails, editors and people make. */
const mutation = fc.oneof(
  fc.record({ type: fc.constant('replace' as const), at: fc.nat(), with: fc.string({ maxLength: 4 }) }),
  fc.record({ type: fc.constant('cut' as const), at: fc.nat(), length: fc.integer({ min: 1, max: 400 }) }),
  fc.record({
    type: fc.constant('insert' as const),
    at: fc.nat(),
    with: fc.string({ unit: 'binary', maxLength: 6 }),
  }),
  fc.record({ type: fc.constant('repeat' as const), at: fc.nat(), length: fc.integer({ min: 1, max: 400 }) }),
  fc.record({
    type: fc.constant('letter' as const),
    at: fc.nat(),
    with: fc.constantFrom(...'ABCxyz019-_. \n>'),
  }),
  fc.record({ type: fc.constant('wrap' as const), at: fc.nat(), width: fc.integer({ min: 10, max: 80 }) }),
);

type Mutation = typeof mutation extends fc.Arbitrary<infer One> ? One : never;

function mutate(text: string, change: Mutation): string {
  const at = change.at % (text.length + 1);
  switch (change.type) {
    case 'replace':
      return text.slice(0, at) + change.with + text.slice(at + change.with.length);
    case 'cut':
      return text.slice(0, at) + text.slice(at + change.length);
    case 'insert':
      return text.slice(0, at) + change.with + text.slice(at);
    case 'repeat':
      return text.slice(0, at + change.length) + text.slice(at);
    case 'letter':
      return text.slice(0, at) + change.with + text.slice(at + 1);
    case 'wrap':
      return text.replaceAll(new RegExp(`.{${change.width}}`, 'g'), (line) => `${line}\r\n> `);
  }
}

describe('hand-ins that something was changed in', () => {
  it('give the row of the unchanged one, or none and a reason', () => {
    let read = 0;
    fc.assert(
      fc.property(
        fc.nat(codes.length - 1),
        fc.array(mutation, { minLength: 1, maxLength: 3 }),
        (place, changes) => {
          const text = changes.reduce(mutate, codes[place] ?? '');
          const gradebook = withTexts(empty, [{ name: `${place + 1}.txt`, text }], dayAfter);
          const view = classViewOf(gradebook);
          read += view.learners.length;
          // Either the row and what was handed in, or a refusal with its reasons.
          const isRead = view.learners.length > 0;
          expect(view.learners).toEqual(isRead ? [clean[place]] : []);
          expect(gradebook.entries.map(({ submission }) => submission.handIn)).toEqual(
            isRead ? [handIns[place]] : [],
          );
          const reasons = view.refusals.map(({ issues }) => issues.length > 0);
          expect(reasons).toEqual(isRead ? [] : [true]);
        },
      ),
      { numRuns: runs(2000), seed: 20_261_128 },
    );
    // Line breaks and words around a code do not hurt it, so some are read.
    expect(read).toBeGreaterThan(runs(2000) / 20);
  });
});

/** Another value in place of one somewhere in packed data. */
function spoil(data: unknown, path: number, value: unknown): unknown {
  const places: [parent: Record<string, unknown>, key: string][] = [];
  const copy = structuredClone(data);
  const walk = (part: unknown) => {
    if (typeof part !== 'object' || part === null) return;
    for (const [key, child] of Object.entries(part)) {
      places.push([part as Record<string, unknown>, key]);
      walk(child);
    }
  };
  walk(copy);
  const place = places[path % Math.max(1, places.length)];
  if (place !== undefined) place[0][place[1]] = value;
  return copy;
}

describe('hand-ins that were made by somebody else', () => {
  it('are marked by their answers or refused with a reason, never a crash', () => {
    const value = fc.oneof(
      fc.constantFrom<unknown>(null, -1, 1e9, 0.5, '', '__proto__', 'factual-error', [], {}, true, NaN),
      fc.string({ maxLength: 20 }),
      fc.integer(),
    );
    fc.assert(
      fc.property(fc.nat(handIns.length - 1), fc.nat(), value, (place, path, other) => {
        const handIn = spoil(handIns[place], path, other) as HandIn;
        let code: string;
        try {
          code = encodeHandIn(handIn);
        } catch {
          // What cannot even be written is no hand-in.
          return;
        }
        const gradebook = withTexts(empty, [{ name: 'x.txt', text: code }], dayAfter);
        const view = classViewOf(gradebook);
        expect(view.learners.length + view.refusals.length).toBe(1);
        for (const row of view.learners) {
          expect(row.first.score100).toBeGreaterThanOrEqual(0);
          expect(row.best.score100).toBeLessThanOrEqual(100);
        }
        for (const { issues } of view.refusals) expect(issues.length).toBeGreaterThan(0);
      }),
      { numRuns: runs(1500), seed: 20_261_128 },
    );
  });
});
