import { describe, expect, it } from 'vitest';
import { createAttempt } from '../../../src/core/attempt/create-attempt.ts';
import { parseAttempt } from '../../../src/core/attempt/parse-attempt.ts';
import { requireItem } from '../../../src/core/attempt/require-item.ts';
import { withCheck } from '../../../src/core/attempt/with-check.ts';
import { withFinish } from '../../../src/core/attempt/with-finish.ts';
import { withFirstRead } from '../../../src/core/attempt/with-first-read.ts';
import { withMarking } from '../../../src/core/attempt/with-marking.ts';
import { withStep } from '../../../src/core/attempt/with-step.ts';
import { createMarking } from '../../../src/core/response/marking.ts';
import { markingWith, slope } from '../response/marking-with.ts';
import { freshAttempt, sampleEdition } from './sample-attempt.ts';

const ten = '2026-11-23T10:00:00.000Z';
const eleven = '2026-11-23T11:00:00.000Z';

describe('createAttempt', () => {
  it('begins at the first step with nothing marked on any item', () => {
    const attempt = createAttempt({ id: 'a-2', ...sampleEdition, now: ten, firstStep: 'first-read' });

    expect(attempt).toEqual({
      schema: 1,
      id: 'a-2',
      lesson: { id: 'line-in-the-silicon', version: '1.0.0' },
      passages: { 'op-ed': 'a'.repeat(64), 'warm-up': 'b'.repeat(64) },
      startedAt: ten,
      updatedAt: ten,
      step: 'first-read',
      furthest: 'first-read',
      items: { 'op-ed': { marking: createMarking() }, 'warm-up': { marking: createMarking() } },
    });
  });
});

describe('withStep', () => {
  it('moves on, and remembers how far the learner has been when they go back', () => {
    const ahead = withStep(freshAttempt, 'mark', ten);
    const back = withStep(ahead, 'first-read', eleven);

    expect(ahead).toEqual({ ...freshAttempt, step: 'mark', furthest: 'mark', updatedAt: ten });
    expect(back).toEqual({ ...freshAttempt, step: 'first-read', furthest: 'mark', updatedAt: eleven });
  });
});

describe('withMarking', () => {
  it('changes the marking of one item and leaves the rest', () => {
    const checked = withCheck(freshAttempt, 'op-ed', ten);
    const marking = markingWith(slope(0, 4));

    expect(withMarking(checked, 'op-ed', marking, eleven)).toEqual({
      ...freshAttempt,
      updatedAt: eleven,
      items: { 'op-ed': { marking, checkedAt: ten }, 'warm-up': { marking: createMarking() } },
    });
  });

  it('throws for an item that the attempt does not have', () => {
    expect(() => withMarking(freshAttempt, 'exit', createMarking(), ten)).toThrow('no item exit');
  });
});

describe('withCheck', () => {
  it('keeps the time of the first check', () => {
    const twice = withCheck(withCheck(freshAttempt, 'op-ed', ten), 'op-ed', eleven);

    expect(requireItem(twice, 'op-ed')).toEqual({ marking: createMarking(), checkedAt: ten });
    expect(requireItem(twice, 'warm-up')).toEqual({ marking: createMarking() });
    expect(twice.updatedAt).toBe(eleven);
  });

  it('throws for an item that the attempt does not have', () => {
    expect(() => withCheck(freshAttempt, 'exit', ten)).toThrow('no item exit');
  });
});

describe('withFirstRead', () => {
  it('puts the answers in place of earlier ones', () => {
    const first = withFirstRead(freshAttempt, { kind: 'news', note: 'It has a date.' }, ten);

    expect(withFirstRead(first, { kind: 'opinion' }, eleven)).toEqual({
      ...freshAttempt,
      firstRead: { kind: 'opinion' },
      updatedAt: eleven,
    });
  });

  it('cuts what could not be read again', () => {
    const attempt = withFirstRead(freshAttempt, { kind: 'k'.repeat(65), note: 'n'.repeat(4001) }, ten);

    expect(attempt.firstRead).toEqual({ kind: 'k'.repeat(64), note: 'n'.repeat(4000) });
    expect(parseAttempt(attempt)).toEqual({ ok: true, value: attempt });
  });
});

describe('withFinish', () => {
  it('keeps the time of the first finish', () => {
    expect(withFinish(withFinish(freshAttempt, ten), eleven)).toEqual({
      ...freshAttempt,
      finishedAt: ten,
      updatedAt: eleven,
    });
  });
});
