import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createKeyPair } from '../../../../src/core/exchange/key-file.ts';
import { encodeHandIn } from '../../../../src/core/exchange/hand-in-code.ts';
import { sealHandIn } from '../../../../src/core/exchange/seal-hand-in.ts';
import type { Adjustment } from '../../../../src/core/gradebook/adjustment.ts';
import { withAdjustment, withDecision } from '../../../../src/core/gradebook/apply-command.ts';
import { classViewOf } from '../../../../src/core/gradebook/views/class-view-of.ts';
import {
  encodeGradebook,
  gradebookFile,
  isGradebookFile,
  parseGradebookFile,
  withDecisions,
} from '../../../../src/core/gradebook/exports/gradebook-file.ts';
import { withTexts } from '../../../../src/core/gradebook/intake/read-submission.ts';
import { anyAdjustments } from '../key-arbitrary.ts';
import { dayAfter, emptyGradebook, gradebookOf, madeClass } from '../made-gradebook.ts';
import { runs } from '../../../support/runs.ts';

const handIns = madeClass(12, 5);
const lessonId = 'line-in-the-silicon';

const adjustments: readonly Adjustment[] = [
  { id: 'a1', at: '2026-11-18T10:00:00.000Z', change: { type: 'drop', item: 'op-ed', entry: 'f1' } },
  {
    id: 'a2',
    at: '2026-11-18T10:01:00.000Z',
    change: { type: 'accept-mark', item: 'op-ed', span: { start: 0, end: 40 }, technique: 'slippery-slope' },
    grants: 'AAAA-BBBB/op-ed/plain:m1',
  },
];

const decided = withDecision(
  adjustments.reduce(withAdjustment, gradebookOf(handIns)),
  'CCCC-DDDD/op-ed/decoy:d1',
  true,
);

function open(text: string) {
  const file = parseGradebookFile(text, lessonId);
  if (!file.ok) throw new Error(JSON.stringify(file.issues));
  const texts = file.value.codes.map(({ source, code }) => ({ name: source, text: code }));
  return withDecisions(withTexts(emptyGradebook(), texts, dayAfter), file.value);
}

describe('the file of a gradebook', () => {
  it('opens as the gradebook it was, marked anew', () => {
    const opened = open(encodeGradebook(decided));
    expect(opened).toEqual(decided);
    expect(classViewOf(opened)).toEqual(classViewOf(decided));
    expect(isGradebookFile(encodeGradebook(decided))).toBe(true);
    expect(isGradebookFile('SR1.abc')).toBe(false);
  });

  it('keeps sealed hand-ins that wait for their key, and never a key', () => {
    const random = (length: number) => Uint8Array.from({ length }, (_, place) => (place * 5 + 3) % 256);
    const { publicKey, secretKey } = createKeyPair(random);
    const [first] = handIns;
    if (first === undefined) throw new Error('nobody');
    const sealed = withTexts(
      {
        ...emptyGradebook(),
        secretKeys: [createKeyPair((length) => new Uint8Array(length)).secretKey, secretKey],
      },
      [{ name: 'a.txt', text: sealHandIn(first, publicKey, random) }],
      dayAfter,
    );
    expect(sealed.entries.length).toBe(1);
    const text = encodeGradebook(sealed);
    expect(text).not.toContain(secretKey);
    const opened = open(text);
    expect(opened.refused.map(({ refusal }) => refusal.issues[0]?.code)).toEqual(['sealed']);
    expect(gradebookFile(opened).codes).toEqual(gradebookFile(sealed).codes);
  });

  it('can be opened whatever the files were called', () => {
    const name = `class.zip › ${'a long folder/'.repeat(200)}ana.txt`;
    const long = withTexts(emptyGradebook(), [{ name, text: encodeHandIn(handIns[0] ?? never()) }], dayAfter);
    const [entry] = open(encodeGradebook(long)).entries;
    expect(entry?.submission.handIn).toEqual(handIns[0]);
    expect(name.startsWith(entry?.submission.source ?? '?')).toBe(true);
  });

  it('holds no score', () => {
    expect(encodeGradebook(decided)).not.toMatch(/score|points|found/);
  });

  it.each([
    ['not JSON', '{', 'not-json'],
    ['another file', '{"format":"something"}', 'schema'],
    ['another lesson', encodeGradebook(decided).replace(lessonId, 'another'), 'other-lesson'],
    [
      'a weight beyond reason',
      encodeGradebook(decided).replace('"type": "drop"', '"type": "reweight", "weight": 11'),
      'schema',
    ],
    ['a later format', encodeGradebook(decided).replace('"version": 1', '"version": 2'), 'schema'],
  ])('is refused where it is %s', (_, text, code) => {
    const parsed = parseGradebookFile(text, lessonId);
    expect(parsed.ok ? [] : parsed.issues.map((issue) => issue.code)).toContain(code);
  });

  it('takes any changes there and back', () => {
    fc.assert(
      fc.property(anyAdjustments, (changes) => {
        const before = changes.reduce(withAdjustment, emptyGradebook());
        expect(open(encodeGradebook(before)).adjustments).toEqual(before.adjustments);
      }),
      { numRuns: 100, seed: 20_261_128 },
    );
  });

  it('never breaks what opens it, however it was changed', () => {
    const text = encodeGradebook(decided);
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.string({ maxLength: 6 }), fc.nat(40), (at, other, length) => {
        const parsed = parseGradebookFile(text.slice(0, at) + other + text.slice(at + length), lessonId);
        expect(parsed.ok || parsed.issues.length > 0).toBe(true);
      }),
      { numRuns: runs(500), seed: 20_261_128 },
    );
  });
});

function never(): never {
  throw new Error('nobody has handed in');
}
