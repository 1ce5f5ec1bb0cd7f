import type { LessonBundle } from '../../core/lesson/lesson-bundle.ts';

/** The passages of a lesson as plain HTML: heading, what is known of the text, paragraphs. */
export function renderPassages(bundle: LessonBundle): string {
  return bundle.lesson.items
    .map((item) => {
      const passage = bundle.passages[item.id];
      if (passage === undefined) return '';
      const paragraphs = passage.text.split('\n').map((line) => `<p>${escapeHtml(line)}</p>`);
      const attributes = `lang="${escapeHtml(passage.language)}" dir="${passage.direction}"`;
      return [
        `<h1 ${attributes}>${escapeHtml(item.title)}</h1>`,
        `<p class="dek" ${attributes}>${escapeHtml(item.kind)} · ${escapeHtml(item.note)}</p>`,
        `<article ${attributes}>`,
        ...paragraphs,
        '</article>',
      ].join('\n');
    })
    .join('\n');
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text made safe to stand in HTML, in an element or a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
