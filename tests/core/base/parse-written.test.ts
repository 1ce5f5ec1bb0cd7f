import { describe, expect, it } from 'vitest';
import { keySchema } from '../../../src/core/lesson/key-schema.ts';
import { lessonSchema } from '../../../src/core/lesson/lesson-schema.ts';
import { parseWritten } from '../../../src/core/base/parse-written.ts';
import { responseFileSchema } from '../../../src/core/response/response-file-schema.ts';

const annotation = {
  id: 'u1',
  technique: 'slippery-slope',
  status: 'scored',
  core: 'all is lost',
  difficulty: 'easy',
  rationale: 'Who says so?',
  hints: ['One.', 'Two.', 'Three.'],
  evidence: [{ source: 'N1', says: 'So.' }],
};

/** What is said about a key with one annotation that is changed so; a field that is undefined is left out. */
function said(changes: object): string[] {
  const entry = JSON.parse(JSON.stringify({ ...annotation, ...changes })) as unknown;
  const key = {
    schema: 1,
    lesson: 'my-lesson',
    version: '1.0.0',
    provenance: 'Us.',
    sources: [],
    items: { 'op-ed': { annotations: [entry], decoys: [], nearMisses: [] } },
  };
  const parsed = parseWritten(keySchema, key, 'key.json');
  const start = 'key.json › items.op-ed.annotations[0]';
  return parsed.ok ? [] : parsed.issues.map(({ path, message }) => `${path.replace(start, '')}: ${message}`);
}

describe('what a person wrote and no schema takes', () => {
  it('is taken when it is right', () => {
    expect(said({})).toEqual([]);
    expect(said({ core: { quote: 'all is lost', occurrence: 2 } })).toEqual([]);
  });

  it.each([
    [
      'a field with a slip',
      { rationale: undefined, rationalle: 'Why.' },
      [
        '.rationale: is missing',
        '.rationalle: there is no field “rationalle” here; did you mean “rationale”?',
      ],
    ],
    [
      'another word for the field that is missing',
      { rationale: undefined, explanation: 'Why.' },
      [
        '.rationale: is missing',
        '.explanation: there is no field “explanation” here; did you mean “rationale”?',
      ],
    ],
    [
      'a field nobody knows',
      { colour: 'red' },
      [
        '.colour: there is no field “colour” here; there are id, technique, also, status, core, max, difficulty, weight, rationale, chain, hints, repair, checklist, evidence, replaces',
      ],
    ],
    [
      'two kinds of evidence at once',
      { evidence: [{ source: 'N1', passage: 'all is lost', says: 'So.' }] },
      [
        '.evidence[0]: has “source”, “passage”, “says”; it must be {source, says}, or {passage, says}, or {reference, says}',
      ],
    ],
    [
      'evidence with an empty field',
      { evidence: [{ source: 'N1', says: '' }] },
      ['.evidence[0].says: must not be empty'],
    ],
    [
      'a quote that is a number',
      { core: 5 },
      [
        '.core: must be words of the passage, or {quote, prefix if needed, suffix if needed, occurrence if needed}',
      ],
    ],
    ['a quote without its words', { core: { occurrence: 2 } }, ['.core.quote: is missing']],
    [
      'a value with a slip',
      { status: 'scorred' },
      ['.status: must be "scored" or "arguable"; did you mean “scored”?'],
    ],
    ['a number for text', { rationale: 5 }, ['.rationale: must be text in quotation marks']],
    ['text for a list', { hints: 'One.' }, ['.hints: must be a list: […]']],
    ['too few of a list', { hints: ['One.', 'Two.'] }, ['.hints[2]: is missing']],
    ['too many of a list', { hints: ['One.', 'Two.', 'Three.', 'Four.'] }, ['.hints[3]: is one too many']],
    ['none of a list', { evidence: [] }, ['.evidence: must have at least 1 entry']],
    ['too large a number', { weight: 11 }, ['.weight: must be at most 10']],
    ['a rule of our own', { id: 'No Id' }, ['.id: must be lower-case words joined by hyphens']],
  ])('is told in plain words: %s', (_, changes, messages) => {
    expect(said(changes)).toEqual(messages);
  });

  it('is told in plain words in other files, and never in those of the library', () => {
    const lesson = parseWritten(
      lessonSchema,
      { schema: 2, minutes: 2.5, items: [], step: [] },
      'lesson.json',
    );
    const response = parseWritten(responseFileSchema, { results: [], labels: [{ start: -1 }] }, 'r.json');
    const all = [lesson, response].flatMap((one) => (one.ok ? [] : one.issues.map(({ message }) => message)));
    expect(all).toContain('must be 1');
    expect(all).toContain('must be a whole number');
    expect(all).toContain('there is no field “step” here; did you mean “steps”?');
    expect(all.join('\n')).not.toMatch(/Invalid|Expected|received|undefined|Object|Array|never/u);
  });
});
