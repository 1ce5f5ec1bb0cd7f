import { describe, expect, it } from 'vitest';
import { parseResponseFile } from '../../../src/core/response/parse-response-file.ts';
import { passageOf } from '../../support/passage-of.ts';
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
      'no-place at response.json › labels[2]',
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

describe('offsets that could count in two ways', () => {
  const text = `Voilà 👩‍👩‍👧 et 👍. Le train coûte cher, soit dix fois moins que la route.`;
  const passage = passageOf(text, 'fr');
  const quote = 'soit dix fois moins';
  const units = { start: text.indexOf(quote), end: text.indexOf(quote) + quote.length };
  const points = { start: units.start - 4, end: units.end - 4 };
  const place = (label: object, file: object = {}) => {
    const parsed = parseResponseFile(
      { ...file, labels: [{ technique: 'factual-error', ...label }] },
      passage,
      sampleTechniques,
    );
    return parsed.ok
      ? parsed.value.labels[0]?.span
      : parsed.issues.map(({ code, message }) => `${code}: ${message}`);
  };

  it('are read in the unit that the file states', () => {
    expect(place(units, { unit: 'utf-16' })).toEqual(units);
    expect(place(points, { unit: 'codepoint' })).toEqual(units);
  });

  it('are refused without a unit, and only where the two ways differ', () => {
    for (const given of [units, points]) {
      expect(place(given)).toEqual([
        'unit-missing: the text has signs before this place that count as one or as two: add "unit": "utf-16" or "codepoint" to the file',
      ]);
    }
    expect(place({ start: 0, end: 5 })).toEqual({ start: 0, end: 5 });
  });

  it('are taken with a quote that they agree with, in either unit', () => {
    expect(place({ ...units, quote })).toEqual(units);
    expect(place({ ...points, quote })).toEqual(units);
    expect(place({ ...points, quote }, { unit: 'codepoint' })).toEqual(units);
  });

  it('are refused with a quote that they do not agree with', () => {
    expect(place({ ...points, quote }, { unit: 'utf-16' })).toEqual([
      `places-differ: the words from ${points.start} to ${points.end} are “er, soit dix fois m”, not “${quote}”; they agree with "unit": "codepoint"`,
    ]);
    expect(place({ start: 0, end: 5, quote })).toEqual([
      `places-differ: the words from 0 to 5 are “Voilà”, not “${quote}”`,
    ]);
  });

  it('are said to be out of the text in either unit', () => {
    expect(place({ start: 0, end: 999 }, { unit: 'codepoint' })).toEqual([
      expect.stringContaining('bad-span'),
    ]);
  });
});

describe('a quote that stands several times', () => {
  const text = 'We can do better. They tried. We can do better. Then we can do better. We can do better.';
  const place = (label: object) => {
    const parsed = parseResponseFile(
      { labels: [{ technique: 'factual-error', quote: 'We can do better', ...label }] },
      passageOf(text, 'en'),
      sampleTechniques,
    );
    return parsed.ok ? parsed.value.labels[0]?.span.start : parsed.issues.map(({ message }) => message);
  };

  it('is told apart by its number, by the words before or by the words after', () => {
    expect(place({ occurrence: 3 })).toBe(71);
    expect(place({ prefix: 'They tried.' })).toBe(30);
    expect(place({ suffix: '. They' })).toBe(0);
    expect(place({ prefix: 'better.', occurrence: 1 })).toBe(71);
  });

  it('is refused where that is not enough, or too much', () => {
    expect(place({})).toEqual([
      'the passage contains “We can do better” more than once (3 times); quote more words, or add a prefix, a suffix or an occurrence',
    ]);
    expect(place({ occurrence: 4 })).toEqual(['“We can do better” stands 3 times, so there is no 4']);
    expect(place({ prefix: 'Nobody' })).toEqual([
      '“We can do better” stands nowhere between the words that are to tell which',
    ]);
  });
});
