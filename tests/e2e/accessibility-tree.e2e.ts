import { type Page, expect, test } from '@playwright/test';
import {
  type AccessibleNode,
  flatten,
  readAccessibilityTree,
  textOf,
  withRole,
} from './support/accessibility-tree.ts';
import { LessonPage } from './support/lesson-page.ts';
import { opEdParagraphs } from './support/op-ed.ts';
import { openAt } from './support/stored-lesson.ts';

const threeMarks = [
  ['Reports have emerged that Alibaba', 'Anonymous sourcing'],
  ['that Alibaba, the Chinese', 'Factual error'],
  ['British-backed', 'Factual error'],
] as const;

test('while reading every mark has a button that begins with what is seen', async ({ page }) => {
  await toThreeMarks(page);
  const root = await readSound(page);
  const passage = region(root, 'Passage');
  expect(withRole(passage, 'paragraph')).toHaveLength(opEdParagraphs.length);
  expect(withRole(passage, 'button').map(({ name }) => name)).toEqual([
    '1 Anonymous sourcing, 5 words, overlaps 2 Factual error',
    '2 Factual error, 4 words, overlaps 1 Anonymous sourcing',
    '3 Factual error, 1 word',
  ]);
  expect(withRole(passage, 'mark').map(textOf)).toEqual([
    'Reportshaveemerged',
    'thatAlibaba',
    ',theChinese',
    'British-backed',
  ]);
  // A mark is told by its button alone: nothing is said about the words themselves.
  expect(withRole(passage, 'mark').map(({ name, description }) => name + description)).toEqual([
    '',
    '',
    '',
    '',
  ]);
});

test('while picking a listbox owns the paragraphs, and they own their sentences', async ({ page }) => {
  const lesson = await openAt(page, 'marking', { marks: threeMarks.slice(0, 2) });
  // Picking begins where words were marked last.
  await lesson.mark(...threeMarks[2]);
  await lesson.button('Pick sentences').click();
  await lesson.press('ArrowDown', ' ', 'Shift+ArrowDown');
  const root = await readSound(page);
  const [listbox] = withRole(root, 'listbox');
  if (listbox === undefined) throw new Error('no listbox');
  expect(listbox).toMatchObject({ name: 'Passage, sentences', states: { multiselectable: true } });
  expect(listbox.description).toMatch(/^Arrow keys move\./);
  expect(listbox.children.map(({ role, name }) => [role, name])).toEqual(
    opEdParagraphs.map((_, index) => ['group', `Paragraph ${index + 1} of 7`]),
  );
  expect(listbox.children.map((group) => [...new Set(group.children.map(({ role }) => role))])).toEqual(
    opEdParagraphs.map(() => ['option']),
  );
  const options = withRole(listbox, 'option');
  expect(options.map(({ states }) => states['selected'])).toEqual(
    options.map((_, index) => index === 2 || index === 3),
  );
  expect(options.map(({ description }) => description)).toEqual(
    options.map((_, index) => (index === 1 ? expect.stringMatching(/^marked as Anonymous sourcing, /) : '')),
  );
  expect(options[1]?.name).toBe(
    'Reports have emerged that Alibaba, the Chinese e-commerce behemoth, may have illicitly obtained proprietary code from Anthropic, the British-backed AI safety startup.',
  );
  expect(focusedOf(root)).toMatchObject({ role: 'option', name: options[3]?.name });
});

test('words that are picked one by one are options too, and nothing of the text is lost', async ({
  page,
}) => {
  const lesson = await toThreeMarks(page);
  await lesson.button('Pick sentences').click();
  await page.getByLabel('Pick by').selectOption('word');
  await expect(page.getByRole('listbox', { name: 'Passage, words' })).toBeVisible();
  const { root } = await readAccessibilityTree(page);
  const options = withRole(region(root, 'Passage'), 'option');
  expect(options.filter(({ name }) => name === '')).toEqual([]);
  // What stands between words is no unit, and is not read on its own.
  expect(options.map(({ name }) => name).join(' ')).toMatch(
    /^A seismic tremor .* the British-backed AI safety /,
  );
  expect(withRole(region(root, 'Passage'), 'group')).toHaveLength(opEdParagraphs.length);
});

test('words that wait for a name: the status says it, the techniques can be pressed', async ({ page }) => {
  const lesson = await toThreeMarks(page);
  await lesson.drag('If true');
  await expect(lesson.status).toHaveText(/^2 words selected/);
  const root = await readSound(page);
  expect(textOf(only(root, 'status'))).toMatch(/^2wordsselected\./);
  expect(pens(root)).toEqual([
    ['Slippery slope', undefined, undefined],
    ['Anonymous sourcing', undefined, undefined],
    ['Factual error', undefined, undefined],
  ]);
});

test('a mark that is open: its technique is pressed and has the focus', async ({ page }) => {
  const lesson = await toThreeMarks(page);
  await page.getByRole('button', { name: /^3 Factual error/ }).click();
  await expect(lesson.bar.getByRole('button', { name: 'Done' })).toBeVisible();
  const root = await readSound(page);
  expect(pens(root)).toEqual([
    ['Slippery slope', undefined, 'false'],
    ['Anonymous sourcing', undefined, 'false'],
    ['Factual error', undefined, 'true'],
  ]);
  expect(focusedOf(root)).toMatchObject({ role: 'button', name: 'Factual error' });
});

test('marks to choose from: a named group of buttons', async ({ page }) => {
  const lesson = await toThreeMarks(page);
  await lesson.clickMark('that Alibaba');
  await expect(lesson.status).toHaveText('2 marks lie here.');
  const root = await readSound(page);
  const offer = withRole(root, 'group').find(({ name }) => name === '2 marks lie here. Which one?');
  if (offer === undefined) throw new Error('no offer');
  const names = withRole(offer, 'button').map(({ name }) => name);
  expect(names).toEqual([
    expect.stringMatching(/^1 Anonymous sourcing .*Reports have emerged that Alibaba/),
    expect.stringMatching(/^2 Factual error .*that Alibaba, the Chinese/),
  ]);
  expect(focusedOf(root)).toMatchObject({ role: 'button', name: names[0] });
});

test('after checking the heading of the result has the focus, and explanations follow in reading order', async ({
  page,
}) => {
  const lesson = await toThreeMarks(page);
  await lesson.checkMarks();
  await lesson.showAllAnswers();
  await expect(lesson.heading).toBeFocused();
  const root = await readSound(page);
  expect(focusedOf(root)).toMatchObject({ role: 'heading', name: 'Fair hand. There is more to find.' });
  const main = flatten(only(root, 'main'));
  const [focused] = main.filter(({ states }) => states['focused'] === true);
  const articles = main.filter(({ role }) => role === 'article');
  expect(articles.length).toBe(13);
  expect(main.indexOf(articles[0] as AccessibleNode)).toBeGreaterThan(
    main.indexOf(focused as AccessibleNode),
  );
  const numbers = articles.map((article) => Number.parseInt(withRole(article, 'heading')[0]?.name ?? '', 10));
  expect(numbers).toEqual(articles.map((_, index) => index + 1));
  // Each number in the text leads to the explanation of that number.
  const tags = main.filter(({ role, name }) => role === 'button' && name.endsWith(': go to the explanation'));
  expect(tags.map(({ name }) => Number.parseInt(name, 10)).toSorted((a, b) => a - b)).toEqual(numbers);
});

async function toThreeMarks(page: Page): Promise<LessonPage> {
  return openAt(page, 'marking', { marks: threeMarks });
}

const controls = [
  'button',
  'checkbox',
  'combobox',
  'DisclosureTriangle',
  'link',
  'listbox',
  'option',
  'radio',
  'searchbox',
  'slider',
  'textbox',
];

/** Reads the tree and expects of it what holds in every state of the lesson. */
async function readSound(page: Page): Promise<AccessibleNode> {
  const { root, missingControls } = await readAccessibilityTree(page);
  const nodes = flatten(root);
  expect(missingControls, 'reached with Tab, not in the tree').toEqual([]);
  expect(
    nodes.filter(({ role, name }) => controls.includes(role) && name.trim() === ''),
    'controls without a name',
  ).toEqual([]);
  only(root, 'main');
  only(root, 'status');
  const levels = withRole(root, 'heading').map(({ states }) => Number(states['level']));
  expect(levels.filter((level) => level === 1)).toHaveLength(1);
  const gaps = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1);
  expect(gaps, `levels of headings: ${levels.join()}`).toEqual([]);
  // Every paragraph is there in full, and none is there twice.
  const texts = withRole(root, 'paragraph', 'group').map(textOf);
  const wanted = opEdParagraphs.map((paragraph) => paragraph.replace(/\s/g, ''));
  expect(texts.filter((text) => wanted.includes(text))).toEqual(wanted);
  return root;
}

function only(root: AccessibleNode, role: string): AccessibleNode {
  const found = withRole(root, role);
  expect(
    found.map(({ name }) => name),
    `one ${role}`,
  ).toHaveLength(1);
  return found[0] as AccessibleNode;
}

function region(root: AccessibleNode, name: string): AccessibleNode {
  const found = withRole(root, 'region').find((node) => node.name === name);
  if (found === undefined) throw new Error(`no region ${name}`);
  return found;
}

/** The innermost node that has the focus; the page itself always has it as well. */
function focusedOf(root: AccessibleNode): AccessibleNode | undefined {
  return flatten(root).findLast(({ states }) => states['focused'] === true);
}

/** Name, whether it is disabled and whether it is pressed, of the buttons that name a technique. */
function pens(root: AccessibleNode) {
  const names = ['Slippery slope', 'Anonymous sourcing', 'Factual error'];
  return withRole(region(root, 'Label selection'), 'button')
    .filter(({ name }) => names.includes(name))
    .map(({ name, states }) => [name, states['disabled'], states['pressed']]);
}
