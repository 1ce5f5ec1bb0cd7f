import { describe, expect, it } from 'vitest';
import { readReturnedAnswers } from '../../src/app/returned-answers.ts';
import type { KeyChange } from '../../src/core/gradebook/adjustment.ts';
import { encodeReturnFile, type ReturnFile } from '../../src/core/gradebook/key/return-file.ts';
import { firstItem } from '../../src/core/lesson/lesson-bundle.ts';
import { annotationFixture } from '../support/key-fixture.ts';
import { lessonFixture } from '../support/lesson-fixture.ts';

const bundle = lessonFixture();
const { passage } = firstItem(bundle);

function fileWith(core: string, itemId = 'op-ed', adjustments: ReturnFile['adjustments'] = []): string {
  const items = {
    [itemId]: {
      annotations: [annotationFixture('u1', 'anonymous-sourcing', core)],
      decoys: [],
      nearMisses: [],
    },
  };
  const file: ReturnFile = {
    lesson: { id: 'bridge', version: '1.0.0' },
    assignment: null,
    note: 'Well looked.',
    adjustments,
    key: {
      schema: 1,
      lesson: 'bridge',
      version: '1.0.0',
      provenance: 'Written for tests.',
      sources: [],
      items,
    },
  };
  return encodeReturnFile(file);
}

const at = '2026-11-24T09:00:00.000Z';
const change = (id: string, of: KeyChange, when = at) => ({ id, at: when, change: of });

describe('returned answers', () => {
  it('say what the teacher changed, of several weights the latest, and nothing of what is not there', () => {
    const weight = (of: number) => ({ type: 'reweight', item: 'op-ed', entry: 'u1', weight: of }) as const;
    const span = { start: 0, end: 7 };
    const accepted = { type: 'accept-mark', item: 'op-ed', span, technique: 'anonymous-sourcing' } as const;
    const text = fileWith('Reports say so', 'op-ed', [
      change('c3', weight(2), '2026-11-24T10:00:00.000Z'),
      change('c1', weight(3)),
      change('c2', accepted),
      change('c4', { type: 'drop', item: 'op-ed', entry: 'gone' }),
    ]);
    const read = readReturnedAnswers(text, bundle, null);

    expect(read.ok ? read.value.changes : read.issues).toEqual([
      { change: weight(2), quote: 'Reports say so' },
      { change: accepted, quote: 'Reports' },
    ]);
  });

  it('score what they are asked about', async () => {
    const read = readReturnedAnswers(fileWith('Reports say so'), bundle, 'class9b');
    if (!read.ok) throw new Error('refused');
    const labels = [{ id: 'm1', span: { start: 0, end: 15 }, technique: 'anonymous-sourcing' }];
    const feedback = await read.value.score({
      lesson: { id: 'bridge', version: '1.0.0' },
      passage,
      leftOut: [],
      response: { labels },
      earlier: [],
    });

    expect(read.value).toMatchObject({ note: 'Well looked.', changes: [] });
    expect(feedback).toMatchObject({ ok: true, value: { score: { score100: 100 } } });
  });

  it.each([
    ['whose words are not in the text', fileWith('Nobody says so'), 'quote-not-found'],
    ['that say nothing of a passage', fileWith('Reports say so', 'other'), 'no-answers'],
    [
      'with a change to a technique that the lesson does not have',
      fileWith('Reports say so', 'op-ed', [
        change('c1', { type: 'accept-name', item: 'op-ed', entry: 'u1', technique: 'sarcasm' }),
      ]),
      'unknown-technique',
    ],
    ['that are damaged', fileWith('Reports say so').slice(0, -9), 'not-json'],
  ])('%s are refused', (_, text, code) => {
    const read = readReturnedAnswers(text, bundle, null);

    expect(read.ok ? [] : read.issues.map((issue) => issue.code)).toEqual([code]);
  });
});
