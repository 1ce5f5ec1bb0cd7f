import { describe, expect, it } from 'vitest';
import type { Attempt, AttemptItem } from '../../../src/core/attempt/attempt.ts';
import { compareWork, isWorkBegun } from '../../../src/core/attempt/compare-work.ts';
import {
  withCheck,
  withMarking,
  withReflection,
  withShelfCard,
  withStep,
} from '../../../src/core/attempt/change-attempt.ts';
import { addLabel } from '../../../src/core/response/edit-marking.ts';
import { recordEdit, recordReason } from '../../../src/core/response/edit-history.ts';
import { attemptFixture, lessonFixture, noon } from '../../support/lesson-fixture.ts';

const fresh = attemptFixture(lessonFixture());
/** A clock that was set wrong, so that later work seems to be older. */
const longAgo = '1999-01-01T00:00:00.000Z';

const markingOf = ({ items }: Attempt): AttemptItem['marking'] => {
  const marking = items['op-ed']?.marking;
  if (marking === undefined) throw new Error('no op-ed');
  return marking;
};
function withLabel(marking: AttemptItem['marking'], start: number): AttemptItem['marking'] {
  const edit = addLabel(marking, { span: { start, end: start + 3 }, technique: 'factual-error' });
  if (!edit.ok) throw new Error('the mark was refused');
  return recordEdit(marking, edit.value);
}

const marked = (attempt: Attempt, start: number, now = noon) =>
  withMarking(attempt, 'op-ed', withLabel(markingOf(attempt), start), now);
const one = marked(fresh, 0);

describe('comparing work', () => {
  it('sees that nothing differs but the place in it, whatever way it went through a file', () => {
    const same = withStep(one, 'mark', longAgo);
    const turned = Object.fromEntries(Object.entries(same).toReversed()) as unknown as Attempt;
    expect(compareWork(one, turned)).toBe('same');
  });

  it.each([
    ['a mark', marked(one, 4, longAgo)],
    ['a check', withCheck(one, 'op-ed', longAgo)],
    ['marks after a check', marked(withCheck(one, 'op-ed', longAgo), 4, longAgo)],
    ['a card of the shelf', withShelfCard(one, 'card', longAgo)],
  ])('knows the later one by what was done, not by the clock: %s', (_, later) => {
    expect(compareWork(one, later)).toBe('later');
    expect(compareWork(later, one)).toBe('earlier');
  });

  it('takes a reason that was written on for the later one', () => {
    const say = (attempt: Attempt, reason: string) => {
      const marking = markingOf(attempt);
      const label = marking.response.labels[0];
      if (label === undefined) throw new Error('no mark');
      const edit = { index: 0, before: label, after: { ...label, reason } };
      return withMarking(attempt, 'op-ed', recordReason(marking, edit), noon);
    };
    const begun = say(one, 'It is');
    expect(compareWork(begun, marked(say(begun, 'It is false.'), 4))).toBe('later');
  });

  it('says so where neither goes on from the other', () => {
    expect(compareWork(marked(one, 4), marked(one, 8))).toBe('parted');
    expect(compareWork(withReflection(one, 'q', 'a', noon), withReflection(one, 'q', 'b', noon))).toBe(
      'parted',
    );
  });

  it('takes work that was begun apart for other work', () => {
    expect(compareWork(one, { ...one, id: 'attempt-2' })).toBe('other');
  });
});

describe('begun work', () => {
  it('is one in which something was done; to walk through it is nothing', () => {
    expect(isWorkBegun(fresh)).toBe(false);
    expect(isWorkBegun(withStep(fresh, 'report', noon))).toBe(false);
    expect(isWorkBegun(one)).toBe(true);
    expect(isWorkBegun(withReflection(fresh, 'q', 'a', noon))).toBe(true);
    expect(isWorkBegun(withShelfCard(fresh, 'card', noon))).toBe(true);
  });
});
