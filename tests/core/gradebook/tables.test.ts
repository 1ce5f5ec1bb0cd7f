import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { HandIn } from '../../../src/core/exchange/hand-in.ts';
import { annotationRows } from '../../../src/core/gradebook/exports/passages-table.ts';
import { withAdjustment, withPaper } from '../../../src/core/gradebook/apply-command.ts';
import { classViewOf } from '../../../src/core/gradebook/views/class-view-of.ts';
import { figuresOf } from '../../../src/core/gradebook/exports/figures.ts';
import { learnerRows } from '../../../src/core/gradebook/exports/learners-table.ts';
import { defuseFormula, toCsv, type Cell } from '../../../src/core/gradebook/exports/to-csv.ts';
import { scoreItem } from '../../../src/core/scoring/score-item.ts';
import { dayAfter, emptyGradebook, gradebookOf, lesson, madeClass } from './made-gradebook.ts';

const handIns = madeClass(30, 11);
const gradebook = gradebookOf(handIns);
const view = classViewOf(gradebook);

function readBack(rows: readonly (readonly Cell[])[]): string[][] {
  const { data, errors } = Papa.parse<string[]>(toCsv(rows), { skipEmptyLines: true });
  expect(errors).toEqual([]);
  return data;
}

/** The rows of a table as records. */
function records(rows: readonly (readonly Cell[])[]): Record<string, Cell>[] {
  const [header = [], ...others] = rows;
  return others.map((row) =>
    Object.fromEntries(header.map((name, place) => [String(name), row[place] ?? null])),
  );
}

describe('a CSV file', () => {
  it('is read back as it was, whatever stands in the cells', () => {
    const rows: Cell[][] = [
      ['name', 'reason', 'points'],
      ['Ana, Maria', 'She said: "no"', -0.25],
      ['  Ben ', 'two\r\nlines', 1e-7],
      ['Çağ 早 🦊', '', null],
    ];
    expect(readBack(rows)).toEqual([
      ['name', 'reason', 'points'],
      ['Ana, Maria', 'She said: "no"', '-0.25'],
      ['  Ben ', 'two\r\nlines', '1e-7'],
      ['Çağ 早 🦊', '', ''],
    ]);
  });

  it('begins with a byte order mark and ends every row with a carriage return and a line feed', () => {
    expect(
      toCsv([
        ['a', 'b'],
        [1, null],
      ]),
    ).toBe('\uFEFFa,b\r\n1,\r\n');
  });

  it.each([
    '=HYPERLINK("http://example.org","x")',
    '+1',
    '-1+1|cmd',
    '@SUM(A1)',
    '\t1',
    '\r1',
    '\n1',
    '  =1',
    '＝1',
    '＠x',
  ])('holds no formula: %j', (text) => {
    expect(defuseFormula(text)).toBe(`'${text}`);
    expect(readBack([[text, 'end']])).toEqual([[`'${text}`, 'end']]);
  });

  it.each([
    ['Ana;=1', "Ana;'=1"],
    ['one; +two', "one; '+two"],
    ['\t=1', "'\t'=1"],
    ['a\t@SUM(A1)', "a\t'@SUM(A1)"],
    ['two\n=lines', "two\n'=lines"],
    ['two\r\n\r\n-lines', "two\r\n\r\n'-lines"],
    [';;＝1', ";;'＝1"],
  ])('holds none for a spreadsheet that cuts cells elsewhere: %j', (text, defused) => {
    expect(defuseFormula(text)).toBe(defused);
    expect(readBack([['x', text, 'end']])).toEqual([['x', defused, 'end']]);
  });

  it.each(['Ana', '1', 'a=b', 'x-1', '', '(=1)', '🦊', 'a; b', 'two\nlines', 'a, -b'])(
    'leaves other text alone: %j',
    (text) => {
      expect(defuseFormula(text)).toBe(text);
    },
  );
});

describe('the table of learners', () => {
  const table = records(learnerRows(gradebook));

  it('has a row for each learner with the numbers of the view', () => {
    expect(table.length).toBe(30);
    for (const [place, row] of view.learners.entries()) {
      expect(table[place]).toMatchObject({
        name: row.name,
        receipt: row.id,
        counted: 1,
        marks: row.marks,
        tries: row.tries,
        score_first: row.first.score100,
        score_best: row.best.score100,
        found_first: row.first.found,
        found_best: row.best.found,
        named_first: row.first.named,
        named_best: row.best.named,
        scored: row.first.scored,
        respected_first: row.first.respected,
        respected_best: row.best.respected,
        decoys: row.first.decoys,
        warm_up_of: row.warmUp?.of ?? null,
        exit_check_right: row.exitCheck?.right ?? null,
        warm_up_right: row.warmUp?.right ?? null,
        exit_check_of: row.exitCheck?.of ?? null,
        objections: row.disagreements,
      });
    }
  });

  it('tells weak spots from sound passages where there are not as many of both', () => {
    const { annotations = [], decoys = [] } = lesson.key.items['op-ed'] ?? {};
    const dropped = { type: 'drop', item: 'op-ed', entry: decoys[0]?.id ?? '' } as const;
    const changed = withAdjustment(gradebook, { id: 'c1', at: '2026-11-01T10:00:00.000Z', change: dropped });
    const [row] = records(learnerRows(changed));
    expect(row).toMatchObject({
      scored: annotations.filter(({ status }) => status === 'scored').length,
      decoys: decoys.length - 1,
    });
  });

  it('has the counts that the figures of the class have', () => {
    const sum = (column: string) => table.reduce((total, row) => total + Number(row[column]), 0);
    const { calibration, annotations } = view.report.first;
    expect(sum('hunch_marks') + sum('fairly_sure_marks') + sum('certain_marks')).toBe(
      calibration.levels.reduce((total, { marks }) => total + marks, 0),
    );
    const hits = annotations.filter(({ technique }) => technique === 'factual-error');
    expect(sum('found_first_factual_error')).toBe(hits.reduce((total, { hits: found }) => total + found, 0));
  });

  it('comes back from its file', () => {
    const rows = learnerRows(gradebook);
    expect(readBack(rows)).toEqual(rows.map((row) => row.map((cell) => (cell === null ? '' : `${cell}`))));
  });

  it('has every row in as many columns as the header, without a formula in a name', () => {
    const [first] = handIns;
    if (first === undefined) throw new Error('nobody');
    const named: HandIn = { ...first, name: '=cmd|calc' };
    const rows = readBack(learnerRows(gradebookOf([named, ...handIns.slice(1)])));
    expect(new Set(rows.map((row) => row.length)).size).toBe(1);
    expect(rows[1]?.[0]).toBe("'=cmd|calc");
  });
});

describe('the table of annotations', () => {
  const table = records(annotationRows(gradebook));

  it('has the outcomes and points of the first try', () => {
    const { submission } = gradebook.entries[4] ?? never();
    const passage = lesson.bundle.passages['op-ed'] ?? never();
    const key = lesson.resolved['op-ed'] ?? never();
    const first = submission.attempt.items['op-ed']?.tries[0] ?? never();
    const score = scoreItem(passage, key, first);
    const mine = table.filter(({ receipt, item }) => receipt === submission.id && item === 'op-ed');
    const known = score.outcomes.filter(({ type }) => type !== 'plain');
    expect(mine.map(({ entry, kind, points }) => [entry, kind, points])).toEqual(
      known.map(({ id, type, earned, cost }) => [id, type, earned - cost]),
    );
  });

  it('adds up to what the figures of the class say', () => {
    const found = table.filter(({ item, kind, outcome }) => {
      return item === 'op-ed' && kind === 'annotation' && (outcome === 'correct' || outcome === 'mislabeled');
    });
    const hits = view.report.first.annotations.reduce((sum, entry) => sum + entry.hits, 0);
    expect(found.length).toBe(hits);
    const flagged = table.filter(({ item, outcome }) => item === 'op-ed' && outcome === 'decoyed');
    const flags = view.report.first.decoys.reduce((sum, unit) => sum + unit.falseFlags, 0);
    expect(flagged.length).toBe(flags);
  });

  it('comes back from its file', () => {
    const rows = annotationRows(gradebook);
    const defused = (cell: Cell) => (typeof cell === 'string' ? defuseFormula(cell) : `${cell ?? ''}`);
    expect(readBack(rows)).toEqual(rows.map((row) => row.map(defused)));
  });
});

describe('the figures', () => {
  it('name nobody and quote nobody', () => {
    const text = JSON.stringify(figuresOf(view));
    for (const { name, work } of handIns) {
      expect(text).not.toContain(name);
      for (const { reason } of work.items['op-ed']?.disagreements ?? []) expect(text).not.toContain(reason);
    }
    expect(text).not.toContain('.txt');
  });

  it('are plain JSON that is the same after a trip through text', () => {
    expect(JSON.parse(JSON.stringify(figuresOf(view)))).toEqual(figuresOf(view));
  });
});

describe('paper', () => {
  const random = (length: number) => Uint8Array.from({ length }, (_, place) => place);
  const marks = [
    { sentence: 5, technique: 'slippery-slope' },
    { sentence: 2, technique: 'factual-error' },
    { sentence: 5, technique: 'slippery-slope' },
  ];

  it('joins the class as whole sentences marked once', () => {
    const added = withPaper(gradebook, { name: 'Zoë', marks }, dayAfter, random);
    const entry = added.entries.at(-1)?.submission ?? never();
    const passage = lesson.bundle.passages['op-ed'] ?? never();
    expect(entry.handIn).toMatchObject({ name: 'Zoë', medium: 'paper', assignment: null });
    expect(entry.attempt.items['op-ed']?.tries).toEqual([
      {
        labels: [
          { id: 'm1', span: passage.sentences[2], technique: 'factual-error' },
          { id: 'm2', span: passage.sentences[5], technique: 'slippery-slope' },
        ],
      },
    ]);
    const seen = classViewOf(added);
    expect(seen.report.first.learners.length).toBe(31);
    expect(seen.learners.at(-1)).toMatchObject({
      medium: 'paper',
      isCounted: true,
      marks: 2,
      flags: [{ code: 'paper' }],
      warmUp: null,
      exitCheck: null,
    });
  });

  it('answers the assignment that the class has', () => {
    const settings = {
      ...(handIns[0]?.assignment?.settings ?? defaultsOf()),
      techniquesOff: ['factual-error'],
    };
    const assigned = gradebookOf(
      handIns.slice(0, 3).map((handIn) => ({
        ...handIn,
        assignment: { id: 'monday', settings, mode: 'practice' as const },
      })),
    );
    const added = withPaper(assigned, { name: 'Zoë', marks: [] }, dayAfter, random);
    expect(added.entries.at(-1)?.submission.handIn.assignment?.id).toBe('monday');
    expect(classViewOf(added).learners.every(({ isCounted }) => isCounted)).toBe(true);
  });

  it('is a mistake of the page where the passage has no such sentence', () => {
    const mark = { sentence: 9999, technique: 'factual-error' };
    expect(() => withPaper(emptyGradebook(), { name: '', marks: [mark] }, dayAfter, random)).toThrow(
      RangeError,
    );
  });
});

function defaultsOf() {
  return {
    stepsOff: [],
    techniquesOff: [],
    pick: 'both' as const,
    countShown: true,
    confidenceAsked: true,
    hints: true,
    tries: 3,
    feedback: 'end' as const,
    answers: 'after' as const,
  };
}

function never(): never {
  throw new Error('the made-up class lacks something');
}
