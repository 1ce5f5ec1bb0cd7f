import { describe, expect, it } from 'vitest';
import {
  decodeReturnFile,
  encodeReturnFile,
  type ReturnFile,
  type ReturnedWork,
} from '../../../../src/core/gradebook/key/return-file.ts';
import { annotationFixture } from '../../../support/key-fixture.ts';
import { expectIssues } from '../../response/expect-value.ts';

const lesson = { id: 'bridge', version: '1.0.0' };
const work: ReturnedWork = { lesson, assignment: 'class9b' };

const drop = { type: 'drop', item: 'op-ed', entry: 'u1' } as const;
const at = '2026-11-24T09:00:00.000Z';

const file: ReturnFile = {
  lesson,
  assignment: 'class9b',
  adjustments: [
    { id: 'c1', at, change: drop },
    {
      id: 'c2',
      at,
      change: {
        type: 'accept-mark',
        item: 'op-ed',
        span: { start: 0, end: 7 },
        technique: 'anonymous-sourcing',
      },
    },
  ],
  note: 'The second one is open to argument: it is not scored.',
  key: {
    schema: 1,
    lesson: 'bridge',
    version: '1.0.0',
    provenance: 'Written for tests.',
    sources: [],
    items: {
      'op-ed': {
        annotations: [annotationFixture('u1', 'anonymous-sourcing', 'Reports say so')],
        decoys: [],
        nearMisses: [],
      },
    },
  },
};

const changed = (change: object) =>
  JSON.stringify({ ...(JSON.parse(encodeReturnFile(file)) as object), ...change });

describe('a return file', () => {
  it('gives back what was returned', () => {
    expect(decodeReturnFile(encodeReturnFile(file), work)).toEqual({ ok: true, value: file });
  });

  it('is read with the mark that an editor puts in front', () => {
    expect(decodeReturnFile(`\uFEFF${encodeReturnFile(file)}`, work).ok).toBe(true);
  });

  it('fits any work where it, or the work, has no assignment', () => {
    const forAll = encodeReturnFile({ ...file, assignment: null });

    expect(decodeReturnFile(forAll, work).ok).toBe(true);
    expect(decodeReturnFile(encodeReturnFile(file), { lesson, assignment: null }).ok).toBe(true);
  });

  it.each([
    ['is cut off', encodeReturnFile(file).slice(0, -20), 'not-json at file'],
    ['is empty', '', 'not-json at file'],
    ['is some other JSON', '{"schema":1}', 'no-return-file at file'],
    ['is a list', '[]', 'no-return-file at file'],
    ['is of a later release', changed({ version: 2 }), 'newer-version at file'],
    ['is endless', ' '.repeat(5_000_001), 'too-long at file'],
    ['has no version', changed({ version: undefined }), 'schema at file › version'],
    ['has something more', changed({ script: 'x' }), 'schema at file › script'],
    ['has a note without end', changed({ note: 'n'.repeat(1001) }), 'schema at file › note'],
    ['has no key', changed({ key: undefined }), 'schema at file › key'],
    ['has no list of changes', changed({ adjustments: undefined }), 'schema at file › adjustments'],
    [
      'has changes without end',
      changed({ adjustments: Array.from({ length: 1001 }, () => ({ id: 'c', at, change: drop })) }),
      'schema at file › adjustments',
    ],
    [
      'has a change that we do not make',
      changed({ adjustments: [{ id: 'c1', at, change: { ...drop, type: 'rewrite' } }] }),
      'schema at file › adjustments[0].change.type',
    ],
    [
      'tells whose objection a change grants',
      changed({ adjustments: [{ id: 'c1', at, change: drop, grants: 'ABCD/op-ed/decoy:d1' }] }),
      'schema at file › adjustments[0].grants',
    ],
    ['is for another class', changed({ assignment: 'class9c' }), 'other-assignment at file › assignment'],
    [
      'is for another lesson',
      changed({ lesson: { id: 'dam', version: '1.0.0' } }),
      'other-lesson at file › lesson',
    ],
    [
      'is for another version',
      changed({ lesson: { id: 'bridge', version: '1.1.0' } }),
      'other-version at file › lesson',
    ],
    [
      'has the key of another lesson',
      changed({ key: { ...file.key, lesson: 'dam' } }),
      'other-lesson at file › lesson',
    ],
  ])('that %s is refused', (_, text, issue) => {
    expect(expectIssues(decodeReturnFile(text, work))).toEqual([issue]);
  });
});
