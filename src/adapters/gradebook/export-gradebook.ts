import { annotationRows } from '../../core/gradebook/annotation-rows.ts';
import { classViewOf } from '../../core/gradebook/class-view-of.ts';
import { figuresOf } from '../../core/gradebook/figures-of.ts';
import type { ExportFile, ExportKind } from '../../core/gradebook/gradebook-desk.ts';
import { encodeGradebook } from '../../core/gradebook/gradebook-file.ts';
import type { Gradebook } from '../../core/gradebook/gradebook.ts';
import { learnerRows } from '../../core/gradebook/learner-rows.ts';
import { toCsv } from '../../core/gradebook/to-csv.ts';
import { xapiStatements } from '../../core/gradebook/xapi-statements.ts';
import type { KeptGradebook } from './kept-gradebook.ts';

const json = 'application/json';
const csv = 'text/csv;charset=utf-8';

/** Writes a file of what the gradebook holds. Of the class that is shown, but for the gradebook itself: that is all of it. */
export function exportGradebook(
  gradebook: Gradebook,
  kind: ExportKind,
  { cache, site }: KeptGradebook,
): ExportFile {
  const { id } = gradebook.lesson.bundle.lesson;
  switch (kind) {
    case 'gradebook-json':
      return { name: `${id}-gradebook.json`, type: json, text: encodeGradebook(gradebook) };
    case 'learners-csv':
      return { name: `${id}-learners.csv`, type: csv, text: toCsv(learnerRows(gradebook, cache)) };
    case 'annotations-csv':
      return { name: `${id}-passages.csv`, type: csv, text: toCsv(annotationRows(gradebook, cache)) };
    case 'figures-json':
      return {
        name: `${id}-figures.json`,
        type: json,
        text: write(figuresOf(classViewOf(gradebook, cache))),
      };
    case 'xapi-json':
      return { name: `${id}-xapi.json`, type: json, text: write(xapiStatements(gradebook, { site }, cache)) };
  }
}

function write(data: unknown): string {
  return `${JSON.stringify(data, null, 1)}\n`;
}
