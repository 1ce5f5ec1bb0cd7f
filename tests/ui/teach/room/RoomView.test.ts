// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest';
import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import RoomView from '../../../../src/ui/teach/room/RoomView.svelte';
import { roomFixture, type RoomFixture } from '../../../support/room-fixture.ts';
import { announcing } from '../../kit/announcing.ts';

beforeAll(() => {
  // jsdom lays nothing out.
  Element.prototype.scrollIntoView = () => undefined;
});

const eight = roomFixture(8);
const class27 = roomFixture(27);
const class32 = roomFixture(32);

function show(room: RoomFixture, props: { isProjected?: boolean; areNamesShown?: boolean } = {}) {
  const announce = vi.fn<(text: string) => void>();
  const all = { ...room, isProjected: false, areNamesShown: false, ...props };
  const { container } = render(RoomView, { props: all, ...announcing(announce) });
  return { announce, container, user: userEvent.setup() };
}

/** The parts below the text come one after another. */
const findCharts = () => screen.findByRole('heading', { name: 'The class in figures' });

/** A part of the page by its heading. */
const part = (name: string) => within(screen.getByRole('region', { name }));
const table = (name: string) => within(screen.getByRole('group', { name }));

describe('what the room saw, at first sight', () => {
  it('names what was found most and least, in words and quotes', () => {
    show(class27);
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(
      'Most of the room found “Your children’s digital assistant…”. Only some found “allegedly stole the very…”.',
    );
    expect(
      screen.getByText(
        'A line in the silicon · 27 handed in · 1 set aside · nothing here has left this computer',
      ),
    ).toBeInTheDocument();
  });

  it('says only how many there are while they are fewer than ten', async () => {
    show(eight);
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(
      '8 learners have handed in: too few to say what the room saw',
    );
    await findCharts();
    expect(screen.getByText(/no saying where a room splits/)).toBeInTheDocument();
    expect(screen.getByText(/nothing can be said about the key/)).toBeInTheDocument();
    expect(screen.queryByText(/Most often found/)).toBeNull();
    expect(screen.queryByText(/Most often mixed up/)).toBeNull();
    expect(screen.getAllByText(/Too few to tell anything from/).length).toBeGreaterThan(3);
  });

  it('waits for the first work', () => {
    show(roomFixture(0));
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Nobody has handed in yet');
    expect(screen.getByText(/appears here as soon as/)).toBeInTheDocument();
    expect(screen.queryByRole('table')).toBeNull();
  });
});

describe('the shaded text', () => {
  const markOf = (container: HTMLElement, words: string) =>
    [...container.querySelectorAll('mark.heat')].find(({ textContent }) => textContent.trim() === words);

  it('shades each word by its share of all learners, and holds the whole text', () => {
    const { container } = show(class27);
    expect(class27.view.report.first.heat.any.slice(0, 11)).toEqual([8, 8, 8, 8, 8, 8, 8, 10, 12, 22, 20]);
    expect(markOf(container, 'Reports')).toHaveClass('heat-4');
    const text = [...container.querySelectorAll('.paragraph')].map(({ textContent }) => textContent.trim());
    expect(text.join('\n')).toBe(class27.bundle.passages['op-ed']?.text);
  });

  it('hides the key until it is asked for', async () => {
    const { announce, container, user } = show(class27);
    await findCharts();
    expect(container.querySelector('.passage mark:not(.unkeyed)')).toBeNull();
    expect(screen.queryByText(/By the key/)).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Show key' }));
    expect(markOf(container, 'British-backed')).toHaveClass('technique-3');
    expect(screen.getAllByText(/By the key/).length).toBe(5);
    expect(announce).toHaveBeenCalledWith('The key is shown in the text.');
  });

  it('shows the marks of one technique alone', async () => {
    const { container, user } = show(class27);
    await user.click(screen.getByRole('radio', { name: 'Anonymous sourcing' }));
    const words = class27.view.report.first.heat.names.find(
      ({ name }) => name === 'anonymous-sourcing',
    )?.words;
    const shaded = [...container.querySelectorAll('mark.heat')]
      .map(({ textContent }) => textContent)
      .join(' ');
    expect(shaded.split(/\s+/).length).toBeLessThan(600);
    expect(container.querySelectorAll('mark.heat').length > 0).toBe(words?.some((count) => count > 0));
    expect(container.querySelector('.heat-scale.technique-2')).not.toBeNull();
  });

  it('tells exact numbers stretch by stretch, without a pointer', async () => {
    const { announce, container, user } = show(class27);
    await user.click(screen.getByRole('button', { name: 'Next stretch' }));
    expect(announce).toHaveBeenLastCalledWith(
      expect.stringMatching(
        /^“A seismic tremor just rippled through the” marked by 8 of 27 \(30%\): factual error 8$/,
      ),
    );
    expect(container.querySelectorAll('.chosen').length).toBe(1);
  });
});

describe('passage by passage', () => {
  it('greys how passages tell apart under 30 learners, and says why', async () => {
    const { container } = show(class27);
    await findCharts();
    expect(
      screen.getByText('“Tells apart” is grey: with 27 learners it is mostly chance. It needs 30.'),
    ).toBeInTheDocument();
    expect(container.querySelectorAll('td.grey').length).toBe(33);
  });

  it('does not grey it from 30 learners on', async () => {
    const { container } = show(class32);
    await findCharts();
    expect(screen.queryByText(/is grey/)).toBeNull();
    expect(container.querySelectorAll('td.grey').length).toBe(0);
  });

  it('lists flaws in the order of the text, or the hardest first', async () => {
    const { user } = show(class27);
    await findCharts();
    const firstRow = () => table('Flaws: figures').getAllByRole('rowheader')[0];
    expect(firstRow()).toHaveTextContent('Reports have emerged');
    await user.click(screen.getByRole('radio', { name: 'Hardest first' }));
    expect(firstRow()).toHaveTextContent('allegedly stole the very architecture');
  });

  it('leaves out what the teacher dropped from the key, and knows what they accepted', async () => {
    const at = '2026-11-17T09:00:00.000Z';
    const span = { start: 0, end: 9 };
    show(
      roomFixture(12, [
        { id: 'a', at, change: { type: 'drop', item: 'op-ed', entry: 'f1' } },
        {
          id: 'b',
          at,
          change: { type: 'accept-mark', item: 'op-ed', span, technique: 'slippery-slope' },
        },
      ]),
    );
    await findCharts();
    expect(table('Flaws: figures').queryByText('British-backed')).toBeNull();
    expect(table('Can be argued either way: figures').getByText('A seismic')).toBeInTheDocument();
    expect(screen.getByText(/2 changes to the key in force/)).toBeInTheDocument();
  });
});

describe('pictures', () => {
  it('are images with a name, and each has its numbers in a table', async () => {
    const { user } = show(class27);
    await findCharts();
    const picture = await screen.findByRole('img', { name: 'What is taken for what' });
    expect(picture).toHaveAttribute('aria-description');
    const figure = part('What is taken for what');
    await user.click(figure.getByText('The numbers'));
    const [row] = class27.view.report.first.confusion.rows;
    expect(figure.getAllByRole('row')[1]).toHaveTextContent(
      new RegExp(`^ ?Anonymous sourcing.*${row?.unmarked}${row?.total}$`),
    );
  });

  it('name nobody until names are shown', async () => {
    const { user, container } = show(class27);
    await findCharts();
    const figure = part('Eye and hand');
    await screen.findByRole('img', { name: 'Eye and hand' });
    await user.click(figure.getByText('The numbers'));
    expect(figure.getAllByRole('rowheader')[0]).toHaveTextContent('Learner 1');
    for (const { name } of class27.view.learners) expect(container).not.toHaveTextContent(name);
  });

  it('name learners when names are shown', async () => {
    const { user } = show(class27, { areNamesShown: true });
    await findCharts();
    const figure = part('Eye and hand');
    await user.click(figure.getByText('The numbers'));
    const names = figure.getAllByRole('rowheader').map(({ textContent }) => textContent.trim());
    expect(names.toSorted()).toEqual(class27.view.learners.map(({ name }) => name).toSorted());
  });

  it('call reliability descriptive, and agreement no measure of the class', async () => {
    const { user } = show(class27);
    await findCharts();
    const figure = part('How far the passages measure one thing');
    expect(figure.getByText(/^Descriptive only\. Cronbach’s α is/)).toBeInTheDocument();
    await user.click(figure.getByText('The numbers'));
    expect(figure.getByText(/no measure of the class or of the teacher/)).toBeInTheDocument();
  });
});

describe('on a projector', () => {
  it('shows the text, the splits and one passage at a time, and nothing about a learner', async () => {
    const { user } = show(class27, { isProjected: true, areNamesShown: true });
    expect(screen.queryByRole('table')).toBeNull();
    await user.click(screen.getByRole('radio', { name: 'Where the room splits' }));
    expect(screen.getByText('1 of 5')).toBeInTheDocument();
    await user.click(screen.getByRole('radio', { name: 'Passage by passage' }));
    await user.click(screen.getByRole('button', { name: 'Next passage' }));
    await waitFor(() => expect(screen.getByText('2 of 45')).toBeInTheDocument());
    expect(screen.queryByText(/By the key/)).toBeNull();
    expect(screen.queryByRole('img')).toBeNull();
    expect(screen.queryByText(class27.view.learners[0]?.name ?? '')).toBeNull();
  });
});
