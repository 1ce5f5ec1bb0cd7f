import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attemptOfHandIn, decodeHandIn } from '../../../src/core/exchange/read-hand-in.ts';
import { type HandIn, cleanName } from '../../../src/core/exchange/hand-in.ts';
import { createHandIn } from '../../../src/core/exchange/make-hand-in.ts';
import { encodeHandIn } from '../../../src/core/exchange/hand-in-code.ts';
import { fingerprintOf, receiptOf } from '../../../src/core/exchange/receipt.ts';
import { plainAssignment } from '../assignment/assignment-arbitrary.ts';
import { expectIssues, expectValue } from '../response/expect-value.ts';
import { fullHandIn, opEdAttempt, opEdEdition, smallHandIn } from './sample-hand-in.ts';

describe('createHandIn', () => {
  it('takes the answers, and neither histories nor the hashes of the texts', () => {
    expect(Object.keys(fullHandIn.work)).not.toContain('passages');
    expect(Object.keys(fullHandIn.work.items['op-ed'] ?? {})).not.toContain('marking');
    expect(fullHandIn.work.items['op-ed']?.response).toBe(opEdAttempt.items['op-ed']?.marking.response);
  });

  it('takes nothing that an attempt keeps of an earlier hand-in', () => {
    const attempt = { ...opEdAttempt, handedIn: { at: '2026-11-23T09:40:00.000Z', receipt: 'AAAA-AAAA' } };
    const handIn = createHandIn({
      attempt,
      assignment: plainAssignment,
      name: 'Ana',
      medium: 'screen',
      now: '2026-11-23T09:45:00.000Z',
    });

    expect(Object.keys(handIn.work)).not.toContain('handedIn');
  });

  it('says of the assignment how to group it and by what rules to mark it, and no more', () => {
    expect(smallHandIn.assignment).toEqual({
      id: '7Kq2fX',
      settings: plainAssignment.settings,
      mode: 'practice',
    });
  });
});

describe('cleanName', () => {
  it.each([
    ['  Ana  ', 'Ana'],
    ['Ana\nMaria\t\u00A0Lopez', 'Ana Maria Lopez'],
    ['\u202EanA\u2066', 'anA'],
    ['A\u0000n\u200Ba\uFEFF', 'Ana'],
    ['Ольга Ž. 李小龍', 'Ольга Ž. 李小龍'],
    ['علی\u200Cرضا', 'علی\u200Cرضا'],
    ['\uD83D half', 'half'],
    [`${'a'.repeat(39)} b`, 'a'.repeat(39)],
    [`${'a'.repeat(39)}🙂`, 'a'.repeat(39)],
    [' \u200B ', ''],
  ])('makes %j %j', (name, clean) => {
    expect(cleanName(name)).toBe(clean);
  });

  it('changes nothing more the second time, and keeps to the limit', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 90 }), (name) => {
        const clean = cleanName(name);
        expect(cleanName(clean)).toBe(clean);
        expect(clean.length).toBeLessThanOrEqual(40);
      }),
    );
  });
});

describe('fingerprintOf', () => {
  const hash = 'a'.repeat(64);

  it('is the same in whatever order the texts come', () => {
    expect(fingerprintOf({ a: hash, b: 'b'.repeat(64) })).toBe(fingerprintOf({ b: 'b'.repeat(64), a: hash }));
  });

  it('never changes, for hand-ins are kept', () => {
    expect(fingerprintOf({ 'op-ed': hash })).toBe('DC13KbJYbFLxv0Tl');
  });

  it('is another for another text, another item, one more, and one less', () => {
    const others = [{ a: 'b'.repeat(64) }, { b: hash }, { a: hash, b: hash }, {}, { a: hash }];

    expect(new Set(others.map(fingerprintOf)).size).toBe(5);
  });
});

describe('receiptOf', () => {
  it('is two groups of four that are easy to read out', () => {
    expect(receiptOf(fullHandIn)).toMatch(/^[A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{4}$/);
  });

  it('never changes, for learners have noted it down', () => {
    expect(receiptOf(fullHandIn)).toBe('LJUX-D4ES');
    expect(receiptOf(smallHandIn)).toBe('B3DY-P6YU');
  });

  it('is the same whatever schema the attempt had', () => {
    const later = { ...smallHandIn, work: { ...smallHandIn.work, schema: 9 } } as unknown as HandIn;

    expect(receiptOf(later)).toBe(receiptOf(smallHandIn));
  });

  it('is another for another name, another time and another answer', () => {
    const { work } = smallHandIn;
    const others: HandIn[] = [
      smallHandIn,
      { ...smallHandIn, name: 'Anna' },
      { ...smallHandIn, handedInAt: '2026-11-23T10:00:00.000Z' },
      { ...smallHandIn, work: { ...work, reflection: { fair: 'no' } } },
      { ...smallHandIn, assignment: null },
    ];

    expect(new Set(others.map(receiptOf)).size).toBe(5);
  });
});

describe('attemptOfHandIn', () => {
  it('gives the attempt as it was, with nothing to undo', () => {
    const handIn = expectValue(decodeHandIn(encodeHandIn(fullHandIn)));

    expect(attemptOfHandIn(handIn, opEdEdition)).toEqual({ ok: true, value: opEdAttempt });
  });

  it('has the version of the lesson that is open, where its texts are the same', () => {
    const later = { ...opEdEdition, lesson: { id: 'line-in-the-silicon', version: '1.2.0' } };

    expect(expectValue(attemptOfHandIn(fullHandIn, later)).lesson.version).toBe('1.2.0');
  });

  it('gives no id that a try has already', () => {
    const { work } = smallHandIn;
    const opEd = work.items['op-ed'];
    if (opEd === undefined) throw new Error('the sample has an op-ed');
    const removed = { ...opEd, response: { labels: [] } };
    const handIn = { ...smallHandIn, work: { ...work, items: { ...work.items, 'op-ed': removed } } };

    expect(expectValue(attemptOfHandIn(handIn, opEdEdition)).items['op-ed']?.marking.lastLabel).toBe(6);
  });

  it('is none at another lesson, and none at other texts', () => {
    const other = { ...opEdEdition, lesson: { id: 'mill-road', version: '1.1.0' } };
    const changed = { ...opEdEdition, passages: { ...opEdEdition.passages, 'op-ed': 'f'.repeat(64) } };

    expect(expectIssues(attemptOfHandIn(fullHandIn, other))).toEqual([
      'other-lesson at hand-in › work.lesson.id',
    ]);
    expect(expectIssues(attemptOfHandIn(fullHandIn, changed))).toEqual(['other-texts at hand-in › texts']);
  });

  it('is none without one of the items, or with one label twice', () => {
    const kept = Object.entries(fullHandIn.work.items).filter(([itemId]) => itemId !== 'form-a-1');
    const label = { id: 'm1', span: { start: 0, end: 4 }, technique: 'factual-error' };
    const twice = { response: { labels: [label, label] }, tries: [], hints: {}, disagreements: [] };
    const work = { ...fullHandIn.work, items: { ...Object.fromEntries(kept), 'form-a-2': twice } };

    expect(expectIssues(attemptOfHandIn({ ...fullHandIn, work }, opEdEdition))).toEqual([
      'item-passage at hand-in › passages.form-a-1',
      'duplicate-id at hand-in › items.form-a-2.marking.response.labels[1].id',
    ]);
  });
});
