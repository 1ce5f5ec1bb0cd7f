// @vitest-environment jsdom
import { fireEvent, render } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import FileGiven from '../../../../src/ui/learn/saved/FileGiven.svelte';
import type { GivenFile } from '../../../../src/ui/learn/saved/given-file.ts';

const file = new File(['{}'], 'saved.json');
const withFile = { dataTransfer: { types: ['Files'], files: [file] } };
const withWords = { dataTransfer: { types: ['text/plain'], files: [] } };

describe('a file that is given to the page', () => {
  it('never takes the place of the page, whether it can be opened there or not', async () => {
    render(FileGiven);
    for (const event of ['dragOver', 'drop'] as const) {
      // `fireEvent` answers whether the browser is left to do what it does.
      expect(await fireEvent[event](document.body, withFile)).toBe(false);
      expect(await fireEvent[event](document.body, withWords)).toBe(true);
    }
  });

  it('is given on when it is dropped, and so is the text of one that is pasted, but for fields', async () => {
    const ongiven = vi.fn<(given: GivenFile) => void>();
    render(FileGiven, { ongiven });
    const field = document.body.appendChild(document.createElement('textarea'));
    const pasted = (text: string) => ({ clipboardData: { getData: () => text } });
    await fireEvent.drop(field, withFile);
    await fireEvent.paste(field, pasted('{"app": 1}'));
    await fireEvent.paste(document.body, pasted('A sentence.'));
    expect(ongiven).not.toHaveBeenCalled();
    await fireEvent.drop(document.body, withFile);
    await fireEvent.paste(document.body, pasted(' {"app": 1}'));
    expect(ongiven.mock.calls).toEqual([[{ file }], [{ text: ' {"app": 1}' }]]);
  });
});
