import type { Passage } from '../text/passage.ts';
import { type CardTitle, cardTitlesSchema } from './card-title.ts';
import { type Lesson, type LessonItem, parseLesson, passageItems } from './lesson-schema.ts';
import { type Technique, parseTechniques } from './technique-schema.ts';
import { type Issue, type Result, createIssue, failure, success } from '../base/result.ts';
import { parseData } from '../base/parse-data.ts';
import { type TextFile, textSchema } from '../text/packed-text.ts';
import { createPassage } from '../text/create-passage.ts';

/** A lesson as a learner may have it: everything but the key, parsed and checked. */
export interface LessonBundle {
  readonly lesson: Lesson;
  /** The techniques that are looked for, in the lesson's order. */
  readonly techniques: readonly Technique[];
  /** Techniques of the lesson that this class does not look for: none, unless an assignment says so. */
  readonly leftOut: readonly Technique[];
  readonly passages: Readonly<Record<string, Passage>>;
  /** The cards of the source shelf, by name, where the lesson has a shelf; what stands on them comes when it is opened. */
  readonly cards?: readonly CardTitle[];
}

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
    issues.push(createIssue('unknown-technique', path, `“${id}” is none of the techniques`));
    return [];
  });
  return issues.length > 0 ? failure(issues) : success(chosen);
}

/** The item a lesson is about, with its passage. A parsed lesson has exactly one; without it the data was never parsed. */
export function firstItem(bundle: LessonBundle): { item: LessonItem; passage: Passage } {
  const item = bundle.lesson.items[0];
  const passage = item === undefined ? undefined : bundle.passages[item.id];
  if (item === undefined || passage === undefined) throw new Error('a lesson without an item or its passage');
  return { item, passage };
}

/** Joins the text of every item with its published structure, by item id, or says everything that is missing or unfit. */
export function joinPassages(
  items: readonly { readonly id: string; readonly passage: string }[],
  structures: TextFile['passages'],
  texts: Readonly<Record<string, string>>,
  folder: string,
): Result<Record<string, Passage>> {
  const issues: Issue[] = [];
  const passages: Record<string, Passage> = {};
  for (const item of items) {
    const text = texts[item.id];
    const structure = structures[item.id];
    if (text === undefined || structure === undefined) {
      const file = text === undefined ? item.passage : 'text.json';
      const message = `holds nothing for item “${item.id}”; run: npm run cli -- publish ${folder}`;
      issues.push(createIssue('missing-passage', `${folder}/${file}`, message));
      continue;
    }
    const passage = createPassage(item.id, text, structure, `${folder}/text.json`);
    if (passage.ok) passages[item.id] = passage.value;
    else issues.push(...passage.issues);
  }
  return issues.length > 0 ? failure(issues) : success(passages);
}
