import type { Page } from '@playwright/test';
import type { Confidence } from '../../../src/core/response/label.ts';

/** A mark of finished work: words of the op-ed, what they were named, how sure. */
export interface FinishedMark {
  readonly quote: string;
  readonly technique: string;
  readonly confidence: Confidence;
}

/** A sound passage that was marked, and a flaw under another name; and one that was only a hunch. */
const sureAndWrong: readonly FinishedMark[] = [
  { quote: 'founded by former OpenAI researchers', technique: 'factual-error', confidence: 'certain' },
  { quote: 'Reports have emerged', technique: 'factual-error', confidence: 'fairly-sure' },
  { quote: 'It is trust.', technique: 'slippery-slope', confidence: 'hunch' },
];

/** Puts work on the device as a learner leaves it who has seen every answer so many days ago. The site must be open. */
export async function keepFinishedWork(
  page: Page,
  marks: readonly FinishedMark[] = sureAndWrong,
  daysAgo = 3,
): Promise<void> {
  await page.evaluate(
    async ({ given, days }) => {
      const answer = await fetch('./lessons/line-in-the-silicon/lesson.json');
      const { lesson, texts, text } = (await answer.json()) as {
        lesson: { version: string };
        texts: Record<string, string>;
        text: { passages: Record<string, { sha256: string }> };
      };
      const at = new Date(Date.now() - days * 86_400_000).toISOString();
      const labels = given.map(({ quote, ...rest }, index) => {
        const start = texts['op-ed']?.indexOf(quote) ?? -1;
        if (start < 0) throw new Error(`not in the op-ed: ${quote}`);
        return { id: `m${index + 1}`, span: { start, end: start + quote.length }, ...rest };
      });
      const markingOf = (made: readonly unknown[]) => ({
        response: { labels: made },
        history: { done: [], undone: [] },
        lastLabel: made.length,
      });
      const blank = { marking: markingOf([]), tries: [], hints: {}, disagreements: [] };
      const ids = Object.keys(texts);
      const attempt = {
        schema: 2,
        id: 'finished',
        lesson: { id: 'line-in-the-silicon', version: lesson.version },
        passages: Object.fromEntries(ids.map((id) => [id, text.passages[id]?.sha256])),
        startedAt: at,
        updatedAt: at,
        finishedAt: at,
        step: 'report',
        furthest: 'report',
        firstForm: 'a',
        shelf: {},
        reflection: {},
        items: {
          ...Object.fromEntries(ids.map((id) => [id, blank])),
          'op-ed': {
            ...blank,
            marking: markingOf(labels),
            tries: [{ labels }],
            checkedAt: at,
            revealedAt: at,
          },
        },
      };
      await new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('second-read', 1);
        // On a device where nothing has been kept yet, as the page would make it.
        opening.addEventListener('upgradeneeded', () => {
          opening.result.createObjectStore('attempts', { keyPath: 'lessonId' });
          opening.result.createObjectStore('setAside', { keyPath: 'id' }).createIndex('lessonId', 'lessonId');
        });
        opening.addEventListener('error', () => reject(new Error('no database')));
        opening.addEventListener('success', () => {
          const writing = opening.result.transaction('attempts', 'readwrite');
          writing.objectStore('attempts').put({ lessonId: 'line-in-the-silicon', token: 'none', attempt });
          writing.addEventListener('complete', () => {
            opening.result.close();
            resolve();
          });
        });
      });
    },
    { given: marks, days: daysAgo },
  );
}

/** Everything that this origin keeps in the browser: names in its storages, and of its databases. */
export async function keptNames(page: Page) {
  return page.evaluate(async () => ({
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    databases: (await indexedDB.databases()).map(({ name }) => name),
  }));
}
