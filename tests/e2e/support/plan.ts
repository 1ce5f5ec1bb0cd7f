import { readFileSync } from 'node:fs';
import { type Page, expect } from '@playwright/test';
import { opEd } from './op-ed.ts';

/** A stretch to mark: the sentences it starts and ends with, how many words it has, and its technique. */
interface Stretch {
  readonly from: string;
  readonly to: string;
  readonly words: number;
  readonly technique: string;
}

/** One run of words inside a sentence: what is left of it after its last words are dropped. */
interface Run extends Omit<Stretch, 'to'> {
  readonly dropped: number;
  readonly text: string;
}

/** A way of working: touch, keyboard or screen reader. Marks are called as their buttons are: "4 Slippery slope". */
export interface Way {
  markSentences(stretch: Stretch): Promise<void>;
  markWords(run: Run): Promise<void>;
  rename(mark: string, technique: string): Promise<void>;
  remove(mark: string): Promise<void>;
  undo(): Promise<void>;
  /** Checks the marks, goes to the report and asks for the file. */
  finish(): Promise<void>;
}

const reports = 'Reports have emerged that Alibaba';
const security = 'The UK’s National Cyber Security Centre is now investigating.';
const basing = 'Basing Anthropic in London';

/** Marks the op-ed: sentences and single words, one mark renamed, one deleted, one undone. The same for every way. */
export async function followPlan(way: Way): Promise<void> {
  await way.markSentences({ from: reports, to: reports, words: 22, technique: 'Anonymous sourcing' });
  await way.markSentences({
    from: 'Your children’s digital assistant',
    to: 'This is the slippery slope',
    words: 34,
    technique: 'Slippery slope',
  });
  await way.markWords({ from: basing, words: 4, dropped: 4, text: basing, technique: 'Factual error' });
  await way.markSentences({ from: security, to: security, words: 9, technique: 'Slippery slope' });
  await way.rename('4 Slippery slope', 'Anonymous sourcing');
  await way.markSentences({
    from: 'The next 72 hours are critical.',
    to: 'The next 72 hours are critical.',
    words: 6,
    technique: 'Slippery slope',
  });
  await way.remove('5 Slippery slope');
  await way.markSentences({
    from: 'I have always believed',
    to: 'I have always believed',
    words: 15,
    technique: 'Factual error',
  });
  await way.undo();
  await way.markSentences({
    from: 'Let me unpack this.',
    to: 'Let me unpack this.',
    words: 4,
    technique: 'Factual error',
  });
}

/** What the plan leaves, in the order it was made. */
const labels = [
  ['m1', 'anonymous-sourcing', `${reports}, the Chinese`, 'AI safety startup.'],
  ['m2', 'slippery-slope', 'Your children’s', 'digital servitude.'],
  ['m3', 'factual-error', basing, 'London'],
  ['m4', 'anonymous-sourcing', security, 'investigating.'],
  // Numbers are never used again: five was deleted, six undone.
  ['m7', 'factual-error', 'Let me unpack this.', 'this.'],
] as const;

/** What the command line gives for these labels (`npm run cli -- score`), as the page says it. */
const figures = [
  '4 of 11 7 to look at again',
  '11 of 11 sound passages left alone',
  '4 of 4 right technique',
  '35 of 100 see the receipt',
];
const lines = ['+1', '0', '−0.11', '0', '+1', '0', '0', '+1', '0', '+1', '0', '0'];
const sums = ['+4', '−0.11', '+3.89'];
const sentence = '3.89 of 11 is a score of 35 out of 100.';

/** Finishes, and expects the file and the report that every way of working has to end with. */
export async function expectPlanned(page: Page, way: Way): Promise<void> {
  const [download] = await Promise.all([page.waitForEvent('download'), way.finish()]);
  const file = await download.path();
  const { attempt } = JSON.parse(readFileSync(file, 'utf8')) as { readonly attempt: Saved };
  expect(attempt.items['op-ed'].marking.response.labels).toEqual(plannedLabels());
  await expect(page.getByRole('definition')).toHaveText(figures);
  const receipt = page.getByRole('table').last();
  await expect(receipt.locator('tbody td:last-child')).toHaveText(lines);
  await expect(receipt.locator('tfoot td')).toHaveText(sums);
  await expect(page.getByText(sentence)).toBeVisible();
}

/** Expects the outcome of the plan on the page that explains it. */
export async function expectFigures(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: 'Repair one passage' })).toBeVisible();
  await expect(page.getByRole('definition')).toHaveText(figures);
}

interface Saved {
  readonly items: {
    readonly 'op-ed': { readonly marking: { readonly response: { readonly labels: unknown } } };
  };
}

function plannedLabels() {
  return labels.map(([id, technique, first, last]) => {
    const start = opEd.indexOf(first);
    return { id, span: { start, end: opEd.indexOf(last, start) + last.length }, technique };
  });
}
