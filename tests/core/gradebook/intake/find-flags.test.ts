import { describe, expect, it } from 'vitest';
import type { HandIn } from '../../../../src/core/exchange/hand-in.ts';
import { findFlags } from '../../../../src/core/gradebook/intake/find-flags.ts';
import { dayAfter, emptyGradebook, gradebookOf, madeClass, withWork } from '../made-gradebook.ts';
import { withPaper } from '../../../../src/core/gradebook/apply-command.ts';

const [ana, ben, cal] = madeClass(3) as [HandIn, HandIn, HandIn];

/** What is found about hand-ins, by their place. */
function flagsOf(...handIns: HandIn[]) {
  const gradebook = gradebookOf(handIns);
  const { flags, superseded } = findFlags(gradebook);
  const ids = gradebook.entries.map(({ submission }) => submission.id);
  return ids.map((id) => ({
    codes: (flags.get(id) ?? []).map(({ code }) => code),
    others: (flags.get(id) ?? []).flatMap(({ others }) => others.map((other) => ids.indexOf(other))),
    isCounted: !superseded.has(id),
  }));
}

/** The same work, handed in some milliseconds later. */
function later(handIn: HandIn, by: number, name = handIn.name): HandIn {
  return { ...handIn, name, handedInAt: new Date(Date.parse(handIn.handedInAt) + by).toISOString() };
}

/** Every time of a hand-in some milliseconds later. */
function shifted(handIn: HandIn, by: number): HandIn {
  const text = JSON.stringify(handIn).replaceAll(
    /"(\d{4}-\d\d-\d\dT[\d:.]+Z)"/g,
    (_, time: string) => `"${new Date(Date.parse(time) + by).toISOString()}"`,
  );
  return JSON.parse(text) as HandIn;
}

describe('flags', () => {
  it('are none for a class of which everybody did their own work', () => {
    const flags = flagsOf(...madeClass(150, 7));
    expect(flags.filter(({ codes }) => codes.length > 0)).toEqual([]);
  });

  it('say which hand-in of the same work counts: the newest, in whatever order they come', () => {
    const first = { codes: ['handed-in-again'], others: [1], isCounted: false };
    const second = { codes: [], others: [], isCounted: true };
    expect(flagsOf(ana, later(ana, 5000))).toEqual([first, second]);
    expect(flagsOf(later(ana, 5000), ana)).toEqual([second, { ...first, others: [0] }]);
  });

  it('tell of one work under two names, and count it once', () => {
    expect(flagsOf(ana, { ...ana, name: 'Somebody Else' })).toEqual([
      { codes: ['handed-in-again', 'two-names'], others: [1, 1], isCounted: false },
      { codes: ['two-names'], others: [0], isCounted: true },
    ]);
  });

  it('tell of a copied log with another attempt id, also when all its times are moved', () => {
    const copy = withWork({ ...ana, name: 'Somebody Else' }, { id: 'another-id' });
    const codes = (handIns: ReturnType<typeof flagsOf>) => handIns.map((found) => found.codes);
    expect(codes(flagsOf(ana, copy))).toEqual([['same-log'], ['same-log']]);
    expect(codes(flagsOf(ana, shifted(copy, 2 * 86_400_000)))).toEqual([
      ['same-log'],
      ['same-log', 'impossible-times'],
    ]);
    expect(codes(flagsOf(ana, shifted(copy, 3_723_456), ben))).toEqual([['same-log'], ['same-log'], []]);
  });

  it('tell of two learners of one name, whatever its case and spaces', () => {
    const found = flagsOf({ ...ana, name: 'Sam Lee' }, { ...ben, name: 'sam  lee'.replace('  ', ' ') }, cal);
    expect(found.map(({ codes, isCounted }) => [codes.join(), isCounted])).toEqual([
      ['same-name', true],
      ['same-name', true],
      ['', true],
    ]);
  });

  it('take no name for none', () => {
    const found = flagsOf({ ...ana, name: '' }, { ...ben, name: '' });
    expect(found.map(({ codes }) => codes)).toEqual([[], []]);
  });

  it.each<[string, Partial<HandIn>, Partial<HandIn['work']>]>([
    ['a start after the end', {}, { startedAt: '2026-11-16T23:00:00.000Z' }],
    ['a time before there was such a lesson', {}, { startedAt: '2025-12-31T23:59:59.000Z' }],
    ['a time more than a day after it came in', { handedInAt: '2026-11-18T08:00:01.000Z' }, {}],
    ['work that went on after it was handed in', { handedInAt: '2026-11-16T09:20:00.000Z' }, {}],
  ])('tell of impossible times: %s', (_, handIn, work) => {
    expect(flagsOf(withWork({ ...ana, ...handIn }, work))[0]?.codes).toContain('impossible-times');
  });

  it('let a device set its clock by a minute', () => {
    const early = new Date(Date.parse(ana.work.updatedAt) - 59_000).toISOString();
    expect(flagsOf({ ...ana, handedInAt: early })[0]?.codes).toEqual([]);
  });

  it('tell of more marks than there was time for', () => {
    const start = new Date(Date.parse(ana.handedInAt) - 8000).toISOString();
    expect(flagsOf(withWork(ana, { startedAt: start }))[0]?.codes).toContain('too-fast');
  });

  it('tell of another version with the same texts', () => {
    const other = withWork(ana, { lesson: { ...ana.work.lesson, version: '1.0.9' } });
    expect(flagsOf(other)[0]?.codes).toEqual(['other-version']);
  });

  it('say of paper that it is paper, and nothing of its times', () => {
    const marks = Array.from({ length: 8 }, (_, sentence) => ({ sentence, technique: 'factual-error' }));
    const random = (length: number) => new Uint8Array(length);
    const gradebook = withPaper(emptyGradebook(), { name: 'Ana', marks }, dayAfter, random);
    expect([...findFlags(gradebook).flags.values()].map((flags) => flags.map(({ code }) => code))).toEqual([
      ['paper'],
    ]);
  });
});
