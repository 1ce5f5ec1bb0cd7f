// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest';
import { screen, within } from '@testing-library/svelte';
import { beforeAll, describe, expect, it } from 'vitest';
import { classViewOf } from '../../../src/core/gradebook/views/class-view-of.ts';
import { learnerViewOf } from '../../../src/core/gradebook/views/learner-view-of.ts';
import { encodeHandIn } from '../../../src/core/exchange/hand-in-code.ts';
import { withTexts } from '../../../src/core/gradebook/intake/read-submission.ts';
import { dayAfter, smallClass, smallGradebook, smallLesson as lesson } from '../../support/small-class.ts';
import { openTeachPage } from './open-teach-page.ts';

window.scrollTo = () => undefined;

beforeAll(() => {
  // jsdom has dialogs, and no way to open them.
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
  };
});

const texts = smallClass(3).map((handIn, index) => ({
  name: `${index + 1}.txt`,
  text: encodeHandIn({
    ...handIn,
    work: { ...handIn.work, firstRead: { kind: 'opinion', who: 'Nobody signed.' } },
  }),
}));
const gradebook = withTexts(smallGradebook(), texts, dayAfter);
const view = classViewOf(gradebook);
const [first, second] = view.learners;
const ids = { first: first?.id ?? '', second: second?.id ?? '' };

const world = {
  opened: {
    bundle: lesson.bundle,
    keys: gradebook.lesson.keys,
    sources: lesson.key.sources,
    provenance: lesson.key.provenance,
  },
  learner: (id: string) => {
    const learner = learnerViewOf(gradebook, id);
    if (learner === undefined) throw new Error('nobody');
    return learner;
  },
};

const show = (hash: string) => openTeachPage(view, { ...world, hash });

describe('one learner', () => {
  it('is shown with receipt, scores, the marked text and what was written', async () => {
    await show(`#learner=${ids.first}`);
    expect(await screen.findByText(ids.first)).toBeVisible();
    expect(screen.getByRole('heading', { name: 'Learner 1', level: 1 })).toBeVisible();
    expect(await screen.findByRole('heading', { name: 'The text as it was marked' })).toBeVisible();
    expect(screen.getAllByRole('region', { name: /^Notes on paragraph/ })).toHaveLength(
      lesson.bundle.passages['op-ed']?.paragraphs.length ?? 0,
    );
    expect(await screen.findByText('an opinion piece')).toBeVisible();
    expect(screen.getByText('Nobody signed.')).toBeVisible();
    expect(screen.getByRole('heading', { name: 'Receipt' })).toBeVisible();
  });

  it('is told to the teacher: nothing says “you”', async () => {
    await show(`#learner=${ids.first}`);
    // The last part of the record.
    await screen.findByRole('heading', { name: 'Receipt' });
    const told = screen.getByRole('main').cloneNode(true);
    if (!(told instanceof HTMLElement)) throw new Error('no page');
    // What the lesson and the learner say is theirs; what a closed dialog asks is not said yet.
    for (const quoted of told.querySelectorAll('q, blockquote, dd, [lang], details, dialog')) quoted.remove();
    expect(told.textContent.match(/.{0,40}\byou(rs?)?\b.{0,40}/gi)).toBeNull();
  });

  it('leads to the next one and back', async () => {
    await show(`#learner=${ids.first}`);
    const ways = screen.getByRole('navigation', { name: 'Learners' });
    expect(within(ways).getByRole('link', { name: 'Next learner' })).toHaveAttribute(
      'href',
      `#learner=${ids.second}`,
    );
    expect(within(ways).queryByRole('link', { name: 'Previous learner' })).toBeNull();
    expect(within(ways).getByRole('link', { name: 'All learners' })).toHaveAttribute('href', '#learners');
  });

  it('is taken out only after it was asked', async () => {
    const { tasks, user } = await show(`#learner=${ids.first}`);
    await user.click(await screen.findByRole('button', { name: 'Take out of the gradebook' }));
    expect(tasks).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Take it out' }));
    expect(tasks).toEqual([{ type: 'remove', id: ids.first }]);
  });

  it('is said to be missing when the link is of another day', async () => {
    await show('#learner=NOBO-DY00');
    expect(await screen.findByRole('heading', { name: 'This work is not in the gradebook' })).toBeVisible();
  });
});
