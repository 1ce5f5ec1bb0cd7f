import { existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { checkGaps, checkRationales } from '../../core/lesson/checks/check-explanations.ts';
import { checkForms, checkReview } from '../../core/lesson/checks/check-forms.ts';
import { checkKey, checkKeyIds, checkSources } from '../../core/lesson/checks/check-key.ts';
import { checkLeaks } from '../../core/lesson/checks/check-leaks.ts';
import {
  checkProportions,
  checkRepairs,
  checkSteps,
  checkToFind,
  warnAboutSize,
} from '../../core/lesson/checks/check-lesson.ts';
import { checkShelf } from '../../core/lesson/checks/check-shelf.ts';
import { keyGroups } from '../../core/lesson/key-groups.ts';
import { keySchema, type LessonKey } from '../../core/lesson/key-schema.ts';
import { type LessonBundle, parseLessonBundle } from '../../core/lesson/lesson-bundle.ts';
import { lessonSchema, passageItems, referenceLines, type Lesson } from '../../core/lesson/lesson-schema.ts';
import { resolveKey } from '../../core/lesson/resolve-key.ts';
import type { ResolvedKey } from '../../core/lesson/resolved-key.ts';
import { shelfSchema, type Shelf } from '../../core/lesson/shelf-schema.ts';
import { techniquesSchema } from '../../core/lesson/technique-schema.ts';
import { parseData } from '../../core/base/parse-data.ts';
import { parseWritten } from '../../core/base/parse-written.ts';
import { createIssue, failure, success, type Issue, type Result } from '../../core/base/result.ts';
import { checkPrice } from '../../core/scoring/word-rule/check-price.ts';
import { explainQuote } from '../../core/text/explain-quote.ts';
import { normalizePassage } from '../../core/text/normalize-passage.ts';
import { textSchema } from '../../core/text/packed-text.ts';
import { checkEarlierWork } from './earlier-work.ts';
import { folderName, hashText, readJson, readText, techniquesFile } from './read-json.ts';
import { checkPublished, lessonBreaks } from './lesson-breaks.ts';
import { lintPassages } from './lint-passages.ts';

/** A whole lesson from disk, checked in every way there is. */
export interface CheckedLesson {
  readonly bundle: LessonBundle;
  readonly key: LessonKey;
  /** Left out when the lesson has none. */
  readonly shelf?: Shelf;
  /** The teacher's guide as written (`guide.md`); left out when the lesson has none. */
  readonly guide?: string;
  readonly resolved: Readonly<Record<string, ResolvedKey>>;
  /** The files as read: what the build publishes. */
  readonly files: { readonly lesson: unknown; readonly techniques: unknown; readonly text: unknown };
  readonly warnings: readonly Issue[];
}

/** Reads and checks a lesson folder. Lists every issue of every file; each begins with the file's name. */
export function readLesson(folder: string): Result<CheckedLesson> {
  const name = folderName(folder);
  if (!existsSync(folder)) return failure([createIssue('no-folder', name, 'there is no such folder')]);
  const lessonData = readJson(join(folder, 'lesson.json'), `${name}/lesson.json`);
  const keyData = readJson(join(folder, 'key.json'), `${name}/key.json`);
  const textData = readJson(join(folder, 'text.json'), `${name}/text.json`);
  const key = keyData.ok ? parseWritten(keySchema, keyData.value, `${name}/key.json`) : keyData;
  const lesson = lessonData.ok
    ? parseWritten(lessonSchema, lessonData.value, `${name}/lesson.json`)
    : lessonData;
  const taxonomy = techniquesFile(folder, lesson.ok ? lesson.value.language : '');
  const taxonomyName = `lessons/${basename(taxonomy)}`;
  const techniqueData = readJson(taxonomy, taxonomyName);
  const techniques = techniqueData.ok
    ? parseWritten(techniquesSchema, techniqueData.value, taxonomyName)
    : techniqueData;
  const readings = [lessonData, keyData, textData, techniqueData];
  const shelf = readShelf(folder, name);
  const guide = readGuide(folder, name);
  const texts = lesson.ok ? readPassages(folder, lesson.value) : success<Record<string, string>>({});
  if (
    !lessonData.ok ||
    !textData.ok ||
    !techniqueData.ok ||
    !techniques.ok ||
    !lesson.ok ||
    !texts.ok ||
    !key.ok ||
    !shelf.ok ||
    !guide.ok
  ) {
    const more = [
      lessonData.ok ? lesson : undefined,
      keyData.ok ? key : undefined,
      techniqueData.ok ? techniques : undefined,
      shelf,
      guide,
      texts,
    ];
    return failure([...readings, ...more].flatMap((result) => (result?.ok === false ? result.issues : [])));
  }
  const stray = checkFolderName(folder, lesson.value.id, name);
  const stale = checkHashes(textData.value, texts.value, lesson.value, name);
  if (stale.length + stray.length > 0) return failure([...stray, ...stale]);
  const files = { lesson: lessonData.value, techniques: techniqueData.value, text: textData.value };
  const cards = shelf.value?.cards.map(({ id, title }) => ({ id, title }));
  const bundle = parseLessonBundle({ ...files, texts: texts.value, cards }, name);
  if (!bundle.ok) return bundle;
  const breaks = lessonBreaks(lesson.value, texts.value, name);
  if (!breaks.ok) return breaks;
  const outdated = checkPublished(lesson.value, bundle.value.passages, breaks.value, name);
  if (outdated.length > 0) return failure(outdated);
  const joined = joinKey(bundle.value, key.value, files, name);
  if (!joined.ok) return joined;
  const warnings = [...joined.value.warnings, ...lintPassages(folder, lesson.value)];
  const whole = { ...joined.value, warnings, ...(guide.value !== undefined && { guide: guide.value }) };
  return shelf.value === undefined ? success(whole) : joinShelf(whole, shelf.value, name);
}

/** A lesson’s guide for teachers; `undefined` when there is no such file, which is fine. */
function readGuide(folder: string, name: string): Result<string | undefined> {
  const path = join(folder, 'guide.md');
  return existsSync(path) ? readText(path, `${name}/guide.md`) : success(undefined);
}

/** A lesson’s shelf; `undefined` when there is no such file, which is fine. */
function readShelf(folder: string, name: string): Result<Shelf | undefined> {
  const path = join(folder, 'shelf.json');
  if (!existsSync(path)) return success(undefined);
  const data = readJson(path, `${name}/shelf.json`);
  return data.ok ? parseWritten(shelfSchema, data.value, `${name}/shelf.json`) : data;
}

function joinShelf(checked: CheckedLesson, shelf: Shelf, name: string): Result<CheckedLesson> {
  const { bundle, key } = checked;
  const { id, language } = bundle.lesson;
  const issues = checkShelf(shelf, { id, language, passages: bundle.passages, key }, `${name}/shelf.json`);
  return issues.length > 0 ? failure(issues) : success({ ...checked, shelf });
}

/** The normalized text of every item, by item id. */
export function readPassages(folder: string, lesson: Lesson): Result<Record<string, string>> {
  const issues: Issue[] = [];
  const texts: Record<string, string> = {};
  for (const item of passageItems(lesson)) {
    const name = `${folderName(folder)}/${item.passage}`;
    const raw = readText(join(folder, item.passage), name);
    const text = raw.ok ? normalizePassage(raw.value, name) : raw;
    if (text.ok) texts[item.id] = text.value;
    else issues.push(...text.issues);
  }
  return issues.length > 0 ? failure(issues) : success(texts);
}

function joinKey(
  bundle: LessonBundle,
  key: LessonKey,
  files: CheckedLesson['files'],
  name: string,
): Result<CheckedLesson> {
  const path = `${name}/key.json`;
  const issues = [
    ...checkIdentity(bundle, key, name),
    ...checkKeyIds(key, path),
    ...checkLeaks(bundle.lesson, key, name),
  ];
  const resolved: Record<string, ResolvedKey> = {};
  for (const [itemId, passage] of Object.entries(bundle.passages)) {
    const item = key.items[itemId];
    if (item === undefined) {
      issues.push(createIssue('missing-item', path, `has nothing for item “${itemId}”`));
      continue;
    }
    const at = `${path} › items.${itemId}`;
    const found = resolveKey(passage, item, at, explainQuote);
    if (!found.ok) {
      issues.push(...found.issues);
      continue;
    }
    resolved[itemId] = found.value;
    issues.push(
      ...checkKey(passage, item, found.value, bundle.lesson.techniques, at),
      ...checkRationales(item, bundle.lesson.language, at),
      ...checkGaps(item, at),
    );
    const index = bundle.lesson.items.findIndex(({ id }) => id === itemId);
    const told = bundle.lesson.items[index];
    if (told !== undefined)
      issues.push(...checkToFind(told, found.value, `${name}/lesson.json › items[${index}]`));
  }
  for (const { id } of bundle.lesson.items) {
    const item = key.items[id];
    if (item !== undefined) issues.push(...checkRepairs(item, bundle.lesson.steps, `${path} › items.${id}`));
  }
  issues.push(...checkSources(key, bundle.passages, referenceLines(bundle.lesson), path));
  const together = checkGroups(bundle, resolved, path);
  issues.push(...together.issues);
  const { warnings } = together;
  return issues.length > 0 ? failure(issues) : success({ bundle, key, resolved, files, warnings });
}

/** What holds for keys together: for each long passage alone, for the short ones of a form as a whole. */
function checkGroups(
  { lesson, passages }: LessonBundle,
  resolved: Readonly<Record<string, ResolvedKey>>,
  path: string,
): { readonly issues: Issue[]; readonly warnings: Issue[] } {
  const issues: Issue[] = [];
  const warnings: Issue[] = [];
  for (const { type, name, itemIds } of keyGroups(lesson)) {
    const at = `${path} › ${name}`;
    const group = itemIds.flatMap((id) => {
      const [passage, key] = [passages[id], resolved[id]];
      return passage === undefined || key === undefined ? [] : [{ passage, key }];
    });
    // Without one of its keys a group is not what it will be.
    if (group.length < itemIds.length) continue;
    const keys = group.map(({ key }) => key);
    const price = checkPrice(group, at);
    issues.push(...checkProportions(keys, at), ...price.issues);
    // A form never says how a learner leans, so it is never too small for that.
    warnings.push(...(type === 'item' ? warnAboutSize(keys, at) : []), ...price.warnings);
  }
  const { forms, review, techniques } = lesson;
  const parts = { techniques, passages, keys: resolved };
  if (forms !== undefined) issues.push(...checkForms({ forms, ...parts }, path));
  if (review !== undefined) issues.push(...checkReview(review, forms, parts, path));
  return { issues, warnings };
}

function checkIdentity({ lesson }: LessonBundle, key: LessonKey, name: string): Issue[] {
  const issues: Issue[] = [];
  if (key.lesson !== lesson.id) {
    issues.push(
      createIssue('other-lesson', `${name}/key.json › lesson`, `is for “${key.lesson}”, not “${lesson.id}”`),
    );
  }
  if (key.version !== lesson.version) {
    const message = `is ${key.version}, lesson.json says ${lesson.version}`;
    issues.push(createIssue('other-version', `${name}/key.json › version`, message));
  }
  issues.push(...checkSteps(lesson.steps, `${name}/lesson.json › steps`, lesson.forms !== undefined));
  const extra = Object.keys(key.items).filter((id) => !passageItems(lesson).some((item) => item.id === id));
  const unknown = extra.map((id) =>
    createIssue('unknown-item', `${name}/key.json › items.${id}`, 'is not an item of lesson.json'),
  );
  return [...issues, ...unknown];
}

/** A copied folder with the id it was copied with would take the place of the first one. */
function checkFolderName(folder: string, id: string, name: string): Issue[] {
  const own = basename(resolve(folder));
  const message = `is “${id}”, but the folder is “${own}”: they must be the same`;
  return own === id ? [] : [createIssue('folder-name', `${name}/lesson.json › id`, message)];
}

/** A structure says nothing about a text it was not computed for, so this comes before any look at it. */
function checkHashes(
  textFile: unknown,
  texts: Readonly<Record<string, string>>,
  lesson: Lesson,
  name: string,
): Issue[] {
  const parsed = parseData(textSchema, textFile, `${name}/text.json`);
  if (!parsed.ok) return [...parsed.issues];
  const hashes = Object.fromEntries(Object.entries(texts).map(([id, text]) => [id, hashText(text)]));
  const message = `was published for another text; run: npm run cli -- publish ${name}`;
  const changed = Object.entries(parsed.value.passages).flatMap(([id, { sha256 }]) =>
    hashes[id] === undefined || hashes[id] === sha256
      ? []
      : [createIssue('passage-changed', `${name}/text.json › passages.${id}`, message)],
  );
  if (changed.length > 0) {
    return [...changed, ...checkEarlierWork(parsed.value, { hashes, lesson }, `${name}/text.json`)];
  }
  const { version } = parsed.value;
  if (version === undefined || version === lesson.version) return [];
  const other = `is ${version}, lesson.json says ${lesson.version}; run: npm run cli -- publish ${name}`;
  return [createIssue('other-version', `${name}/text.json › version`, other)];
}
