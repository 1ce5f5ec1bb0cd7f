import type { CheckedLesson } from '../lessons/read-lesson.ts';
import { escapeHtml, renderPassages } from './render-passages.ts';
import type { AssetOptions } from './lesson-assets.ts';

/**
 * What the learner page shows without JavaScript: what is missing, links to every lesson's text where those have pages, and the
 * first text in full.
 */
export function renderNoscript(
  lessons: readonly CheckedLesson[],
  { isOneFile = false }: Pick<AssetOptions, 'isOneFile'> = {},
): string {
  const first = lessons[0];
  if (first === undefined) return '';
  const links = lessons.map(
    ({ bundle: { lesson } }) =>
      `<li><a href="read/${escapeHtml(lesson.id)}.html" lang="${escapeHtml(lesson.language)}" dir="auto">${escapeHtml(lesson.title)}</a></li>`,
  );
  const list = `<p>The texts on pages of their own:</p>
<ul>
${links.join('\n')}
</ul>
`;
  return `<noscript>
<style>#app { display: none; }</style>
<div class="noscript">
<p><strong>JavaScript is off.</strong> You can read the text here. Marking it, checking your marks and the
explanations need JavaScript.</p>
${isOneFile ? '' : list}${renderPassages(first.bundle)}
</div>
</noscript>`;
}
