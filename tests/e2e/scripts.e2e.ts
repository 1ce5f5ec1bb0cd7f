import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { type Locator, type Page, expect, test } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { fixtureAddress } from './support/fixture-address.ts';
import { openAt } from './support/stored-lesson.ts';

test.use({ baseURL: fixtureAddress });

const root = path.resolve(import.meta.dirname, '../..');

/** In each lesson: words to mark by mouse, a sentence to pick, and a decoy that costs. */
const lessons = [
  {
    id: 'arabic',
    forward: 'ArrowLeft',
    back: 'ArrowRight',
    // From Arabic over a Latin name into Arabic.
    dragged: 'مصادر مطلعة تؤكد أن شركة Blue Wheel للدراجات هي التي طلبت الإغلاق',
    picked:
      'إذا قبلنا بإغلاق الجسر ثلاثة أسابيع، فسيغلقونه غدًا ثلاثة أشهر، ثم تهجر المتاجر السوق، وفي النهاية يخلو الحي كله من سكانه!',
    decoy: 'عددنا 140 لوحًا تالفًا',
  },
  {
    id: 'japanese',
    forward: 'ArrowRight',
    back: 'ArrowLeft',
    dragged: 'ある関係者は話している',
    picked:
      '金曜日の献立を一度でも変えれば、次は毎日の献立が変わり、やがて子どもたちは給食を残すようになり、最後には給食室そのものがなくなるだろう。',
    decoy: '試食した62人のうち51人が『おいしい』と答えました',
  },
  {
    id: 'thai',
    forward: 'ArrowRight',
    back: 'ArrowLeft',
    dragged: 'แหล่งข่าวคนหนึ่งกระซิบว่าเขาอยากขายตึกนี้',
    picked: 'ถ้ายอมให้ปิดเร็วขึ้นวันนี้ พรุ่งนี้ก็จะปิดครึ่งวัน แล้วเด็กๆ จะเลิกอ่านหนังสือ สุดท้ายทั้งเมืองก็จะไม่มีใครอ่านออกเขียนได้',
    decoy: 'จะนำชั่วโมงที่ลดไปเปิดเช้าวันเสาร์แทน',
  },
  {
    id: 'hindi',
    forward: 'ArrowRight',
    back: 'ArrowLeft',
    dragged: 'विश्वस्त सूत्रों का कहना है',
    picked:
      'आज झूला बंद होगा, कल पूरा पार्क बंद होगा, फिर बच्चे दिन-रात मोबाइल में खोए रहेंगे, और अंत में मोहल्ले में कोई किसी को पहचानेगा तक नहीं!',
    decoy: 'छह कड़ियाँ घिस चुकी हैं',
  },
].map((lesson) => ({
  ...lesson,
  dragged: lesson.dragged.normalize('NFC'),
  picked: lesson.picked.normalize('NFC'),
  decoy: lesson.decoy.normalize('NFC'),
}));

for (const { id, forward, back, dragged, picked, decoy } of lessons) {
  test(`${id}: marked by mouse and by keyboard, scored as the command line scores it`, async ({ page }) => {
    const lesson = await openAt(page, 'marking', { lesson: id });
    await lesson.mark(dragged, 'Anonymous sourcing');
    await lesson.mark(decoy, 'Factual error');

    await lesson.button('Pick sentences').click();
    // The fourth sentence, by way of the fifth.
    await lesson.press('Control+Home', forward, forward, forward, forward, back, ' ');
    await expect(page.locator('#passage [role=option][aria-selected=true]')).toHaveText([picked]);
    await lesson.press('1');
    await expect(lesson.marks).toHaveCount(3);
    await lesson.button('Check my marks').click();
    await page.getByRole('button', { name: 'Check now' }).click();

    const found = page.locator('article[data-outcome="correct"]');
    await expect(found).toHaveCount(2);
    await expect(found.getByText('found and named')).toHaveCount(2);
    await expect(page.locator('article[data-outcome="decoyed"]')).toHaveCount(1);
    const { score100 } = await scoreOnCommandLine(id, [
      { technique: 'anonymous-sourcing', quote: dragged },
      { technique: 'factual-error', quote: decoy },
      { technique: 'slippery-slope', quote: picked },
    ]);
    expect(score100).toBeLessThan(100);
    await expect(page.getByRole('definition').nth(3)).toContainText(`${score100} of 100`);
  });

  test(`${id}: words of the lesson stand in their own language and direction, upright and apart`, async ({
    page,
  }) => {
    const lesson = await openAt(page, 'marking', { lesson: id, marks: [[dragged, 'Anonymous sourcing']] });
    const quote = lesson.marks.locator('q');
    await expect(quote).toHaveCSS('font-style', 'normal');
    await expect(quote).toHaveCSS('unicode-bidi', 'isolate');
    const language = await page.locator('#passage').getAttribute('lang');
    await expect(quote).toHaveAttribute('lang', language ?? '');
    await expect(lesson.heading).toHaveAttribute('lang', language ?? '');
    await lesson.button('Check my marks').click();
    await page.getByRole('button', { name: 'Check now' }).click();
    const note = page.locator('article[data-outcome="correct"]');
    await expect(note.locator('p[lang]').first()).toHaveAttribute('lang', language ?? '');
    await expectAccessible(page);
  });
}

test('the buttons that adjust a selection point the way the words run', async ({ page }) => {
  const lesson = await openAt(page, 'marking', { lesson: 'arabic' });
  await lesson.drag('شركة Blue Wheel للدراجات');
  const earlier = lesson.bar.getByRole('button', { name: 'Start one word earlier' });
  const later = lesson.bar.getByRole('button', { name: 'Start one word later' });
  await expect(earlier).toHaveText('→');
  await expect(later).toHaveText('←');
  expect(await leftOf(later, earlier)).toBe(true);
  await earlier.click();
  await expect(lesson.bar.locator('q')).toHaveText('أن شركة Blue Wheel للدراجات');
});

test('words can be picked one by one in a script without spaces', async ({ page }) => {
  const lesson = await openAt(page, 'marking', { lesson: 'japanese' });
  await lesson.button('Pick sentences').click();
  await page.getByLabel('Pick by').selectOption('word');
  // Words are there to be picked around the pick: it goes to the last paragraph.
  await lesson.press('Control+End');
  await page.getByRole('option', { name: '廊下', exact: true }).click();
  await lesson.press('2');
  await expect(lesson.marks).toHaveText([/Anonymous sourcing.*廊下/]);
});

for (const { id, width } of [
  { id: 'arabic', width: 1440 },
  { id: 'arabic', width: 360 },
  { id: 'hindi', width: 1440 },
]) {
  test(`a page set from right to left is mirrored and accessible: ${id}, ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await setRightToLeft(page);
    const lesson = await openAt(page, 'marking', { lesson: id });
    const { dragged } = lessons.find((one) => one.id === id) ?? { dragged: '' };
    await lesson.mark(dragged, 'Anonymous sourcing');
    const passage = page.locator('#passage');
    expect(await leftOf(page.locator('.save'), page.locator('.brand'))).toBe(true);
    expect(await leftOf(lesson.marks, passage)).toBe(width === 1440);
    await expect(lesson.marks).toHaveCSS('border-right-width', '4px');
    const first = lesson.bar.getByRole('button', { name: 'Slippery slope' });
    expect(await leftOf(lesson.bar.getByRole('button', { name: 'Factual error' }), first)).toBe(true);
    await expectAccessible(page);

    await lesson.button('Pick sentences').click();
    await lesson.press('ArrowDown', ' ');
    await expectAccessible(page);
    await lesson.button('Clear selection').click();
    // By key: a second tap so soon in the same place would count as a slip.
    await lesson.button('Check my marks').press('Enter');
    await page.getByRole('button', { name: 'Check now' }).click();
    await expect(page.locator('article[data-outcome="correct"]')).toHaveCount(1);
    await expectAccessible(page);
    await lesson.toReport();
    await expect(page.getByRole('heading', { name: 'Receipt' })).toBeVisible();
    await expectAccessible(page);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });
}

/** Sets the direction of the page before anything of it is shown. */
async function setRightToLeft(page: Page): Promise<void> {
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      observer.disconnect();
      document.documentElement.dir = 'rtl';
    }).observe(document, { childList: true });
  });
}

/** Whether one element ends before another one begins, seen from the left. */
async function leftOf(one: Locator, other: Locator): Promise<boolean> {
  const [a, b] = await Promise.all([one.boundingBox(), other.boundingBox()]);
  if (a === null || b === null) throw new Error('it is not on the page');
  return a.x + a.width <= b.x + 1;
}

/** The score of a response, from the command that researchers use. */
async function scoreOnCommandLine(id: string, labels: readonly object[]): Promise<{ score100: number }> {
  const file = test.info().outputPath('response.json');
  await writeFile(file, JSON.stringify({ labels }));
  const args = ['--import', 'tsx', 'src/tools/cli.ts', 'score', `tests/fixtures/lessons/${id}`, file];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root });
  return JSON.parse(stdout) as { score100: number };
}
