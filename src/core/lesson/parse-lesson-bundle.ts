import { createIssue, failure, success, type Issue, type Result } from '../result.ts';
import { parseData } from '../parse-data.ts';
import { textSchema } from '../text/text-schema.ts';
import { cardTitlesSchema, type CardTitle } from './card-title.ts';
import { joinPassages } from './join-passages.ts';
import type { LessonBundle } from './lesson-bundle.ts';
import { parseLesson } from './parse-lesson.ts';
import { parseTechniques } from './parse-techniques.ts';
import type { Technique } from './technique-schema.ts';
import { passageItems, type Lesson } from './lesson-schema.ts';

/** The public files of a lesson as read, not yet believed. `texts` holds each passage's text by item id. */
export interface LessonFiles {
  readonly lesson: unknown;
  readonly techniques: unknown;
  readonly text: unknown;
  readonly texts: Readonly<Record<string, string>>;
  /** The ids and titles of the shelf’s cards; left out when the lesson has no shelf. */
  readonly cards?: unknown;
}

/**
 * Parses all public files of a lesson and joins them. Each issue begins with the name of its file.
 * Works the same on an author's disk and on what a browser fetched.
 */
export function parseLessonBundle(files: LessonFiles, folder: string): Result<LessonBundle> {
  const lesson = parseLesson(files.lesson, `${folder}/lesson.json`);
  const techniques = parseTechniques(files.techniques, 'lessons/techniques.json');
  const text = parseData(textSchema, files.text, `${folder}/text.json`);
  const cards = parseCards(files.cards, folder);
  const issues = [lesson, techniques, text, cards].flatMap((result) => (result.ok ? [] : result.issues));
  if (!lesson.ok || !techniques.ok || !text.ok || !cards.ok) return failure(issues);
  const chosen = chooseTechniques(lesson.value, techniques.value, folder);
  const passages = joinPassages(passageItems(lesson.value), text.value.passages, files.texts, folder);
  if (!chosen.ok || !passages.ok) {
    return failure([chosen, passages].flatMap((result) => (result.ok ? [] : result.issues)));
  }
  return success({
    lesson: lesson.value,
    techniques: chosen.value,
    leftOut: [],
    passages: passages.value,
    ...(cards.value === undefined ? {} : { cards: cards.value }),
  });
}

function parseCards(data: unknown, folder: string): Result<readonly CardTitle[] | undefined> {
  return data === undefined
    ? success(undefined)
    : parseData(cardTitlesSchema, data, `${folder}/shelf.json › cards`);
}

function chooseTechniques(
  lesson: Lesson,
  techniques: readonly Technique[],
  folder: string,
): Result<Technique[]> {
  const issues: Issue[] = [];
  const chosen = lesson.techniques.flatMap((id, index) => {
    const found = techniques.find((technique) => technique.id === id);
    if (found !== undefined) return [found];
    const path = `${folder}/lesson.json › techniques[${index}]`;
    issues.push(createIssue('unknown-technique', path, `“${id}” is not in lessons/techniques.json`));
    return [];
  });
  return issues.length > 0 ? failure(issues) : success(chosen);
}
