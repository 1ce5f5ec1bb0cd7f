import { type Page, expect, test } from '@playwright/test';
import { shortQuote } from '../../src/ui/lesson/short-quote.ts';
import { passageOf, textsOf } from '../support/passage-of.ts';
import { expectAccessible } from './support/axe.ts';
import { changePage, pageChanges, selectEach, type PageChange } from './support/change-page.ts';
import { opEd } from './support/op-ed.ts';
import { openAt } from './support/stored-lesson.ts';
import { findWordsOnPage } from './support/words-on-page.ts';

const passage = passageOf(opEd);
const sentences = textsOf(passage, passage.sentences);
const refusal = /^The words on this page have been changed/;

/** Where the words on the page are still ours, all sentences are right; where nobody can know, all are refused. */
const refused: readonly PageChange[] = ['translated', 'translated as HTML', 'glossed in place'];

/** What is wrong with what becomes of each sentence of a page that was changed so. */
async function wrongOn(page: Page, kind: PageChange): Promise<readonly unknown[]> {
  await openAt(page, 'marking');
  const shown = await page.evaluate(changePage, { kind, sentences });
  const selected = await page.evaluate(selectEach, shown);
  const right = sentences.filter((sentence, index) => selected[index]?.quote === shortQuote(sentence, 90));
  const isRight = (index: number) => right.includes(sentences[index] ?? '') && selected[index]?.isWhole;
  const wrong = selected.filter((one, index) => !isRight(index) && !refusal.test(one.refusal));
  const isSilent = refused.includes(kind) || right.length === sentences.length;
  return isSilent ? wrong : [...wrong, `${right.length} of ${sentences.length} sentences are right`];
}

// A selection is read once it has rested: pages beside each other wait together.
for (let from = 0; from < pageChanges.length; from += 4) {
  const kinds = pageChanges.slice(from, from + 4);
  test(`every sentence is stored as it is or refused: ${kinds.join(', ')}`, async ({ browser }) => {
    const found = await Promise.all(
      kinds.map(async (kind) => {
        const context = await browser.newContext();
        const wrong = await wrongOn(await context.newPage(), kind);
        await context.close();
        return [kind, wrong] as const;
      }),
    );
    expect(found).toEqual(kinds.map((kind) => [kind, []]));
  });
}

test('on a translated page a drag is refused and leads to picking, and the mark lies on the right words', async ({
  page,
}) => {
  const lesson = await openAt(page, 'marking');
  await page.evaluate(changePage, { kind: 'translated', sentences });
  const { from, to } = await page.evaluate(findWordsOnPage, 'Britishen7-backeden6 AIen2');
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
  await expect(lesson.status).toHaveText(refusal);
  await expect(lesson.bar.getByText(refusal)).toBeVisible();
  await expectAccessible(page);
  await lesson.button('Pick sentences instead').click();
  await expect(page.getByRole('option').first()).toBeFocused();
  await lesson.press('ArrowDown', 'Space', '2');
  await expect(lesson.status).toHaveText('Marked as Anonymous sourcing, 22 words.');
  await lesson.button('Stop picking').click();
  await page.evaluate(changePage, { kind: 'translated', sentences });
  await page.evaluate(changePage, { kind: 'bionic letters', sentences });
  await lesson.button('Undo').click();
  await lesson.button('Redo').click();
  const marked = await page.locator('#passage mark').allTextContents();
  expect(marked.join('').replace(/^1/, '')).toBe(sentences[1]);
});

test('words that an extension has wrapped are marked by mouse as they are', async ({ page }) => {
  const lesson = await openAt(page, 'marking');
  for (const kind of ['bionic letters', 'words in spans', 'badges after names'] as const) {
    await page.evaluate(changePage, { kind, sentences });
    await lesson.drag('has become a crown jewel');
    await expect(lesson.bar.locator('.chosen q')).toHaveText('has become a crown jewel');
    await lesson.press('Escape');
  }
});
