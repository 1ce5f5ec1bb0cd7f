import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { checkForms } from '../../core/lesson/check-forms.ts';
import { checkReview } from '../../core/lesson/check-review.ts';
import { checkKeyIds } from '../../core/lesson/check-key-ids.ts';
import { checkKey } from '../../core/lesson/check-key.ts';
import { checkProportions, warnAboutSize } from '../../core/lesson/check-proportions.ts';
import { checkToFind } from '../../core/lesson/check-to-find.ts';
import { checkRepairs } from '../../core/lesson/check-repairs.ts';
import { checkSteps } from '../../core/lesson/check-steps.ts';
import { checkShelf } from '../../core/lesson/check-shelf.ts';
import { checkSources } from '../../core/lesson/check-sources.ts';
import { keyGroups } from '../../core/lesson/key-groups.ts';
import type { LessonKey } from '../../core/lesson/key-schema.ts';
import type { LessonBundle } from '../../core/lesson/lesson-bundle.ts';
import { passageItems, referenceLines, type Lesson } from '../../core/lesson/lesson-schema.ts';
import { parseKey } from '../../core/lesson/parse-key.ts';
import { parseLesson } from '../../core/lesson/parse-lesson.ts';
import { parseLessonBundle } from '../../core/lesson/parse-lesson-bundle.ts';
import { parseShelf } from '../../core/lesson/parse-shelf.ts';
import { resolveKey } from '../../core/lesson/resolve-key.ts';
import type { ResolvedKey } from '../../core/lesson/resolved-key.ts';
import type { Shelf } from '../../core/lesson/shelf-schema.ts';
import { parseData } from '../../core/parse-data.ts';
import { createIssue, failure, success, type Issue, type Result } from '../../core/result.ts';
import { checkPrice } from '../../core/scoring/check-price.ts';
import { normalizePassage } from '../../core/text/normalize-passage.ts';
import { textSchema } from '../../core/text/text-schema.ts';
import { hashText } from './hash-text.ts';
import { checkPublished, lessonBreaks } from './lesson-breaks.ts';
import { folderName, techniquesFile } from './lesson-folders.ts';
import { readJson, readText } from './read-json.ts';

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
  const techniqueData = readJson(techniquesFile(folder), 'lessons/techniques.json');
  const readings = [lessonData, keyData, textData, techniqueData];
  const key = keyData.ok ? parseKey(keyData.value, `${name}/key.json`) : keyData;
  const lesson = lessonData.ok ? parseLesson(lessonData.value, `${name}/lesson.json`) : lessonData;
  const shelf = readShelf(folder, name);
  const guide = readGuide(folder, name);
  const texts = lesson.ok ? readPassages(folder, lesson.value) : success<Record<string, string>>({});
  if (
    !lessonData.ok ||
    !textData.ok ||
    !techniqueData.ok ||
    !lesson.ok ||
    !texts.ok ||
    !key.ok ||
    !shelf.ok ||
    !guide.ok
  ) {
    const more = [lessonData.ok ? lesson : undefined, keyData.ok ? key : undefined, shelf, guide, texts];
    return failure([...readings, ...more].flatMap((result) => (result?.ok === false ? result.issues : [])));
  }
  const stale = checkHashes(textData.value, texts.value, name);
  if (stale.length > 0) return failure(stale);
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
  const whole = guide.value === undefined ? joined.value : { ...joined.value, guide: guide.value };
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
  return data.ok ? parseShelf(data.value, `${name}/shelf.json`) : data;
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
  const issues = [...checkIdentity(bundle, key, name), ...checkKeyIds(key, path)];
  const resolved: Record<string, ResolvedKey> = {};
  for (const [itemId, passage] of Object.entries(bundle.passages)) {
    const item = key.items[itemId];
    if (item === undefined) {
      issues.push(createIssue('missing-item', path, `has nothing for item “${itemId}”`));
      continue;
    }
    const at = `${path} › items.${itemId}`;
    const found = resolveKey(passage, item, at);
    if (!found.ok) {
      issues.push(...found.issues);
      continue;
    }
    resolved[itemId] = found.value;
    issues.push(...checkKey(passage, item, found.value, bundle.lesson.techniques, at));
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
  if (!name.endsWith(lesson.id)) {
    issues.push(createIssue('folder-name', `${name}/lesson.json › id`, 'must be the name of its folder'));
  }
  issues.push(...checkSteps(lesson.steps, `${name}/lesson.json › steps`, lesson.forms !== undefined));
  const extra = Object.keys(key.items).filter((id) => !passageItems(lesson).some((item) => item.id === id));
  const unknown = extra.map((id) =>
    createIssue('unknown-item', `${name}/key.json › items.${id}`, 'is not an item of lesson.json'),
  );
  return [...issues, ...unknown];
}

/** A structure says nothing about a text it was not computed for, so this comes before any look at it. */
function checkHashes(textFile: unknown, texts: Readonly<Record<string, string>>, name: string): Issue[] {
  const parsed = parseData(textSchema, textFile, `${name}/text.json`);
  if (!parsed.ok) return [...parsed.issues];
  const message = `was published for another text; run: npm run cli -- publish ${name}`;
  return Object.entries(parsed.value.passages).flatMap(([id, { sha256 }]) =>
    texts[id] === undefined || hashText(texts[id]) === sha256
      ? []
      : [createIssue('passage-changed', `${name}/text.json › passages.${id}`, message)],
  );
}
