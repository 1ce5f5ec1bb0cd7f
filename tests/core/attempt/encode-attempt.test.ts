import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeAttempt } from '../../../src/core/attempt/decode-attempt.ts';
import { encodeAttempt } from '../../../src/core/attempt/encode-attempt.ts';
import { parseAttempt } from '../../../src/core/attempt/parse-attempt.ts';
import { expectIssues } from '../response/expect-value.ts';
import { anyAttempt } from './attempt-arbitrary.ts';
import { freshAttempt, sampleEdition } from './sample-attempt.ts';

describe('encodeAttempt and decodeAttempt', () => {
  it('give back any attempt', () => {
    fc.assert(
      fc.property(anyAttempt, (attempt) => {
        expect(decodeAttempt(encodeAttempt(attempt))).toEqual({ ok: true, value: attempt });
      }),
    );
  });

  it('ignore a byte order mark that an editor put in front', () => {
    expect(decodeAttempt(`\uFEFF${encodeAttempt(freshAttempt)}`)).toEqual({ ok: true, value: freshAttempt });
  });

  it('refuse what is not JSON, what is not an attempt, and what is far too long', () => {
    expect(expectIssues(decodeAttempt('{"schema":1,'))).toEqual(['not-json at attempt']);
    expect(expectIssues(decodeAttempt('[]'))).toEqual(['no-schema at attempt › schema']);
    expect(expectIssues(decodeAttempt(' '.repeat(50_000_001)))).toEqual(['too-long at attempt']);
  });

  it('refuse an attempt at another edition, naming the file', () => {
    const other = { ...sampleEdition, lesson: { ...sampleEdition.lesson, version: '2.0.0' } };

    expect(expectIssues(decodeAttempt(encodeAttempt(freshAttempt), other, 'mine.json'))).toEqual([
      'other-lesson-version at mine.json › lesson.version',
    ]);
  });
});

describe('the browser’s database', () => {
  it('gives back any attempt as it was, so that it can be parsed again', () => {
    fc.assert(
      fc.property(anyAttempt, (attempt) => {
        expect(parseAttempt(structuredClone(attempt))).toEqual({ ok: true, value: attempt });
      }),
    );
  });
});
