import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { techniquesFile } from '../../src/tools/lessons/read-json.ts';
import { readLesson } from '../../src/tools/lessons/read-lesson.ts';

const lessons = resolve(import.meta.dirname, '../../lessons');
const own = readFileSync(join(lessons, 'techniques.json'), 'utf8');
let folder = '';
let lesson = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'second-read-'));
  lesson = join(folder, 'line-in-the-silicon');
  cpSync(join(lessons, 'line-in-the-silicon'), lesson, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (name: string, text = own) => writeFileSync(join(folder, name), text);
const chosen = (language: string) => basename(techniquesFile(lesson, language));

describe('the techniques of a lesson', () => {
  it('are those in its language beside it, nearest first, and else the general ones', () => {
    write('techniques.json');
    write('techniques.pt.json');
    write('techniques.pt-BR.json');
    expect(['pt-BR', 'pt-PT', 'pt', 'de', ''].map(chosen)).toEqual([
      'techniques.pt-BR.json',
      'techniques.pt.json',
      'techniques.pt.json',
      'techniques.json',
      'techniques.json',
    ]);
  });

  it('are the project’s own where none are beside it', () => {
    expect(techniquesFile(lesson, 'de')).toBe(join(lessons, 'techniques.json'));
  });

  it('are what its learners read', () => {
    write('techniques.en.json', own.replace('"Slippery slope"', '"Slope that slips"'));
    const read = readLesson(lesson);
    expect(read.ok && read.value.bundle.techniques.map(({ name }) => name)).toContain('Slope that slips');
  });

  it('are named with what is wrong in them', () => {
    write('techniques.en.json', '{ "schema": 1, "techniques": [] }');
    const read = readLesson(lesson);
    expect(read.ok ? [] : read.issues.map(({ path }) => path)).toEqual([
      'lessons/techniques.en.json › techniques',
    ]);
  });
});
