import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runVectorFile } from '../../../src/tools/vectors/run-vector-file.ts';

const folder = join(import.meta.dirname, 'vectors');
const handWritten = join(folder, 'hand-written.json');
const workedExample = join(folder, 'worked-example.json');

let scratch = '';
beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'vectors-'));
});
afterAll(() => rmSync(scratch, { recursive: true }));

/** The cases of a file by their names in it. */
function casesOf(file: string): [string, readonly string[]][] {
  return runVectorFile(file).map(({ name, problems }) => [name.slice(file.length + 2), problems]);
}

/** A file with this content. */
function fileOf(content: string): string {
  const path = join(
    scratch,
    `${Math.abs(content.length)}-${content.slice(0, 8).replaceAll(/\W/g, '_')}.json`,
  );
  writeFileSync(path, content);
  return path;
}

function problemsOf(content: string): string[] {
  return runVectorFile(fileOf(content)).flatMap(({ problems }) => problems);
}

describe('reference vectors', () => {
  it.each(casesOf(handWritten))('agrees with %s', (_, problems) => {
    expect(problems).toEqual([]);
  });

  it.each(casesOf(workedExample))('agrees with %s', (_, problems) => {
    expect(problems).toEqual([]);
  });
});

describe('the vector runner', () => {
  it('notices every number that is off', () => {
    const file = JSON.parse(readFileSync(handWritten, 'utf8')) as {
      cases: { note: string; expected: Record<string, unknown> }[];
    };
    const original = file.cases.find(({ note }) => note === 'one word of k1');
    const expected = original?.expected ?? {};
    const unnoticed = Object.keys(expected).filter((name) => {
      const altered = { ...original, expected: { ...expected, [name]: 'something else' } };
      return problemsOf(JSON.stringify({ cases: [altered] })).length !== 1;
    });
    expect(unnoticed).toEqual([]);
    expect(Object.keys(expected)).toHaveLength(26);
  });

  it('notices a number that is off by a millionth of a millionth and a bit', () => {
    const example = readFileSync(workedExample, 'utf8');
    expect(example).toContain('"raw": 0.7225609756097561');
    const [problem, ...others] = problemsOf(example.replace('0.7225609756097561', '0.7225609756117561'));
    expect(problem).toContain('expected 0.7225609756117561');
    expect(others).toEqual([]);
  });

  it('reports an expected number that it does not compute', () => {
    const file =
      '{"cases":[{"tokens":9,"keys":[],"decoys":[],"sentences":[],"answer":[],"expected":{"karma":"1"}}]}';
    expect(problemsOf(file)).toEqual(['karma is expected but not computed']);
  });

  it('fails a case that expects nothing', () => {
    const file = '{"cases":[{"tokens":9,"keys":[],"decoys":[],"sentences":[],"answer":[],"expected":{}}]}';
    expect(problemsOf(file)).toEqual(['expects nothing']);
  });

  it('fails a malformed case and goes on with the next', () => {
    const good = '{"tokens":9,"keys":[],"decoys":[],"sentences":[],"answer":[],"expected":{"W":"0"}}';
    const results = runVectorFile(fileOf(`{"cases":[7,${good}]}`));
    expect(results.map(({ problems }) => problems.length)).toEqual([1, 0]);
  });

  it('fails a case whose key the formulas have no meaning for, and says why', () => {
    const key = '{"id":"a","core":[3,3],"max":[0,5],"labels":{},"status":"scored"}';
    const file = `{"cases":[{"tokens":9,"keys":[${key}],"decoys":[],"sentences":[],"answer":[],"expected":{"W":"1"}}]}`;
    expect(problemsOf(file)).toEqual(['the core of entry a must be a stretch of the 9 words, not [3, 3)']);
  });

  it.each([
    ['{', 'is not JSON'],
    ['null', 'of no known kind'],
    ['{"cases":[]}', 'of no known kind. Known are: lesson scores; worked examples; '],
    ['{"cases":[{"alpha":1,"horoscope":[]}]}', 'of no known kind'],
  ])('fails %s as one case', (content, reason) => {
    const results = runVectorFile(fileOf(content));
    expect(results).toHaveLength(1);
    expect(results[0]?.problems.join()).toContain(reason);
  });

  it('fails a file that is missing', () => {
    expect(runVectorFile('no-such-file.json')).toEqual([
      { name: 'no-such-file.json', problems: ['the file is missing'] },
    ]);
  });
});

describe('npm run vectors', () => {
  const command = ['--import', 'tsx', 'src/tools/vectors.ts'];

  it('ends with the counts and succeeds when everything agrees', () => {
    const output = execFileSync('node', [...command, workedExample], { encoding: 'utf8' });
    expect(output).toBe('12 passed, 0 failed\n');
  });

  it('fails with one line and no stack trace for a missing file', () => {
    const { status, stdout, stderr } = spawnSync('node', [...command, workedExample, 'nowhere.json'], {
      encoding: 'utf8',
    });
    expect([status, stdout]).toEqual([1, '12 passed, 1 failed\n']);
    expect(stderr).toBe('nowhere.json: the file is missing\n');
  });
});
