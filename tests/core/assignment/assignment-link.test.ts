import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  assignmentHref,
  encodeAssignmentLink,
  parseAssignment,
  parseAssignmentLink,
} from '../../../src/core/assignment/assignment-link.ts';
import { isAssignmentLink } from '../../../src/core/assignment/is-assignment-link.ts';
import type { Assignment } from '../../../src/core/assignment/assignment.ts';
import { checksumOf } from '../../../src/core/base/crc32.ts';
import { toUtf8 } from '../../../src/core/base/utf8.ts';
import { expectIssues } from '../response/expect-value.ts';
import { anyAssignment, plainAssignment } from './assignment-arbitrary.ts';

const plainLink = '#v=1&l=line-in-the-silicon_1.1.0&a=7Kq2fX&c=';

/** Everything a teacher may change, at once. */
const fullAssignment: Assignment = {
  ...plainAssignment,
  id: 'q8Zr21Vd',
  nameField: 'own',
  mode: 'test',
  note: 'Please finish by Thursday. Two sections are enough if you need more time.',
  publicKey: `${'k'.repeat(42)}A`,
  settings: {
    ...plainAssignment.settings,
    stepsOff: ['brief', 'warm-up', 'exit-check'],
    countShown: false,
    hints: false,
    answers: 'never',
  },
};

/** A link with this body and the right checksum. */
function signed(body: string): string {
  return `#${body}&c=${checksumOf(toUtf8(body))}`;
}

describe('the link of an assignment', () => {
  it('gives back what was put in', () => {
    fc.assert(
      fc.property(anyAssignment, (assignment) => {
        const link = encodeAssignmentLink(assignment);
        expect(link).toMatch(/^#[A-Za-z0-9_.=&-]+$/);
        expect(parseAssignmentLink(link)).toEqual({ ok: true, value: assignment });
      }),
    );
  });

  it('says nothing of what is as usual', () => {
    expect(encodeAssignmentLink(plainAssignment).slice(0, -6)).toBe(plainLink);
  });

  it('is under 300 characters with a page address of 60, a note and a key', () => {
    const address = 'https://example.org/'.padEnd(60, 'a');

    expect(assignmentHref(address, plainAssignment)).toHaveLength(123);
    expect(assignmentHref(address, fullAssignment)).toHaveLength(298);
  });

  it('is read as it comes out of mails and chats', () => {
    const link = encodeAssignmentLink(fullAssignment);
    const value = { ok: true, value: fullAssignment };

    expect(parseAssignmentLink(link.slice(1))).toEqual(value);
    expect(parseAssignmentLink(`${link.replaceAll('&', '&amp;')}).\n`)).toEqual(value);
  });
});

describe('parseAssignmentLink', () => {
  it.each([
    ['nothing', '', 'no-assignment'],
    ['a link to words', '#words=3-9', 'no-assignment'],
    ['a version of later', '#v=2&anything', 'unknown-version'],
    ['no version', '#v=&l=a', 'damaged-link'],
    ['a link cut off', encodeAssignmentLink(fullAssignment).slice(0, 90), 'damaged-link'],
    ['a letter changed', encodeAssignmentLink(fullAssignment).replace('silicon', 'silikon'), 'damaged-link'],
    ['a link of endless length', `#v=1&n=${'A'.repeat(2000)}`, 'too-long'],
    ['letters beyond ASCII', '#v=1&l=é&c=AAAAAA', 'damaged-link'],
    ['half a character', '#v=1&l=\uD800&c=AAAAAA', 'damaged-link'],
    ['a field twice', signed('v=1&l=a_1.0.0&a=7Kq2fX&a=7Kq2fX'), 'damaged-link'],
    ['a field of later', signed('v=1&l=a_1.0.0&a=7Kq2fX&z=1'), 'damaged-link'],
    ['an unknown setting', signed('v=1&l=a_1.0.0&a=7Kq2fX&s=z1'), 'damaged-link'],
    [
      'a setting named like a part of every object',
      signed('v=1&l=a_1.0.0&a=7Kq2fX&s=constructor'),
      'damaged-link',
    ],
    ['an unknown step', signed('v=1&l=a_1.0.0&a=7Kq2fX&s=oq'), 'damaged-link'],
    ['fields in another order', signed('v=1&a=7Kq2fX&l=a_1.0.0'), 'damaged-link'],
  ])('refuses %s', (_, link, code) => {
    expect(expectIssues(parseAssignmentLink(link))).toEqual([`${code} at link`]);
  });

  it('says which field of a whole link cannot be', () => {
    const link = encodeAssignmentLink({ ...plainAssignment, id: 'a', lesson: { id: 'A B', version: 'new' } });

    expect(expectIssues(parseAssignmentLink(link))).toEqual([
      'schema at link › id',
      'schema at link › lesson.id',
      'schema at link › lesson.version',
    ]);
  });

  it('refuses a key to which nothing can be sealed', () => {
    const link = encodeAssignmentLink({ ...plainAssignment, publicKey: 'A'.repeat(43) });

    expect(expectIssues(parseAssignmentLink(link))).toEqual(['schema at link › publicKey']);
  });

  it('knows its own links from other fragments', () => {
    expect(isAssignmentLink(encodeAssignmentLink(plainAssignment))).toBe(true);
    expect(isAssignmentLink('#v=9')).toBe(true);
    expect(isAssignmentLink('#words=1')).toBe(false);
  });
});

describe('parseAssignment', () => {
  it('takes no test that shows answers', () => {
    expect(expectIssues(parseAssignment({ ...plainAssignment, mode: 'test' }))).toEqual([
      'schema at assignment',
    ]);
  });

  it.each([
    ['markup', 'Hello <b>you</b>'],
    ['an address', 'See https://example.org'],
    ['an address without a scheme', 'See www.example.org'],
    ['a second line', 'Hello\nyou'],
    ['text that turns around', 'Hello \u202Euoy'],
    ['half a character', 'Hello \uD800'],
    ['more than its length', 'a'.repeat(141)],
  ])('takes no note with %s', (_, note) => {
    expect(expectIssues(parseAssignment({ ...plainAssignment, note }))).toEqual([
      'schema at assignment › note',
    ]);
  });

  it('takes no key that is not 32 bytes', () => {
    const issues = expectIssues(parseAssignment({ ...plainAssignment, publicKey: 'B'.repeat(43) }));

    expect(issues).toEqual(['schema at assignment › publicKey']);
  });
});
