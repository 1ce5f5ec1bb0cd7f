import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runVectorFile } from '../../../src/tools/vectors/run-vector-file.ts';

const folder = join(import.meta.dirname, 'vectors');
const files = readdirSync(folder);

let scratch = '';
beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'vectors-'));
});
afterAll(() => rmSync(scratch, { recursive: true }));

interface VectorCase {
  readonly [field: string]: unknown;
}

/** The first case of a file, as read. */
function firstCase(file: string): VectorCase {
  const { cases } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as { cases: VectorCase[] };
  return cases[0] ?? {};
}

/** What is wrong with one case. */
function problemsOf(value: VectorCase): readonly string[] {
  const path = join(scratch, 'case.json');
  writeFileSync(path, JSON.stringify({ cases: [value] }));
  return runVectorFile(path).flatMap(({ problems }) => problems);
}

describe('reference vectors of class statistics', () => {
  it.each([
    ['brier.json', 30],
    ['class-analytics.json', 1],
    ['ctt-items.json', 40],
    ['krippendorff-alpha-coding.json', 40],
    ['mcc-kappa-f1.json', 40],
    ['proportion-ci.json', 17],
    ['semeval2020-si.json', 40],
    ['signal-detection.json', 40],
    ['ualpha-1995.json', 40],
  ])('agree with every case of %s', (file, cases) => {
    const results = runVectorFile(join(folder, file));
    expect(results.filter(({ problems }) => problems.length > 0)).toEqual([]);
    expect(results).toHaveLength(cases);
  });

  it('are all run', () => {
    expect(files).toHaveLength(9);
  });
});

describe('the vector runner', () => {
  it.each([
    ['brier.json', 'brier'],
    ['ctt-items.json', 'feldt_ci95'],
    ['krippendorff-alpha-coding.json', 'alpha'],
    ['mcc-kappa-f1.json', 'kappa'],
    ['proportion-ci.json', 'clopper_pearson95'],
  ])('notices in %s that %s is off', (file, field) => {
    const [problem, ...others] = problemsOf({ ...firstCase(file), [field]: 7 });
    expect(problem).toContain(`${field} is `);
    expect(others).toEqual([]);
  });

  it.each(['class-analytics.json', 'semeval2020-si.json', 'signal-detection.json', 'ualpha-1995.json'])(
    'notices every number that is off in %s',
    (file) => {
      const original = firstCase(file);
      const expected = original['expected'] as VectorCase;
      const unnoticed = Object.keys(expected).filter(
        (name) => problemsOf({ ...original, expected: { ...expected, [name]: 7 } }).length !== 1,
      );
      expect(unnoticed).toEqual([]);
      expect(Object.keys(expected)).not.toEqual([]);
    },
  );

  it('reports an expected number that it does not compute', () => {
    expect(problemsOf({ x: 1, n: 2, karma: 1 })).toEqual(['karma is expected but not computed']);
  });

  it('fails a case that expects nothing', () => {
    expect(problemsOf({ x: 1, n: 2, note: 'in words' })).toEqual(['expects nothing']);
  });

  it('says what is malformed', () => {
    expect(problemsOf({ x: -1, n: 2, wilson95: [0, 1] })).toEqual([
      expect.stringContaining('x: Invalid value'),
    ]);
  });

  it('fails units of one rater that overlap', () => {
    const unit = { rater: 0, category: 'A', offset: 0, length: 5 };
    const study = { begin: 0, length: 9, raters: 2, units: [unit, { ...unit, offset: 4 }] };
    expect(problemsOf({ ...study, expected: { alpha_u: 1 } })).toEqual([
      'units of rater 0 and category A overlap',
    ]);
  });
});
