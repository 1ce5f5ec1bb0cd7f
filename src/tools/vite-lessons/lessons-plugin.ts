import type { Plugin } from 'vite';
import type { Issue } from '../../core/base/result.ts';
import { checkLessonIds } from '../lessons/check-lesson-ids.ts';
import { lessonFolders } from '../lessons/read-json.ts';
import { readLesson, type CheckedLesson } from '../lessons/read-lesson.ts';
import { lessonAssets, type AssetOptions } from './lesson-assets.ts';
import { renderNoscript } from './render-noscript.ts';

/**
 * Turns the lessons in `folder` into what a page fetches, and writes into the page what a reader without JavaScript
 * sees. One invalid lesson, or an id that two lessons share, fails the build with every issue named; text that looks broken
 * is a warning.
 */
export function lessonsPlugin(folder: string, options: AssetOptions = { isKeyless: false }): Plugin {
  /** What this build began with: every page of it asks again. Somebody who serves edits meanwhile, and has none. */
  let atStart: readonly CheckedLesson[] | undefined;
  const readLessons = () => atStart ?? readAll(folder);
  return {
    name: 'second-read-lessons',
    buildStart() {
      // Under vitest nothing is served, and tests must be free to break lessons.
      if (this.meta.watchMode !== false || process.env['VITEST'] !== undefined) return;
      atStart = readAll(folder);
      const warnings = atStart.flatMap((lesson) => lesson.warnings.filter(isOfText));
      for (const warning of warnings) this.warn(lineOf(warning));
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
  const folders = lessonFolders(root);
  const readings = folders.map((folder) => readLesson(folder));
  const issues = [
    ...checkLessonIds(folders),
    ...readings.flatMap((reading) => (reading.ok ? [] : reading.issues)),
  ];
  if (issues.length > 0) {
    const lines = issues.map(lineOf);
    throw new Error(`The lessons have ${issues.length} problem(s):\n${lines.join('\n')}`);
  }
  return readings.flatMap((reading) => (reading.ok ? [reading.value] : []));
}

function lineOf({ path, message, code }: Issue): string {
  return `${path}: ${message} [${code}]`;
}

/** What is wrong with a text itself: a key that is small is for its author, and no news at every build. */
function isOfText({ path }: Issue): boolean {
  return path.includes('/passages/');
}
