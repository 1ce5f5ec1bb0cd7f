import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Attempt, requireItem } from '../../../src/core/attempt/attempt.ts';
import { parseAttempt } from '../../../src/core/attempt/parse-attempt.ts';
import type { Label } from '../../../src/core/response/label.ts';
import { redoEdit, undoEdit } from '../../../src/core/response/edit-history.ts';

const folder = new URL('../../frozen/', import.meta.url);

/** Every attempt ever frozen. Only add to this: a changed checksum means that a learner's file has been rewritten. */
const checksums = {
  'attempt-1.json': 'cad45bc9a597e99161e39b4a2eb84ba73f4baca9e79356079674b59cf87adfe1',
  'attempt-2.json': 'd7cba34a32351625053c26f35721d81e4a5b4fa697aad4db99683e52c4aac25f',
  'attempt-3.json': '374d38dfef204ad1e4ebed96faedc82a68f5d7ae9a3505c040510525f68d5a62',
};

const firstMark: Label = {
  id: 'm1',
  span: { start: 120, end: 188 },
  technique: 'slippery-slope',
  confidence: 'hunch',
};
const firstMarkChanged: Label = {
  id: 'm1',
  span: { start: 120, end: 195 },
  technique: 'slippery-slope',
  confidence: 'certain',
  reason: 'One step, then “servitude” — nothing in between.',
};
const removedMark: Label = { id: 'm2', span: { start: 240, end: 301 }, technique: 'anonymous-sourcing' };
const thirdMark: Label = {
  id: 'm3',
  span: { start: 410, end: 455 },
  technique: 'factual-error',
  confidence: 'fairly-sure',
};
const undoneMark: Label = { id: 'm4', span: { start: 500, end: 512 }, technique: 'factual-error' };

/** What `attempt-1.json` means: its marks had been checked, so they are the first try. */
const attempt: Attempt = {
  schema: 4,
  id: '0198f3a1-7c2e-7b41-9d55-2f6f1c0a4e77',
  lesson: { id: 'line-in-the-silicon', version: '1.0.0' },
  passages: { 'op-ed': '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08' },
  startedAt: '2026-11-23T09:00:00.000Z',
  updatedAt: '2026-11-23T09:31:15.000Z',
  step: 'check',
  furthest: 'report',
  firstForm: 'a',
  shelf: {},
  reflection: {},
  firstRead: { kind: 'opinion', note: 'It says “we must”.\nNobody is named.' },
  items: {
    'op-ed': {
      marking: {
        response: { labels: [firstMarkChanged, thirdMark] },
        history: {
          done: [
            { index: 0, before: null, after: firstMark },
            { index: 1, before: null, after: removedMark },
            { index: 0, before: firstMark, after: firstMarkChanged },
            { index: 2, before: null, after: thirdMark },
            { index: 1, before: removedMark, after: null },
          ],
          undone: [{ index: 2, before: null, after: undoneMark }],
        },
        lastLabel: 4,
      },
      checkedAt: '2026-11-23T09:22:00.400Z',
      tries: [{ labels: [firstMarkChanged, thirdMark] }],
      hints: {},
      disagreements: [],
    },
  },
  finishedAt: '2026-11-23T09:30:00.000Z',
};

const earlyMark: Label = {
  id: 'm1',
  span: { start: 120, end: 188 },
  technique: 'slippery-slope',
  confidence: 'hunch',
};
const citedMark: Label = {
  id: 'm2',
  span: { start: 410, end: 455 },
  technique: 'factual-error',
  confidence: 'fairly-sure',
  evidence: 'anthropic',
};
const undoneName: Label = { id: 'm3', span: { start: 500, end: 512 }, technique: 'anonymous-sourcing' };

/** What `attempt-2.json` means: nothing of it had been handed in. */
const attempt2: Attempt = {
  schema: 4,
  id: '2918273645-1029384756-5647382910',
  lesson: { id: 'line-in-the-silicon', version: '1.5.0' },
  passages: {
    'op-ed': '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    'a-1': '60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752',
  },
  startedAt: '2026-11-24T08:00:00.000Z',
  updatedAt: '2026-11-24T08:41:07.120Z',
  step: 'report',
  furthest: 'report',
  firstForm: 'b',
  shelf: { anthropic: '2026-11-24T08:12:00.000Z' },
  reflection: { fair: 'It left out the other side.' },
  firstRead: { kind: 'opinion', note: 'It says “we must”.', who: 'An editor', when: 'After 2024' },
  items: {
    'op-ed': {
      marking: {
        response: { labels: [firstMarkChanged, citedMark] },
        history: {
          done: [
            { index: 0, before: null, after: earlyMark },
            { index: 0, before: earlyMark, after: firstMarkChanged },
            { index: 1, before: null, after: citedMark },
          ],
          undone: [{ index: 2, before: null, after: undoneName }],
        },
        lastLabel: 3,
      },
      closedTo: 240,
      checkedAt: '2026-11-24T08:20:00.400Z',
      tries: [{ labels: [earlyMark] }, { labels: [firstMarkChanged, citedMark] }],
      hints: { u1: 2 },
      revealedAt: '2026-11-24T08:31:00.000Z',
      disagreements: [{ outcome: 'decoy:d3', reason: 'It has no date.', at: '2026-11-24T08:33:00.000Z' }],
    },
    'a-1': {
      marking: { response: { labels: [] }, history: { done: [], undone: [] }, lastLabel: 0 },
      checkedAt: '2026-11-24T08:05:00.000Z',
      tries: [{ labels: [] }],
      hints: {},
      movedOnAt: '2026-11-24T08:06:00.000Z',
      disagreements: [],
    },
  },
  repair: {
    annotation: 'sl1',
    text: 'It might lead to more of this.',
    ticks: [true, false, true],
    comparedAt: '2026-11-24T08:36:00.000Z',
  },
  finishedAt: '2026-11-24T08:40:00.000Z',
};

/** What `attempt-3.json` means: nobody had asked what the writer wants. */
const attempt3: Attempt = {
  ...attempt2,
  id: '3918273645-1029384756-5647382910',
  handedIn: { at: '2026-11-24T08:42:00.000Z', receipt: 'ABCD-2345', name: 'Kim', content: 'EFGH-6789' },
};

function readFrozen(name: string): string {
  return readFileSync(new URL(name, folder), 'utf8');
}

describe('frozen attempts', () => {
  it('are all there, letter for letter', () => {
    const names = readdirSync(folder).filter((name) => /^attempt-.*\.json$/.test(name));
    const found = names.map((name) => [name, createHash('sha256').update(readFrozen(name)).digest('hex')]);

    expect(Object.fromEntries(found)).toEqual(checksums);
  });

  it('of schema 1 mean what they meant', () => {
    expect(parseAttempt(JSON.parse(readFrozen('attempt-1.json')))).toEqual({ ok: true, value: attempt });
  });

  it('of schema 2 mean what they meant', () => {
    expect(parseAttempt(JSON.parse(readFrozen('attempt-2.json')))).toEqual({ ok: true, value: attempt2 });
  });

  it('of schema 3 mean what they meant', () => {
    expect(parseAttempt(JSON.parse(readFrozen('attempt-3.json')))).toEqual({ ok: true, value: attempt3 });
  });

  it('of schema 1 can go on being edited', () => {
    const { marking } = requireItem(attempt, 'op-ed');

    expect(undoEdit(marking).response.labels).toEqual([firstMarkChanged, removedMark, thirdMark]);
    expect(redoEdit(marking).response.labels).toEqual([firstMarkChanged, thirdMark, undoneMark]);
  });
});
