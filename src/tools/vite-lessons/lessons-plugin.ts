import type { Plugin } from 'vite';
import { lessonFolders } from '../lessons/lesson-folders.ts';
import { readLesson, type CheckedLesson } from '../lessons/read-lesson.ts';
import { lessonAssets, type AssetOptions } from './lesson-assets.ts';
import { renderNoscript } from './render-noscript.ts';

/**
 * Turns the lessons in `folder` into what a page fetches, and writes into the page what a reader without JavaScript
 * sees. One invalid lesson fails the build with every issue named.
 */
export function lessonsPlugin(folder: string, options: AssetOptions = { isKeyless: false }): Plugin {
  const readLessons = () => readAll(folder);
  return {
    name: 'second-read-lessons',
    buildStart() {
      // Under vitest nothing is served, and tests must be free to break lessons.
      if (this.meta.watchMode === false && process.env['VITEST'] === undefined) readLessons();
    },
    generateBundle() {
      for (const [fileName, source] of Object.entries(lessonAssets(readLessons(), options))) {
        this.emitFile({ type: 'asset', fileName, source });
      }
    },
    transformIndexHtml(html) {
      return html.replace('<!-- lessons:noscript -->', () => renderNoscript(readLessons(), options));
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = new URL(request.url ?? '/', 'http://localhost').pathname.slice(1);
        const asset = /^(lessons|read)\//.test(path) ? lessonAssets(readLessons(), options)[path] : undefined;
        if (asset === undefined) return next();
        const type = path.endsWith('.html') ? 'text/html' : 'application/json';
        response.setHeader('content-type', `${type}; charset=utf-8`);
        response.end(asset);
      });
    },
  };
}

function readAll(root: string): CheckedLesson[] {
  const readings = lessonFolders(root).map((folder) => readLesson(folder));
  const issues = readings.flatMap((reading) => (reading.ok ? [] : reading.issues));
  if (issues.length > 0) {
    const lines = issues.map((issue) => `${issue.path}: ${issue.message} [${issue.code}]`);
    throw new Error(`The lessons have ${issues.length} problem(s):\n${lines.join('\n')}`);
  }
  return readings.flatMap((reading) => (reading.ok ? [reading.value] : []));
}
