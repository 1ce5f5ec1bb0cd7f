import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { uuidOf } from '../../../../src/core/exchange/receipt.ts';
import { classViewOf } from '../../../../src/core/gradebook/views/class-view-of.ts';
import { xapiStatements } from '../../../../src/core/gradebook/exports/xapi.ts';
import { gradebookOf, lesson, madeClass } from '../made-gradebook.ts';

const gradebook = gradebookOf(madeClass(6, 3));
const site = 'https://read.example.org/';
const statements = xapiStatements(gradebook, { site });

const iri = v.pipe(v.string(), v.url());
const languageMap = v.record(v.pipe(v.string(), v.regex(/^[a-z]{2}(-[A-Z]{2})?$/)), v.string());
const component = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[^\s[\],.]+$/)),
  description: languageMap,
});

/** What xAPI 1.0.3, part two, asks of a statement and of an interaction, as far as we use it. */
const statementSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)),
  actor: v.strictObject({
    objectType: v.literal('Agent'),
    name: v.exactOptional(v.string()),
    account: v.strictObject({ homePage: iri, name: v.pipe(v.string(), v.minLength(1)) }),
  }),
  verb: v.strictObject({ id: v.literal('http://adlnet.gov/expapi/verbs/answered'), display: languageMap }),
  object: v.strictObject({
    objectType: v.literal('Activity'),
    id: iri,
    definition: v.variant('interactionType', [
      v.strictObject({
        name: languageMap,
        type: v.literal('http://adlnet.gov/expapi/activities/cmi.interaction'),
        interactionType: v.literal('choice'),
        correctResponsesPattern: v.array(v.string()),
        choices: v.array(component),
      }),
      v.strictObject({
        name: languageMap,
        type: v.literal('http://adlnet.gov/expapi/activities/cmi.interaction'),
        interactionType: v.literal('matching'),
        correctResponsesPattern: v.array(v.string()),
        source: v.array(component),
        target: v.array(component),
      }),
    ]),
  }),
  result: v.strictObject({
    response: v.string(),
    score: v.exactOptional(
      v.strictObject({
        scaled: v.pipe(v.number(), v.minValue(-1), v.maxValue(1)),
        raw: v.pipe(v.number(), v.minValue(0), v.maxValue(100)),
        min: v.literal(0),
        max: v.literal(100),
      }),
    ),
    completion: v.boolean(),
  }),
  context: v.strictObject({
    contextActivities: v.strictObject({
      parent: v.array(
        v.strictObject({
          objectType: v.literal('Activity'),
          id: iri,
          definition: v.strictObject({ name: languageMap, type: iri }),
        }),
      ),
    }),
    platform: v.string(),
    language: v.string(),
  }),
  timestamp: v.pipe(v.string(), v.isoTimestamp()),
});

describe('xAPI statements', () => {
  it('have the shape that the specification asks for', () => {
    expect(statements.length).toBeGreaterThan(6 * 7);
    for (const statement of statements) expect(v.parse(statementSchema, statement)).toEqual(statement);
  });

  it('choose among the ids of the key only, and say which are right', () => {
    const key = lesson.resolved['op-ed'];
    const scored = key?.annotations.filter(({ status }) => status === 'scored').map(({ id }) => id);
    const long = statements.filter(
      ({ object }) => object.id === `${site}lessons/line-in-the-silicon/op-ed/choice`,
    );
    expect(long.length).toBe(6);
    for (const { object, result } of long) {
      const ids = object.definition.choices?.map(({ id }) => id) ?? [];
      expect(object.definition.correctResponsesPattern).toEqual([scored?.join('[,]')]);
      const chosen = result.response === '' ? [] : result.response.split('[,]');
      expect(chosen.every((id) => ids.includes(id))).toBe(true);
    }
  });

  it('pair what was found with what it was called', () => {
    const naming = statements.filter(({ object }) => object.definition.interactionType === 'matching');
    expect(naming.length).toBeGreaterThan(5);
    for (const { object, result } of naming) {
      for (const pair of result.response.split('[,]')) {
        const [source, target] = pair.split('[.]');
        expect(object.definition.source?.map(({ id }) => id)).toContain(source);
        expect(object.definition.target?.map(({ id }) => id)).toContain(target);
      }
    }
  });

  it('have the score of the latest try', () => {
    const rows = classViewOf(gradebook).learners.filter(({ tries }) => tries === 1);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) {
      const own = statements.find(
        ({ actor, object }) => actor.account.name === row.id && object.id.endsWith('/op-ed/choice'),
      );
      expect(own?.result.score?.raw).toBe(row.first.score100);
    }
  });

  it('say who by receipt, and by name only when asked', () => {
    const names = gradebook.entries.map(({ submission }) => submission.handIn.name);
    const text = JSON.stringify(statements);
    expect(names.some((name) => text.includes(name))).toBe(false);
    const named = xapiStatements(gradebook, { site, withNames: true });
    expect(new Set(named.map(({ actor }) => actor.name))).toEqual(new Set(names));
  });

  it('have ids of their own that are the same every time', () => {
    const ids = statements.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(xapiStatements(gradebook, { site })).toEqual(statements);
  });
});

describe('uuidOf', () => {
  it('gives the UUIDs of RFC 9562', () => {
    const dns = '6ba7b810-9dad-11d1-80b4-00c04fd430c8';
    expect(uuidOf('www.example.org', dns)).toBe('74738ff5-5367-5958-9aee-98fffdcd1876');
    expect(uuidOf('K7QD-3M9X op-ed')).toBe('d2b50a22-ee9f-5321-956f-da1a0f7a757a');
  });
});
