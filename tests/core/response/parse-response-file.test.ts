import { describe, expect, it } from 'vitest';
import { parseResponseFile } from '../../../src/core/response/parse-response-file.ts';
import { expectIssues } from './expect-value.ts';
import { samplePassage, sampleTechniques } from './sample-passage.ts';

function parse(...labels: readonly unknown[]) {
  return parseResponseFile({ labels }, samplePassage, sampleTechniques);
}

describe('parseResponseFile', () => {
  it('finds quotes, takes offsets, and numbers labels without an id round those that have one', () => {
    const parsed = parse(
      { technique: 'slippery-slope', quote: 'nothing is left' },
      { id: 'm2', technique: 'factual-error', start: 0, end: 5, confidence: 'certain', reason: 'no' },
      { technique: 'factual-error', quote: 'First' },
    );

    expect(parsed).toEqual({
      ok: true,
      value: {
        labels: [
          { id: 'm1', span: { start: 38, end: 53 }, technique: 'slippery-slope' },
          {
            id: 'm2',
            span: { start: 0, end: 5 },
            technique: 'factual-error',
            confidence: 'certain',
            reason: 'no',
          },
          { id: 'm3', span: { start: 0, end: 5 }, technique: 'factual-error' },
        ],
      },
    });
  });

  it('takes a response without labels', () => {
    expect(parse()).toEqual({ ok: true, value: { labels: [] } });
  });

  it('names every label it cannot place, and what else is wrong with it', () => {
    const parsed = parse(
      { technique: 'slippery-slope', quote: 'ban' },
      { technique: 'sarcasm', quote: 'no such words' },
      { technique: 'slippery-slope', quote: 'Soon', start: 33 },
      { technique: 'slippery-slope', start: 33 },
      { technique: 'slippery-slope' },
      { technique: 'slippery-slope', start: 33, end: 99 },
    );

    expect(expectIssues(parsed)).toEqual([
      'quote-not-unique at response.json › labels[0].quote',
      'quote-not-found at response.json › labels[1].quote',
      'two-places at response.json › labels[2]',
      'no-place at response.json › labels[3]',
      'no-place at response.json › labels[4]',
      'unknown-technique at response.json › labels[1].technique',
      'bad-span at response.json › labels[5].span',
    ]);
  });

  it('refuses an id that is given twice', () => {
    const label = { id: 'a', technique: 'slippery-slope', quote: 'Soon' };

    expect(expectIssues(parse(label, label))).toEqual(['duplicate-id at response.json › labels[1].id']);
  });

  it('refuses keys it does not know, here and in labels, and names the file it was given', () => {
    const data = { labels: [{ technique: 'slippery-slope', quote: 'Soon', note: 'x' }], name: 'Ada' };
    const parsed = parseResponseFile(data, samplePassage, sampleTechniques, 'my.json');

    expect(expectIssues(parsed).toSorted()).toEqual([
      'schema at my.json › labels[0].note',
      'schema at my.json › name',
    ]);
  });

  it.each([null, [], 'labels', { labels: {} }])('refuses %j', (data) => {
    expect(parseResponseFile(data, samplePassage, sampleTechniques).ok).toBe(false);
  });
});
