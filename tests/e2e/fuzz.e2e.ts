import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { type Browser, expect, test } from '@playwright/test';
import { type BuiltServer, serveBuilt } from '../../src/tools/bench/serve-built.ts';
import type { Action } from '../../src/tools/fuzz/action.ts';
import { buildInPage } from '../../src/tools/fuzz/call-page.ts';
import { chanceOfWalk } from '../../src/tools/fuzz/chance.ts';
import { drawWalk } from '../../src/tools/fuzz/draw-walk.ts';
import { runWalk, type WalkOutcome } from '../../src/tools/fuzz/run-walk.ts';
import { parseWalk, sayWalk, type Walk } from '../../src/tools/fuzz/walk.ts';
import { readLesson } from '../../src/tools/lessons/read-lesson.ts';

const root = path.resolve(import.meta.dirname, '../..');
const lesson = readLesson(path.join(root, 'lessons/line-in-the-silicon'));
if (!lesson.ok) throw new Error('the lesson cannot be read');
const { bundle } = lesson.value;
const script = buildInPage();

async function walkOn(browser: Browser, address: string, walk: Walk): Promise<WalkOutcome> {
  return runWalk({ browser, address, bundle, script: await script }, walk);
}

/** What a walk found, with how to do it by hand. */
function told({ fault, walk }: WalkOutcome): string {
  return fault === undefined ? 'nothing' : [...sayWalk(walk), `${fault.kind}: ${fault.text}`].join('\n');
}

// A walk takes seconds on a machine that has nothing else to do; only one that hangs takes this long.
test.describe.configure({ timeout: 180_000 });

test.describe('a random walk', () => {
  const walks = [1, 2, 3, 4, 5, 6].map(
    (number) => [number, drawWalk(chanceOfWalk(13, number), bundle.lesson, 12)] as const,
  );
  for (const [number, walk] of walks) {
    test(`finds nothing wrong with the page (${number})`, async ({ browser, baseURL }) => {
      expect(told(await walkOn(browser, baseURL ?? '', walk))).toBe('nothing');
    });
  }
});

test.describe('a walk that once broke the page', () => {
  const folder = path.join(root, 'tests/fixtures/walks');
  for (const file of readdirSync(folder)) {
    test(`finds nothing any more: ${path.basename(file, '.json')}`, async ({ browser, baseURL }) => {
      const walk = parseWalk(JSON.parse(readFileSync(path.join(folder, file), 'utf8')));
      if (!walk.ok) throw new Error(`${file} holds no walk`);
      const outcome = await walkOn(browser, baseURL ?? '', walk.value);
      expect(told(outcome)).toBe('nothing');
      // Where a button has another name now, the walk has to be mended with it.
      expect(outcome.skipped, 'actions with nothing to act on').toBe(0);
    });
  }
});

test.describe('on a page with one fault', () => {
  let server: BuiltServer;
  test.beforeAll(
    async () => (server = await serveBuilt(path.join(root, 'tests/fixtures/broken-page'), 'gzip')),
  );
  test.afterAll(() => server.close());

  const start = { form: 'a', width: 1280, height: 900, touch: false } as const;
  const dead = 'dead: the button “Go on” (main) does nothing';
  const cases = [
    ['none', 'nothing'],
    ['error', 'error: page error: broken'],
    ['rejection', 'error: page error: left alone'],
    ['console', 'error: console: each_key_duplicate'],
    ['dead', dead],
    ['says expanded', dead],
    ['stuck', 'stuck: nothing on the page leads on'],
    ['unsaved', 'not-stored: it says saved, and nothing is stored'],
    ['busy', 'busy: it loads, or saves, for ever (busy: main in step-brief)'],
    ['saving', 'busy: it loads, or saves, for ever (it is saving)'],
  ] as const;
  // A walk waits long before it calls a page busy: all of them wait together.
  test('a walk finds each of them, and nothing where there is none', async ({ browser }) => {
    const found = await Promise.all(
      cases.map(
        async ([fault]) => [fault, await lastWordOn(browser, fault, { do: 'onward', at: 0 })] as const,
      ),
    );
    expect(found).toEqual(cases);
  });

  test('a walk finds that going on never ends', async ({ browser }) => {
    expect(await lastWordOn(browser, 'loop', { do: 'finish' })).toBe(
      'no-end: going on ends at the step “brief”',
    );
  });

  async function lastWordOn(browser: Browser, fault: string, action: Action): Promise<string | undefined> {
    const address = `${server.address}?fault=${fault}`;
    return told(await walkOn(browser, address, { start, actions: [action] }))
      .split('\n')
      .at(-1);
  }
});
