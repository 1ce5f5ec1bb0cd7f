import type { Assigned } from '../core/assignment/assignment.ts';
import { defaultSettings } from '../core/assignment/default-settings.ts';
import { isAssignmentAddress, isAssignmentLink } from '../core/assignment/is-assignment-link.ts';
import type { Issue } from '../core/base/result.ts';

const defaultLesson = 'line-in-the-silicon';
/** Whether this site has no keys: then nothing is explained here but what a teacher returns. */
const isKeyless = import.meta.env.KEYLESS === true;

const noAnswers: Issue = {
  code: 'no-answers',
  path: 'link',
  message: 'the link asks for answers, and this site has none',
};

/** How somebody does a lesson by themselves: as its author made it, as far as this site can. */
const ownSettings = () =>
  isKeyless ? { ...defaultSettings(), answers: 'never' as const } : defaultSettings();

/** What the address asks for, or why it cannot be followed. What reads an assignment comes only with one. */
export async function readAddress(): Promise<{ assigned: Assigned; refused?: readonly Issue[] }> {
  const lessonId = new URL(location.href).searchParams.get('lesson') || defaultLesson;
  const own = { lessonId, workId: lessonId, settings: ownSettings(), note: '' };
  if (!isAssignmentAddress(location.href)) return { assigned: own };
  const { readAssignmentLink } = await import('../core/assignment/assignment-link.ts');
  const read = readAssignmentLink(location.href);
  if (!read.ok) return { assigned: own, refused: read.issues };
  if (read.value === null) return { assigned: own };
  const { assigned, href } = read.value;
  putRight(href);
  const isUnanswerable = isKeyless && assigned.settings.answers !== 'never';
  return { assigned, refused: isUnanswerable ? [noAnswers] : [] };
}

/** Lets the address say what is open, whatever it was; where it may not be changed, it stays as it came. */
function putRight(href: string): void {
  try {
    history.replaceState(history.state, '', href);
  } catch {
    // It was read all the same.
  }
}

/** Another assignment is another page. A link within the page takes the place of the assignment, which comes back. */
export function keepFragment(fragment: string): void {
  addEventListener('hashchange', () => {
    if (location.hash === fragment || location.hash.startsWith('#words=')) return;
    if (location.hash !== '' && isAssignmentLink(location.hash)) location.reload();
    else if (fragment !== '') putRight(location.pathname + location.search + fragment);
  });
}
