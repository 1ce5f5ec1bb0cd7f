import { nameFileKind } from '../../exchange/name-file-kind.ts';
import { placeOfSavedWork } from '../../exchange/open-saved-work.ts';
import { createIssue, type Issue } from '../../base/result.ts';

/**
 * What a text is that was given for a hand-in and is none: `saved-copy` (a learner's own copy of their work, with whose it
 * is and on what, as far as that can be read), `returned-answers`, `key-file`, `web-page`; `undefined` for anything else.
 */
export function nameOtherFile(text: string): Issue | undefined {
  switch (nameFileKind(text)) {
    case 'saved-work':
      return createIssue('saved-copy', 'file', aboutSavedCopy(text));
    case 'returned-answers':
      return createIssue('returned-answers', 'file', 'holds the answers for a class, not a hand-in');
    case 'key-file':
      return createIssue('key-file', 'file', 'is the key file of an assignment, not a hand-in');
    case 'web-page':
      return createIssue('web-page', 'file', 'is a web page, not a hand-in');
    default:
      return undefined;
  }
}

function aboutSavedCopy(text: string): string {
  const place = placeOfSavedWork(text);
  const what = 'a saved copy of work, not a hand-in';
  const next =
    'the learner opens it with “Open saved work” at the first step of the lesson, and hands in from there';
  if (!place.ok) return `${what}; it cannot be read here; ${next}`;
  const { name, lesson } = place.value;
  const whose = name === '' ? '' : ` by ${name}`;
  return `${what}${whose}, on ${lesson.id} ${lesson.version}; ${next}`;
}
