import { createIssue, type Issue } from '../../base/result.ts';
import { quotedWords } from '../../text/quote.ts';
import type { LessonKey } from '../key-schema.ts';
import { shortItems, type Lesson } from '../lesson-schema.ts';
import { sharedWords } from './check-forms.ts';

/**
 * Answers in words that a learner sees before answering: six words in a row of any core, or a whole core of three words or
 * more, in the public words of `lesson.json`; or in a hint, where they give the quote away. `sentences` may hold them: it
 * names sentences of the text, flawed or not.
 */
export function checkLeaks(lesson: Lesson, key: LessonKey, name: string): Issue[] {
  const items = Object.entries(key.items);
  const cores = items.flatMap(([, { annotations }]) => annotations.map(({ core }) => quotedWords(core)));
  const check = (text: string, among: readonly string[], path: string) => {
    const shared = sharedWords(text, { texts: among, quotes: among, shared: [], language: lesson.language });
    // Every run of six words of a longer one is shared too: one issue says it.
    const [most] = shared.toSorted((a, b) => b.length - a.length);
    const message = `gives away “${most ?? ''}”, words that the key asks for; say it otherwise`;
    return most === undefined ? [] : [createIssue('answer-told', path, message)];
  };
  return [
    ...publicWords(lesson).flatMap(({ text, at }) => check(text, cores, `${name}/lesson.json › ${at}`)),
    ...items.flatMap(([id, { annotations }]) => {
      const own = annotations.map(({ core }) => quotedWords(core));
      return annotations.flatMap(({ hints }, index) =>
        hints.flatMap((hint, number) =>
          check(hint, own, `${name}/key.json › items.${id}.annotations[${index}].hints[${number}]`),
        ),
      );
    }),
  ];
}

/** Everything in `lesson.json` that somebody reads, but for the lines a short passage is checked against. */
function publicWords(lesson: Lesson): { readonly text: string; readonly at: string }[] {
  const { title, summary, items, reflection = [], licence, provenance } = lesson;
  const fields: readonly (readonly [at: string, text: string | undefined])[] = [
    ['title', title],
    ['summary', summary],
    ['provenance', provenance],
    ['licence.except', licence.except],
    ...items.flatMap((item, index) =>
      (['title', 'kind', 'byline', 'note'] as const).map(
        (field) => [`items[${index}].${field}`, item[field]] as const,
      ),
    ),
    ...items.flatMap((item, index) =>
      Object.keys(item.toFind ?? {}).map((id) => [`items[${index}].toFind`, id] as const),
    ),
    ...shortItems(lesson).map((item) => [`${item.id}.title`, item.title] as const),
    ...reflection.flatMap(({ question, note }, index) => [
      [`reflection[${index}].question`, question] as const,
      [`reflection[${index}].note`, note] as const,
    ]),
  ];
  return fields.flatMap(([at, text]) => (text === undefined ? [] : [{ at, text }]));
}
