import { checkAttempt } from '../attempt/check-attempt.ts';
import type { Attempt, AttemptItem } from '../attempt/attempt.ts';
import type { LessonEdition } from '../attempt/lesson-edition.ts';
import { labelNumber } from '../response/label-id.ts';
import { createIssue, failure, success, type Result } from '../result.ts';
import { fingerprintOf } from './fingerprint-of.ts';
import type { HandIn, HandInItem } from './hand-in.ts';

/**
 * The work as an attempt at the lesson that is open. Fails with `other-lesson`, `other-texts` (the marks mean nothing on
 * the texts of this one), or what `checkAttempt` finds. Another version of the lesson with the same texts will do; the
 * attempt then has the edition's. Whether the labels fit the texts is for `checkResponse`.
 */
export function attemptOfHandIn(handIn: HandIn, edition: LessonEdition, path = 'hand-in'): Result<Attempt> {
  const { work, texts } = handIn;
  if (work.lesson.id !== edition.lesson.id) {
    const message = `is work on “${work.lesson.id}”, not on “${edition.lesson.id}”`;
    return failure([createIssue('other-lesson', `${path} › work.lesson.id`, message)]);
  }
  if (texts !== fingerprintOf(edition.passages)) {
    return failure([createIssue('other-texts', `${path} › texts`, 'is work on other texts of this lesson')]);
  }
  const items = Object.entries(work.items).map(([itemId, item]) => [itemId, itemOf(item)] as const);
  const attempt: Attempt = {
    ...work,
    lesson: { id: edition.lesson.id, version: edition.lesson.version },
    passages: { ...edition.passages },
    items: Object.fromEntries(items),
  };
  const issues = checkAttempt(attempt, path);
  return issues.length > 0 ? failure(issues) : success(attempt);
}

function itemOf({ response, ...rest }: HandInItem): AttemptItem {
  const labels = [response, ...rest.tries].flatMap((one) => one.labels);
  const lastLabel = labels.reduce((highest, { id }) => Math.max(highest, labelNumber(id)), 0);
  return { marking: { response, history: { done: [], undone: [] }, lastLabel }, ...rest };
}
