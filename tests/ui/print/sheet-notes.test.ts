import { describe, expect, it } from 'vitest';
import type { ItemKey } from '../../../src/core/lesson/key-schema.ts';
import { firstItem } from '../../../src/core/lesson/lesson-bundle.ts';
import { resolveKey } from '../../../src/core/lesson/resolve-key.ts';
import type { Label } from '../../../src/core/response/label.ts';
import { scoreItem } from '../../../src/core/scoring/score-item.ts';
import type { PrintedCheck } from '../../../src/ui/print/printed-work.ts';
import { shownMarks } from '../../../src/ui/lesson/shown-marks.ts';
import { checkedNotes } from '../../../src/ui/print/checked-notes.ts';
import { type PassageLine, linePieces } from '../../../src/ui/print/passage-line.ts';
import { markNotes, markSheetLayers } from '../../../src/ui/print/marked-notes.ts';
import { lessonFixture } from '../../support/lesson-fixture.ts';

const printed = [
  'Reports say so. The bridge is ',
  '900 metres long. It opened in ',
  'June. It is a monster.\n',
  'Nobody objects. It will fall.',
];
const bundle = lessonFixture(printed.join(''));
const { item, passage } = firstItem(bundle);
const { techniques } = bundle;
const lines: PassageLine[] = printed.map((text, index) => {
  const start = printed.slice(0, index).join('').length;
  return { start, end: start + text.trimEnd().length, number: index + 1, paragraph: index === 3 ? 1 : 0 };
});

const [difficulty, hints] = ['easy' as const, ['Look.', 'Look.', 'Look.'] as [string, string, string]];
const evidence = [{ passage: 'Nobody objects', says: 'So it says.' }];
const key: ItemKey = {
  annotations: [
    {
      id: 'u1',
      technique: 'anonymous-sourcing',
      also: ['factual-error'],
      status: 'scored',
      core: 'Reports say so',
      difficulty,
      rationale: 'Whose reports?',
      hints,
      evidence,
    },
    {
      id: 'x1',
      technique: 'slippery-slope',
      status: 'arguable',
      core: 'It will fall',
      difficulty,
      rationale: 'One step.',
      hints,
      evidence,
    },
  ],
  decoys: [{ id: 'd1', quote: 'It opened in June', tempts: 'factual-error', rationale: 'It did.', evidence }],
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

function work(...marked: [quote: string, technique: string][]): PrintedCheck {
  const labels = marked.map(([quote, technique], index): Label => {
    const start = passage.text.indexOf(quote);
    return { id: `m${index + 1}`, technique, span: { start, end: start + quote.length } };
  });
  const resolved = resolveKey(passage, key, 'key.json');
  if (!resolved.ok) throw new Error(JSON.stringify(resolved.issues));
  const score = scoreItem(passage, resolved.value, { labels });
  const feedback = { score, tries: [score], key: resolved.value, sources: [], provenance: 'Tests.' };
  return { item, passage, techniques, feedback, marks: shownMarks(passage, techniques, labels) };
}

describe('the endnotes of the marked sheet', () => {
  it('give each mark its code, number, technique, lines and words', () => {
    const { marks } = work(['It opened in June', 'factual-error'], ['Reports say so', 'slippery-slope']);
    expect(markNotes(techniques, marks, lines)).toEqual([
      { id: 'm2', tag: 'S2', technique: 'Slippery slope', lines: 'line 1', quote: 'Reports say so' },
      { id: 'm1', tag: 'F1', technique: 'Factual error', lines: 'lines 2–3', quote: 'It opened in June' },
    ]);
  });

  it('cut long words short', () => {
    const { marks } = work([passage.text.split('\n')[0] ?? '', 'factual-error']);
    const [note] = markNotes(techniques, marks, lines);
    expect(note?.quote).toBe('Reports say so. The bridge is 900 … It is a monster.');
    expect(note?.lines).toBe('lines 1–3');
  });
});

describe('the notes of the checked sheet', () => {
  const checked = checkedNotes(
    work(
      ['Reports say', 'slippery-slope'],
      ['It opened in June', 'factual-error'],
      ['Nobody', 'factual-error'],
    ),
    lines,
  );

  it('tell what was scored or flagged in full, with lines, marks and points', () => {
    expect(checked.notes.map(({ number, title, lines: where }) => [number, title, where])).toEqual([
      ['1', 'Anonymous sourcing', 'line 1'],
      ['2', 'This holds up', 'lines 2–3'],
      ['3', 'Nothing wrong here', 'line 4'],
    ]);
    expect(checked.notes[0]).toMatchObject({
      facts: 'found; you named it slippery slope [S1]\u00a0· +0.33',
      rationale: 'Whose reports? Also right: factual error.',
    });
    expect(checked.notes[1]?.facts).toMatch(/^you flagged it as factual error \[F2\]\u00a0· −/);
  });

  it('list the rest by kind, name and line', () => {
    expect(checked.quiet).toEqual([
      { title: 'Can be argued', entries: [{ name: 'slippery slope', lines: ['4'] }] },
      { title: 'Something else', entries: [{ name: 'loaded language', lines: ['3'] }] },
    ]);
  });

  it('say a reason that several notes share only once', () => {
    const twice = checkedNotes(work(['The bridge', 'factual-error'], ['Nobody', 'factual-error']), lines);
    const [, first, second] = twice.notes;
    expect(first?.rationale).toMatch(/^The key has nothing against these words/);
    expect(second?.rationale).toBe('As in note 2.');
  });

  it('draw the key as numbers and lines, the learner’s marks as brackets', () => {
    const drawn = checked.layers.map(({ opening, closing, look }) => [opening, closing, look]);
    expect(drawn).toEqual([
      ['1', '', 'technique-2'],
      ['2', '', 'not-scored'],
      ['3', '', ''],
      ['[S1', ']', ''],
      ['[F2', ']', ''],
      ['[F3', ']', ''],
    ]);
  });
});

describe('a printed line', () => {
  const { marks } = work(['It opened in June', 'factual-error'], ['opened', 'slippery-slope']);
  const layers = markSheetLayers(techniques, marks, true);
  const signs = lines.map((line) =>
    linePieces(passage.text, line, layers)
      .map(({ text, opens, closes }) =>
        [...opens.map(({ opening }) => `${opening} `), text, ...closes.map(({ closing }) => closing)].join(
          '',
        ),
      )
      .join(''),
  );

  it('opens a mark where it begins and closes it where it ends, on whichever lines they are', () => {
    expect(signs.slice(1, 3)).toEqual(['900 metres long. [F1 It [S2 opened] in', 'June]. It is a monster.']);
  });

  it('has the lines of both marks under words that have two', () => {
    const pieces = lines.flatMap((line) => linePieces(passage.text, line, layers));
    expect(pieces.find(({ text }) => text === 'opened')?.looks).toEqual(['technique-1', 'technique-3']);
  });

  it('is made of pieces whose texts are its text', () => {
    for (const line of lines) {
      const pieces = linePieces(passage.text, line, layers);
      expect(pieces.map(({ text }) => text).join('')).toBe(passage.text.slice(line.start, line.end));
    }
  });
});
