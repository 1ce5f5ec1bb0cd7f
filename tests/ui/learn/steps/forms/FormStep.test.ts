// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Settings } from '../../../../../src/core/assignment/settings.ts';
import { defaultSettings } from '../../../../../src/core/assignment/default-settings.ts';
import { createActor, fromPromise } from 'xstate';
import { attemptLimits } from '../../../../../src/core/attempt/attempt-limits.ts';
import type { SaveOutcome } from '../../../../../src/core/attempt/attempt-store.ts';
import type { Attempt } from '../../../../../src/core/attempt/attempt.ts';
import type { Response } from '../../../../../src/core/response/label.ts';
import { createMarking } from '../../../../../src/core/response/marking.ts';
import { failure, type Result } from '../../../../../src/core/base/result.ts';
import type { ItemFeedback, ScoreRequest } from '../../../../../src/core/scoring/score-item.ts';
import { formMachine } from '../../../../../src/machines/form-machine.ts';
import { itemMachine } from '../../../../../src/machines/item-machine.ts';
import { lessonMachine } from '../../../../../src/machines/lesson-machine.ts';
import { outboxMachine } from '../../../../../src/machines/outbox-machine.ts';
import { formFixture, scoreFixture } from '../../../../support/form-fixture.ts';
import { attemptFixture, noon } from '../../../../support/lesson-fixture.ts';
import FormsFrame from '../../FormsFrame.svelte';
import { announcing } from '../../../kit/announcing.ts';

const { bundle, forms } = formFixture();

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
  vi.stubGlobal('scrollBy', () => undefined);
  vi.stubGlobal('scrollTo', () => undefined);
  Element.prototype.getClientRects = () => [] as unknown as DOMRectList;
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function () {
    this.open = false;
  };
});

function start(
  attempt: Partial<Attempt>,
  isKeyThere: () => boolean = () => true,
  settings: Settings = defaultSettings(),
) {
  const score = fromPromise<Result<ItemFeedback>, ScoreRequest>(({ input }) => {
    const lost = failure<ItemFeedback>([{ code: 'offline', path: 'key.json', message: 'no answer' }]);
    return Promise.resolve(isKeyThere() ? scoreFixture(input) : lost);
  });
  const saveAttempt = fromPromise<SaveOutcome, Attempt>(() => Promise.resolve('saved'));
  const item = itemMachine.provide({ actors: { score } });
  const actor = createActor(
    lessonMachine.provide({
      actors: {
        item,
        form: formMachine.provide({ actors: { item } }),
        outbox: outboxMachine.provide({ actors: { saveAttempt } }),
      },
    }),
    {
      input: {
        bundle,
        settings,
        attempt: { ...attemptFixture(bundle), ...attempt },
        now: () => noon,
      },
    },
  );
  actor.start();
  const announce = vi.fn<(text: string) => void>();
  render(FormsFrame, { props: { actor }, ...announcing(announce) });
  const user = userEvent.setup();
  const press = (name: string | RegExp) => user.click(screen.getByRole('button', { name }));
  /** Marks a sentence, with the number of a technique. */
  const mark = async (sentence: RegExp, technique: string) => {
    await press('Pick sentences');
    await user.click(screen.getByRole('option', { name: sentence }));
    await user.keyboard(technique);
    await press('Stop picking');
  };
  /** In the exit check: leaves this many passages alone. */
  const leaveAll = async (count: number) => {
    for (let left = 0; left < count; left += 1) await press('It holds up');
  };
  /** In the warm-up: leaves this many passages alone and goes on from each explanation. */
  const leaveAndGoOn = async (count: number) => {
    for (let left = 0; left < count; left += 1) {
      await press('It holds up');
      await verdict();
      await press('Next passage');
    }
  };
  return {
    actor,
    announce,
    user,
    press,
    mark,
    leaveAll,
    leaveAndGoOn,
    kept: () => actor.getSnapshot().context.attempt,
  };
}

const title = (text: string) => screen.findByRole('heading', { level: 1, name: text });
const verdict = () =>
  screen.findByRole('heading', { level: 2, name: /^(Found|Partly|There is|It holds|This one)/ });
const atWarmUp = { step: 'warm-up', furthest: 'warm-up' } as const;
const atExit = { step: 'exit-check', furthest: 'exit-check' } as const;

describe('the warm-up', () => {
  it('explains a marked passage at once, moves the focus to it and says it', async () => {
    const { announce, mark, press } = start(atWarmUp);
    expect(screen.getByText('Warm-up · 1 of 4')).toBeTruthy();
    await mark(/^Insiders/, '2');
    await press('Check this passage');
    const heading = await verdict();
    expect(heading.textContent).toBe('Found and named');
    expect(heading).toBe(document.activeElement);
    expect(announce).toHaveBeenLastCalledWith('Found and named');
    expect(screen.getByText('Why Insiders say?')).toBeTruthy();
    expect(screen.queryByRole('region', { name: 'Label selection' })).toBeNull();
  });

  it('offers to leave a passage alone as long as nothing is marked', async () => {
    const { mark, press, user } = start(atWarmUp);
    await mark(/^Insiders/, '2');
    expect(screen.queryByRole('button', { name: 'It holds up' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await press('It holds up');
    expect((await verdict()).textContent).toBe('There is a flaw here');
  });

  it('moves to the heading of the next passage, and back to an earlier one, closed', async () => {
    const { press } = start(atWarmUp);
    await press('It holds up');
    await verdict();
    await press('Next passage');
    expect(await title('A 2')).toBe(document.activeElement);
    await press('It holds up');
    expect((await verdict()).textContent).toBe('It holds up, and you left it alone');
    await press(/^1.*missed/);
    expect(await title('A 1')).toBe(document.activeElement);
    expect(screen.queryByRole('button', { name: 'Pick sentences' })).toBeNull();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: '3' }).disabled).toBe(true);
  });

  it('says that a sound passage holds up when it was marked, and which name was given to a flaw', async () => {
    const { mark, press } = start(atWarmUp);
    await mark(/^Insiders/, '1');
    await press('Check this passage');
    expect((await verdict()).textContent).toBe('Found; another name fits');
    expect(screen.getByText('You named it slippery slope.')).toBeTruthy();
    await press('Next passage');
    await mark(/^The ranger/, '2');
    await press('Check this passage');
    expect((await verdict()).textContent).toBe('This one holds up');
    expect(screen.getByText('It is so: The ranger said so.')).toBeTruthy();
    expect(screen.queryByText('Nothing wrong here')).toBeNull();
  });

  it('shows what facts can be checked against beside the passage, and only there', async () => {
    const { leaveAndGoOn } = start(atWarmUp);
    expect(screen.queryByRole('figure')).toBeNull();
    await leaveAndGoOn(2);
    await title('A 3');
    const box = within(screen.getByRole('figure'));
    expect(box.getByText('To check against')).toBeTruthy();
    expect(box.getByText('Pond: opens at ten')).toBeTruthy();
  });

  it('goes on to the next step after the last passage, and can be skipped before', async () => {
    const { press, kept, leaveAndGoOn } = start(atWarmUp);
    await leaveAndGoOn(3);
    expect(screen.getByRole('button', { name: 'Skip the warm-up' })).toBeTruthy();
    await press('It holds up');
    await verdict();
    expect(screen.queryByRole('button', { name: 'Skip the warm-up' })).toBeNull();
    await press('Next: First read');
    expect(kept().step).toBe('first-read');
  });

  it('says so when the explanation cannot be loaded, and tries again', async () => {
    let isOnline = false;
    const { press } = start(atWarmUp, () => isOnline);
    await press('It holds up');
    expect(await screen.findByText(/The explanations could not be loaded/)).toBeTruthy();
    isOnline = true;
    await press('Try again');
    expect((await verdict()).textContent).toBe('There is a flaw here');
  });
});

describe('words marked beside a flaw', () => {
  it('are told apart from it, and lie under it', async () => {
    const { actor, press } = start(atWarmUp);
    const labeling = actor.getSnapshot().children['warm-up']?.getSnapshot().context.items[0]?.getSnapshot()
      .children.labeling;
    labeling?.send({ type: 'selection.set', span: { start: 0, end: 40 } });
    labeling?.send({ type: 'technique.choose', technique: 'anonymous-sourcing' });
    await screen.findByRole('button', { name: 'Check this passage' });
    await press('Check this passage');
    expect((await verdict()).textContent).toBe('Found and named');
    expect(screen.getByText('Wider than it needs to be')).toBeTruthy();
    expect(document.querySelector('mark.technique-2')?.textContent).toBe('Insiders say');
  });
});

describe('the exit check', () => {
  it('explains nothing until all passages are checked together, then all of them', async () => {
    const { mark, press, leaveAll } = start(atExit);
    await mark(/^People/, '2');
    await press('Next passage');
    await title('B 2');
    expect(screen.queryByRole('heading', { level: 2, name: 'Found and named' })).toBeNull();
    await press(/^1.*answered/);
    await title('B 1');
    expect(screen.getByRole('button', { name: 'Pick sentences' })).toBeTruthy();
    await press('Next passage');
    await leaveAll(3);
    await press('Check now');
    await title('How the exit check went');
    expect(screen.getByText('You found 1 of 2 flaws and left 2 of 2 sound passages alone.')).toBeTruthy();
    expect(screen.getAllByRole('heading', { level: 3 }).map((heading) => heading.textContent)).toEqual([
      'Found and named',
      'It holds up, and you left it alone',
      'There is a flaw here',
      'It holds up, and you left it alone',
    ]);
  });

  it('asks before it closes the passages, and keeps them open when told not yet', async () => {
    const { press, leaveAll } = start(atExit);
    await leaveAll(forms.b.length);
    expect(screen.getByRole('dialog').textContent).toContain('Check all 4 now?');
    await press('Not yet');
    expect(screen.getByRole('button', { name: 'Pick sentences' })).toBeTruthy();
  });

  it('keeps what is thought as it is typed, and never more than fits', async () => {
    const { press, user, kept, leaveAll } = start(atExit);
    await leaveAll(forms.b.length);
    await press('Check now');
    const field = await screen.findByLabelText<HTMLTextAreaElement>('What made the difference?');
    expect(field.maxLength).toBe(attemptLimits.reflection);
    await user.type(field, 'The log');
    expect(kept().reflection).toEqual({ fair: 'The log' });
  });
});

describe('where no answers are shown', () => {
  const unscored: Settings = { ...defaultSettings(), answers: 'never' };
  const asked = vi.fn<() => boolean>(() => true);

  it('the warm-up goes on without a verdict, and keeps what was marked', async () => {
    const { mark, press, leaveAll, kept } = start(atWarmUp, asked, unscored);
    await mark(/^Insiders/, '2');
    await press('Next passage');
    await leaveAll(forms.a.length - 1);
    await title('Your answers are kept');
    expect(asked).not.toHaveBeenCalled();
    expect(kept().items['form-a-1']?.marking.response.labels).toHaveLength(1);
    expect(screen.queryByLabelText('What made the difference?')).toBeNull();
    await press('Next: First read');
    expect(kept().step).toBe('first-read');
  });

  it('the exit check asks what the learner thought, and nothing is checked', async () => {
    const { leaveAll, press, kept } = start(atExit, asked, unscored);
    await leaveAll(forms.b.length);
    await title('Your answers are kept');
    expect(screen.getByLabelText('What made the difference?')).toBeTruthy();
    await press('See your report');
    expect(kept().step).toBe('report');
    expect(asked).not.toHaveBeenCalled();
  });
});

describe('the report', () => {
  const checked = (ids: readonly string[], marked: Response = { labels: [] }) => {
    const attempt = attemptFixture(bundle);
    const items = ids.map((id) => {
      const response = id === 'form-a-1' ? marked : { labels: [] };
      const marking = { ...createMarking(), response };
      return [id, { ...attempt.items[id], marking, tries: [response], checkedAt: noon, movedOnAt: noon }];
    });
    return { items: { ...attempt.items, ...(Object.fromEntries(items) as Attempt['items']) } };
  };
  const a = forms.a.map(({ id }) => id);
  const b = forms.b.map(({ id }) => id);
  const atReport = { step: 'report', furthest: 'report' } as const;
  const cells = async () =>
    (await screen.findAllByRole('cell')).map((cell) => cell.textContent).filter((text) => text !== '');

  it('sets warm-up and exit check side by side, and says that it is too few to tell', async () => {
    const labels = [{ id: 'm1', technique: 'anonymous-sourcing', span: { start: 16, end: 28 } }];
    const done: Attempt = { ...attemptFixture(bundle), ...checked([...a, ...b], { labels }), ...atReport };
    start(done);
    expect(await cells()).toEqual(['1 of 2', '0 of 2', '2 of 2', '2 of 2', '1 of 1', '0 of 0']);
    expect(screen.getByText(/^4 passages each time are too few to tell/)).toBeTruthy();
  });

  it('takes the forms in the order they came', async () => {
    const labels = [{ id: 'm1', technique: 'anonymous-sourcing', span: { start: 16, end: 28 } }];
    const done: Attempt = {
      ...attemptFixture(bundle),
      ...checked([...a, ...b], { labels }),
      ...atReport,
      firstForm: 'b',
    };
    start(done);
    expect(await cells()).toEqual(['0 of 2', '1 of 2', '2 of 2', '2 of 2', '0 of 0', '1 of 1']);
  });

  it('compares nothing when one was skipped, left unfinished, or both were skipped', async () => {
    start({ ...checked(b), ...atReport });
    expect(await screen.findByText('You skipped the warm-up, so there is nothing to compare.')).toBeTruthy();
    expect(await cells()).toHaveLength(3);
    expect(screen.queryByText(/too few to tell/)).toBeNull();
    document.body.replaceChildren();
    start({ ...checked([...a.slice(0, 1), ...b]), ...atReport });
    expect(await screen.findByText(/^You did 1 of the 4 passages of the warm-up/)).toBeTruthy();
    document.body.replaceChildren();
    start(atReport);
    expect(
      await screen.findByText('You skipped the warm-up and the exit check, so there is nothing to compare.'),
    ).toBeTruthy();
    expect(screen.queryByRole('table')).toBeNull();
  });

  it('shows what was thought', async () => {
    start({ ...atReport, reflection: { fair: ' The log. ', gone: 'An answer to no question.' } });
    expect((await screen.findByRole('definition')).textContent).toBe('The log.');
  });
});
