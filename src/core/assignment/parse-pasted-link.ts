import { createIssue, failure, type Result } from '../result.ts';
import type { Lesson } from '../lesson/lesson-schema.ts';
import type { Assignment } from './assignment.ts';
import { checkSettings } from './check-settings.ts';
import { parseAssignmentLink } from './parse-assignment-link.ts';

/**
 * The assignment of a link as it was copied from somewhere, with or without the page address and words around it. Fails like
 * `parseAssignmentLink` and `checkSettings`, and with `other-lesson`. The lesson may have had another version then.
 */
export function parsePastedLink(
  text: string,
  lesson: Pick<Lesson, 'id' | 'steps' | 'techniques'>,
): Result<Assignment> {
  const parsed = parseAssignmentLink(fragmentOf(text));
  if (!parsed.ok) return parsed;
  const { id } = parsed.value.lesson;
  if (id !== lesson.id)
    return failure([createIssue('other-lesson', 'link', `the link is for the lesson “${id}”`)]);
  const settings = checkSettings(lesson, parsed.value.settings, 'link › settings');
  return settings.ok ? parsed : settings;
}

/** From the first `#v=` to the next space; what has no such thing is given back, to be refused for what it is. */
function fragmentOf(text: string): string {
  return /#v=\S*/.exec(text)?.[0] ?? text.trim();
}
