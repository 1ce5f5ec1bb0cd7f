import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Attempt } from '../../../../src/core/attempt/attempt.ts';
import {
  withCheck,
  withHandIn,
  withHint,
  withMarking,
  withReflection,
  withReveal,
  withShelfCard,
} from '../../../../src/core/attempt/change-attempt.ts';
import { createHandIn, handInOf, madeOf } from '../../../../src/core/exchange/make-hand-in.ts';
import { receiptOf } from '../../../../src/core/exchange/receipt.ts';
import type { GradebookEntry, Submission } from '../../../../src/core/gradebook/gradebook.ts';
import { whichCounts } from '../../../../src/core/gradebook/intake/which-counts.ts';
import { withWorkChange, type WorkDecision } from '../../../../src/core/gradebook/intake/work-decision.ts';
import { freshAttempt } from '../../attempt/sample-attempt.ts';
import { markingWith, slope } from '../../response/marking-with.ts';
import { runs } from '../../../support/runs.ts';

const noon = '2026-11-23T12:00:00.000Z';
const decade = 10 * 365.25 * 86_400_000;

/** By how much the clock of the device is wrong: ten years either way. */
const anyClock = fc
  .integer({ min: -decade, max: decade })
  .map((by) => new Date(Date.parse(noon) + by).toISOString());

const growing: ((attempt: Attempt, now: string) => Attempt)[] = [
  (attempt, now) => withCheck(attempt, 'op-ed', now),
  (attempt, now) => withReveal(attempt, 'op-ed', now),
  (attempt, now) => withShelfCard(attempt, 'summits', now),
  (attempt, now) => withHint(attempt, 'op-ed', 'sl1', now),
  (attempt, now) => withCheck(attempt, 'warm-up', now),
];

/** Some marks, as many as that, each at words of its own. */
const marked = (attempt: Attempt, count: number, now: string) =>
  withMarking(
    attempt,
    'op-ed',
    markingWith(...Array.from({ length: count }, (_, at) => slope(at * 5, at * 5 + 4))),
    now,
  );

function submissionOf(handIn: Submission['handIn'], attempt: Attempt): Submission {
  return { id: receiptOf(handIn), source: 'file', handIn, attempt };
}

/** Hands in as the page does, which remembers what it made. */
function handInNow(attempt: Attempt, name: string, now: string) {
  const handIn = handInOf({ attempt }, name, now);
  return {
    submission: submissionOf(handIn, attempt),
    kept: withHandIn(attempt, madeOf({ attempt }, handIn), now),
  };
}

/** Hands in as earlier releases did, with nothing of what was handed in before. */
function handInBare(attempt: Attempt, name: string, now: string): Submission {
  return submissionOf(
    createHandIn({ attempt: { ...attempt, updatedAt: now }, assignment: null, name, medium: 'screen', now }),
    attempt,
  );
}

const entriesOf = (submissions: readonly Submission[]): GradebookEntry[] =>
  submissions.map((submission) => ({ submission, code: '', addedAt: noon }));

/** The ids that count, and how many questions are open. */
function settle(submissions: readonly Submission[], decisions: readonly WorkDecision[] = []) {
  const { replaced, questions } = whichCounts(entriesOf(submissions), decisions);
  return {
    counting: submissions.map(({ id }) => id).filter((id) => !replaced.has(id)),
    open: questions.filter(({ isDecided }) => !isDecided).map(({ type }) => type),
  };
}

describe('which hand-in of one work counts', () => {
  it('is the one that was made last, in whatever order they come and whatever the clock says', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            marks: fc.integer({ min: 0, max: 6 }),
            words: fc.string({ maxLength: 5 }),
            clock: anyClock,
          }),
          { minLength: 2, maxLength: 6 },
        ),
        fc.infiniteStream(fc.nat()),
        (edits, order) => {
          let attempt = freshAttempt;
          const made: Submission[] = [];
          for (const { marks, words, clock } of edits) {
            attempt = withReflection(marked(attempt, marks, clock), 'fair', words, clock);
            const { submission, kept } = handInNow(attempt, 'Ana', clock);
            attempt = kept;
            if (!made.some(({ id }) => id === submission.id)) made.push(submission);
          }
          const mixed = made
            .map((one) => ({ one, at: order.next().value ?? 0 }))
            .toSorted((a, b) => a.at - b.at)
            .map(({ one }) => one);
          expect(settle(mixed)).toEqual({ counting: [made.at(-1)?.id], open: [] });
        },
      ),
      { numRuns: runs(1000) },
    );
  });

  it('is told from what only grows where the hand-ins do not name each other', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 4 }),
        fc.integer({ min: 1, max: 3 }),
        fc.option(fc.constantFrom(...growing), { nil: undefined }),
        anyClock,
        anyClock,
        fc.boolean(),
        (marks, more, grow, first, second, isTurned) => {
          const before = marked(freshAttempt, marks, first);
          const added = marked(before, marks + more, second);
          const after = grow === undefined ? added : grow(added, second);
          const pair = [handInBare(before, 'Ana', first), handInBare(after, 'Ana', second)];
          const found = settle(isTurned ? pair.toReversed() : pair);
          expect(found).toEqual({ counting: [pair[1]?.id], open: [] });
        },
      ),
      { numRuns: runs(1000) },
    );
  });

  it('sees a further try although marks were deleted for it', () => {
    const tried = withCheck(marked(freshAttempt, 3, noon), 'op-ed', noon);
    const again = withCheck(marked(tried, 1, noon), 'op-ed', noon);
    const pair = [handInBare(again, 'Ana', '2016-01-01T00:00:00.000Z'), handInBare(tried, 'Ana', noon)];

    expect(settle(pair)).toEqual({ counting: [pair[0]?.id], open: [] });
  });

  it('is asked of the teacher where neither continues the other; until then the one that came last counts', () => {
    const base = marked(freshAttempt, 2, noon);
    const here = handInBare(withShelfCard(base, 'summits', noon), 'Ana', noon);
    const there = handInBare(withCheck(base, 'op-ed', noon), 'Ana', noon);
    const decided = withWorkChange([], {
      type: 'counts',
      attempt: 'a-1',
      works: [here.id, there.id],
      counts: here.id,
    });
    const undone = withWorkChange(decided, {
      type: 'counts',
      attempt: 'a-1',
      works: [here.id, there.id],
      counts: null,
    });

    expect(settle([here, there])).toEqual({ counting: [there.id], open: ['later'] });
    expect(settle([here, there], decided)).toEqual({ counting: [here.id], open: [] });
    expect(settle([here, there], undone)).toEqual({ counting: [there.id], open: ['later'] });
  });

  it('counts a learner once who corrected her name, and asks; two learners count when the teacher says so', () => {
    const first = handInNow(marked(freshAttempt, 2, noon), 'Ana Lee', noon);
    const renamed = handInNow(first.kept, 'Ana Lee-Kim', '2016-01-01T00:00:00.000Z').submission;
    const works = [renamed, first.submission];
    const two = withWorkChange([], { type: 'learners', attempt: 'a-1', learners: 'two' });
    const one = withWorkChange(two, { type: 'learners', attempt: 'a-1', learners: 'one' });

    expect(settle(works)).toEqual({ counting: [renamed.id], open: ['names'] });
    expect(settle(works, two)).toEqual({ counting: [renamed.id, first.submission.id], open: [] });
    expect(settle(works, one)).toEqual({ counting: [renamed.id], open: [] });
    expect(withWorkChange(one, { type: 'learners', attempt: 'a-1', learners: null })).toEqual([]);
  });
});
