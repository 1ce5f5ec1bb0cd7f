import type { LessonBundle } from '../../core/lesson/lesson-bundle.ts';
import { escapeHtml, renderPassages } from './render-passages.ts';

/** A page with a lesson's text and nothing else: for reading without JavaScript, and for paper. */
export function renderReadPage(bundle: LessonBundle): string {
  const { lesson } = bundle;
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(lesson.title)} · Second Read</title>
<style>
:root { color-scheme: light dark; }
body { max-width: 66ch; margin: 2rem auto; padding: 0 1rem; font: 1.2rem/1.62 Georgia, "Times New Roman", serif; }
h1 { line-height: 1.15; } :not(:lang(en)) { line-height: 1.8; } .dek, footer { font-size: 0.95rem; opacity: 0.85; }
</style>
</head>
<body>
<main>
${renderPassages(bundle)}
</main>
<footer>
<p>This is the text alone. With JavaScript on, <a href="../index.html?lesson=${escapeHtml(lesson.id)}">the lesson</a>
lets you mark it and explains every mark.</p>
</footer>
</body>
</html>
`;
}
