import { describe, expect, it } from 'vitest';
import type { Attempt } from '../../../src/core/attempt/attempt.ts';
import { withHandIn, withHandInConfirmed } from '../../../src/core/attempt/with-hand-in.ts';
import { withMarking } from '../../../src/core/attempt/with-marking.ts';
import { withReflection } from '../../../src/core/attempt/with-reflection.ts';
import { withStep } from '../../../src/core/attempt/with-step.ts';
import { handInOf, isChangedSince } from '../../../src/core/exchange/hand-in-of.ts';
import { receiptOf } from '../../../src/core/exchange/receipt-of.ts';
import { freshAttempt } from '../attempt/sample-attempt.ts';
import { markingWith, slope } from '../response/marking-with.ts';

const ten = '2026-11-23T10:00:00.000Z';
const eleven = '2026-11-23T11:00:00.000Z';
const finished = withStep(withMarking(freshAttempt, 'op-ed', markingWith(slope(0, 4)), ten), 'report', ten);

/** The work with a hand-in made of it at ten. */
function made(attempt: Attempt, name = 'green heron'): Attempt {
  const handIn = handInOf({ attempt }, name, ten);
  return withHandIn(attempt, { at: handIn.handedInAt, receipt: receiptOf(handIn), name: handIn.name }, ten);
}

describe('handInOf', () => {
  it('is the same hand-in with the same receipt while nothing has changed, however it is made', () => {
    const before = handInOf({ attempt: finished }, 'green heron', ten);
    const walked = withStep(withStep(made(finished), 'mark', eleven), 'report', eleven);

    expect(handInOf({ attempt: walked }, ' green  heron ', eleven)).toEqual(before);
  });

  it('is a new one under another name', () => {
    const other = handInOf({ attempt: made(finished) }, 'blue otter', eleven);

    expect(other).toMatchObject({ name: 'blue otter', handedInAt: eleven });
  });

  it('is a new one of work that has changed', () => {
    const changed = withReflection(made(finished), 'fair', 'One side.', eleven);

    expect(handInOf({ attempt: changed }, 'green heron', eleven).handedInAt).toBe(eleven);
  });
});

describe('isChangedSince', () => {
  it('says nothing of work that was never handed in', () => {
    expect(isChangedSince({ attempt: finished })).toBe(false);
  });

  it('does not take opening, walking or confirming for a change', () => {
    const walked = withStep(withStep(made(finished), 'mark', eleven), 'report', eleven);

    expect(isChangedSince({ attempt: withHandInConfirmed(walked, eleven) })).toBe(false);
  });

  it('sees a mark that was made since', () => {
    const marked = withMarking(made(finished), 'op-ed', markingWith(slope(0, 4), slope(5, 9)), eleven);

    expect(isChangedSince({ attempt: marked })).toBe(true);
  });
});
