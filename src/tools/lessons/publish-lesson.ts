import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lessonSchema, type Lesson } from '../../core/lesson/lesson-schema.ts';
import { parseData } from '../../core/base/parse-data.ts';
import { parseWritten } from '../../core/base/parse-written.ts';
import { failure, success, type Issue, type Result } from '../../core/base/result.ts';
import { checkSentenceBreaks } from '../../core/text/lint/check-sentence-breaks.ts';
import { createPassage } from '../../core/text/create-passage.ts';
import { doubtfulBorders } from '../../core/text/lint/doubtful-borders.ts';
import type { PassageStructure } from '../../core/text/passage.ts';
import { publishPassage } from '../../core/text/publish-passage.ts';
import {
  hasSentenceBreaks,
  noSentenceBreaks,
  type SentenceBreaks,
} from '../../core/text/sentences/sentence-breaks.ts';
import { textSchema, type TextFile } from '../../core/text/packed-text.ts';
import { checkEarlierWork, isDraft } from './earlier-work.ts';
import { folderName, formatTextJson, hashText, readJson } from './read-json.ts';
import { breaksPath, lessonBreaks } from './lesson-breaks.ts';
import { lintPassages } from './lint-passages.ts';
import { readPassages } from './read-lesson.ts';

/** What publishing did to one passage. */
interface PublishedPassage {
  readonly item: string;
  /** `kept` when the text has not changed: an author may have moved sentence breaks by hand. */
  readonly structure: 'written' | 'kept';
  readonly paragraphs: number;
  readonly sentences: readonly string[];
  readonly words: number;
  /** Every border that is not sure, with what was made of it. */
  readonly unsure: readonly UnsureBorder[];
}

/** A border of two sentences, or none, as an author reviews it. */
interface UnsureBorder {
  readonly paragraph: number;
  readonly before: string;
  readonly after: string;
  readonly takenAs: 'two sentences' | 'one sentence';
  readonly why: string;
}

/** What `publish` did, and what an author should look at. */
export interface PublishReport {
  readonly passages: readonly PublishedPassage[];
  readonly warnings: readonly Issue[];
}

/** What an author tells `publish`. */
export interface PublishOptions {
  /** Compute again what has been reviewed. */
  readonly isForced?: boolean;
  /** Every line is meant to stand alone, as in verse. */
  readonly keepsLines?: boolean;
  /** Nobody has handed in work on this version. */
  readonly hasNoWork?: boolean;
}

/**
 * Writes `text.json` for a lesson folder: words, sentences and paragraphs of every passage, computed once.
 * A structure that still fits its text, its language and the breaks in lesson.json is kept as reviewed unless `isForced`.
 * Refuses text that is wrapped to the lines of a page, and a change of text that would make work of this version unreadable.
 */
export function publishLesson(folder: string, options: PublishOptions = {}): Result<PublishReport> {
  const name = folderName(folder);
  const data = readJson(join(folder, 'lesson.json'), `${name}/lesson.json`);
  const lesson = data.ok ? parseWritten(lessonSchema, data.value, `${name}/lesson.json`) : data;
  if (!lesson.ok) return lesson;
  const texts = readPassages(folder, lesson.value);
  if (!texts.ok) return texts;
  const breaks = readBreaks(lesson.value, texts.value, name);
  if (!breaks.ok) return breaks;
  const before = readPublished(folder);
  const warnings = findWarnings(folder, lesson.value, texts.value, before, options);
  if (!warnings.ok) return warnings;
  const reviewed = options.isForced === true ? {} : reviewedOf(before, texts.value);
  const structures: Record<string, PassageStructure> = {};
  const passages = Object.entries(texts.value).map(([item, text]): PublishedPassage => {
    const wanted = breaks.value[item] ?? noSentenceBreaks;
    const { structure, isKept } = structureOf(text, lesson.value.language, reviewed[item], wanted);
    structures[item] = structure;
    return reportOf(item, text, structure, isKept, wanted);
  });
  const version = stampOf(lesson.value, texts.value, before);
  writeFileSync(join(folder, 'text.json'), formatTextJson(structures, version));
  return success({ passages, warnings: warnings.value });
}

function structureOf(
  text: string,
  language: string,
  before: PassageStructure | undefined,
  wanted: SentenceBreaks,
): { readonly structure: PassageStructure; readonly isKept: boolean } {
  if (before?.language === language && hasSentenceBreaks(before, wanted)) {
    return { structure: before, isKept: true };
  }
  return { structure: publishPassage(text, language, hashText(text), wanted), isKept: false };
}

function reportOf(
  item: string,
  text: string,
  structure: PassageStructure,
  isKept: boolean,
  wanted: SentenceBreaks,
): PublishedPassage {
  const doubts = doubtfulBorders(text, structure.language, structure, wanted);
  return {
    item,
    structure: isKept ? 'kept' : 'written',
    paragraphs: structure.paragraphs.length,
    sentences: structure.sentences.map((span) => text.slice(span.start, span.end)),
    words: structure.words.length,
    unsure: doubts.map(({ offset, paragraph, isBreak, doubt }) => ({
      paragraph,
      before: /[^\n]{0,40}$/u.exec(text.slice(0, offset))?.[0].trim() ?? '',
      after: /^[^\n]{0,40}/u.exec(text.slice(offset))?.[0].trim() ?? '',
      takenAs: isBreak ? 'two sentences' : 'one sentence',
      why: doubt,
    })),
  };
}

/** What looks broken; fails where publishing would make it worse. */
function findWarnings(
  folder: string,
  lesson: Lesson,
  texts: Readonly<Record<string, string>>,
  before: TextFile | undefined,
  { keepsLines = false, hasNoWork = false }: PublishOptions,
): Result<readonly Issue[]> {
  const broken = lintPassages(folder, lesson);
  const hashes = hashesOf(texts);
  const lost = checkEarlierWork(before, { hashes, lesson }, `${folderName(folder)}/text.json`);
  const refused = [
    ...(keepsLines ? [] : broken.filter(({ code }) => code === 'hard-wrapped')).map((issue) =>
      withHint(issue, 'add --keep-lines where every line is meant to stand alone, as in verse'),
    ),
    ...(hasNoWork || isDraft(lesson.version) ? [] : lost).map((issue) =>
      withHint(issue, 'or add --no-work if nobody has handed in any, or the version is new already'),
    ),
  ];
  return refused.length > 0 ? failure(refused) : success([...broken, ...(hasNoWork ? [] : lost)]);
}

function withHint(issue: Issue, hint: string): Issue {
  return { ...issue, message: `${issue.message}; ${hint}` };
}

/** The version that text.json is to name: none as long as nothing is known to have changed since it did not name one. */
function stampOf(
  lesson: Lesson,
  texts: Readonly<Record<string, string>>,
  before: TextFile | undefined,
): string | undefined {
  const hashes = hashesOf(texts);
  const isSame =
    before !== undefined &&
    before.version === undefined &&
    Object.entries(hashes).every(([id, hash]) => before.passages[id]?.sha256 === hash);
  return isSame ? undefined : lesson.version;
}

function hashesOf(texts: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(texts).map(([id, text]) => [id, hashText(text)]));
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

/** An existing text.json; `undefined` when there is none that can be read. */
function readPublished(folder: string): TextFile | undefined {
  const file = join(folder, 'text.json');
  if (!existsSync(file)) return undefined;
  const data = readJson(file, 'text.json');
  const parsed = data.ok ? parseData(textSchema, data.value, 'text.json') : data;
  return parsed.ok ? parsed.value : undefined;
}

/** The structures in it that are sound and belong to the text as it is now. */
function reviewedOf(before: TextFile | undefined, texts: Readonly<Record<string, string>>) {
  const reviewed: Record<string, PassageStructure> = {};
  for (const [item, structure] of Object.entries(before?.passages ?? {})) {
    const text = texts[item];
    if (text === undefined || hashText(text) !== structure.sha256) continue;
    const passage = createPassage(item, text, structure, 'text.json');
    if (passage.ok) reviewed[item] = passage.value;
  }
  return reviewed;
}
