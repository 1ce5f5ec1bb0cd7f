// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest';
import { screen, within } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import { createIssue } from '../../../src/core/base/result.ts';
import { classView, learnerRow } from '../../support/gradebook-view.ts';
import { openTeachPage } from './open-teach-page.ts';

window.scrollTo = () => undefined;

const three = classView([
  learnerRow(1, { name: 'Zoe' }),
  learnerRow(2, { name: 'Ana', best: { ...learnerRow(2).best, score100: 90 } }),
  learnerRow(3, { name: '', best: { ...learnerRow(3).best, score100: 10 } }),
]);
const names = () => screen.getAllByRole('rowheader').map(({ textContent }) => textContent.trim());

describe('the teacher’s page', () => {
  it('says why the lesson could not be opened, and tries again', async () => {
    const { open, user } = await openTeachPage(three, { issues: [createIssue('offline', 'x', 'no answer')] });
    expect(await screen.findByText('There was no answer. Are you offline?')).toBeVisible();
    expect(screen.getByRole('heading', { name: 'For teachers', level: 1 })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('heading', { name: 'Collect', level: 1 })).toBeVisible();
    expect(open).toHaveBeenCalledTimes(2);
  });

  it('names its parts with what waits in them', async () => {
    await openTeachPage(three);
    const nav = screen.getByRole('navigation', { name: 'Parts of this page' });
    expect(
      within(nav)
        .getAllByRole('link')
        .map((link) => link.getAttribute('href')),
    ).toEqual(['#lesson', '#assign', '#collect', '#room', '#learners', '#key', '#paper']);
    expect(within(nav).getByRole('link', { name: /Learners\s*3 handed in/ })).toBeVisible();
    expect(within(nav).getByRole('link', { current: 'page' })).toHaveTextContent('Collect');
  });

  it('hides names until they are asked for, and again on a projector', async () => {
    const { user } = await openTeachPage(three, { hash: '#learners' });
    expect(names()).toEqual(['Learner 1', 'Learner 2', 'Learner 3']);
    await user.click(screen.getByRole('button', { name: 'Show names' }));
    expect(names()).toEqual(['Ana', 'Learner 3, no name', 'Zoe']);
    await user.click(screen.getByRole('button', { name: 'Projector' }));
    expect(names()).toEqual(['Learner 1', 'Learner 2', 'Learner 3']);
    expect(screen.queryByRole('button', { name: 'Show names' })).toBeNull();
    expect(screen.getByRole('status')).toHaveTextContent('Projector view is on. Names are hidden.');
    await user.click(screen.getByRole('button', { name: 'End projector view' }));
    expect(screen.getByRole('button', { name: 'Show names' })).toBeVisible();
  });

  it('takes something out and says when something broke', async () => {
    const { fail, tasks, user } = await openTeachPage(three);
    await user.click(screen.getByRole('button', { name: 'Export' }));
    await user.click(screen.getByRole('button', { name: /^Learners One row/ }));
    expect(tasks).toEqual([{ type: 'export', kind: 'learners-csv' }]);
    fail();
    expect(await screen.findByRole('alert', { name: 'That did not work' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('asks before something unsaved is lost, and not before', async () => {
    const { finish, user } = await openTeachPage(three);
    const isAsked = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
    expect(isAsked()).toBe(false);
    await user.type(screen.getByLabelText('Paste codes'), 'SR1.x');
    await user.click(screen.getByRole('button', { name: 'Add the codes' }));
    finish(three);
    await vi.waitFor(() => expect(isAsked()).toBe(true));
    await user.click(screen.getByRole('button', { name: 'Save the gradebook' }));
    finish(null);
    await vi.waitFor(() => expect(isAsked()).toBe(false));
    await vi.waitFor(() =>
      expect(screen.getByRole('status')).toHaveTextContent('The gradebook was saved as a file.'),
    );
  });
});

describe('the list of learners', () => {
  it('is sorted by a heading, which says so', async () => {
    const { user } = await openTeachPage(three, { hash: '#learners' });
    await user.click(screen.getByRole('button', { name: 'Best try' }));
    expect(names()).toEqual(['Learner 2', 'Learner 1', 'Learner 3']);
    expect(screen.getByRole('columnheader', { name: 'Best try' })).toHaveAttribute('aria-sort', 'descending');
    await user.click(screen.getByRole('button', { name: 'Best try' }));
    expect(names()).toEqual(['Learner 3', 'Learner 1', 'Learner 2']);
    expect(screen.getByRole('status')).toHaveTextContent('Sorted by best try, lowest first.');
  });

  it('shows fifty at a time', async () => {
    const many = classView(Array.from({ length: 120 }, (_, index) => learnerRow(index + 1)));
    const { user } = await openTeachPage(many, { hash: '#learners' });
    expect(names()).toHaveLength(50);
    await user.click(screen.getByRole('button', { name: 'Next' }));
    await user.click(screen.getByRole('button', { name: 'Next' }));
    expect(names()).toHaveLength(20);
    expect(
      within(screen.getByRole('navigation', { name: 'Pages of the table' })).getByText('101 to 120 of 120'),
    ).toBeVisible();
    expect(screen.getByRole('button', { name: 'Next' })).toHaveAttribute('aria-disabled', 'true');
  });

  it('leads to collecting where nobody has handed in', async () => {
    await openTeachPage(classView([]), { hash: '#learners' });
    expect(screen.getByText('Nobody has handed in yet')).toBeVisible();
    expect(within(screen.getByRole('main')).getByRole('link', { name: 'Collect' })).toHaveAttribute(
      'href',
      '#collect',
    );
  });
});
