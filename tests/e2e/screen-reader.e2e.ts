import { type Page, expect, test } from '@playwright/test';
import { LessonPage } from './support/lesson-page.ts';
import { opEdParagraphs } from './support/op-ed.ts';
import { type Way, expectPlanned, followPlan } from './support/plan.ts';
import { openAt } from './support/stored-lesson.ts';
import { VirtualScreenReader } from './support/virtual-screen-reader.ts';

const threeMarks = [
  ['Reports have emerged that Alibaba', 'Anonymous sourcing'],
  ['that Alibaba, the Chinese', 'Factual error'],
  ['British-backed', 'Factual error'],
] as const;

test('a learner does the whole lesson by screen reader alone', async ({ page }) => {
  test.slow();
  const lesson = await LessonPage.open(page);
  const reader = await VirtualScreenReader.start(page);
  await reader.actOn('button, Skip the brief');
  await lesson.bar.waitFor();
  await reader.actOn('button, Skip the warm-up');
  await reader.hears('heading, A line in the silicon, level 1');
  await reader.actOn('radio, An opinion piece, not checked, position 2, set size 4');
  await expect(page.getByLabel('An opinion piece')).toBeChecked();
  await reader.actOn('button, Read it again, as an editor');
  await page.getByRole('button', { name: 'Pick sentences' }).waitFor();
  await reader.actOn('button, Pick sentences');
  await expect(page.getByRole('option').first()).toBeFocused();
  await followPlan(byScreenReader(reader));
  await expectPlanned(page, byScreenReader(reader));
  await expect(lesson.heading).toBeVisible();
});

test.describe('what is spoken', () => {
  test('while reading: the text without chatter, and each mark by its name', async ({ page }) => {
    await toThreeMarks(page);
    const reader = await VirtualScreenReader.start(page);
    expect(await reader.read('region, Passage', 'end of region, Passage')).toEqual([
      'region, Passage',
      'paragraph',
      'A seismic tremor just rippled through the tech world.',
      ...marked(
        ...tag('1', 'Anonymous sourcing, 5 words, overlaps 2 Factual error'),
        'Reports',
        'have emerged',
      ),
      ...marked(...tag('2', 'Factual error, 4 words, overlaps 1 Anonymous sourcing'), 'that', 'Alibaba'),
      ...marked(', the Chinese'),
      'e-commerce behemoth, may have illicitly obtained proprietary code from Anthropic, the',
      ...marked(...tag('3', 'Factual error, 1 word'), 'British-backed'),
      opEdParagraphs[0]?.slice(opEdParagraphs[0].indexOf('AI safety')),
      'end of paragraph',
      ...opEdParagraphs.slice(1).flatMap((text) => ['paragraph', text, 'end of paragraph']),
      'end of region, Passage',
    ]);
  });

  test('while picking: sentences as options of their paragraph, what is selected and what is marked', async ({
    page,
  }) => {
    const lesson = await openAt(page, 'marking', { marks: threeMarks.slice(0, 2) });
    // Picking begins where words were marked last.
    await lesson.mark(...threeMarks[2]);
    const reader = await VirtualScreenReader.start(page);
    await reader.actOn('button, Pick sentences');
    await expect(page.getByRole('option', { name: /^Reports have emerged/ })).toBeFocused();
    await reader.goToStart('listbox, Passage, sentences, Arrow keys move.');
    const first = await reader.read('group, Paragraph 1 of 7', 'end of group, Paragraph 1 of 7');
    expect(first.filter((phrase) => /^(end of )?(group|option)/.test(phrase))).toEqual([
      'group, Paragraph 1 of 7',
      'option, A seismic tremor just rippled through the tech world., not selected, position 1, set size 5',
      expect.stringMatching(/^option, Reports have emerged.*, marked as Anonymous sourcing, .*position 2/),
      expect.stringMatching(/^end of option, Reports have emerged/),
      'option, If true, this is not merely corporate espionage., not selected, position 3, set size 5',
      expect.stringMatching(/^option, It is a direct .*superpower\., not selected, position 4, set size 5$/),
      expect.stringMatching(/^option, As someone .*dissolve\., not selected, position 5, set size 5$/),
      'end of group, Paragraph 1 of 7',
    ]);
    await reader.goToStart('option, If true');
    await reader.forget();
    await reader.press(' ');
    await reader.press('Shift+ArrowDown');
    await expect(lesson.status).toHaveText(/^24 words selected/);
    expect(await reader.spoken()).toEqual([
      'option, If true, this is not merely corporate espionage., not selected, position 3, set size 5',
      'option, If true, this is not merely corporate espionage., selected, position 3, set size 5',
      expect.stringMatching(/^option, It is a direct .*superpower\., selected, position 4, set size 5$/),
      'polite: 24 words selected. Techniques are in the Label selection bar.',
    ]);
  });

  test('when words are selected: one message, which moves no focus', async ({ page }) => {
    const { lesson } = await toThreeMarks(page);
    const reader = await VirtualScreenReader.start(page);
    await lesson.drag('If true');
    await reader.hears('polite: 2 words selected. Techniques are in the Label selection bar.');
    const said = (await reader.spoken()).filter((phrase) => phrase.startsWith('polite'));
    expect(said).toEqual(['polite: 2 words selected. Techniques are in the Label selection bar.']);
    await expect(lesson.bar.locator(':focus')).toHaveCount(0);
    const words = await reader.read('region, Label selection', 'button, Whole sentences, not disabled');
    expect(words).toEqual([
      'region, Label selection',
      'paragraph',
      'Which technique is it?',
      'If true',
      'end of paragraph',
      ...['Slippery slope', 'Anonymous sourcing', 'Factual error'].flatMap((name) => [
        `button, ${name}, not disabled`,
        name,
        `end of button, ${name}, not disabled`,
      ]),
      'button, What the names mean, not expanded',
      'What the names mean',
      'end of button, What the names mean, not expanded',
      'group, Adjust',
      'button, Start one word earlier',
      'button, Start one word later',
      'button, End one word earlier',
      'button, End one word later',
      'end of group, Adjust',
      'button, Whole sentences, not disabled',
    ]);
  });

  test('when the same happens again: the same message again', async ({ page }) => {
    const { lesson } = await toThreeMarks(page);
    await lesson.drag('British-backed');
    const reader = await VirtualScreenReader.start(page);
    await reader.goTo('button, Factual error, not disabled');
    await reader.forget();
    const refusal = 'polite: These words are marked with that technique already.';
    await reader.act();
    await reader.act();
    await expect.poll(() => reader.spoken()).toEqual([refusal, refusal]);
  });

  test('when a mark is open: which technique it has', async ({ page }) => {
    await toThreeMarks(page);
    const reader = await VirtualScreenReader.start(page);
    await reader.goTo('button, 3 Factual error, 1 word');
    await reader.forget();
    await reader.act();
    await reader.hears('button, Factual error, not disabled, pressed');
    expect(await reader.spoken()).toEqual([
      'button, 3 Factual error, 1 word',
      'button, Factual error, not disabled, pressed',
    ]);
    const bar = await reader.read('region, Label selection', 'end of region, Label selection');
    expect(bar.slice(1, 4)).toEqual(['paragraph', 'Change this mark', 'British-backed']);
    expect(bar.filter((phrase) => phrase.startsWith('button') && phrase.endsWith('pressed'))).toEqual([
      'button, Slippery slope, not disabled, not pressed',
      'button, Anonymous sourcing, not disabled, not pressed',
      'button, Factual error, not disabled, pressed',
    ]);
    expect(bar).toEqual(expect.arrayContaining(['button, Delete', 'button, Done']));
  });

  test('where marks overlap: how many, and each with its words', async ({ page }) => {
    await toThreeMarks(page);
    const reader = await VirtualScreenReader.start(page);
    // The words themselves: a screen reader clicks them where they stand.
    await reader.goTo('Alibaba');
    await reader.forget();
    await reader.act();
    await reader.hears('button, 1 Anonymous sourcing Reports have emerged that Alibaba');
    await reader.hears('polite: 2 marks lie here.');
    const bar = await reader.read(
      'group, 2 marks lie here. Which one?',
      'end of group, 2 marks lie here. Which one?',
    );
    expect(bar.filter((phrase) => /^(group|list|button)/.test(phrase))).toEqual([
      'group, 2 marks lie here. Which one?',
      'list',
      'listitem, level 1, position 1, set size 2',
      'button, 1 Anonymous sourcing Reports have emerged that Alibaba',
      'listitem, level 1, position 2, set size 2',
      'button, 2 Factual error that Alibaba, the Chinese',
    ]);
  });

  test('after checking: the result, then every explanation in reading order', async ({ page }) => {
    await toThreeMarks(page);
    const reader = await VirtualScreenReader.start(page);
    await reader.goTo('button, Check my marks');
    await reader.forget();
    await reader.act();
    await reader.hears('button, Keep marking');
    await reader.actOn('button, Check now');
    await reader.hears('heading, Fair hand. There is more to find., level 1');
    const dialog =
      'dialog, Check your marks now?, You have 3 marks. After checking you see what became of them, and can look again, up to two times.';
    expect((await reader.spoken()).filter((phrase) => /^(dialog|button|heading)/.test(phrase))).toEqual([
      'button, Check my marks',
      dialog,
      'button, Keep marking',
      'button, Check now',
      'heading, Checking your marks…, level 1',
      'heading, Fair hand. There is more to find., level 1',
    ]);
    await reader.actOn('button, Take a second look');
    await reader.actOn('button, Show all answers');
    await reader.goTo('button, Show them');
    // It was heard before.
    await reader.forget();
    await reader.act();
    await reader.hears('heading, Fair hand. There is more to find., level 1');
    const headings = await numberedHeadings(reader);
    expect(headings.slice(0, 5)).toEqual([
      '1 Anonymous sourcing found and named · +1',
      '2 Nothing wrong here 2 words marked as factual error · −0.06',
      '3 This holds up you flagged it as factual error · −0.11',
      '4 Factual error found and named · +1',
      '5 Factual error missed',
    ]);
    expect(headings.map((heading) => Number.parseInt(heading, 10))).toEqual(
      headings.map((_, index) => index + 1),
    );
    expect(headings).toHaveLength(13);
  });
});

/** Three marks, two of which overlap, and reading begun anew. */
async function toThreeMarks(page: Page): Promise<{ lesson: LessonPage }> {
  return { lesson: await openAt(page, 'marking', { marks: threeMarks }) };
}

/** A tag as it is spoken: a button, whose name begins with the number that is seen. */
function tag(number: string, rest: string): readonly string[] {
  return [`button, ${number} ${rest}`, number, `end of button, ${number} ${rest}`];
}

/** The first word stands in one piece with its tag, so that a line cannot end between them. */
function marked(...phrases: readonly string[]): readonly string[] {
  return ['mark', ...phrases, 'end of mark'];
}

/** The headings of the open explanations, moving from heading to heading until they begin again. */
async function numberedHeadings(reader: VirtualScreenReader): Promise<readonly string[]> {
  const found: string[] = [];
  for (
    let heading = await reader.nextHeading();
    !heading.endsWith('level 1');
    heading = await reader.nextHeading()
  ) {
    found.push(heading.replace(/^heading, /, '').replace(/, level \d$/, ''));
  }
  return found.filter((heading) => /^\d+ /.test(heading));
}

/** The plan by what is spoken and the screen reader's own commands and keys. */
function byScreenReader(reader: VirtualScreenReader): Way {
  const toOption = async (start: string) => reader.goToStart(`option, ${start}`);
  return {
    async markSentences({ from, to, words, technique }) {
      await reader.forget();
      await toOption(from);
      await reader.press(' ');
      if (from !== to) {
        while (!(await reader.itemText()).startsWith(to)) await reader.press('Shift+ArrowDown');
      }
      await reader.hears(`polite: ${words} words selected. Techniques are in the Label selection bar.`);
      await reader.press('Enter');
      await reader.goTo(`button, ${technique}, not disabled`);
      await reader.act();
      await reader.hears(`polite: Marked as ${technique}, ${words} words.`);
    },
    async markWords({ from, dropped, words, text, technique }) {
      await reader.forget();
      await toOption(from);
      await reader.press(' ');
      await reader.goTo('button, End one word earlier');
      for (let count = 0; count < dropped; count += 1) await reader.act();
      await reader.hears(`polite: ${words} words selected. Techniques are in the Label selection bar.`);
      await reader.goTo(text);
      await reader.actOn(`button, ${technique}, not disabled`);
      await reader.hears(`polite: Marked as ${technique}, ${words} words.`);
    },
    async rename(mark, technique) {
      await reader.forget();
      await reader.actOn(`button, Change : ${mark}`);
      await reader.hears('button, Slippery slope, not disabled, pressed');
      await reader.actOn(`button, ${technique}, not disabled, not pressed`);
      await reader.hears(`polite: Changed: ${technique}, 9 words.`);
      await reader.actOn('button, Done');
    },
    async remove(mark) {
      await reader.forget();
      await reader.actOn(`button, Delete : ${mark}`);
      await reader.hears('heading, My marks 4, level 2');
    },
    async undo() {
      await reader.forget();
      await reader.press('Control+z');
      await reader.hears('polite: Undone.');
    },
    async finish() {
      // The same heading comes three times: what was heard before must not pass for it.
      const pressAndHear = async (button: string, said: string) => {
        await reader.goTo(`button, ${button}`);
        await reader.forget();
        await reader.act();
        await reader.hears(said);
      };
      const result = 'heading, Fair hand. There is more to find., level 1';
      await pressAndHear('Check my marks', 'button, Keep marking');
      await pressAndHear('Check now', result);
      await pressAndHear('Take a second look', 'heading, 7 places to look at again, level 1');
      await reader.actOn('button, Show all answers');
      await pressAndHear('Show them', result);
      await reader.actOn('button, Repair one passage');
      await reader.actOn('button, Skip this step');
      // The results come after a moment; the way to saved work stands there already.
      await pressAndHear('Skip the exit check', result);
      await reader.actOn('button, Save a copy for myself');
    },
  };
}
