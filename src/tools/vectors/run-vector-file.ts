import { readJson } from '../lessons/read-json.ts';
import { lessonScoreFormat } from './lesson-score-format.ts';
import type { VectorFormat, VectorResult } from './vector-format.ts';
import { workedExampleFormat } from './worked-example-format.ts';

const formats: readonly VectorFormat[] = [lessonScoreFormat, workedExampleFormat];

/** Runs a vector file; one that is missing, unreadable or of no known format counts as one failed case. */
export function runVectorFile(file: string): readonly VectorResult[] {
  const read = readJson(file, file);
  if (!read.ok) return [{ name: file, problems: read.issues.map(({ message }) => message) }];
  const format = formats.find(({ recognizes }) => recognizes(read.value));
  if (format !== undefined) return format.run(read.value, file);
  return [{ name: file, problems: ['not supported yet: not a file of lesson scores or a worked example'] }];
}
