// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest';
import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { parseAssignmentLink } from '../../../../src/core/assignment/assignment-link.ts';
import { createKeyPair, decodeKeyFile } from '../../../../src/core/exchange/key-file.ts';
import { lessonFixture } from '../../../support/lesson-fixture.ts';
import AssignFrame from './AssignFrame.svelte';
import { announcing } from '../../kit/announcing.ts';

beforeAll(() => {
  // jsdom has neither.
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  window.scrollTo = () => {};
});

const siteHref = 'https://example.org/read/index.html';
const { lesson: plain, ...rest } = lessonFixture();
const bundle = {
  ...rest,
  lesson: {
    ...plain,
    minutes: 45,
    steps: ['brief', 'first-read', 'mark', 'check', 'second-look', 'repair', 'report'] as const,
  },
};

function show(copied = true) {
  const ids = ['first1', 'second', 'third1', 'fourth'];
  const announce = vi.fn<(text: string) => void>();
  const saveFile = vi.fn<(name: string, text: string, type?: string) => void>();
  const copyText = vi.fn<(text: string) => Promise<boolean>>(() => Promise.resolve(copied));
  const keys = createKeyPair((length) => new Uint8Array(length).fill(7));
  render(AssignFrame, {
    props: {
      bundle: { ...bundle, lesson: { ...bundle.lesson, steps: [...bundle.lesson.steps] } },
      siteHref,
      createId: () => ids.shift() ?? 'more01',
      createKeyPair: () => Promise.resolve(keys),
      saveFile,
      copyText,
    },
    ...announcing(announce),
  });
  return { announce, saveFile, copyText, keys, user: userEvent.setup() };
}

const press = async (user: ReturnType<typeof userEvent.setup>, name: string) =>
  user.click(screen.getByRole('button', { name }));

/** The assignment in the link that is shown. */
function shownAssignment() {
  const link = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Link' }).value;
  const parsed = parseAssignmentLink(new URL(link).hash);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.value;
}

describe('choosing', () => {
  it('says at once how long the lesson takes', async () => {
    const { announce, user } = show();
    expect(screen.getByText('About 45 minutes')).toBeVisible();
    await press(user, 'Short version, 26 minutes');
    expect(screen.getByText('About 26 minutes')).toBeVisible();
    expect(announce).toHaveBeenLastCalledWith('About 26 minutes');
    expect(screen.getByRole('checkbox', { name: 'Repair' })).not.toBeChecked();
  });

  it('lets optional steps be left out, and says why others cannot be', async () => {
    const { user } = show();
    expect(screen.getByRole('checkbox', { name: 'Mark it up' })).toBeDisabled();
    expect(screen.getByRole('checkbox', { name: 'Mark it up' })).toHaveAccessibleDescription(
      'always part of it 13 min',
    );
    await user.click(screen.getByRole('radio', { name: 'One' }));
    expect(screen.getByRole('checkbox', { name: 'Second look' })).toHaveAccessibleDescription(
      'left out: there is one try 8 min',
    );
  });

  it('of a test leaves nothing to decide about explanations', async () => {
    const { user } = show();
    await user.click(screen.getByRole('radio', { name: 'Test' }));
    expect(screen.queryByRole('group', { name: 'Tries and explanations' })).toBeNull();
    expect(screen.getByRole('checkbox', { name: 'Repair' })).toHaveAccessibleDescription(
      /left out: no answers are shown/,
    );
    expect(screen.getByRole('checkbox', { name: 'Check' })).not.toBeChecked();
  });
});

describe('what has to be put right', () => {
  it('is said beside the note, and making the link leads there', async () => {
    const { announce, user } = show();
    const note = screen.getByRole('textbox', { name: 'A note to the class' });
    await user.type(note, 'See www.example.org');
    expect(note).toBeInvalid();
    expect(note).toHaveAccessibleDescription(/19 of 140 characters The note cannot have a web address/);
    await press(user, 'Make the link');
    expect(note).toHaveFocus();
    expect(announce).toHaveBeenLastCalledWith('There is something to put right first.');
  });

  it('is said of a link that is too long, with how much of the note has to go', async () => {
    const { user } = show();
    await user.type(screen.getByRole('textbox', { name: 'A note to the class' }), 'é'.repeat(100));
    expect(
      screen.getByText(/The link would be \d+ characters too long. Shorten the note by \d+/),
    ).toBeVisible();
    await press(user, 'Make the link');
    expect(screen.queryByRole('heading', { name: 'The link is ready' })).toBeNull();
  });

  it('is said when nothing is left to look for', async () => {
    const { user } = show();
    for (const name of ['Slippery slope', 'Anonymous sourcing', 'Factual error'])
      await user.click(screen.getByRole('checkbox', { name }));
    expect(screen.getByRole('checkbox', { name: 'Factual error' })).toHaveAccessibleDescription(
      'Choose at least one technique.',
    );
    await press(user, 'Make the link');
    expect(screen.getByRole('checkbox', { name: 'Slippery slope' })).toHaveFocus();
  });
});

describe('the link', () => {
  it('holds what was chosen and takes the focus', async () => {
    const { user } = show();
    await user.click(screen.getByRole('checkbox', { name: 'Repair' }));
    await user.click(screen.getByRole('radio', { name: 'Their own name' }));
    await press(user, 'Make the link');
    const title = await screen.findByRole('heading', { name: 'The link is ready' });
    await vi.waitFor(() => expect(title).toHaveFocus());
    expect(shownAssignment()).toMatchObject({
      id: 'first1',
      lesson: { id: 'bridge', version: '1.0.0' },
      nameField: 'own',
      settings: { stepsOff: ['repair'] },
    });
  });

  it('comes as a code, a text to paste, a picture and a preview too', async () => {
    const { saveFile, user } = show();
    await press(user, 'Make the link');
    const link = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Link' }).value;
    expect(screen.getByRole('img', { name: 'QR code of the link to “The bridge”' })).toBeVisible();
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Text to paste' }).value).toContain(
      `1. Open this link: ${link}\n`,
    );
    expect(screen.getByRole('link', { name: /^Open it as a learner/ })).toHaveAttribute('href', link);
    await press(user, 'Save it as a picture');
    expect(saveFile).toHaveBeenCalledWith(
      'bridge-first1.svg',
      expect.stringMatching(/^<svg .*<\/svg>\n$/),
      'image/svg+xml',
    );
    await press(user, 'Show it large');
    const dialog = screen.getByRole('dialog', { name: 'The bridge' });
    expect(within(dialog).getByText(link)).toBeVisible();
  });

  it('is copied, and where the browser refuses, selected', async () => {
    const { announce, copyText, user } = show();
    await press(user, 'Make the link');
    await press(user, 'Copy the link');
    expect(copyText).toHaveBeenCalledWith(
      expect.stringMatching(/^https:\/\/example\.org\/read\/index\.html\?class=first1#v=1&/),
    );
    expect(announce).toHaveBeenLastCalledWith('The link is copied.');
  });

  it('is selected where the browser will not copy', async () => {
    const { user } = show(false);
    await press(user, 'Make the link');
    await press(user, 'Copy the link');
    const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Link' });
    await vi.waitFor(() => expect(field).toHaveFocus());
    expect(field.selectionEnd - field.selectionStart).toBe(field.value.length);
  });

  it('stays what it was when something is changed; there is a new one for that', async () => {
    const { user } = show();
    await press(user, 'Make the link');
    await press(user, 'Change the choices');
    expect(screen.getByText(/These are the choices of the link you made/)).toBeVisible();
    await user.click(screen.getByRole('checkbox', { name: 'Repair' }));
    expect(screen.getByText(/The link you made stays what it was/)).toBeVisible();
    await press(user, 'Back to the link');
    expect(shownAssignment()).toMatchObject({ id: 'first1', settings: { stepsOff: [] } });
    await press(user, 'Change the choices');
    await user.click(screen.getByRole('checkbox', { name: 'Repair' }));
    await press(user, 'Make a new link');
    expect(shownAssignment()).toMatchObject({ id: 'second', settings: { stepsOff: ['repair'] } });
  });
});

describe('a sealed assignment', () => {
  it('shows its link only after the key file has been saved', async () => {
    const { announce, saveFile, keys, user } = show();
    await user.click(screen.getByRole('checkbox', { name: /^Seal what learners hand in/ }));
    await press(user, 'Make the link');
    const title = await screen.findByRole('heading', { name: 'First keep the key' });
    await vi.waitFor(() => expect(title).toHaveFocus());
    expect(screen.queryByRole('button', { name: /show the link/ })).toBeNull();
    await press(user, 'Save the key file');
    await user.click(await screen.findByRole('button', { name: 'I have the file: show the link' }));
    const [name, text] = saveFile.mock.calls[0] ?? [];
    expect(name).toBe('key-bridge-first1.json');
    expect(decodeKeyFile(text ?? '')).toMatchObject({ ok: true, value: { ...keys, assignment: 'first1' } });
    expect(announce).toHaveBeenCalledWith('The browser has been given the file. Look whether it is there.');
    expect(shownAssignment().publicKey).toBe(keys.publicKey);
  });

  it('can be given up again', async () => {
    const { user } = show();
    await user.click(screen.getByRole('checkbox', { name: /^Seal what learners hand in/ }));
    await press(user, 'Make the link');
    await user.click(await screen.findByRole('button', { name: 'Back to the choices' }));
    expect(screen.getByRole('heading', { name: 'Assign the lesson' })).toBeVisible();
  });
});

describe('a link that is pasted', () => {
  async function paste(user: ReturnType<typeof userEvent.setup>, text: string) {
    await user.click(screen.getByText('Change an assignment'));
    await user.click(screen.getByRole('textbox', { name: 'Paste its link' }));
    await user.paste(text);
    await press(user, 'Open it');
  }

  it('gives back the assignment', async () => {
    const { user } = show();
    await press(user, 'Make the link');
    const link = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Link' }).value;
    await press(user, 'Make another assignment');
    await paste(user, link);
    expect(shownAssignment().id).toBe('first1');
  });

  it.each([
    ['#v=1&l=bridge_1.0.0&a=first1', /cut off or changed on the way/],
    ['https://example.org/', /There is no assignment in it/],
    ['#v=7&x', /made by a newer version of this page/],
  ])('is refused with a reason beside the field: %s', async (text, reason) => {
    const { user } = show();
    await paste(user, text);
    const field = screen.getByRole('textbox', { name: 'Paste its link' });
    expect(field).toBeInvalid();
    expect(field).toHaveAccessibleDescription(reason);
    expect(field).toHaveFocus();
  });
});
