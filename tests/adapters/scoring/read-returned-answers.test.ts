import { describe, expect, it } from 'vitest';
import { readReturnedAnswers } from '../../../src/adapters/scoring/read-returned-answers.ts';
import { encodeReturnFile, type ReturnFile } from '../../../src/core/gradebook/return-file.ts';
import { firstItem } from '../../../src/core/lesson/first-item.ts';
import { annotationFixture } from '../../support/key-fixture.ts';
import { lessonFixture } from '../../support/lesson-fixture.ts';

const bundle = lessonFixture();
const { passage } = firstItem(bundle);

function fileWith(core: string, itemId = 'op-ed'): string {
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

describe('returned answers', () => {
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

    expect(read.value.note).toBe('Well looked.');
    expect(feedback).toMatchObject({ ok: true, value: { score: { score100: 100 } } });
  });

  it.each([
    ['whose words are not in the text', fileWith('Nobody says so'), 'quote-not-found'],
    ['that say nothing of a passage', fileWith('Reports say so', 'other'), 'no-answers'],
    ['that are damaged', fileWith('Reports say so').slice(0, -9), 'not-json'],
  ])('%s are refused', (_, text, code) => {
    const read = readReturnedAnswers(text, bundle, null);

    expect(read.ok ? [] : read.issues.map((issue) => issue.code)).toEqual([code]);
  });
});
