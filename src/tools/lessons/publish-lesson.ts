import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseLesson } from '../../core/lesson/parse-lesson.ts';
import { parseData } from '../../core/parse-data.ts';
import { success, type Result } from '../../core/result.ts';
import { createPassage } from '../../core/text/create-passage.ts';
import type { PassageStructure } from '../../core/text/passage.ts';
import { publishPassage } from '../../core/text/publish-passage.ts';
import { textSchema } from '../../core/text/text-schema.ts';
import { formatTextJson } from './format-text-json.ts';
import { hashText } from './hash-text.ts';
import { folderName } from './lesson-folders.ts';
import { readJson } from './read-json.ts';
import { readPassages } from './read-lesson.ts';

/** What publishing did to one passage. */
export interface PublishedPassage {
  readonly item: string;
  /** `kept` when the text has not changed: an author may have moved sentence breaks by hand. */
  readonly structure: 'written' | 'kept';
  readonly paragraphs: number;
  readonly sentences: readonly string[];
  readonly words: number;
}

/**
 * Writes `text.json` for a lesson folder: words, sentences and paragraphs of every passage, computed once.
 * A structure that still fits its text is kept as reviewed unless `isForced`.
 */
export function publishLesson(folder: string, isForced: boolean): Result<readonly PublishedPassage[]> {
  const name = folderName(folder);
  const data = readJson(join(folder, 'lesson.json'), `${name}/lesson.json`);
  const lesson = data.ok ? parseLesson(data.value, `${name}/lesson.json`) : data;
  if (!lesson.ok) return lesson;
  const texts = readPassages(folder, lesson.value);
  if (!texts.ok) return texts;
  const reviewed = isForced ? {} : readReviewed(folder, texts.value);
  const structures: Record<string, PassageStructure> = {};
  const report: PublishedPassage[] = [];
  for (const [item, text] of Object.entries(texts.value)) {
    const kept = reviewed[item];
    const structure = kept ?? publishPassage(text, lesson.value.language, hashText(text));
    structures[item] = structure;
    report.push({
      item,
      structure: kept === undefined ? 'written' : 'kept',
      paragraphs: structure.paragraphs.length,
      sentences: structure.sentences.map((span) => text.slice(span.start, span.end)),
      words: structure.words.length,
    });
  }
  writeFileSync(join(folder, 'text.json'), formatTextJson(structures));
  return success(report);
}

/** The structures in an existing text.json that are sound and belong to the text as it is now. */
function readReviewed(folder: string, texts: Readonly<Record<string, string>>) {
  const reviewed: Record<string, PassageStructure> = {};
  const file = join(folder, 'text.json');
  if (!existsSync(file)) return reviewed;
  const data = readJson(file, 'text.json');
  const parsed = data.ok ? parseData(textSchema, data.value, 'text.json') : data;
  if (!parsed.ok) return reviewed;
  for (const [item, structure] of Object.entries(parsed.value.passages)) {
    const text = texts[item];
    if (text === undefined || hashText(text) !== structure.sha256) continue;
    const passage = createPassage(item, text, structure, 'text.json');
    if (passage.ok) reviewed[item] = passage.value;
  }
  return reviewed;
}
