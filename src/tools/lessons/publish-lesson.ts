import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Lesson } from '../../core/lesson/lesson-schema.ts';
import { parseLesson } from '../../core/lesson/parse-lesson.ts';
import { parseData } from '../../core/parse-data.ts';
import { failure, success, type Result } from '../../core/result.ts';
import { checkSentenceBreaks } from '../../core/text/check-sentence-breaks.ts';
import { createPassage } from '../../core/text/create-passage.ts';
import type { PassageStructure } from '../../core/text/passage.ts';
import { publishPassage } from '../../core/text/publish-passage.ts';
import { hasSentenceBreaks, noSentenceBreaks, type SentenceBreaks } from '../../core/text/sentence-breaks.ts';
import { textSchema } from '../../core/text/text-schema.ts';
import { formatTextJson } from './format-text-json.ts';
import { hashText } from './hash-text.ts';
import { breaksPath, lessonBreaks } from './lesson-breaks.ts';
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
 * A structure that still fits its text, its language and the breaks in lesson.json is kept as reviewed unless `isForced`.
 */
export function publishLesson(folder: string, isForced: boolean): Result<readonly PublishedPassage[]> {
  const name = folderName(folder);
  const data = readJson(join(folder, 'lesson.json'), `${name}/lesson.json`);
  const lesson = data.ok ? parseLesson(data.value, `${name}/lesson.json`) : data;
  if (!lesson.ok) return lesson;
  const { language } = lesson.value;
  const texts = readPassages(folder, lesson.value);
  if (!texts.ok) return texts;
  const breaks = readBreaks(lesson.value, texts.value, name);
  if (!breaks.ok) return breaks;
  const reviewed = isForced ? {} : readReviewed(folder, texts.value);
  const structures: Record<string, PassageStructure> = {};
  const report: PublishedPassage[] = [];
  for (const [item, text] of Object.entries(texts.value)) {
    const wanted = breaks.value[item] ?? noSentenceBreaks;
    const before = reviewed[item];
    const isKept = before?.language === language && hasSentenceBreaks(before, wanted);
    const structure = isKept ? before : publishPassage(text, language, hashText(text), wanted);
    structures[item] = structure;
    report.push({
      item,
      structure: isKept ? 'kept' : 'written',
      paragraphs: structure.paragraphs.length,
      sentences: structure.sentences.map((span) => text.slice(span.start, span.end)),
      words: structure.words.length,
    });
  }
  writeFileSync(join(folder, 'text.json'), formatTextJson(structures));
  return success(report);
}

/** The breaks an author wants, when all of them can be made. */
function readBreaks(
  lesson: Lesson,
  texts: Readonly<Record<string, string>>,
  name: string,
): Result<Readonly<Record<string, SentenceBreaks>>> {
  const breaks = lessonBreaks(lesson, texts, name);
  if (!breaks.ok) return breaks;
  const issues = lesson.items.flatMap(({ id }, index) =>
    checkSentenceBreaks(
      texts[id] ?? '',
      lesson.language,
      breaks.value[id] ?? noSentenceBreaks,
      breaksPath(name, index),
    ),
  );
  return issues.length > 0 ? failure(issues) : breaks;
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
