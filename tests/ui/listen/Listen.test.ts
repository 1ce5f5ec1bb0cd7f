// @vitest-environment jsdom
import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createActor, fromCallback } from 'xstate';
import type { SpeechReport, SpokenText } from '../../../src/core/text/spoken-chunks.ts';
import { listeningMachine, type ListeningEvent } from '../../../src/machines/listening-machine.ts';
import type { ListeningAccess } from '../../../src/ui/listen/listening.ts';
import { passageOf } from '../../support/passage-of.ts';
import ListenFrame from './ListenFrame.svelte';
import { announcing } from '../kit/announcing.ts';

const passage = passageOf('Reports say so. The bridge is long.\nIt all ends in tears.');
const highlights = new Map<string, { readonly range: Range }>();

beforeAll(() => {
  // jsdom has no layout and no highlights: what needs them is told so.
  vi.stubGlobal('CSS', { highlights });
  vi.stubGlobal(
    'Highlight',
    class {
      readonly range: Range;
      priority = 0;
      constructor(range: Range) {
        this.range = range;
      }
    },
  );
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
  Range.prototype.getBoundingClientRect = () => new DOMRect();
  Range.prototype.getClientRects = () => [new DOMRect()] as unknown as DOMRectList;
});
beforeEach(() => highlights.clear());

/** A page whose voice is played by hand; the voice is found only when `find` is called. */
function start(props: { selection?: { start: number; end: number }; rate?: number } = {}) {
  const said: SpokenText[] = [];
  let find = () => undefined as void;
  let hear: (heard: SpeechReport) => void = () => undefined;
  const silenced = vi.fn<() => void>();
  const machine = listeningMachine.provide({
    actors: {
      speak: fromCallback<ListeningEvent, SpokenText>(({ input, sendBack }) => {
        said.push(input);
        hear = (heard) => sendBack({ type: `speech.${heard}` });
        return silenced;
      }),
    },
  });
  const announce = vi.fn<(text: string) => void>();
  const onrate = vi.fn<(rate: number) => void>();
  const open = vi.fn<ListeningAccess['open']>(() =>
    Promise.resolve({
      whenVoice: (_, found) => {
        find = found;
        return () => undefined;
      },
      createReader: (input) => createActor(machine, { input }).start(),
    }),
  );
  const view = render(ListenFrame, {
    props: { passage, access: { open }, onrate, ...props },
    ...announcing(announce),
  });
  return {
    view,
    announce,
    onrate,
    silenced,
    user: userEvent.setup(),
    hear: (...heard: SpeechReport[]) => heard.forEach((report) => hear(report)),
    texts: () => said.map(({ text }) => text),
    rates: () => said.map(({ rate }) => rate),
    /** Waits until the page listens for a voice, then has one. */
    voiceFound: async () => {
      await vi.waitUntil(() => open.mock.settledResults.length > 0);
      await Promise.resolve();
      find();
      return screen.findByRole('button', { name: 'Listen' });
    },
  };
}
const button = (name: string) => screen.getByRole('button', { name });
const lit = () => highlights.get('second-read-spoken')?.range.toString();

describe('the Listen control', () => {
  it('is absent until there is a voice', async () => {
    const { voiceFound } = start();
    expect(screen.queryByRole('button')).toBeNull();
    expect(await voiceFound()).toBeTruthy();
  });

  it('is absent on a page where nothing is read aloud, and where its parts cannot be loaded', async () => {
    render(ListenFrame, { props: { passage, access: undefined } });
    const open = vi.fn<ListeningAccess['open']>(() => Promise.reject(new Error('offline')));
    render(ListenFrame, { props: { passage, access: { open } } });
    await vi.waitUntil(() => open.mock.settledResults[0]?.type === 'rejected');
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('reads sentence by sentence, shows which one, and says nothing over the voice', async () => {
    const { user, voiceFound, hear, texts, announce } = start();
    await user.click(await voiceFound());
    await vi.waitFor(() => expect(lit()).toBe('Reports say so.'));
    hear('started', 'ended');
    await vi.waitFor(() => expect(lit()).toBe('The bridge is long.'));
    expect(texts()).toEqual(['Reports say so.', 'The bridge is long.']);
    expect(announce).not.toHaveBeenCalled();
    hear('ended', 'ended');
    await vi.waitFor(() => expect(lit()).toBeUndefined());
    expect(announce.mock.calls).toEqual([['That was the last sentence.']]);
  });

  it('begins with the selected sentence', async () => {
    const at = passage.text.indexOf('long');
    const { user, voiceFound, texts } = start({ selection: { start: at, end: at + 4 } });
    await user.click(await voiceFound());
    expect(texts()).toEqual(['The bridge is long.']);
  });

  it('pauses and goes on with the same button, which keeps the focus', async () => {
    const { user, voiceFound, texts } = start();
    await user.click(await voiceFound());
    await user.keyboard('{Enter}');
    expect(document.activeElement).toBe(button('Resume'));
    expect(lit()).toBe('Reports say so.');
    await user.keyboard('{Enter}');
    expect(document.activeElement).toBe(button('Pause'));
    expect(texts()).toEqual(['Reports say so.', 'Reports say so.']);
  });

  it('goes to the next and the previous sentence', async () => {
    const { user, voiceFound, texts } = start();
    await user.click(await voiceFound());
    await user.click(button('Next sentence'));
    await user.click(button('Previous sentence'));
    expect(texts()).toEqual(['Reports say so.', 'The bridge is long.', 'Reports say so.']);
  });

  it('stops, says so, and gives the focus to the control that stays', async () => {
    const { user, voiceFound, announce } = start();
    await user.click(await voiceFound());
    await user.click(button('Stop'));
    expect(announce.mock.calls).toEqual([['Reading stopped.']]);
    await vi.waitFor(() => expect(document.activeElement).toBe(button('Listen')));
    expect(screen.queryByRole('button', { name: 'Next sentence' })).toBeNull();
  });

  it('leaves the focus alone when reading ends elsewhere', async () => {
    const { user, voiceFound, hear } = start();
    await user.click(await voiceFound());
    button('Pause').blur();
    hear('ended', 'ended', 'ended');
    await screen.findByRole('button', { name: 'Listen' });
    expect(document.activeElement).toBe(document.body);
  });

  it('reads at the speed it is given, and tells of another one', async () => {
    const { user, voiceFound, rates, onrate } = start({ rate: 1.1 });
    await user.click(await voiceFound());
    const speeds = [...screen.getByRole('combobox', { name: 'Speed' }).querySelectorAll('option')];
    expect(speeds.map(({ textContent }) => textContent)).toEqual(['0.75×', '1×', '1.1×', '1.25×', '1.5×']);
    await user.selectOptions(screen.getByRole('combobox', { name: 'Speed' }), '1.5×');
    expect([rates(), onrate.mock.calls]).toEqual([[1.1, 1.5], [[1.5]]]);
  });

  it('follows a speed that is chosen elsewhere', async () => {
    const { view, user, voiceFound, rates } = start();
    await user.click(await voiceFound());
    await view.rerender({ rate: 0.75 });
    expect(rates()).toEqual([1, 0.75]);
  });

  it('says and shows that the voice has failed, and can be tried again', async () => {
    const { user, voiceFound, hear, announce, texts } = start();
    await user.click(await voiceFound());
    hear('failed');
    const text = 'Reading stopped. This device’s voice did not answer.';
    expect(await screen.findByText(text)).toBeTruthy();
    expect(announce.mock.calls).toEqual([[text]]);
    await user.click(button('Listen'));
    expect([texts().length, screen.queryByText(text)]).toEqual([2, null]);
  });

  it('silences the voice and takes the highlight away when the passage is left', async () => {
    const { view, user, voiceFound, silenced, announce } = start();
    await user.click(await voiceFound());
    view.unmount();
    expect(silenced).toHaveBeenCalledTimes(1);
    expect([lit(), announce.mock.calls]).toEqual([undefined, []]);
  });

  it('lights the sentence again when its paragraph is drawn anew', async () => {
    const { user, voiceFound } = start();
    await user.click(await voiceFound());
    await vi.waitFor(() => expect(lit()).toBe('Reports say so.'));
    const [first] = document.querySelectorAll('[data-start]');
    first?.replaceChildren('Reports ', 'say so. The bridge is long.');
    await vi.waitFor(() => expect(lit()).toBe('Reports say so.'));
    expect(highlights.get('second-read-spoken')?.range.endContainer.nodeValue).toMatch(/^say so\./);
  });
});
