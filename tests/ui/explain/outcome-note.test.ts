import { describe, expect, it } from 'vitest';
import type { ItemKey } from '../../../src/core/lesson/key-schema.ts';
import { resolveKey } from '../../../src/core/lesson/resolve-key.ts';
import type { Label } from '../../../src/core/response/label.ts';
import { type ItemFeedback, scoreItem } from '../../../src/core/scoring/score-item.ts';
import { formatNumber, formatSignedPoints } from '../../../src/ui/lesson/format.ts';
import { shownMarks } from '../../../src/ui/lesson/shown-marks.ts';
import { numberNotes, outcomeLayers } from '../../../src/ui/explain/outcome-layers.ts';
import { outcomeNotes } from '../../../src/ui/explain/outcome-note.ts';
import { shortQuote } from '../../../src/ui/lesson/short-quote.ts';
import { lessonFixture } from '../../support/lesson-fixture.ts';

const bundle = lessonFixture(
  'Reports say so. The bridge is 900 metres long. It opened in June. It is a monster.\nNobody objects. Maybe it will fall.',
);
const passage = bundle.passages['op-ed'];
if (passage === undefined) throw new Error('no passage');

const hints: [string, string, string] = ['Look.', 'Look again.', 'Nearly.'];
const itemKey: ItemKey = {
  annotations: [
    {
      id: 'u1',
      technique: 'anonymous-sourcing',
      also: ['factual-error'],
      status: 'scored',
      core: 'Reports say so',
      difficulty: 'easy',
      rationale: 'Whose reports?',
      hints,
      repair: 'The council’s survey says so.',
      evidence: [{ source: 'A1', says: 'Names are better.' }],
    },
    {
      id: 'x1',
      technique: 'slippery-slope',
      status: 'arguable',
      core: 'Maybe it will fall',
      difficulty: 'hard',
      rationale: 'One step.',
      hints,
      evidence: [{ passage: 'Nobody objects', says: 'It says so itself.' }],
    },
  ],
  decoys: [
    {
      id: 'd1',
      quote: 'It opened in June',
      tempts: 'factual-error',
      rationale: 'It did.',
      evidence: [{ source: 'A1', says: 'It did.' }],
    },
  ],
  nearMisses: [
    {
      id: 'n1',
      quote: 'It is a monster',
      tempts: 'factual-error',
      really: 'loaded language',
      rationale: 'A big word.',
    },
  ],
};

function notesFor(...marks: [quote: string, technique: string][]) {
  if (passage === undefined) throw new Error('no passage');
  const labels = marks.map(([quote, technique], index): Label => {
    const start = passage.text.indexOf(quote);
    return { id: `m${index + 1}`, technique, span: { start, end: start + quote.length } };
  });
  const key = resolveKey(passage, itemKey, 'key.json');
  if (!key.ok) throw new Error(JSON.stringify(key.issues));
  const score = scoreItem(passage, key.value, { labels });
  const feedback: ItemFeedback = {
    score,
    tries: [score],
    key: key.value,
    sources: [{ id: 'A1', grade: 'A', title: 'A book', publisher: 'A press', url: 'https://example.org/' }],
    provenance: 'Tests.',
  };
  return outcomeNotes(passage, feedback, bundle.techniques, shownMarks(passage, bundle.techniques, labels));
}
const lines = (...marks: [string, string][]) =>
  notesFor(...marks).map(({ title, status }) => `${title}: ${status}`);

describe('explanations', () => {
  it('say what was missed and what was rightly left', () => {
    expect(lines()).toEqual([
      'Anonymous sourcing: missed',
      'This holds up: you left it alone',
      'Something else: loaded language: you did not mark it',
      'Can be argued: slippery slope: not required',
    ]);
  });

  it('say what was found, wrongly named, partly found, flagged and accepted', () => {
    expect(
      lines(
        ['Reports say so', 'slippery-slope'],
        ['It opened in June', 'factual-error'],
        ['It is a monster', 'factual-error'],
        ['Maybe it will fall', 'slippery-slope'],
        ['The bridge', 'factual-error'],
      ),
    ).toEqual([
      'Anonymous sourcing: found; you named it slippery slope',
      'Nothing wrong here: 2 words marked as factual error',
      'This holds up: you flagged it as factual error',
      'Something else: loaded language: you marked it as factual error',
      'Can be argued: slippery slope: your mark fits, and costs nothing',
    ]);
    expect(lines(['Reports', 'anonymous-sourcing'])[0]).toBe(
      'Anonymous sourcing: partly found: 1 of 3 words',
    );
    expect(lines(['Reports say so', 'factual-error'])[0]).toBe('Anonymous sourcing: found and named');
    expect(lines(['Maybe it will fall', 'factual-error']).at(-1)).toBe(
      'Can be argued: slippery slope: but not as factual error',
    );
  });

  it('tell a mark that is too wide from one that is wrong', () => {
    const wide: [string, string] = ['Reports say so. The bridge is 900 metres long', 'anonymous-sourcing'];
    expect(lines(wide).slice(0, 2)).toEqual([
      'Anonymous sourcing: found and named',
      'Wider than it needs to be: 6 words marked as anonymous sourcing',
    ]);
  });

  it('carry rationale, other right names, an honest version and evidence', () => {
    expect(notesFor()[0]).toMatchObject({
      rationale: 'Whose reports?',
      also: 'Also right: factual error.',
      repair: 'The council’s survey says so.',
      evidence: [{ says: 'Names are better.', source: { title: 'A book' } }],
    });
    expect(notesFor().at(-1)?.evidence).toEqual([{ says: 'It says so itself.', quote: 'Nobody objects' }]);
  });

  it('quote the learner’s mark where it is not the same words', () => {
    expect(notesFor(['Reports', 'anonymous-sourcing'])[0]?.marked).toEqual(['Reports']);
    expect(notesFor(['Reports say so', 'anonymous-sourcing'])[0]?.marked).toEqual([]);
  });

  it('are numbered where the learner did or missed something, and drawn so', () => {
    const notes = numberNotes(notesFor(['It opened in June', 'factual-error']));
    expect(notes.map(({ id, number }) => [id, number])).toEqual([
      ['annotation-u1', 1],
      ['decoy-d1', 2],
      ['near-miss-n1', undefined],
      ['arguable-x1', undefined],
    ]);
    const looks = Object.fromEntries(outcomeLayers(notes).map(({ id, look }) => [id, look]));
    expect(looks).toEqual({
      'annotation-u1': 'technique-2 missed',
      'decoy-d1': 'technique-sound',
      'near-miss-n1': 'technique-grey quiet',
      'arguable-x1': 'technique-grey quiet',
    });
  });
});

describe('words and numbers', () => {
  it('shows points with a true minus sign and no more than two decimals', () => {
    expect([formatSignedPoints(1), formatSignedPoints(-0.2857), formatSignedPoints(0)]).toEqual([
      '+1',
      '−0.29',
      '0',
    ]);
    expect(formatNumber(-1.5)).toBe('−1.5');
  });

  it('shortens a long quote at spaces and leaves a short one alone', () => {
    expect(shortQuote('one two', 20)).toBe('one two');
    const short = shortQuote('one two three four five six seven eight nine ten', 24);
    expect(short).toBe('one two three … ten');
  });
});
