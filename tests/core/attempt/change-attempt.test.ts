import { describe, expect, it } from 'vitest';
import { type Attempt, createAttempt, requireItem } from '../../../src/core/attempt/attempt.ts';
import { parseAttempt } from '../../../src/core/attempt/parse-attempt.ts';
import {
  withCheck,
  withComparison,
  withDisagreement,
  withFinish,
  withFirstRead,
  withHint,
  withMarking,
  withReflection,
  withRepair,
  withReveal,
  withLookUp,
  withLookUpShown,
  withSection,
  withShelfCard,
  withStep,
} from '../../../src/core/attempt/change-attempt.ts';
import { createMarking } from '../../../src/core/response/marking.ts';
import { markingWith, slope } from '../response/marking-with.ts';
import { freshAttempt, sampleEdition } from './sample-attempt.ts';

const untouched = { marking: createMarking(), tries: [], hints: {}, disagreements: [] };

const noLabels = { labels: [] };
const ten = '2026-11-23T10:00:00.000Z';
const eleven = '2026-11-23T11:00:00.000Z';

describe('createAttempt', () => {
  it('begins at the first step with nothing marked on any item', () => {
    const attempt = createAttempt({
      id: 'a-2',
      ...sampleEdition,
      now: ten,
      firstStep: 'first-read',
      firstForm: 'b',
    });

    expect(attempt).toEqual({
      schema: 4,
      id: 'a-2',
      lesson: { id: 'line-in-the-silicon', version: '1.0.0' },
      passages: { 'op-ed': 'a'.repeat(64), 'warm-up': 'b'.repeat(64) },
      startedAt: ten,
      updatedAt: ten,
      step: 'first-read',
      furthest: 'first-read',
      firstForm: 'b',
      shelf: {},
      reflection: {},
      items: { 'op-ed': untouched, 'warm-up': untouched },
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
      items: { 'op-ed': { ...untouched, marking, checkedAt: ten, tries: [noLabels] }, 'warm-up': untouched },
    });
  });

  it('throws for an item that the attempt does not have', () => {
    expect(() => withMarking(freshAttempt, 'exit', createMarking(), ten)).toThrow('no item exit');
  });
});

describe('withCheck', () => {
  it('keeps the time of the first check', () => {
    const twice = withCheck(withCheck(freshAttempt, 'op-ed', ten), 'op-ed', eleven);

    expect(requireItem(twice, 'op-ed')).toEqual({ ...untouched, checkedAt: ten, tries: [noLabels] });
    expect(requireItem(twice, 'warm-up')).toEqual(untouched);
    expect(twice.updatedAt).toBe(eleven);
  });

  it('throws for an item that the attempt does not have', () => {
    expect(() => withCheck(freshAttempt, 'exit', ten)).toThrow('no item exit');
  });
});

describe('withSection', () => {
  const marked = withMarking(freshAttempt, 'op-ed', markingWith(slope(0, 4), slope(5, 9)), ten);

  it('closes the text up to an offset, with nothing left to undo', () => {
    const closed = withSection(marked, 'op-ed', 20, eleven);
    const { response, lastLabel } = requireItem(marked, 'op-ed').marking;
    const marking = { response, history: { done: [], undone: [] }, lastLabel };

    expect(requireItem(closed, 'op-ed')).toEqual({ ...untouched, marking, closedTo: 20 });
    expect(closed.updatedAt).toBe(eleven);
    expect(parseAttempt(closed)).toEqual({ ok: true, value: closed });
  });

  it('never opens again what was closed', () => {
    const closed = withSection(withSection(marked, 'op-ed', 20, ten), 'op-ed', 10, eleven);
    expect(requireItem(closed, 'op-ed').closedTo).toBe(20);
  });
});

describe('tries', () => {
  const check = (attempt: Attempt, end: number) =>
    withCheck(withMarking(attempt, 'op-ed', markingWith(slope(0, end)), ten), 'op-ed', ten);
  const ends = (attempt: Attempt) =>
    requireItem(attempt, 'op-ed').tries.map(({ labels }) => labels[0]?.span.end);

  it('are all kept as they stood, the first one first', () => {
    expect(ends(check(check(freshAttempt, 4), 9))).toEqual([4, 9]);
  });

  it('do not grow when the same marks are checked again, as after a reload', () => {
    expect(ends(check(check(freshAttempt, 4), 4))).toEqual([4]);
  });

  it('are three at most', () => {
    expect(ends([4, 5, 6, 7].reduce(check, freshAttempt))).toEqual([4, 5, 6]);
  });
});

describe('what a learner does after the first check', () => {
  const item = (attempt: Attempt) => requireItem(attempt, 'op-ed');

  it('counts hints up to three', () => {
    const asked = [1, 2, 3, 4].reduce((attempt) => withHint(attempt, 'op-ed', 'sl1', ten), freshAttempt);
    expect(item(asked).hints).toEqual({ sl1: 3 });
  });

  it('remembers when the answers were first shown', () => {
    const shown = withReveal(withReveal(freshAttempt, 'op-ed', ten), 'op-ed', eleven);
    expect(item(shown).revealedAt).toBe(ten);
  });

  it('keeps one objection to each outcome, until it is taken back', () => {
    const outcome = 'decoy:d1';
    const once = withDisagreement(freshAttempt, 'op-ed', { outcome, reason: ' It names nobody. ' }, ten);
    const twice = withDisagreement(once, 'op-ed', { outcome, reason: 'It has no date.' }, eleven);
    expect(item(twice).disagreements).toEqual([{ outcome, reason: 'It has no date.', at: eleven }]);
    expect(item(withDisagreement(twice, 'op-ed', { outcome, reason: '  ' }, eleven)).disagreements).toEqual(
      [],
    );
  });

  it('remembers when each card was first opened', () => {
    const opened = withShelfCard(withShelfCard(freshAttempt, 'summits', ten), 'summits', eleven);
    expect(opened.shelf).toEqual({ summits: ten });
  });

  it('keeps what was looked up as it stands, cut to its limits, and when ours was first shown', () => {
    const long = { where: 'w'.repeat(300), found: 'f'.repeat(700) };
    const cut = withLookUp(freshAttempt, 'releases', long, ten).lookUps?.['releases'];
    expect([cut?.where.length, cut?.found.length]).toEqual([200, 600]);
    const shown = withLookUpShown(
      withLookUpShown(
        withLookUp(freshAttempt, 'releases', { where: 'a list', found: '2024' }, ten),
        'releases',
        ten,
      ),
      'releases',
      eleven,
    );
    const changed = withLookUp(shown, 'releases', { where: 'a list', found: '2025' }, eleven);
    expect(changed.lookUps).toEqual({ releases: { where: 'a list', found: '2025', shownAt: ten } });
    expect(withLookUpShown(freshAttempt, 'releases', ten).lookUps).toEqual({
      releases: { where: '', found: '', shownAt: ten },
    });
  });

  it('remembers when a rewrite was first compared, and forgets it with another passage', () => {
    const repair = { annotation: 'sl1', text: 'So.', ticks: [false, false, false] } as const;
    const written = withRepair(freshAttempt, repair, ten);
    const compared = withComparison(withComparison(written, ten), eleven);
    expect(compared.repair).toEqual({ ...repair, comparedAt: ten });
    expect(withRepair(compared, { ...repair, text: 'Or so.' }, eleven).repair?.comparedAt).toBe(ten);
    expect(withRepair(compared, { ...repair, annotation: 'u1' }, eleven).repair?.comparedAt).toBeUndefined();
  });

  it('compares nothing where nothing is written', () => {
    const empty = withRepair(
      freshAttempt,
      { annotation: 'sl1', text: ' \n', ticks: [false, false, false] },
      ten,
    );
    expect(withComparison(empty, eleven)).toBe(empty);
    expect(withComparison(freshAttempt, eleven)).toBe(freshAttempt);
  });

  it('cuts a rewrite and an answer that could not be read again', () => {
    const repair = { annotation: 'sl1', text: 'r'.repeat(401), ticks: [true, false, true] } as const;
    const attempt = withReflection(withRepair(freshAttempt, repair, ten), 'fair', 'a'.repeat(1001), ten);
    expect(attempt.repair?.text).toHaveLength(400);
    expect(attempt.reflection['fair']).toHaveLength(1000);
    expect(parseAttempt(attempt)).toEqual({ ok: true, value: attempt });
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
    const attempt = withFirstRead(
      freshAttempt,
      { kind: 'k'.repeat(65), wants: 'w'.repeat(1001), note: 'n'.repeat(4001) },
      ten,
    );

    expect(attempt.firstRead).toEqual({
      kind: 'k'.repeat(64),
      wants: 'w'.repeat(1000),
      note: 'n'.repeat(4000),
    });
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
