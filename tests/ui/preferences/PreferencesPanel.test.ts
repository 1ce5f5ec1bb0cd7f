// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import {
  type Preferences,
  type PreferencesStore,
  defaultPreferences,
} from '../../../src/core/preferences/preferences.ts';
import { PreferencesState } from '../../../src/ui/preferences/preferences-state.svelte.ts';
import PreferencesFrame from './PreferencesFrame.svelte';
import { announcing } from '../kit/announcing.ts';

beforeAll(() => {
  // jsdom has dialogs, and no way to open them.
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
    this.dispatchEvent(new Event('close'));
  };
});

async function openPanel(
  kept: Preferences = defaultPreferences,
  durability: PreferencesStore['durability'] = 'device',
) {
  const write = vi.fn<(preferences: Preferences) => void>();
  let tellOtherTab: (preferences: Preferences) => void = () => undefined;
  const store: PreferencesStore = {
    durability,
    read: () => kept,
    write,
    onChanged: (listener) => {
      tellOtherTab = listener;
      return () => undefined;
    },
  };
  const preferences = new PreferencesState(store);
  const user = userEvent.setup();
  render(PreferencesFrame, { props: { preferences }, ...announcing(() => undefined) });
  await user.click(screen.getByRole('button', { name: 'Aa Reading settings' }));
  await screen.findByRole('dialog', { name: 'Reading settings' });
  return { preferences, write, user, fromOtherTab: (next: Preferences) => tellOtherTab(next) };
}
const group = (name: string) => screen.getByRole('group', { name });
const choice = (legend: string, name: string) => within(group(legend)).getByRole('radio', { name });
const chosen = () =>
  screen
    .getAllByRole<HTMLInputElement>('radio')
    .filter(({ checked }) => checked)
    .map(({ labels }) => labels?.[0]?.textContent?.trim());

describe('the reading settings', () => {
  it('shows what is chosen, one of each group', async () => {
    await openPanel({
      theme: 'dark',
      textSize: 1.45,
      lineSpacing: 'wide',
      letterSpacing: 'widest',
      width: 'narrow',
      typeface: 'sans',
      speakMarks: 'off',
      numberKeys: 'bar',
      speechRate: 0.75,
    });
    expect(chosen()).toEqual([
      'Dark',
      'Larger',
      'Plain letters',
      'Wide',
      'Widest',
      'Short',
      'Nothing',
      'Only in the bar with the names',
      'Slower',
    ]);
  });

  it.each<[string, string, Partial<Preferences>]>([
    ['Colours', 'Strong contrast', { theme: 'contrast' }],
    ['Text size', 'Largest', { textSize: 1.75 }],
    ['Letters', 'Plain letters', { typeface: 'sans' }],
    ['Space between lines', 'Widest', { lineSpacing: 'widest' }],
    ['Space between letters and words', 'Wide', { letterSpacing: 'wide' }],
    ['Length of lines', 'Long', { width: 'wide' }],
    ['Marks, for screen readers', 'Its technique, and where it ends', { speakMarks: 'label-and-end' }],
    ['Reading speed', 'Faster', { speechRate: 1.25 }],
  ])('%s: %s is kept at once and changes nothing else', async (legend, name, part) => {
    const { preferences, write, user } = await openPanel();
    await user.click(choice(legend, name));
    expect(write).toHaveBeenCalledExactlyOnceWith({ ...defaultPreferences, ...part });
    expect(preferences.current).toEqual({ ...defaultPreferences, ...part });
  });

  it('says what the settings of marks and of speed are about', async () => {
    await openPanel();
    const described = ['Marks, for screen readers', 'Reading speed'].map((legend) => {
      const id = group(legend).getAttribute('aria-describedby') ?? '';
      return document.querySelector(`#${id}`)?.textContent;
    });
    expect(described).toEqual([
      'What a screen reader says when it comes to a mark in the text.',
      'How fast the page reads to you, where it can read aloud.',
    ]);
  });

  it('goes back to the usual settings, and its button keeps the focus', async () => {
    const { write, user } = await openPanel({ ...defaultPreferences, theme: 'dark', textSize: 1.75 });
    const usual = screen.getByRole('button', { name: 'Back to the usual settings' });
    expect(usual).toHaveProperty('ariaDisabled', 'false');
    await user.click(usual);
    expect(write).toHaveBeenLastCalledWith(defaultPreferences);
    expect(choice('Colours', 'Like my device')).toHaveProperty('checked', true);
    expect(usual).toHaveProperty('ariaDisabled', 'true');
    expect(document.activeElement).toBe(usual);
  });

  it('follows a change of another tab', async () => {
    const { fromOtherTab } = await openPanel();
    fromOtherTab({ ...defaultPreferences, width: 'wide' });
    await vi.waitFor(() => expect(choice('Length of lines', 'Long')).toHaveProperty('checked', true));
  });

  it.each([
    ['device', 'Kept on this device only.'],
    ['memory', 'Kept until you close this page.'],
  ] as const)('says how long settings last: %s', async (durability, words) => {
    await openPanel(defaultPreferences, durability);
    expect(screen.getByText(words)).not.toBeNull();
  });

  it('gives the focus back to its button when it is closed', async () => {
    const { user } = await openPanel();
    await user.click(screen.getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Aa Reading settings' }));
  });
});
