// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest';
import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { createActor, fromPromise } from 'xstate';
import type { Assignment } from '../../../../src/core/assignment/assignment.ts';
import { assignedBy } from '../../../../src/core/assignment/assignment-link.ts';
import { defaultSettings } from '../../../../src/core/assignment/default-settings.ts';
import type { Attempt } from '../../../../src/core/attempt/attempt.ts';
import type { LessonOpening, OpeningRequest } from '../../../../src/app/lesson-opening.ts';
import type { SaveOutcome } from '../../../../src/core/attempt/attempt-store.ts';
import { attemptLimits } from '../../../../src/core/attempt/attempt-limits.ts';
import { readHandIn } from '../../../../src/core/exchange/read-hand-in.ts';
import { lessonMachine } from '../../../../src/machines/lesson-machine.ts';
import { outboxMachine } from '../../../../src/machines/outbox-machine.ts';
import { sessionMachine } from '../../../../src/machines/session-machine.ts';
import { attemptFixture, lessonFixture, noon } from '../../../support/lesson-fixture.ts';
import HandInFrame from '../HandInFrame.svelte';
import { announcing } from '../../kit/announcing.ts';

const bundle = lessonFixture();
const done: Attempt = { ...attemptFixture(bundle), step: 'report', furthest: 'report' };
const assignment: Assignment = {
  version: 1,
  id: 'class9b',
  lesson: { id: 'bridge', version: '1.0.0' },
  settings: { ...defaultSettings(), answers: 'never' },
  nameField: 'nickname',
  note: '',
  mode: 'test',
};

beforeAll(() => {
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
  };
});

/** The section at the end of a lesson that was assigned so; `null` for one that nobody assigned. */
function show(change: Partial<Assignment> | null = {}, attempt = done, copies = true) {
  const assigned =
    change === null
      ? { lessonId: 'bridge', workId: 'bridge', settings: defaultSettings(), note: '' }
      : assignedBy({ ...assignment, ...change });
  const saveAttempt = fromPromise<SaveOutcome, Attempt>(() => Promise.resolve('saved'));
  const lesson = createActor(
    lessonMachine.provide({ actors: { outbox: outboxMachine.provide({ actors: { saveAttempt } }) } }),
    { input: { bundle, settings: { ...assigned.settings, answers: 'never' }, attempt, now: () => noon } },
  ).start();
  const openLesson = fromPromise<LessonOpening, OpeningRequest>(() => new Promise(() => undefined));
  const session = createActor(sessionMachine.provide({ actors: { openLesson } }), {
    input: { assigned, now: () => noon },
  }).start();
  const saved: { name: string; text: string }[] = [];
  const announce = vi.fn<(text: string) => void>();
  let count = 0;
  const tools = {
    now: () => noon,
    random: (length: number) => new Uint8Array(length).fill(7),
    draw: () => ((count += 1) % 10) / 10,
    copy: () => Promise.resolve(copies),
  };
  const access = {
    session,
    saveFile: (name: string, text: string) => void saved.push({ name, text }),
    openTools: () => Promise.resolve(tools),
    openReturned: () => Promise.resolve([]),
  };
  render(HandInFrame, { props: { lesson, access, tools }, ...announcing(announce) });
  return { lesson, saved, announce, user: userEvent.setup() };
}

const handedInOf = ({ lesson }: ReturnType<typeof show>) => lesson.getSnapshot().context.attempt.handedIn;
const click = (shown: ReturnType<typeof show>, name: string) =>
  shown.user.click(screen.getByRole('button', { name }));

describe('the name to hand in with', () => {
  it('is asked for before anything is made, and can be taken from three suggestions', async () => {
    const shown = show();
    await click(shown, 'Save the file to hand in');
    const field = screen.getByRole('textbox', { name: 'Nickname' });
    expect(field).toBeInvalid();
    expect(shown.saved).toEqual([]);
    expect(shown.announce).toHaveBeenLastCalledWith(
      'Choose a name first, so that your teacher knows whose work it is.',
    );
    const names = () =>
      within(screen.getByRole('group', { name: 'Suggestions' }))
        .getAllByRole('button')
        .slice(0, -1)
        .map((button) => button.textContent);
    const first = names();
    expect(new Set(first).size).toBe(3);
    await click(shown, 'Other suggestions');
    expect(names()).not.toEqual(first);
    const [name = ''] = names();
    await click(shown, name);
    expect(field).toHaveValue(name);
    expect(field).toHaveAttribute('maxlength', String(attemptLimits.name));
    await click(shown, 'Save the file to hand in');
    expect(readHandIn(shown.saved[0]?.text ?? '', [])).toMatchObject({ ok: true, value: { name } });
    expect(handedInOf(shown)).toMatchObject({ name, at: noon });
  });

  it('is the own one where the teacher asked for it, and none where not', () => {
    show({ nameField: 'own' });
    expect(screen.getByRole('textbox', { name: 'Your name' })).toBeInTheDocument();
    expect(screen.queryByRole('group', { name: 'Suggestions' })).not.toBeInTheDocument();
  });

  it('is not asked for where the teacher wants none', async () => {
    const shown = show({ nameField: 'none' });
    expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
    expect(screen.getByText('no name')).toBeInTheDocument();
    await click(shown, 'Save the file to hand in');
    expect(handedInOf(shown)).not.toHaveProperty('name');
  });

  it('may be left out by somebody who works alone', async () => {
    const shown = show(null);
    await click(shown, 'Save the file to hand in');
    expect(readHandIn(shown.saved[0]?.text ?? '', [])).toMatchObject({
      ok: true,
      value: { name: '', assignment: null },
    });
  });
});

describe('making and handing in', () => {
  it('are two things, told apart, with one receipt for every way', async () => {
    const shown = show({ nameField: 'none' });
    await click(shown, 'Save the file to hand in');
    expect(screen.getByRole('heading', { name: 'Is the file there?' })).toBeInTheDocument();
    expect(screen.getByText(/This page cannot see whether it did/)).toHaveTextContent(
      shown.saved[0]?.name ?? 'nothing',
    );
    expect(screen.queryByRole('button', { name: 'I have handed it in' })).not.toBeInTheDocument();
    await click(shown, 'Yes, it is there');
    expect(await screen.findByRole('heading', { name: 'Your file is there, as you said' })).toHaveFocus();
    expect(screen.getByText('It is not handed in until your teacher has it.')).toBeInTheDocument();
    const receipt = handedInOf(shown)?.receipt ?? '';
    expect(receipt).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}$/);
    expect(screen.getByText(receipt)).toBeInTheDocument();
    await click(shown, 'I have handed it in');
    expect(await screen.findByRole('heading', { name: 'Handed in, as you said' })).toHaveFocus();
    await click(shown, 'Copy a code instead');
    expect(handedInOf(shown)).toMatchObject({ receipt, confirmedAt: noon });
  });

  it('shows the code at once where the file is not there, with the same receipt', async () => {
    const shown = show({ nameField: 'none' });
    await click(shown, 'Save the file to hand in');
    const receipt = handedInOf(shown)?.receipt;
    await click(shown, 'No, show the code instead');
    const field = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: /^Your code/ });
    expect(field).toHaveFocus();
    expect(readHandIn(field.value, []).ok).toBe(true);
    expect(handedInOf(shown)?.receipt).toBe(receipt);
    expect(screen.getByRole('button', { name: 'I have handed it in' })).toBeInTheDocument();
  });

  it('offers to erase the work only after the learner has said that it is elsewhere', async () => {
    const erase = () => screen.queryByRole('button', { name: 'Erase this work from this device' });
    const shown = show({ nameField: 'none' });
    expect(erase()).not.toBeInTheDocument();
    await click(shown, 'Save the file to hand in');
    expect(erase()).not.toBeInTheDocument();
    await click(shown, 'No, show the code instead');
    await click(shown, 'Copy the code');
    expect(erase()).not.toBeInTheDocument();
    await click(shown, 'I have handed it in');
    expect(erase()).toBeInTheDocument();
  });

  it('offers it after the file was found, until the work changes', async () => {
    const erase = () => screen.queryByRole('button', { name: 'Erase this work from this device' });
    const shown = show({ nameField: 'none' });
    await click(shown, 'Save the file to hand in');
    await click(shown, 'Yes, it is there');
    expect(erase()).toBeInTheDocument();
    shown.lesson.send({ type: 'answer.reflection', question: 'fair', text: 'One more thing.' });
    await vi.waitFor(() => expect(erase()).not.toBeInTheDocument());
  });

  it('says when the work has changed since, and offers no erasing', () => {
    const handedIn = { at: noon, receipt: 'AAAA-AAAA', confirmedAt: noon };
    show({ nameField: 'none' }, { ...done, handedIn });
    expect(screen.queryByRole('button', { name: /^Erase/ })).not.toBeInTheDocument();
    expect(screen.getByRole('heading', { name: 'You have changed your work since' })).toBeInTheDocument();
  });

  it('says that only the teacher can read what is locked', async () => {
    const publicKey = 'hSDwCYkwp1R0i33ctD73Wg2_Og0mOBr066SpjqqbTmo';
    const shown = show({ nameField: 'own', publicKey });
    expect(screen.getByText(/Only your teacher has the key/)).toBeInTheDocument();
    await shown.user.type(screen.getByRole('textbox', { name: 'Your name' }), 'Ada');
    await click(shown, 'Save the file to hand in');
    await vi.waitFor(() => expect(shown.saved).toHaveLength(1));
    expect(shown.saved[0]?.text).toContain('SR1s.');
    expect(JSON.stringify(shown.saved)).not.toContain('Ada');
  });
});

describe('a code', () => {
  it.each([
    [true, 'The code is copied.'],
    [false, 'The browser would not copy it. The code is selected: copy it with Ctrl+C, or ⌘C on a Mac.'],
  ])('that the browser copies: %s', async (copies, says) => {
    const shown = show({ nameField: 'none' }, done, copies);
    await click(shown, 'Copy a code instead');
    const field = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: /^Your code, \d+ char/ });
    await click(shown, 'Copy the code');
    expect(await screen.findByText(says)).toBeInTheDocument();
    expect(field.selectionEnd).toBe(field.value.length);
    expect(shown.announce).toHaveBeenLastCalledWith(says);
  });

  it('that is too long to paste, or for a camera, is refused, and the file is not', async () => {
    let seed = 1;
    const noise = (length: number) =>
      Array.from({ length }, () =>
        String.fromCharCode(33 + ((seed = (seed * 48271) % 2147483647) % 90)),
      ).join('');
    const reflection = Object.fromEntries(['q1', 'q2', 'q3', 'q4'].map((id) => [id, noise(1000)]));
    const shown = show({ nameField: 'none' }, { ...done, reflection });
    await click(shown, 'Copy a code instead');
    expect(await screen.findByText(/too long to paste reliably/)).toBeInTheDocument();
    await click(shown, 'Show a QR code');
    expect(await screen.findByText(/Your work does not fit/)).toBeInTheDocument();
    await click(shown, 'Save the file to hand in');
    expect(readHandIn(shown.saved[0]?.text ?? '', []).ok).toBe(true);
  });
});
