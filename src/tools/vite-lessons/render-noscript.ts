import type { CheckedLesson } from '../lessons/read-lesson.ts';
import { escapeHtml } from './escape-html.ts';
import { renderPassages } from './render-passages.ts';

/** What the learner page shows without JavaScript: what is missing, every lesson's text, and the first one in full. */
export function renderNoscript(lessons: readonly CheckedLesson[]): string {
  const first = lessons[0];
  if (first === undefined) return '';
  const links = lessons.map(
    ({ bundle: { lesson } }) =>
      `<li><a href="read/${escapeHtml(lesson.id)}.html" lang="${escapeHtml(lesson.language)}" dir="auto">${escapeHtml(lesson.title)}</a></li>`,
  );
  return `<noscript>
<style>#app { display: none; }</style>
<div class="noscript">
<p><strong>JavaScript is off.</strong> You can read the text here. Marking it, checking your marks and the
explanations need JavaScript.</p>
<p>The texts on pages of their own:</p>
<ul>
${links.join('\n')}
</ul>
${renderPassages(first.bundle)}
</div>
</noscript>`;
}
