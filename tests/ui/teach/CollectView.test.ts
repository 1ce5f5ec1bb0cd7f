// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest';
import { fireEvent, screen } from '@testing-library/svelte';
import { beforeAll, describe, expect, it } from 'vitest';
import { createIssue } from '../../../src/core/base/result.ts';
import type { GradebookTask } from '../../../src/core/gradebook/gradebook-desk.ts';
import { classView, learnerRow } from '../../support/gradebook-view.ts';
import { openTeachPage } from './open-teach-page.ts';

beforeAll(() => {
  // jsdom has dialogs, and no way to open them.
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
  };
});

const empty = classView([]);
const one = classView([learnerRow(1)]);

const added = (task: GradebookTask | undefined) => (task?.type === 'add' ? task.sources : []);

describe('collecting', () => {
  it('explains itself while there is nothing', async () => {
    await openTeachPage(empty);
    expect(screen.getByRole('heading', { name: 'How it works' })).toBeVisible();
    expect(screen.getByRole('button', { name: 'Choose files' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Export' })).toBeNull();
  });

  it('reads chosen files, shows how far it is, and says what came of it', async () => {
    const { finish, progress, tasks, user } = await openTeachPage(empty);
    const input = document.querySelector<HTMLInputElement>('input[type=file]:not([webkitdirectory])');
    if (input === null) throw new Error('no field');
    const files = [new File(['SR1.a'], 'ana.txt'), new File([''], '.DS_Store')];
    await fireEvent.change(input, { target: { files } });
    expect(added(tasks[0]).map(({ name }) => name)).toEqual(['ana.txt']);
    progress(312, 1000, one);
    expect(await screen.findByText('312 of 1,000 read')).toBeVisible();
    finish({ ...one, refusals: [{ source: 'x.txt', issues: [createIssue('damaged', 'x.txt', 'cut')] }] });
    expect(await screen.findByText('It was cut off or changed on the way.')).toBeVisible();
    expect(screen.getByRole('status')).toHaveTextContent('1 hand-in came in. 1 was set aside.');
    await user.click(screen.getByRole('button', { name: /^Take off this list\s?: x\.txt$/ }));
    expect(tasks.at(-1)).toEqual({ type: 'remove', id: 'x.txt' });
  });

  it('takes pasted codes, and says when there is none', async () => {
    const { tasks, user } = await openTeachPage(empty);
    await user.click(screen.getByRole('button', { name: 'Add the codes' }));
    expect(screen.getByText('There is no code in the box yet.')).toBeVisible();
    await user.type(screen.getByLabelText('Paste codes'), 'SR1.abc');
    await user.click(screen.getByRole('button', { name: 'Add the codes' }));
    const [source] = added(tasks[0]);
    expect(source?.name).toBe('Code 1');
    expect(new TextDecoder().decode(await source?.read())).toBe('SR1.abc');
  });

  it('takes what is dropped, folders too', async () => {
    const { tasks } = await openTeachPage(empty);
    const file = { isFile: true, isDirectory: false, fullPath: '/9b/ana.txt' };
    const folder = {
      isFile: false,
      isDirectory: true,
      fullPath: '/9b',
      createReader: () => {
        const parts = [[file], []];
        return { readEntries: (give: (entries: unknown) => void) => give(parts.shift()) };
      },
    };
    const items = [{ webkitGetAsEntry: () => folder }];
    await fireEvent.drop(screen.getByRole('group', { name: 'Files' }), {
      dataTransfer: { items, files: [] },
    });
    await expect.poll(() => added(tasks[0]).map(({ name }) => name)).toEqual(['9b/ana.txt']);
  });

  it('chooses one class of several', async () => {
    const { tasks, user } = await openTeachPage({
      ...one,
      groups: [
        { id: 'class-9b', learners: 1, handIns: 1 },
        { id: null, learners: 2, handIns: 2 },
      ],
    });
    expect(screen.getByRole('radio', { name: 'All (3)' })).toBeChecked();
    await user.click(screen.getByRole('radio', { name: 'Without an assignment (2)' }));
    expect(tasks).toEqual([{ type: 'choose', group: null }]);
  });

  it('returns the answers to a class that got none, after it was asked, with a note', async () => {
    const { finish, tasks, user } = await openTeachPage({ ...one, hidesAnswers: true });
    await user.click(screen.getByRole('button', { name: 'Return the answers…' }));
    const dialog = screen.getByRole('dialog', { name: 'Has everybody handed in?' });
    expect(dialog).toHaveTextContent('Whoever has this file has all answers of this lesson.');
    expect(dialog).toHaveTextContent('The key goes with it as it was published.');
    const note = screen.getByLabelText('A note to go with the answers, if you like');
    expect(note).toHaveAttribute('maxlength', '1000');
    await user.click(screen.getByRole('button', { name: 'Not yet' }));
    expect(tasks).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Return the answers…' }));
    await user.type(note, ' Well read. ');
    await user.click(screen.getByRole('button', { name: 'Save the file with the answers' }));
    expect(tasks).toEqual([{ type: 'return', note: 'Well read.' }]);
    finish(null);
    await expect
      .poll(() => screen.getByRole('status').textContent)
      .toContain('The file with the answers was saved.');
  });

  it('offers no answers to a class that had them at once', async () => {
    await openTeachPage(one);
    expect(screen.queryByRole('button', { name: 'Return the answers…' })).toBeNull();
  });

  it('says in words what is worth a look', async () => {
    await openTeachPage(
      classView([
        learnerRow(1, { flags: [{ code: 'too-fast', others: [], value: '9' }] }),
        learnerRow(2, { flags: [{ code: 'same-name', others: ['r1'], value: 'Ana' }] }),
      ]),
    );
    expect(
      screen.getByText(/There are more marks than the time leaves room for: 9 seconds in all\./),
    ).toBeVisible();
    expect(screen.getByRole('link', { name: 'Learner 2' })).toHaveAttribute('href', '#learner=r2');
  });
});
