// @vitest-environment jsdom
import { flushSync } from 'svelte';
import { cleanup, render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { createActor, setup } from 'xstate';
import { defaultSettings } from '../../../../../src/core/assignment/default-settings.ts';
import type { Settings } from '../../../../../src/core/assignment/settings.ts';
import type { PickUnit } from '../../../../../src/core/text/pick.ts';
import type { CardTitle } from '../../../../../src/core/lesson/card-title.ts';
import { createMarking } from '../../../../../src/core/response/marking.ts';
import { firstItem } from '../../../../../src/core/lesson/lesson-bundle.ts';
import type { Span } from '../../../../../src/core/text/span.ts';
import { selectedSpan } from '../../../../../src/machines/labeling-focus.ts';
import { labelingMachine } from '../../../../../src/machines/labeling-machine.ts';
import { shelfMachine } from '../../../../../src/machines/shelf-machine.ts';
import type { ShelfWork } from '../../../../../src/ui/learn/shelf/shelf-work.ts';
import MarkStepFrame from '../../MarkStepFrame.svelte';
import { lessonFixture } from '../../../../support/lesson-fixture.ts';
import { announcing } from '../../../kit/announcing.ts';

const bundle = lessonFixture();
const { item, passage } = firstItem(bundle);

beforeAll(() => {
  // jsdom has no layout: what needs one is told so.
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
  vi.stubGlobal('CSS', { escape: (text: string) => text });
  Element.prototype.scrollIntoView = () => undefined;
  Range.prototype.getBoundingClientRect = () => new DOMRect();
  Range.prototype.getClientRects = () => [] as unknown as DOMRectList;
  vi.stubGlobal('scrollBy', () => undefined);
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
  };
  Element.prototype.getClientRects = () => [] as unknown as DOMRectList;
});

function shelfOf(opened: readonly CardTitle[]): ShelfWork {
  const nothing = () => undefined;
  const actor = createActor(shelfMachine, { input: { lessonId: 'bridge' } }).start();
  return { actor, opened, lookUps: {}, open: nothing, lookUp: nothing, show: nothing };
}

function start(
  change: Partial<Settings> = {},
  units: readonly PickUnit[] = ['sentence', 'word'],
  opened: readonly CardTitle[] = [],
) {
  const parent = createActor(
    setup({ actors: { labeling: labelingMachine } }).createMachine({
      invoke: {
        id: 'labeling',
        src: 'labeling',
        input: { units, passage, marking: createMarking() },
      },
    }),
  ).start();
  const actor = parent.getSnapshot().children['labeling'] as ReturnType<
    typeof createActor<typeof labelingMachine>
  >;
  const announce = vi.fn<(text: string) => void>();
  const oncheck = vi.fn<() => void>();
  const settings = { ...defaultSettings(), ...change };
  const props = {
    settings,
    actor,
    item: { ...item, toFind: { 'factual-error': 2 } },
    techniques: bundle.techniques,
    ...(opened.length === 0 ? {} : { shelf: shelfOf(opened) }),
    oncheck,
  };
  render(MarkStepFrame, { props, ...announcing(announce) });
  return { actor, announce, oncheck, user: userEvent.setup() };
}
function makeMark(actor: ReturnType<typeof start>['actor'], span: Span, technique: string) {
  actor.send({ type: 'selection.set', span });
  actor.send({ type: 'technique.choose', technique });
}
const bar = () => within(screen.getByRole('region', { name: 'Label selection' }));
const marks = () => within(screen.getByRole('region', { name: /^My marks/ })).queryAllByRole('listitem');

describe('marking', () => {
  it('takes a technique in hand when no words are selected, says so, shows it, and puts it down again', async () => {
    const { user, announce } = start();
    const button = bar().getByRole('button', { name: 'Factual error' });
    await user.click(button);
    expect(button).toHaveProperty('ariaPressed', 'true');
    expect(announce).toHaveBeenLastCalledWith('Factual error in hand: what you drag over or tap is marked.');
    expect(bar().getByText(/^Factual error in hand/)).toBeTruthy();
    await user.click(button);
    expect(button).toHaveProperty('ariaPressed', 'false');
    expect(announce).toHaveBeenLastCalledWith('Pen put down.');
    expect(marks()).toHaveLength(0);
  });

  it('says at the names what they mean, and gives the focus back', async () => {
    const { user } = start();
    const open = bar().getByRole('button', { name: 'What the names mean' });
    await user.click(open);
    const help = bar().getByRole('region', { name: 'What the names mean' });
    for (const { name, definition, question, example } of bundle.techniques) {
      const one = within(help).getByRole('article', { name });
      expect(one.textContent).toContain(definition);
      expect(one.textContent).toContain(question);
      expect(one.querySelector('mark')?.textContent).toBe(example.mark);
    }
    await user.keyboard('{Escape}');
    expect(bar().queryByRole('region', { name: 'What the names mean' })).toBeNull();
    expect(document.activeElement).toBe(open);
  });

  it('shows how many of each are marked, out of how many there are, where that is told', () => {
    const { actor } = start();
    makeMark(actor, { start: 0, end: 7 }, 'factual-error');
    flushSync();
    expect(bar().getByRole('button', { name: 'Factual error' }).textContent).toContain('1 of 2');
  });

  it('names what is selected by number key wherever the focus is, but in fields', async () => {
    const { actor, user } = start();
    actor.send({ type: 'selection.set', span: { start: 0, end: 7 } });
    await user.keyboard('2');
    expect(marks()).toHaveLength(1);
    actor.send({ type: 'selection.set', span: { start: 16, end: 26 } });
    await user.click(screen.getByRole('button', { name: 'Find words' }));
    await user.keyboard('2');
    expect(marks()).toHaveLength(1);
  });

  it('leaves digits alone while how sure one is has the focus', async () => {
    const { actor, user } = start();
    makeMark(actor, { start: 0, end: 7 }, 'factual-error');
    actor.send({ type: 'label.open', id: 'm1' });
    (await screen.findByRole('radio', { name: 'Hunch' })).focus();
    await user.keyboard('2');
    expect(actor.getSnapshot().context.marking.response.labels[0]?.technique).toBe('factual-error');
  });

  it('shows what was done until something else is done', async () => {
    const { actor, user } = start();
    makeMark(actor, { start: 0, end: 7 }, 'factual-error');
    await user.click(await screen.findByRole('button', { name: /^Delete ?: 1 Factual error/ }));
    expect(bar().getByText(/^Deleted Factual error/)).toBeTruthy();
    actor.send({ type: 'selection.set', span: { start: 0, end: 7 } });
    flushSync();
    expect(bar().queryByText(/^Deleted Factual error/)).toBeNull();
  });

  it('marks by keyboard, announces it, and lists the mark with its own controls', async () => {
    const { user, announce } = start();
    await user.click(screen.getByRole('button', { name: 'Pick sentences' }));
    screen.getAllByRole('option', { name: /^(Reports|The bridge|It all)/ })[0]?.focus();
    await user.keyboard(' 2');
    expect(announce).toHaveBeenLastCalledWith('Marked as Anonymous sourcing, 3 words.');
    const [mark] = marks();
    expect(mark?.textContent).toContain('Reports say so.');
    await user.click(within(mark as HTMLElement).getByRole('button', { name: /^Delete/ }));
    expect(marks()).toHaveLength(0);
    expect(announce).toHaveBeenLastCalledWith('Deleted Anonymous sourcing. Undo brings it back.');
    await user.click(bar().getByRole('button', { name: 'Undo' }));
    expect(marks()).toHaveLength(1);
  });

  it('picks the sentence that has the focus, also when a screen reader has put it there', async () => {
    const { actor, user } = start();
    await user.click(screen.getByRole('button', { name: 'Pick sentences' }));
    const third = screen.getAllByRole('option')[2];
    third?.focus();
    await user.keyboard(' ');
    expect(within(screen.getByRole('listbox')).getAllByRole('option', { selected: true })).toEqual([third]);
    await user.keyboard('2');
    expect(actor.getSnapshot().context.marking.response.labels).toHaveLength(1);
    expect(document.activeElement).toBe(third);
  });

  it('keeps the focus on a mark that gets another name in pick mode', async () => {
    const { actor, user } = start();
    makeMark(actor, { start: 0, end: 5 }, 'factual-error');
    await user.click(await screen.findByRole('button', { name: 'Pick sentences' }));
    await user.click(within(marks()[0] as HTMLElement).getByRole('button', { name: /^Change/ }));
    await user.keyboard('2');
    expect(bar().getByRole('button', { pressed: true }).textContent).toContain('Anonymous sourcing');
    expect(document.activeElement).toBe(bar().getByRole('button', { pressed: true }));
  });

  it('tells a screen reader which sentences are marked, in pick mode', async () => {
    const { actor, user } = start();
    await user.click(screen.getByRole('button', { name: 'Pick sentences' }));
    actor.send({ type: 'pick.begin', at: 1 });
    actor.send({ type: 'technique.choose', technique: 'factual-error' });
    const option = await screen.findByRole('option', { name: /^The bridge/ });
    expect(option.getAttribute('aria-description')).toBe('marked as Factual error');
  });

  it('opens a mark from its tag and renames it', async () => {
    const { actor, user } = start();
    actor.send({ type: 'selection.set', span: { start: 0, end: 7 } });
    actor.send({ type: 'technique.choose', technique: 'factual-error' });
    await user.click(await screen.findByRole('button', { name: '1 Factual error, 1 word' }));
    expect(bar().getByRole('button', { name: 'Factual error' }).getAttribute('aria-pressed')).toBe('true');
    await user.click(bar().getByRole('button', { name: 'Slippery slope' }));
    expect(marks()[0]?.textContent).toContain('Slippery slope');
  });

  it('offers the marks that overlap where a tag or words are clicked, and gives the focus back', async () => {
    const { actor, user } = start();
    makeMark(actor, { start: 0, end: 11 }, 'factual-error');
    makeMark(actor, { start: 8, end: 15 }, 'slippery-slope');
    await screen.findByRole('button', { name: /^2 Slippery slope/ });
    const both = [...document.querySelectorAll('mark')].find(({ dataset }) => dataset['ids'] === 'm1 m2');
    await user.click(both as HTMLElement);
    const offer = within(screen.getByRole('group', { name: '2 marks lie here. Which one?' }));
    expect(offer.getAllByRole('button')).toHaveLength(2);
    expect(offer.getByRole('button', { name: /^1 Factual error/ })).toBe(document.activeElement);
    await user.click(offer.getByRole('button', { name: /^2 Slippery slope/ }));
    expect(bar().getByRole('button', { name: 'Slippery slope' })).toBe(document.activeElement);
    await user.click(bar().getByRole('button', { name: 'Done' }));
    expect(screen.getByRole('button', { name: '2 Slippery slope, 2 words, overlaps 1 Factual error' })).toBe(
      document.activeElement,
    );
  });

  it('closes what is open when plain words are clicked', async () => {
    const { actor, user } = start();
    makeMark(actor, { start: 0, end: 7 }, 'factual-error');
    await user.click(await screen.findByRole('button', { name: /^1 Factual error/ }));
    expect(bar().getByRole('button', { name: 'Done' })).toBeTruthy();
    await user.click(screen.getByText(/The bridge is long/));
    expect(bar().queryByRole('button', { name: 'Done' })).toBeNull();
  });

  it('changes a mark from the list and gives the focus back to the list', async () => {
    const { actor, user } = start();
    makeMark(actor, { start: 0, end: 7 }, 'factual-error');
    const change = await screen.findByRole('button', { name: /^Change.*1 Factual error/ });
    await user.click(change);
    expect(bar().getByRole('button', { name: 'Factual error' })).toBe(document.activeElement);
    await user.keyboard('{Escape}');
    expect(change).toBe(document.activeElement);
  });

  it('shows the marks of one technique, and all again when its last mark is gone', async () => {
    const { actor, user } = start();
    makeMark(actor, { start: 0, end: 7 }, 'factual-error');
    makeMark(actor, { start: 20, end: 26 }, 'slippery-slope');
    await user.selectOptions(await screen.findByLabelText('Show marks of'), 'Slippery slope (1)');
    expect(marks()).toHaveLength(1);
    await user.click(within(marks()[0] as HTMLElement).getByRole('button', { name: /^Delete/ }));
    expect(marks()).toHaveLength(1);
    expect(marks()[0]?.textContent).toContain('Factual error');
  });

  it('keeps the focus when the last step is undone and when the selection is cleared', async () => {
    const { actor, user } = start();
    makeMark(actor, { start: 0, end: 7 }, 'factual-error');
    const undo = bar().getByRole('button', { name: 'Undo' });
    await user.click(undo);
    expect(undo).toBe(document.activeElement);
    expect(undo).toHaveProperty('ariaDisabled', 'true');
    actor.send({ type: 'selection.set', span: { start: 0, end: 7 } });
    await user.click(await bar().findByRole('button', { name: 'Clear selection' }));
    expect(bar().getByRole('button', { name: 'Slippery slope' })).toBe(document.activeElement);
  });

  it('asks how sure the learner is of the mark just made, without taking the focus', async () => {
    const { actor, user } = start();
    actor.send({ type: 'selection.set', span: { start: 0, end: 7 } });
    const name = bar().getByRole('button', { name: 'Factual error' });
    name.focus();
    await user.keyboard('{Enter}');
    expect(name).toBe(document.activeElement);
    const question = within(await screen.findByRole('group', { name: 'How sure are you?' }));
    expect(question.queryByRole('radio', { checked: true })).toBeNull();
    await user.click(question.getByRole('radio', { name: 'Certain' }));
    expect(marks()[0]?.textContent).toContain('certain');
    await user.keyboard('{Control>}z{/Control}');
    expect(marks()[0]?.textContent).not.toContain('certain');
    actor.send({ type: 'selection.set', span: { start: 8, end: 11 } });
    await vi.waitFor(() => expect(screen.queryByRole('radio')).toBeNull());
  });

  it('takes a reason with numbers in it, and a card that was opened', async () => {
    const { actor, user } = start({}, undefined, [{ id: 'length', title: 'How long it is' }]);
    makeMark(actor, { start: 0, end: 7 }, 'factual-error');
    await user.click(await bar().findByRole('button', { name: 'Say why' }));
    await user.type(bar().getByLabelText('Why? (optional)'), 'It is 12 or 3.');
    await user.selectOptions(bar().getByLabelText('Cite a source'), 'How long it is');
    expect(marks()[0]?.textContent).toContain('cites How long it is · “It is 12 or 3.”');
    await user.selectOptions(bar().getByLabelText('Cite a source'), 'No source');
    expect(marks()[0]?.textContent).not.toContain('cites');
  });

  it('lets the question go with Escape, and keeps the focus when its mark is undone', async () => {
    const { actor, user } = start();
    makeMark(actor, { start: 0, end: 7 }, 'factual-error');
    (await bar().findByRole('radio', { name: 'Hunch' })).focus();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('radio')).toBeNull();
    expect(bar().getByRole('button', { name: 'Slippery slope' })).toBe(document.activeElement);
    makeMark(actor, { start: 8, end: 11 }, 'factual-error');
    (await bar().findByRole('radio', { name: 'Hunch' })).focus();
    await user.keyboard('{Control>}z{/Control}');
    await vi.waitFor(() =>
      expect(bar().getByRole('button', { name: 'Slippery slope' })).toBe(document.activeElement),
    );
  });

  it('selects words that are found, one place after the other', async () => {
    const { actor, announce, user } = start();
    await user.click(screen.getByRole('button', { name: 'Find words' }));
    await user.type(await screen.findByLabelText('Words to find'), 'S{Enter}');
    const pending = () => {
      const span = selectedSpan(actor.getSnapshot().context.focus);
      return span && passage.text.slice(span.start, span.end);
    };
    expect(pending()).toBe('say');
    expect(announce).toHaveBeenCalledWith('Place 1 of 2.');
    await user.click(screen.getByRole('button', { name: 'Previous' }));
    expect(pending()).toBe('so.');
    await user.clear(screen.getByLabelText('Words to find'));
    await user.type(screen.getByLabelText('Words to find'), 'tunnel{Enter}');
    expect(announce).toHaveBeenLastCalledWith('These words are not in this text.');
    expect(pending()).toBe('so.');
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(bar().getByRole('button', { name: 'Slippery slope' })).toBe(document.activeElement);
  });
});

describe('the settings of a class', () => {
  it('say how much there is to find, or do not', () => {
    start();
    expect(screen.getByText(/There are 2 weak spots to find/)).toBeTruthy();
    cleanup();
    start({ countShown: false });
    expect(screen.queryByText(/to find/)).toBeNull();
  });

  it('leave one way to pick where only one is wanted', async () => {
    const { user } = start({ pick: 'words' }, ['word']);
    await user.click(screen.getByRole('button', { name: 'Pick words' }));
    expect(screen.getByRole('listbox', { name: 'Passage, words' })).toBeTruthy();
    expect(screen.queryByLabelText('Pick by')).toBeNull();
  });

  it('promise no check where no answers are shown', async () => {
    const { user, oncheck } = start({ answers: 'never' });
    await user.click(screen.getByRole('button', { name: 'Finish marking' }));
    expect(screen.getByRole('dialog').textContent).toContain('until you hand in your work');
    await user.click(screen.getByRole('button', { name: 'Go on' }));
    expect(oncheck).toHaveBeenCalledOnce();
  });
});
