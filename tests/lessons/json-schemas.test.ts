import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { jsonSchemas } from '../../src/tools/lessons/json-schemas.ts';
import { lessonsRoot } from '../../src/tools/lessons/read-json.ts';

describe('the JSON Schemas beside the lessons', () => {
  it.each(Object.entries(jsonSchemas()))('%s is what core says (npm run schemas writes it)', (file, text) => {
    expect(readFileSync(join(lessonsRoot, file), 'utf8')).toBe(text);
  });
});
