// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest';
import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LessonBundle } from '../../../../src/core/lesson/lesson-bundle.ts';
import { resolveKey } from '../../../../src/core/lesson/resolve-key.ts';
import type { ResolvedKey } from '../../../../src/core/lesson/resolved-key.ts';
import type { Shelf } from '../../../../src/core/lesson/shelf-schema.ts';
import { failure, success, type Result } from '../../../../src/core/base/result.ts';
import type { KeyAbout } from '../../../../src/ui/teach/paper/paper-choice.ts';
import PrintSets from '../../../../src/ui/teach/paper/PrintSets.svelte';
import { formFixture } from '../../../support/form-fixture.ts';
import { annotationFixture } from '../../../support/key-fixture.ts';
import { lessonFixture } from '../../../support/lesson-fixture.ts';
import { passageOf } from '../../../support/passage-of.ts';
import { shelfFixture } from '../../../support/shelf-fixture.ts';
import { announcing } from '../../kit/announcing.ts';

/** The width of the layout jsdom does not have, in characters. */
const lineLength = 12;

beforeEach(() => {
  // jsdom has neither layout nor fonts.
  Range.prototype.getClientRects = function rects(this: Range) {
    const top = Math.floor(this.startOffset / lineLength) * 20;
    return [{ top, bottom: top + 14, width: 6 }] as unknown as DOMRectList;
  };
  Object.defineProperty(document, 'fonts', {
    configurable: true,
    value: { load: () => Promise.resolve([]), ready: Promise.resolve() },
  });
});
afterEach(() => {
  window.dispatchEvent(new Event('afterprint'));
});

interface Given {
  readonly bundle?: LessonBundle;
  readonly keys?: Readonly<Record<string, ResolvedKey>>;
  readonly about?: KeyAbout;
  readonly loadShelf?: () => Promise<Result<Shelf>>;
}

function show({ bundle = formFixture().bundle, keys = formFixture().keys, about, loadShelf }: Given = {}) {
  const print = vi.fn<() => void>();
  const announce = vi.fn<(text: string) => void>();
  const countSides = () => Promise.resolve({ a4: 4, letter: 5 });
  render(PrintSets, {
    props: { parts: { bundle, keys, about }, loadShelf, print, countSides },
    ...announcing(announce),
  });
  return { announce, print, user: userEvent.setup() };
}

async function printed(given: Given, set: RegExp, ...more: RegExp[]) {
  const { print, user } = show(given);
  for (const choice of [set, ...more]) await user.click(await screen.findByRole('radio', { name: choice }));
  await user.click(screen.getByRole('button', { name: 'Print' }));
  await vi.waitFor(() => expect(print).toHaveBeenCalledOnce());
  const sheet = document.querySelector<HTMLElement>('.print-sheet');
  if (sheet === null) throw new Error('no sheet');
  return { sheet, text: sheet.textContent, headings: headingsOf(sheet) };
}
const headingsOf = (sheet: HTMLElement) =>
  [...sheet.querySelectorAll('h2')].map(({ textContent }) => textContent);

describe('the sets for learners', () => {
  it('short: the text with numbered sentences, the lines and the questions', async () => {
    const { sheet, headings } = await printed({}, /^Short/);
    expect(headings).toEqual([]);
    expect([...sheet.querySelectorAll('.sentence')].map(({ textContent }) => textContent)).toEqual([
      '1',
      '2',
      '3',
    ]);
    expect([...sheet.querySelectorAll('.legend .under')].map(({ className }) => className)).toEqual([
      expect.stringContaining('technique-1'),
      expect.stringContaining('technique-2'),
      expect.stringContaining('technique-3'),
    ]);
    expect(sheet.querySelectorAll('.legend li')[0]).toHaveTextContent('SSlippery slope What to ask.');
    expect(sheet).toHaveTextContent('My marks: one to a box');
  });

  it('standard: also examples, the first read, reasons and reflection', async () => {
    const { sheet, headings, text } = await printed({}, /^Standard/);
    expect(headings).toEqual(['What to look for', 'The text', 'My marks and why', 'To think about']);
    expect(text).toContain('A look-alike.');
    expect(text).toContain('What kind of text is this?');
    expect(within(sheet).getAllByRole('row', { hidden: true })).toHaveLength(15);
    expect(text).toContain('What made the difference?');
  });

  it('full: also both forms, repair and the shelf', async () => {
    const loadShelf = () => Promise.resolve(success(shelfFixture()));
    const { headings, text } = await printed({ loadShelf }, /^Full/);
    expect(headings).toEqual([
      'What to look for',
      'Warm-up',
      'The text',
      'Make one passage honest',
      'My marks and why',
      'To think about',
      'Exit check',
      'Look-up sheet',
    ]);
    expect(text).toContain('It measures 900 metres. (25 June 2026; A1)');
    expect(text).toContain('Pond: opens at ten');
    expect(text.indexOf('The pond froze.')).toBeLessThan(text.indexOf('The kite fell.'));
    expect(text).toContain('Version A');
  });

  it('swap the forms in version B', async () => {
    const { text } = await printed({}, /^Full/, /^Version B/);
    expect(text.indexOf('The kite fell.')).toBeLessThan(text.indexOf('The pond froze.'));
    expect(text).toContain('Version B');
  });

  it.each([[/^Short/], [/^Standard/], [/^Full/]])('say nothing of the key: %s', async (set) => {
    const { text } = await printed({}, set);
    expect(text).not.toMatch(/Why Insiders say|It is so|holds a tonne: |One\.|Two\./);
  });

  it('number lines too when that is asked for, and not otherwise', async () => {
    const { sheet } = await printed({}, /^Short/, /every fifth line/);
    const numbers = [...sheet.querySelectorAll('.row .number')].map(({ textContent }) => textContent);
    expect(numbers.filter((number) => number !== '')).toEqual(['5']);
    window.dispatchEvent(new Event('afterprint'));
  });

  it('do without what a lesson does not have', async () => {
    const { headings } = await printed({ bundle: lessonFixture() }, /^Full/);
    expect(headings).toEqual(['What to look for', 'The text', 'Make one passage honest', 'My marks and why']);
    expect(screen.queryByText('Which version?')).not.toBeInTheDocument();
  });

  it('keep the direction and the language of the text', async () => {
    const passage = passageOf('الجسر طويل. هذا صحيح.', 'ar');
    const { sheet } = await printed(
      { bundle: { ...lessonFixture(), passages: { 'op-ed': passage } } },
      /^Short/,
    );
    expect(sheet.querySelector('.text')).toHaveAttribute('dir', 'rtl');
    expect(sheet.querySelector('h1')).toHaveAttribute('lang', 'ar');
  });
});

describe('the key for the teacher', () => {
  it('warns, explains every entry, and lists its sources', async () => {
    const { bundle, keys } = formFixture();
    const passage = bundle.passages['op-ed'];
    if (passage === undefined) throw new Error('no passage');
    const annotations = [annotationFixture('a', 'anonymous-sourcing', 'Reports say')];
    const key = resolveKey(passage, { annotations, decoys: [], nearMisses: [] }, 'key.json');
    if (!key.ok) throw new Error('no key');
    const sources = [
      {
        id: 'A1',
        grade: 'A' as const,
        title: 'A register',
        publisher: 'A town',
        url: 'https://example.org/register',
      },
    ];
    const about = { sources, provenance: 'Made for tests.' };
    const { sheet, headings, text } = await printed(
      { bundle, keys: { ...keys, 'op-ed': key.value }, about },
      /^The key/,
    );
    expect(headings).toEqual([
      'What is scored',
      'Short passages, form A',
      'Short passages, form B',
      'About the key',
      'Sources of the key',
      'About the techniques',
    ]);
    expect(text).toContain('This sheet holds the answers.');
    expect(sheet.querySelector('.entry')).toHaveTextContent('A1');
    expect(text).toContain('Why a is one.');
    expect(text).toContain('flaw: anonymous sourcing');
    expect(text).toContain('holds up; it looks like factual error');
    expect(text).toContain('https://example.org/register');
    expect(text).toContain('Made for tests.');
  });
});

describe('before printing', () => {
  it('says how many sides each set has', async () => {
    show();
    const text = '4 sides on A4, 5 on US Letter';
    await vi.waitFor(() => expect(screen.getAllByText(text)).toHaveLength(4));
  });

  it('says that the look-up sheet is missing when the shelf does not open, and tries again', async () => {
    const loadShelf = vi
      .fn<() => Promise<Result<Shelf>>>()
      .mockResolvedValueOnce(failure([{ code: 'not-found', path: 'shelf.json', message: 'is not there' }]))
      .mockResolvedValueOnce(success(shelfFixture()));
    const { user } = show({ loadShelf });
    expect(await screen.findByText(/comes without the look-up sheet/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await vi.waitFor(() => expect(screen.queryByText(/without the look-up sheet/)).not.toBeInTheDocument());
  });
});

it('leaves nothing on the page when printing is over', async () => {
  await printed({}, /^Short/);
  expect(document.documentElement.className).toBe('printing-sheet');
  window.dispatchEvent(new Event('afterprint'));
  expect(document.querySelector('.print-sheet')).toBeNull();
  expect(document.documentElement.className).toBe('');
});
