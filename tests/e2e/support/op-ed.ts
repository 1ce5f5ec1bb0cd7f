import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The text of the op-ed, as its marks count it. */
export const opEd = readFileSync(
  path.resolve(import.meta.dirname, '../../../lessons/line-in-the-silicon/passages/op-ed.txt'),
  'utf8',
).trim();

export const opEdParagraphs = opEd.split('\n');
