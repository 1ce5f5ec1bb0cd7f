// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { createActor, setup } from 'xstate';
import { createMarking } from '../../../src/core/response/marking.ts';
import { firstItem } from '../../../src/core/lesson/first-item.ts';
import { labelingMachine } from '../../../src/machines/labeling-machine.ts';
import MarkStepFrame from './MarkStepFrame.svelte';
import { lessonFixture } from '../../support/lesson-fixture.ts';

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
  Element.prototype.getClientRects = () => [] as unknown as DOMRectList;
});

function start() {
  const parent = createActor(
    setup({ actors: { labeling: labelingMachine } }).createMachine({
      invoke: { id: 'labeling', src: 'labeling', input: { passage, marking: createMarking() } },
    }),
  ).start();
  const actor = parent.getSnapshot().children['labeling'] as ReturnType<
    typeof createActor<typeof labelingMachine>
  >;
  const announce = vi.fn<(text: string) => void>();
  const oncheck = vi.fn<() => void>();
  const props = { actor, item, techniques: bundle.techniques, announce, oncheck };
  render(MarkStepFrame, { props });
  return { actor, announce, oncheck, user: userEvent.setup() };
}
const bar = () => within(screen.getByRole('region', { name: 'Label selection' }));
const marks = () => within(screen.getByRole('region', { name: /^My marks/ })).queryAllByRole('listitem');

describe('marking', () => {
  it('says that no words are selected yet, and does nothing when a technique is pressed', async () => {
    const { user } = start();
    const button = bar().getByRole('button', { name: 'Factual error' });
    expect(button).toHaveProperty('ariaDisabled', 'true');
    await user.click(button);
    expect(marks()).toHaveLength(0);
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
});
