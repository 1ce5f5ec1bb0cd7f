import { describe, expect, it } from 'vitest';
import { beginningMark, findLongestTask } from '../../../src/tools/bench/longest-task.ts';

const page = { pid: 1, tid: 2 };
const mark = (ts: number) => ({ ...page, name: beginningMark, ts });
const task = (ts: number, tdur: number, dur: number, thread = page) => ({
  ...thread,
  name: 'RunTask',
  ts,
  tdur,
  dur,
});

describe('the longest task', () => {
  it('is one of the thread of the mark, after the last mark, in milliseconds of both clocks', () => {
    const traceEvents = [
      mark(0),
      task(10, 90_000, 95_000),
      mark(200_000),
      task(300_000, 20_000, 21_000),
      task(400_000, 12_500, 80_000),
      task(500_000, 70_000, 99_000, { pid: 1, tid: 3 }),
      { ...page, name: 'Paint', ts: 600_000, dur: 90_000, tdur: 90_000 },
    ];
    expect(findLongestTask({ traceEvents })).toEqual({ cpu: 20, wall: 80 });
  });

  it('is not made up where nothing was measured', () => {
    expect(() => findLongestTask({ traceEvents: [task(1, 2, 3)] })).toThrow('The trace has no beginning');
    expect(() => findLongestTask({ traceEvents: [task(1, 2, 3), mark(5)] })).toThrow(
      'The trace has no tasks',
    );
  });
});
