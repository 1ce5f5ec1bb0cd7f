// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest';
import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import LessonView from '../../../../src/ui/teach/lesson/LessonView.svelte';
import { lessonFixture } from '../../../support/lesson-fixture.ts';

beforeAll(() => {
  // jsdom lays nothing out.
  Element.prototype.scrollIntoView = () => {};
});

const guide =
  '<div lang="en"><p>First.</p><h3 id="guide-plan">Plan &amp; time</h3><p>Words.</p><h3 id="guide-after">After</h3></div>';

function show(shown: string | undefined) {
  const print = vi.fn<() => void>();
  render(LessonView, {
    props: {
      bundle: lessonFixture(),
      guide: shown,
      previewHref: './index.html?lesson=bridge',
      print,
    },
  });
  return { print, user: userEvent.setup() };
}

describe('a lesson for teachers', () => {
  it('is told at a glance', () => {
    show(guide);
    expect(screen.getByRole('heading', { level: 1, name: 'The bridge' })).toBeVisible();
    for (const fact of ['Ages 13 and over', 'About 10 minutes', 'One text of 12 words', 'Version 1.0.0'])
      expect(screen.getByText(fact)).toBeVisible();
    const steps = screen.getByRole('region', { name: 'The steps' });
    expect(within(steps).getAllByRole('listitem')).toHaveLength(5);
    expect(within(steps).getByText('Mark it up').parentElement).toHaveTextContent('4 min');
    expect(screen.getByRole('region', { name: 'What learners look for' })).toHaveTextContent(
      /Slippery slope.*What to ask\..*Factual error/,
    );
  });

  it('leads to trying, assigning and printing it', async () => {
    const { print, user } = show(guide);
    expect(screen.getByRole('link', { name: /^Try it as a learner/ })).toHaveAttribute(
      'href',
      './index.html?lesson=bridge',
    );
    expect(screen.getByRole('link', { name: 'Assign it' })).toHaveAttribute('href', '#assign');
    expect(screen.getByRole('link', { name: 'Print the sheets' })).toHaveAttribute('href', '#paper');
    await user.click(screen.getByRole('button', { name: 'Print this guide' }));
    expect(print).toHaveBeenCalledOnce();
  });

  it('lists the sections of its guide, and goes there without leaving the page', async () => {
    const { user } = show(guide);
    const contents = screen.getByRole('navigation', { name: 'In this guide' });
    expect(
      within(contents)
        .getAllByRole('link')
        .map(({ textContent }) => textContent),
    ).toEqual(['Plan & time', 'After']);
    await user.click(within(contents).getByRole('link', { name: 'Plan & time' }));
    expect(screen.getByRole('heading', { name: 'Plan & time' })).toHaveFocus();
    expect(location.hash).toBe('');
  });

  it('says so where there is no guide', () => {
    show(undefined);
    expect(screen.getByText(/^There is no guide for this lesson here\./)).toBeVisible();
    expect(screen.queryByRole('navigation')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Print this guide' })).toBeNull();
  });
});
