import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Attempt } from '../../../src/core/attempt/attempt.ts';
import {
  withDisagreement,
  withFirstRead,
  withHandIn,
  withHandInConfirmed,
  withMarking,
  withMoveOn,
  withReflection,
  withRepair,
  withStep,
} from '../../../src/core/attempt/change-attempt.ts';
import { parseAttempt } from '../../../src/core/attempt/parse-attempt.ts';
import { handInOf, isChangedSince, madeOf } from '../../../src/core/exchange/make-hand-in.ts';
import { receiptOf } from '../../../src/core/exchange/receipt.ts';
import { freshAttempt } from '../attempt/sample-attempt.ts';
import { expectValue } from '../response/expect-value.ts';
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

/** The same as this release remembers it. */
function remembered(attempt: Attempt, name = 'green heron'): Attempt {
  return withHandIn(attempt, madeOf({ attempt }, handInOf({ attempt }, name, ten)), ten);
}

/** Everything that is no mark and no word, done after the work was handed in. */
function lookedAt(attempt: Attempt): Attempt {
  const items = Object.entries(attempt.items).map(([id, item]) => {
    const tries = [item.marking.response];
    return [id, { ...item, tries, checkedAt: eleven, revealedAt: eleven, hints: { sl1: 2 } }] as const;
  });
  const seen = {
    ...attempt,
    items: Object.fromEntries(items),
    shelf: { summits: eleven },
    finishedAt: eleven,
  };
  return withStep(seen, 'mark', eleven);
}

describe('hand-ins of one work', () => {
  it('name those that were made before them, so that no clock is needed to put them in order', () => {
    const first = remembered(finished);
    const again = withReflection(first, 'fair', 'One side.', eleven);
    const second = handInOf({ attempt: again }, 'green heron', '2016-01-01T00:00:00.000Z');
    const renamed = handInOf(
      { attempt: withHandIn(again, madeOf({ attempt: again }, second), eleven) },
      'blue otter',
      ten,
    );

    const receipts = [first.handedIn?.receipt, receiptOf(second)];
    expect(handInOf({ attempt: finished }, 'green heron', ten)).not.toHaveProperty('earlier');
    expect(second.earlier).toEqual(receipts.slice(0, 1));
    expect(renamed.earlier).toEqual(receipts);
  });

  it('keep the names of the eight before them', () => {
    const earlier = Array.from({ length: 12 }, (_, index) => `AAAA-BBB${'ABCDEFGHJKLM'[index] ?? ''}`);
    const handedIn = { at: ten, receipt: 'CCCC-CCCC', earlier: earlier.slice(0, 8) };

    expect(handInOf({ attempt: { ...finished, handedIn } }, 'green heron', eleven).earlier).toEqual([
      ...earlier.slice(1, 8),
      'CCCC-CCCC',
    ]);
  });
});

describe('work that an earlier release handed in and whose answers were opened since', () => {
  const file = new URL('../../frozen/handed-in-1.json', import.meta.url);
  const text = readFileSync(file, 'utf8');
  const attempt = expectValue(parseAttempt(JSON.parse(text)));

  it('is frozen', () => {
    expect(createHash('sha256').update(text).digest('hex')).toBe(
      'eef52922651cf328932f5d345c0a281c2c1ba8bdda935202815f37dca6573bff',
    );
  });

  it('is not called changed, and makes the hand-in with the same receipt', () => {
    expect(Object.values(attempt.items).every(({ checkedAt }) => checkedAt !== undefined)).toBe(true);
    expect(isChangedSince({ attempt })).toBe(false);
    expect(receiptOf(handInOf({ attempt }, 'green heron', eleven))).toBe('VJZZ-VBCS');
  });
});

describe('isChangedSince', () => {
  it('takes nothing for a change but marks and words', () => {
    expect(isChangedSince({ attempt: lookedAt(remembered(finished)) })).toBe(false);
  });

  it.each<[string, (attempt: Attempt) => Attempt]>([
    ['a mark', (a) => withMarking(a, 'op-ed', markingWith(slope(0, 4), slope(5, 9)), eleven)],
    ['an answer', (a) => withReflection(a, 'fair', 'One side.', eleven)],
    ['the first read', (a) => withFirstRead(a, { kind: 'opinion' }, eleven)],
    [
      'the rewrite',
      (a) => withRepair(a, { annotation: 'sl1', text: 'Perhaps.', ticks: [false, false, false] }, eleven),
    ],
    ['an objection', (a) => withDisagreement(a, 'op-ed', { outcome: 'decoy:d1', reason: 'No.' }, eleven)],
    ['a short passage left alone', (a) => withMoveOn(a, 'warm-up', eleven)],
  ])('sees %s', (_, change) => {
    expect(isChangedSince({ attempt: change(remembered(finished)) })).toBe(true);
  });

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
