import type { Lesson } from '../../core/lesson/lesson-schema.ts';
import { createIssue, failure, success, type Issue, type Result } from '../../core/base/result.ts';
import { explainQuote } from '../../core/text/explain-quote.ts';
import type { Passage } from '../../core/text/passage.ts';
import {
  hasSentenceBreaks,
  noSentenceBreaks,
  resolveSentenceBreaks,
  type SentenceBreaks,
} from '../../core/text/sentences/sentence-breaks.ts';

/** The sentence breaks an author wants in each item, by item id; `name` is the lesson's folder in messages. */
export function lessonBreaks(
  lesson: Lesson,
  texts: Readonly<Record<string, string>>,
  name: string,
): Result<Readonly<Record<string, SentenceBreaks>>> {
  const issues: Issue[] = [];
  const breaks: Record<string, SentenceBreaks> = {};
  for (const [index, item] of lesson.items.entries()) {
    const path = breaksPath(name, index);
    const found = resolveSentenceBreaks(texts[item.id] ?? '', item.sentences ?? {}, path, explainQuote);
    if (found.ok) breaks[item.id] = found.value;
    else issues.push(...found.issues);
  }
  return issues.length > 0 ? failure(issues) : success(breaks);
}

/** Where an item's wanted breaks stand, for messages. */
export function breaksPath(name: string, index: number): string {
  return `${name}/lesson.json › items[${index}].sentences`;
}

/** Issues of passages that were published before their author said where sentences begin, or in another language. */
export function checkPublished(
  lesson: Lesson,
  passages: Readonly<Record<string, Passage>>,
  breaks: Readonly<Record<string, SentenceBreaks>>,
  name: string,
): Issue[] {
  return Object.values(passages).flatMap((passage) => {
    const at = `${name}/text.json › passages.${passage.id}`;
    const remedy = `run: npm run cli -- publish ${name}`;
    const issues: Issue[] = [];
    if (passage.language !== lesson.language) {
      const message = `is in ${passage.language}, lesson.json says ${lesson.language}; ${remedy}`;
      issues.push(createIssue('other-language', `${at}.language`, message));
    }
    if (!hasSentenceBreaks(passage, breaks[passage.id] ?? noSentenceBreaks)) {
      const message = `does not have the breaks lesson.json asks for; ${remedy}`;
      issues.push(createIssue('breaks-not-published', `${at}.sentences`, message));
    }
    return issues;
  });
}
