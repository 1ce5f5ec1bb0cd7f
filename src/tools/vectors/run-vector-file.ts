import { readJson } from '../lessons/read-json.ts';
import { givenPath } from '../lessons/where-given.ts';
import { classAnalyticsFormat } from './class-analytics-format.ts';
import { itemAnalysisFormat } from './item-analysis-format.ts';
import { lessonScoreFormat } from './lesson-score-format.ts';
import { spanOverlapFormat, unitizingAlphaFormat } from './span-formats.ts';
import {
  binaryAgreementFormat,
  brierFormat,
  codingAlphaFormat,
  proportionFormat,
  signalDetectionFormat,
} from './statistics-formats.ts';
import type { VectorFormat, VectorResult } from './vector-format.ts';
import { workedExampleFormat } from './worked-example-format.ts';

const formats: readonly VectorFormat[] = [
  lessonScoreFormat,
  workedExampleFormat,
  classAnalyticsFormat,
  itemAnalysisFormat,
  signalDetectionFormat,
  proportionFormat,
  brierFormat,
  binaryAgreementFormat,
  codingAlphaFormat,
  unitizingAlphaFormat,
  spanOverlapFormat,
];

/** Runs a vector file; one that is missing, unreadable or of no known format counts as one failed case. */
export function runVectorFile(file: string): readonly VectorResult[] {
  const read = readJson(givenPath(file), file);
  if (!read.ok) return [{ name: file, problems: read.issues.map(({ message }) => message) }];
  const format = formats.find(({ recognizes }) => recognizes(read.value));
  if (format !== undefined) return format.run(read.value, file);
  const known = formats.map(({ kind }) => kind).join('; ');
  return [{ name: file, problems: [`of no known kind. Known are: ${known}`] }];
}
