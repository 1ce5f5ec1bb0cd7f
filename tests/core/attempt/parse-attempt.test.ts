import { describe, expect, expectTypeOf, it } from 'vitest';
import type * as v from 'valibot';
import type { attemptSchema } from '../../../src/core/attempt/attempt-schema.ts';
import { type Attempt, requireItem } from '../../../src/core/attempt/attempt.ts';
import { parseAttempt } from '../../../src/core/attempt/parse-attempt.ts';
import { withMarking } from '../../../src/core/attempt/change-attempt.ts';
import { expectIssues } from '../response/expect-value.ts';
import { markingWith, slope } from '../response/marking-with.ts';
import { freshAttempt, sampleEdition } from './sample-attempt.ts';

const now = '2026-11-23T10:00:00.000Z';
const marked = withMarking(freshAttempt, 'op-ed', markingWith(slope(0, 4), slope(5, 9)), now);

describe('parseAttempt', () => {
  it('gives back an attempt at the expected edition', () => {
    expect(parseAttempt(structuredClone(marked), sampleEdition)).toEqual({ ok: true, value: marked });
  });

  it('lists every field that is wrong, and every field it does not know', () => {
    const data = { ...marked, id: 'a b', startedAt: 'yesterday', step: 'lunch', score: 100 };

    expect(expectIssues(parseAttempt(data)).toSorted()).toEqual([
      'schema at attempt › id',
      'schema at attempt › score',
      'schema at attempt › startedAt',
      'schema at attempt › step',
    ]);
  });

  it.each([
    ['nothing', undefined, 'no-schema'],
    ['a text', 'attempt', 'no-schema'],
    ['an object without a schema', { id: 'a-1' }, 'no-schema'],
    ['a schema that never was', { ...marked, schema: 0 }, 'unknown-schema'],
    ['half a schema', { ...marked, schema: 0.5 }, 'unknown-schema'],
    ['a schema of a later release', { schema: 5, anything: 'else' }, 'newer-schema'],
  ])('refuses %s', (_, data, code) => {
    expect(expectIssues(parseAttempt(data))).toEqual([`${code} at attempt › schema`]);
  });

  it('tells another version of the lesson from another text and from another lesson', () => {
    const { lesson, passages } = sampleEdition;
    const version = { lesson: { ...lesson, version: '1.1.0' }, passages };
    const text = { lesson, passages: { ...passages, 'op-ed': 'c'.repeat(64) } };
    const other = { lesson: { ...lesson, id: 'other' }, passages: { exit: 'a'.repeat(64) } };

    expect(expectIssues(parseAttempt(marked, version))).toEqual([
      'other-lesson-version at attempt › lesson.version',
    ]);
    expect(expectIssues(parseAttempt(marked, text))).toEqual(['other-passage at attempt › passages.op-ed']);
    expect(expectIssues(parseAttempt(marked, other))).toEqual([
      'other-lesson at attempt › lesson.id',
      'other-passage at attempt › passages.op-ed',
      'other-passage at attempt › passages.warm-up',
      'other-passage at attempt › passages.exit',
    ]);
  });

  it('refuses items without a passage, and passages without an item', () => {
    const data = { ...marked, passages: { 'op-ed': 'a'.repeat(64), exit: 'a'.repeat(64) } };

    expect(expectIssues(parseAttempt(data))).toEqual([
      'item-passage at attempt › items.warm-up',
      'item-passage at attempt › passages.exit',
    ]);
  });

  it('refuses a marking whose labels do not follow from its history', () => {
    const marking = markingWith(slope(0, 4));
    const data = withMarking(marked, 'op-ed', { ...marking, response: { labels: [] } }, now);

    expect(expectIssues(parseAttempt(data))).toEqual([
      'broken-history at attempt › items.op-ed.marking.history.done[0]',
    ]);
  });

  it('refuses more than the limits', () => {
    const marking = markingWith(slope(0, 4));
    const label = { id: 'm1', ...slope(0, 4) };
    const edit = { index: 0, before: null, after: label };
    const crowded = { ...marking, response: { labels: Array.from({ length: 501 }, () => label) } };
    const endless = { ...marking, history: { done: Array.from({ length: 201 }, () => edit), undone: [] } };

    expect(expectIssues(parseAttempt(withMarking(marked, 'op-ed', crowded, now)))).toEqual([
      'schema at attempt › items.op-ed.marking.response.labels',
    ]);
    expect(expectIssues(parseAttempt(withMarking(marked, 'op-ed', endless, now)))).toEqual([
      'schema at attempt › items.op-ed.marking.history.done',
    ]);
  });

  it.each([-1, 1.5, 2 ** 53, '20'])('refuses text that is closed up to %j', (closedTo) => {
    const item = { ...requireItem(marked, 'op-ed'), closedTo };
    const data = { ...marked, items: { ...marked.items, 'op-ed': item } };

    expect(expectIssues(parseAttempt(data))).toEqual(['schema at attempt › items.op-ed.closedTo']);
  });

  it('has a schema that knows every field of an attempt and no other', () => {
    type Parsed = v.InferOutput<typeof attemptSchema>;

    expectTypeOf<keyof Parsed>().toEqualTypeOf<keyof Attempt>();
    expectTypeOf<keyof Parsed['items'][string]>().toEqualTypeOf<keyof Attempt['items'][string]>();
    expectTypeOf<Parsed['items'][string]['marking']>().toEqualTypeOf<Attempt['items'][string]['marking']>();
    expectTypeOf<keyof NonNullable<Parsed['firstRead']>>().toEqualTypeOf<
      keyof NonNullable<Attempt['firstRead']>
    >();
    expect(parseAttempt(freshAttempt).ok).toBe(true);
  });
});
