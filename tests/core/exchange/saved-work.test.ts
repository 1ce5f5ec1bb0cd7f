import * as fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Assignment } from '../../../src/core/assignment/assignment.ts';
import { defaultSettings } from '../../../src/core/assignment/default-settings.ts';
import { encodeAssignmentLink } from '../../../src/core/assignment/assignment-link.ts';
import type { Attempt } from '../../../src/core/attempt/attempt.ts';
import { parseAttempt } from '../../../src/core/attempt/parse-attempt.ts';
import { nameFileKind } from '../../../src/core/exchange/name-file-kind.ts';
import { openSavedWork, placeOfSavedWork } from '../../../src/core/exchange/open-saved-work.ts';
import { readSavedWork } from '../../../src/core/exchange/read-saved-work.ts';
import { encodeSavedWork } from '../../../src/core/exchange/saved-work.ts';
import { attemptFixture, lessonFixture } from '../../support/lesson-fixture.ts';
import { anyAttempt } from '../attempt/attempt-arbitrary.ts';
import { expectIssues } from '../response/expect-value.ts';

const bundle = lessonFixture();
const fresh = attemptFixture(bundle);
const assignment: Assignment = {
  version: 1,
  id: 'class9b',
  lesson: { id: 'bridge', version: '1.0.0' },
  settings: defaultSettings(),
  nameField: 'nickname',
  note: 'By Friday.',
  mode: 'practice',
};
const note = 'A copy.';
const saved = (attempt: unknown, of: Assignment | null = null) =>
  encodeSavedWork({ assignment: of, attempt }, note);
const codes = (text: string, of?: Assignment) => {
  const opened = openSavedWork(text, { bundle, ...(of === undefined ? {} : { assignment: of }) });
  return opened.ok ? [] : [...new Set(opened.issues.map(({ code }) => code))];
};
const label = { id: 'm1', span: { start: 0, end: 3 }, technique: 'factual-error' };
const far = { ...label, span: { start: 0, end: 9_999 } };

/** The attempt with this as its work on the op-ed. */
function withItem(change: object): unknown {
  const item = fresh.items['op-ed'];
  return { ...fresh, items: { ...fresh.items, 'op-ed': { ...item, ...change } } };
}

describe('saved work', () => {
  it('comes back as it was, with its assignment', () => {
    fc.assert(
      fc.property(anyAttempt, fc.constantFrom(null, assignment), (attempt, of) => {
        const found = readSavedWork(saved(attempt, of));
        if (!found.ok) throw new Error('unreadable');
        expect(found.value).toEqual({ assignment: of, attempt, assignmentId: of?.id ?? null });
        expect(parseAttempt(found.value.attempt)).toEqual({ ok: true, value: attempt });
      }),
    );
  });

  it.each([
    ['a file with a byte order mark', `\uFEFF${saved(fresh)}`, undefined],
    [
      'a bare attempt of an earlier release, in an assignment too',
      JSON.stringify(fresh, null, 2),
      assignment,
    ],
    ['a file of the same assignment', saved(fresh, assignment), assignment],
    [
      'work that was put aside, as an earlier release saved it',
      JSON.stringify({
        id: 'x',
        issues: [],
        setAsideAt: '2026-11-23T12:00:00.000Z',
        lessonId: 'bridge.class9b',
        raw: fresh,
      }),
      assignment,
    ],
  ])('opens: %s', (_, text, of) => {
    const opened = openSavedWork(text, { bundle, ...(of === undefined ? {} : { assignment: of }) });
    expect(opened).toEqual({ ok: true, value: fresh });
  });

  it('opens in any work of its own lesson, in a file of schema 2', () => {
    const old = JSON.parse(readFileSync('tests/frozen/attempt-2.json', 'utf8')) as Attempt;
    const place = placeOfSavedWork(JSON.stringify(old));
    expect(place).toMatchObject({
      ok: true,
      value: { lesson: old.lesson, href: '?lesson=line-in-the-silicon', updatedAt: old.updatedAt },
    });
    expect(placeOfSavedWork(saved(old))).toEqual(place);
  });

  it.each([
    ['another lesson', saved({ ...fresh, lesson: { id: 'other', version: '1.0.0' } }), ['other-lesson']],
    [
      'another version',
      saved({ ...fresh, lesson: { id: 'bridge', version: '0.9.0' } }),
      ['other-lesson-version'],
    ],
    ['another text', saved({ ...fresh, passages: { 'op-ed': 'f'.repeat(64) } }), ['other-passage']],
    ['another assignment', saved(fresh, assignment), ['other-assignment']],
    ['a newer schema', saved({ ...fresh, schema: 99 }), ['newer-schema']],
    ['a newer file', saved(fresh).replace('"version": 1', '"version": 2'), ['newer-version']],
    ['a file cut off', saved(fresh).slice(0, 400), ['damaged']],
    ['other JSON', '{"name": "Ada"}', ['no-saved-work']],
    ['no JSON', 'Hello', ['no-saved-work']],
    ['nothing', '', ['no-saved-work']],
    ['a web page', '<!DOCTYPE html><title>Log in</title>', ['web-page']],
    ['a hand-in', readFileSync('tests/frozen/hand-in-1.txt', 'utf8'), ['hand-in']],
    ['returned answers', '{"format": "second-read return", "version": 1}', ['returned-answers']],
    ['a gradebook', '{"format": "second-read-gradebook"}', ['gradebook']],
    ['a key', readFileSync('tests/frozen/hand-in-1-key.json', 'utf8'), ['key-file']],
    ['60 MB', ' '.repeat(60_000_000), ['too-long']],
    ['no attempt at all', saved(null), ['no-schema']],
    ['marks out of the text', saved(withItem({ marking: markingOf(far) })), ['bad-span']],
    ['a try out of the text', saved(withItem({ tries: [{ labels: [far] }] })), ['bad-span']],
    [
      'an undone mark out of the text',
      saved(
        withItem({
          marking: {
            response: { labels: [] },
            history: { done: [], undone: [{ index: 0, before: null, after: far }] },
            lastLabel: 1,
          },
        }),
      ),
      ['bad-span'],
    ],
  ])('is refused with its reason: %s', (_, text, reasons) => {
    expect(codes(text)).toEqual(reasons);
  });

  it('of no assignment is refused in one, and that of another class as well', () => {
    expect(codes(saved(fresh), assignment)).toEqual(['other-assignment']);
    expect(codes(saved(fresh, { ...assignment, id: 'class9a' }), assignment)).toEqual(['other-assignment']);
  });

  it('is refused where its assignment is no sound one', () => {
    const odd = saved(fresh, { ...assignment, id: '../x' });
    expect(expectIssues(readSavedWork(odd))).toEqual(['schema at file › assignment.id']);
  });
});

describe('the place of saved work', () => {
  it('is the address that opens it, by the assignment in the file', () => {
    const handedIn = { at: fresh.updatedAt, receipt: 'AAAA-AAAA', name: 'Ada' };
    expect(placeOfSavedWork(saved({ ...fresh, handedIn }, assignment))).toMatchObject({
      value: { href: `?lesson=bridge${encodeAssignmentLink(assignment)}`, name: 'Ada' },
    });
  });

  it('takes the teacher’s link where the file only names the assignment', () => {
    const aside = {
      id: 'x',
      issues: [],
      setAsideAt: fresh.updatedAt,
      lessonId: 'bridge.class9b',
      raw: fresh,
    };
    expect(placeOfSavedWork(JSON.stringify(aside))).toMatchObject({ value: { href: null } });
  });
});

describe('the kind of a file', () => {
  it.each([
    ['saved-work', saved(fresh)],
    ['saved-work', JSON.stringify(fresh)],
    ['hand-in', readFileSync('tests/frozen/hand-in-1-sealed.txt', 'utf8')],
    ['unknown', 'SR1.short'],
  ])('is seen: %s', (kind, text) => {
    expect(nameFileKind(text)).toBe(kind);
  });
});

function markingOf(made: typeof label) {
  return { response: { labels: [made] }, history: { done: [], undone: [] }, lastLabel: 1 };
}
