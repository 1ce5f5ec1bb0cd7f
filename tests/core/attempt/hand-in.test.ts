import { describe, expect, it } from 'vitest';
import { asHandedIn } from '../../../src/core/exchange/make-hand-in.ts';
import { parseAttempt } from '../../../src/core/attempt/parse-attempt.ts';
import {
  withFinish,
  withHandIn,
  withHandInConfirmed,
  withReflection,
  withStep,
} from '../../../src/core/attempt/change-attempt.ts';
import { freshAttempt } from './sample-attempt.ts';

const ten = '2026-11-23T10:00:00.000Z';
const eleven = '2026-11-23T11:00:00.000Z';
const twelve = '2026-11-23T12:00:00.000Z';
const finished = withFinish(withStep(freshAttempt, 'report', ten), ten);
const made = { at: ten, receipt: '7K3M-9QXD', name: 'green heron' };

describe('withHandIn', () => {
  it('remembers what was made, and when the learner said that it is with the teacher', () => {
    const handedIn = withHandIn(finished, made, ten);
    const confirmed = withHandInConfirmed(handedIn, eleven);

    expect(handedIn.handedIn).toEqual(made);
    expect(confirmed).toEqual({ ...finished, handedIn: { ...made, confirmedAt: eleven }, updatedAt: eleven });
    expect(withHandInConfirmed(confirmed, twelve)).toBe(confirmed);
    expect(parseAttempt(structuredClone(confirmed))).toEqual({ ok: true, value: confirmed });
  });

  it('keeps what was said when the same is made again in another way', () => {
    const confirmed = withHandInConfirmed(withHandIn(finished, made, ten), eleven);

    expect(withHandIn(confirmed, made, twelve)).toBe(confirmed);
  });

  it('is to be confirmed anew when something else is handed in', () => {
    const confirmed = withHandInConfirmed(withHandIn(finished, made, ten), eleven);
    const other = { at: twelve, receipt: 'OTHR-0001' };

    expect(withHandIn(confirmed, other, twelve).handedIn).toEqual(other);
  });

  it('says nothing of work that was not handed in', () => {
    expect(withHandInConfirmed(finished, ten)).toBe(finished);
  });
});

describe('asHandedIn', () => {
  it('is the same however often the page was opened and left again', () => {
    const handedIn = withHandInConfirmed(withHandIn(finished, made, ten), eleven);
    const opened = withFinish(withStep(withStep(handedIn, 'mark', twelve), 'report', twelve), twelve);

    expect({ ...asHandedIn(opened, ten), handedIn: undefined }).toEqual(asHandedIn(finished, ten));
  });

  it('is another one when the learner has changed something', () => {
    const changed = withReflection(finished, 'fair', 'One side only.', twelve);

    expect(asHandedIn(changed, ten)).not.toEqual(asHandedIn(finished, ten));
  });
});
