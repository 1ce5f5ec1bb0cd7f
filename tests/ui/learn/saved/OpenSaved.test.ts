// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest';
import { fireEvent, render, screen } from '@testing-library/svelte';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { createActor, fromPromise } from 'xstate';
import type { Assigned, Assignment } from '../../../../src/core/assignment/assignment.ts';
import { assignedBy } from '../../../../src/core/assignment/assignment-link.ts';
import { defaultSettings } from '../../../../src/core/assignment/default-settings.ts';
import type { Attempt } from '../../../../src/core/attempt/attempt.ts';
import type { LessonOpening, OpeningRequest } from '../../../../src/app/lesson-opening.ts';
import { withReflection, withShelfCard } from '../../../../src/core/attempt/change-attempt.ts';
import { encodeSavedWork } from '../../../../src/core/exchange/saved-work.ts';
import { sessionMachine } from '../../../../src/machines/session-machine.ts';
import { attemptFixture, lessonFixture, noon } from '../../../support/lesson-fixture.ts';
import type { GivenFile } from '../../../../src/ui/learn/saved/given-file.ts';
import OpenSavedFrame from '../OpenSavedFrame.svelte';
import { announcing } from '../../kit/announcing.ts';

const bundle = lessonFixture();
const fresh = attemptFixture(bundle);
const begun = withReflection(fresh, 'fair', 'It is not.', noon);
const later = withShelfCard(begun, 'card', noon);
const assignment: Assignment = {
  version: 1,
  id: 'class9b',
  lesson: { id: 'bridge', version: '1.0.0' },
  settings: defaultSettings(),
  nameField: 'none',
  note: '',
  mode: 'practice',
};

beforeAll(() => {
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
  };
});

const textOf = (attempt: unknown, of: Assignment | null = null) =>
  encodeSavedWork({ assignment: of, attempt }, '');

/** A file as browsers have them; jsdom’s cannot be read. */
const fileWith = (text: string) =>
  Object.assign(new File([text], 'saved.json'), { text: () => Promise.resolve(text) });

function show(
  attempt: Attempt,
  { isUnsaved = false, carried, given }: { isUnsaved?: boolean; carried?: string; given?: GivenFile } = {},
) {
  const assigned: Assigned = {
    lessonId: 'bridge',
    workId: 'bridge',
    settings: defaultSettings(),
    note: '',
  };
  const openLesson = fromPromise<LessonOpening, OpeningRequest>(() => new Promise(() => undefined));
  const session = createActor(sessionMachine.provide({ actors: { openLesson } }), {
    input: { assigned, now: () => noon },
  }).start();
  const send = vi.spyOn(session, 'send');
  const keep = vi.fn<(text: string) => boolean>().mockReturnValue(true);
  const announce = vi.fn<(text: string) => void>();
  const { container } = render(OpenSavedFrame, {
    props: {
      session,
      assigned,
      bundle,
      attempt,
      isSaved: () => Promise.resolve(!isUnsaved),
      carried,
      given,
      parcel: { keep, take: () => undefined },
    },
    ...announcing(announce),
  });
  const input = container.querySelector('input');
  if (input === null) throw new Error('no field for a file');
  const choose = (file: File) => fireEvent.change(input, { target: { files: [file] } });
  return { send, announce, keep, choose, file: (text: string) => choose(fileWith(text)) };
}

describe('opening saved work', () => {
  it('asks nothing where nothing would be missed', async () => {
    const { send, file } = show(fresh);
    await file(textOf(begun));
    await vi.waitFor(() =>
      expect(send).toHaveBeenCalledWith({ type: 'work.open', attempt: begun, isPresentKept: false }),
    );
  });

  it.each([
    ['it is the later of the two', begun, later],
    ['the file is the earlier of the two', later, begun],
    ['each has something that the other does not have', begun, withReflection(begun, 'fair', 'It is.', noon)],
    ['other work on this lesson', begun, { ...later, id: 'attempt-2' }],
  ])('asks first where there is work, which is then kept: %s', async (says, present, saved) => {
    const { send, file } = show(present);
    await file(textOf(saved));
    expect(await screen.findByRole('dialog')).toHaveTextContent(says);
    expect(send).not.toHaveBeenCalled();
    await fireEvent.click(screen.getByRole('button', { name: 'Open the file' }));
    await vi.waitFor(() =>
      expect(send).toHaveBeenCalledWith({ type: 'work.open', attempt: saved, isPresentKept: true }),
    );
  });

  it('says so where it is open already', async () => {
    const { send, file } = show(begun);
    await file(textOf(begun));
    expect(await screen.findByText('The file holds the work that is open here.')).toBeInTheDocument();
    expect(send).not.toHaveBeenCalled();
  });

  it('waits until the last change of the present work is saved', async () => {
    const { send, file } = show(begun, { isUnsaved: true });
    await file(textOf(later));
    expect(await screen.findByText(/Your last change here is not saved yet/)).toBeInTheDocument();
    expect(send).not.toHaveBeenCalled();
  });

  it('opens what came along from another page, and what was dropped or pasted before it was here', async () => {
    const carried = show(fresh, { carried: textOf(begun) });
    await vi.waitFor(() => expect(carried.send).toHaveBeenCalledTimes(1));
    for (const given of [{ file: fileWith(textOf(later)) }, { text: textOf(later) }]) {
      const { send } = show(fresh, { given });
      await vi.waitFor(() => expect(send).toHaveBeenCalledWith(expect.objectContaining({ attempt: later })));
    }
  });

  it.each([
    ['not saved work', 'Hello', 'It is not saved work from this page.'],
    ['cut off', textOf(begun).slice(0, 300), 'it was cut off or changed'],
    ['of a newer release', textOf({ ...begun, schema: 99 }), 'newer version of this page'],
    ['another version', textOf({ ...begun, lesson: { id: 'bridge', version: '0.9.0' } }), 'version 0.9.0'],
  ])('is refused in words, and nothing is lost: %s', async (_, text, says) => {
    const { send, file } = show(begun);
    await file(text);
    expect(await screen.findByRole('heading', { name: 'This file was not opened' })).toHaveFocus();
    expect(screen.getByText(/Nothing here has changed/)).toHaveTextContent(says);
    expect(send).not.toHaveBeenCalled();
  });

  it('does not even read a file of 60 MB', async () => {
    const { choose } = show(begun);
    const file = fileWith('');
    Object.defineProperty(file, 'size', { value: 60_000_000 });
    const read = vi.spyOn(file, 'text');
    await choose(file);
    expect(await screen.findByText(/It is larger than any saved work/)).toBeInTheDocument();
    expect(read).not.toHaveBeenCalled();
  });

  it.each([
    ['another lesson', textOf({ ...begun, lesson: { id: 'tower', version: '1.0.0' } }), /\?lesson=tower$/],
    ['another assignment', textOf(begun, assignedBy(assignment).assignment), /\?lesson=bridge#v=1&/],
  ])('leads to where it belongs, and takes the file along: %s', async (_, text, href) => {
    const { file, keep } = show(begun);
    await file(text);
    const link = await screen.findByRole('link', { name: 'Open it there' });
    expect(link.getAttribute('href')).toMatch(href);
    link.addEventListener('click', (event) => event.preventDefault());
    await fireEvent.click(link);
    expect(keep).toHaveBeenCalledWith(text);
  });
});
