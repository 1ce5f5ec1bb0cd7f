import { expect, test, type Page } from '@playwright/test';
import { LessonPage } from './support/lesson-page.ts';
import { openAt } from './support/stored-lesson.ts';

interface Line {
  readonly left: number;
  readonly right: number;
  readonly y: number;
}

/** The lines of the passage in sight, and what lies over it, once nothing moves any more. */
async function look(page: Page) {
  await page.evaluate(() => document.fonts.ready);
  return page.evaluate(() => {
    const lines: Line[] = [];
    for (const paragraph of document.querySelectorAll('#passage [data-start]')) {
      const range = document.createRange();
      range.selectNodeContents(paragraph);
      for (const { left, right, top, bottom } of range.getClientRects()) {
        const y = (top + bottom) / 2;
        const same = lines.findIndex((line) => Math.abs(line.y - y) < 8);
        const line = lines[same] ?? { left, right, y };
        lines[same === -1 ? lines.length : same] = {
          y: line.y,
          left: Math.min(line.left, left),
          right: Math.max(line.right, right),
        };
      }
    }
    const text = document.querySelector('#passage')!.getBoundingClientRect();
    const bar = document.querySelector('#label-bar')!.getBoundingClientRect().top;
    const header = document.querySelector('header')!.getBoundingClientRect();
    return {
      bar,
      header: header.bottom,
      headerMiddle: (header.top + header.bottom) / 2,
      left: text.left,
      right: text.right,
      top: text.top,
      lines: lines.filter(({ y }) => y > header.bottom + 10 && y < bar - 10),
      all: lines,
    };
  });
}

/**
 * Drags by hand, and says from where to where words wait for their name afterwards. Heights are those of the page, which may
 * scroll under a drag that goes to the edge of the window.
 */
async function dragTo(page: Page, from: { x: number; y: number }, to: { x: number; y: number }) {
  const lesson = new LessonPage(page);
  const before = await page.evaluate(() => {
    const note = () => (document.documentElement.dataset['letGo'] = String(window.scrollY));
    document.addEventListener('pointerup', note, { capture: true, once: true });
    return window.scrollY;
  });
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 3 });
  await page.mouse.move(to.x, to.y, { steps: 3 });
  await page.mouse.up();
  await expect(lesson.bar.locator('.chosen')).toBeVisible();
  const heights = await page.evaluate(() => {
    const ranges = [...(CSS.highlights.get('second-read-pending') ?? [])] as Range[];
    const boxes = ranges.flatMap((range) => [...range.getClientRects()]);
    return boxes.map(({ top, bottom }) => (top + bottom) / 2 + window.scrollY);
  });
  await page.keyboard.press('Escape');
  await expect(lesson.bar.locator('.chosen')).toBeHidden();
  await page.evaluate((top) => window.scrollTo({ top, behavior: 'instant' }), before);
  const scrolled = await page.evaluate(() => Number(document.documentElement.dataset['letGo']));
  return { first: Math.min(...heights), last: Math.max(...heights), scrolled };
}

/** How far beside the text it is let go, in pixels; no further than the window goes. */
const beside = [0, 20, 150, 500];

for (const { name, size, arabic } of [
  { name: 'a laptop', size: { width: 1366, height: 625 }, arabic: false },
  { name: 'a tablet', size: { width: 820, height: 1000 }, arabic: false },
  { name: 'a phone', size: { width: 390, height: 844 }, arabic: false },
  { name: 'a laptop, in Arabic', size: { width: 1366, height: 625 }, arabic: true },
  { name: 'a tablet, in Arabic', size: { width: 820, height: 1000 }, arabic: true },
  { name: 'a phone, in Arabic', size: { width: 390, height: 844 }, arabic: true },
]) {
  test(`a drag ends at most one line from the pointer, wherever it is let go, on ${name}`, async ({
    page,
  }) => {
    test.slow();
    await page.setViewportSize(size);
    await openAt(page, 'marking', arabic ? { lesson: 'arabic' } : {});
    await page.evaluate(() => {
      const top = document.querySelector('#passage [data-start]:nth-child(2)')!.getBoundingClientRect().top;
      window.scrollBy({ top: top - 200, behavior: 'instant' });
    });
    const seen = await look(page);
    const middle = Math.floor(seen.lines.length / 2) - 1;
    const [one, two] = [seen.lines[middle]!, seen.lines[middle + 2]!];
    const off: { to: string; lines: number }[] = [];
    const at = (line: Line) => ({ x: (line.left + line.right) / 2, y: line.y });
    const start = await page.evaluate(() => window.scrollY);
    const numberOf = (y: number) => {
      const distances = seen.all.map((line) => Math.abs(line.y + start - y));
      return distances.indexOf(Math.min(...distances));
    };
    const note = (to: string, found: number, meant: number) =>
      off.push({ to, lines: Math.abs(numberOf(found) - numberOf(meant)) });
    const places = beside.flatMap((far) => [
      { far, side: 'right', x: Math.min(seen.right + far, size.width - 2) },
      { far, side: 'left', x: Math.max(seen.left - far, 1) },
    ]);
    for (const [index, { far, side, x }] of places.entries()) {
      if (places.findIndex((place) => place.x === x) === index) {
        const down = await dragTo(page, at(one), { x, y: two.y });
        note(`${far} px ${side}, down: end`, down.last, two.y + start);
        note(`${far} px ${side}, down: start`, down.first, one.y + start);
        const up = await dragTo(page, at(two), { x, y: one.y });
        note(`${far} px ${side}, up: start`, up.first, one.y + start);
        note(`${far} px ${side}, up: end`, up.last, two.y + start);
      }
    }
    for (const x of [seen.left + 20, (seen.left + seen.right) / 2, seen.right - 5]) {
      for (const below of [2, 20, 60]) {
        const bar = await dragTo(page, at(one), { x, y: Math.min(seen.bar + below, size.height - 2) });
        note(`bar, ${below} px: end`, bar.last, seen.bar - 15 + bar.scrolled);
        note(`bar, ${below} px: start`, bar.first, one.y + start);
      }
      const header = await dragTo(page, at(two), { x, y: Math.max(2, seen.headerMiddle) });
      note('header: start', header.first, seen.header + 15 + header.scrolled);
      note('header: end', header.last, two.y + start);
    }
    const worst = off.toSorted((a, b) => b.lines - a.lines);
    expect(worst.filter(({ lines }) => lines > 1)).toEqual([]);
  });
}

test('a drag beyond the end or into a gap takes what it means, and a click beside the text lets it go', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1366, height: 800 });
  const lesson = await openAt(page, 'marking');
  const quote = lesson.bar.locator('.chosen q');
  const place = (selector: string) =>
    page.evaluate((wanted) => {
      const paragraph = document.querySelector(wanted)!;
      paragraph.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { left, right, top, bottom } = paragraph.getBoundingClientRect();
      return { left, right, top, bottom };
    }, selector);
  const drag = async (from: { x: number; y: number }, to: { x: number; y: number }) => {
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 5 });
    await page.mouse.up();
  };

  const last = await place('#passage [data-start]:last-child');
  await drag({ x: last.left + 5, y: last.bottom - 10 }, { x: last.left + 200, y: last.bottom + 40 });
  await expect(quote).toHaveText(/algorithm can restore it\.$/);
  await expect(lesson.status).toHaveText(/^\d words selected/);
  await page.mouse.click(last.right + 20, last.top + 20);
  await expect(quote).toBeHidden();
  await expect(lesson.status).toHaveText('Selection cleared.');

  await page.evaluate(() => window.scrollTo({ top: 0, behavior: 'instant' }));
  const first = await place('#passage [data-start]');
  await drag({ x: first.right - 30, y: first.top + 15 }, { x: first.right - 200, y: first.top - 30 });
  await expect(quote).toHaveText(/^A seismic tremor just rippled/);
  await drag({ x: first.left + 5, y: first.bottom - 15 }, { x: first.left + 300, y: first.bottom + 6 });
  await expect(lesson.status).toHaveText(/^\d+ words selected/);
  const words = Number(/\d+/.exec((await lesson.status.textContent()) ?? '')?.[0]);
  expect(words).toBeLessThan(15);

  await page.mouse.click(first.left - 40, first.top + 20);
  await expect(quote).toBeHidden();
  await page.mouse.click(last.left + 100, last.top, { clickCount: 3 });
  await expect(quote).toBeVisible();
  await page.keyboard.press('Control+a');
  await expect(lesson.status).toHaveText(/^582 words selected/);
});
