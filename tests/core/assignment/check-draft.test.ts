import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkDraft,
  createDraft,
  draftOf,
  isDraftOf,
  measureLink,
} from '../../../src/core/assignment/assignment-draft.ts';
import { assignmentHref, linkExcess, noteExcess } from '../../../src/core/assignment/assignment-link.ts';
import { findNoteProblems } from '../../../src/core/assignment/assignment.ts';
import { anyAssignment, plainAssignment } from './assignment-arbitrary.ts';

const siteHref = 'https://example.org/second-read/';
const lesson = {
  id: 'line-in-the-silicon',
  version: '1.1.0',
  steps: ['brief', 'first-read', 'mark', 'check', 'report'],
  techniques: ['slippery-slope', 'factual-error'],
} as const;
const codes = (changes: object, href = siteHref) =>
  checkDraft(
    { ...createDraft(), ...changes },
    { ...lesson, steps: [...lesson.steps], techniques: [...lesson.techniques] },
    { siteHref: href, id: '7Kq2fX' },
  ).map(({ code, path }) => `${code} at ${path}`);

describe('checkDraft', () => {
  it('finds nothing wrong with what a form begins with', () => {
    expect(codes({})).toEqual([]);
  });

  it('finds everything that is wrong at once', () => {
    const settings = { ...createDraft().settings, techniquesOff: ['slippery-slope', 'factual-error'] };

    expect(codes({ settings, note: `<a href="https://example.org">\n${'x'.repeat(140)}` })).toEqual([
      'no-technique at settings › techniquesOff',
      'too-long at note',
      'not-plain at note',
      'markup at note',
      'address at note',
      'link-too-long at link',
    ]);
  });

  it('does not mind spaces around the note, which are left out', () => {
    expect(codes({ note: ' Hello. ' })).toEqual([]);
    expect(findNoteProblems(' Hello. ')).toEqual(['spaces']);
  });
});

describe('the length of a link', () => {
  it('is known before there is one', () => {
    const draft = { ...createDraft(), isSealed: true, note: 'By Thursday.' };
    const made = { ...plainAssignment, note: 'By Thursday.', publicKey: `${'k'.repeat(42)}A` };

    expect(measureLink(draft, lesson, { siteHref, id: '7Kq2fX' })).toEqual({
      length: assignmentHref(siteHref, made).length,
      excess: 0,
      noteExcess: 0,
    });
  });

  it('may be 299 and no more', () => {
    const rest = assignmentHref(siteHref, plainAssignment).length;
    const address = (length: number) => siteHref + 'a'.repeat(length - rest);

    expect(linkExcess(address(299), plainAssignment)).toBe(0);
    expect(linkExcess(address(300), plainAssignment)).toBe(1);
  });

  it('is mended by taking so much of the note away, and no half of a character', () => {
    const made = { ...plainAssignment, note: '🙂'.repeat(60) };
    const excess = noteExcess(siteHref, made) ?? 0;
    const shorter = { ...made, note: made.note.slice(0, -excess) };

    expect(excess % 2).toBe(0);
    expect(linkExcess(siteHref, shorter)).toBe(0);
    expect(linkExcess(siteHref, { ...made, note: made.note.slice(0, 2 - excess) })).toBeGreaterThan(0);
  });

  it('is not mended by the note where the address alone is too long', () => {
    expect(noteExcess(`https://example.org/${'a'.repeat(280)}`, plainAssignment)).toBeUndefined();
  });

  it('does not count a fragment that the address had', () => {
    expect(assignmentHref(`${siteHref}#words=3`, plainAssignment)).toBe(
      assignmentHref(siteHref, plainAssignment),
    );
  });
});

describe('isDraftOf', () => {
  it('knows the choices of every assignment', () => {
    fc.assert(fc.property(anyAssignment, (made) => isDraftOf(draftOf(made), made.lesson, made)));
  });

  it('knows one that has been changed', () => {
    const draft = draftOf(plainAssignment);

    expect(isDraftOf({ ...draft, note: 'Hello.' }, lesson, plainAssignment)).toBe(false);
    expect(isDraftOf({ ...draft, isSealed: true }, lesson, plainAssignment)).toBe(false);
    expect(isDraftOf(draft, { ...lesson, version: '1.2.0' }, plainAssignment)).toBe(false);
  });
});
