import { describe, expect, it } from 'vitest';
import { migrateRecord, type Migration } from '../../../src/core/base/migrate-record.ts';
import { createIssue, failure, success } from '../../../src/core/base/result.ts';

const addTwo: Migration = () => success({ schema: 2, steps: ['1 to 2'] });
const addThree: Migration = (data) => success({ schema: 3, before: data });
const refuse: Migration = () => failure([createIssue('schema', 'record › name', 'is missing')]);

describe('migrateRecord', () => {
  it('takes a record through every schema up to the present one', () => {
    const chain = { current: 3, migrations: { 1: addTwo, 2: addThree } };

    expect(migrateRecord({ schema: 1 }, chain, 'record')).toEqual({
      ok: true,
      value: { schema: 3, before: { schema: 2, steps: ['1 to 2'] } },
    });
  });

  it('leaves a record of the present schema as it is', () => {
    const record = { schema: 3, anything: true };
    const chain = { current: 3, migrations: { 1: refuse, 2: refuse } };

    expect(migrateRecord(record, chain, 'record')).toEqual({ ok: true, value: record });
  });

  it('stops with the issues of the first migration that cannot read the record', () => {
    const chain = { current: 3, migrations: { 1: refuse, 2: addThree } };

    expect(migrateRecord({ schema: 1 }, chain, 'record')).toEqual({
      ok: false,
      issues: [{ code: 'schema', path: 'record › name', message: 'is missing' }],
    });
  });
});
