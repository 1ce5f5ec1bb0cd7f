import { describe, expect, it } from 'vitest';
import { createActor, setup } from 'xstate';
import { createMarking } from '../../src/core/response/marking.ts';
import { openLabelId, selectedSpan } from '../../src/machines/labeling-focus.ts';
import type { LabelingEvent } from '../../src/machines/labeling-events.ts';
import { labelingMachine } from '../../src/machines/labeling-machine.ts';
import type { LabelingNews, MarkingChanged } from '../../src/machines/labeling-news.ts';
import type { Span } from '../../src/core/text/span.ts';
import { passageOf } from '../support/passage-of.ts';

const passage = passageOf('Reports say so. The bridge is long.\nIt all ends in tears.');

/** A labeling actor under a parent that keeps what it is told, and everything the actor announces. */
function start() {
  const told: MarkingChanged[] = [];
  const news: LabelingNews[] = [];
  const parent = createActor(
    setup({
      types: { events: {} as MarkingChanged },
      actors: { labeling: labelingMachine },
    }).createMachine({
      invoke: {
        id: 'labeling',
        src: 'labeling',
        input: { units: ['sentence', 'word'], passage, marking: createMarking() },
      },
      on: { 'marking.changed': { actions: ({ event }) => void told.push(event) } },
    }),
  );
  parent.start();
  const actor = parent.getSnapshot().children['labeling'] as ReturnType<
    typeof createActor<typeof labelingMachine>
  >;
  actor.on('*', (item) => void news.push(item));
  const send = (...events: LabelingEvent[]) => {
    for (const event of events) actor.send(event);
  };
  const marks = () =>
    actor
      .getSnapshot()
      .context.marking.response.labels.map(
        ({ span, technique }) => `${technique}: ${passage.text.slice(span.start, span.end)}`,
      );
  const pending = () => {
    const span = selectedSpan(actor.getSnapshot().context.focus);
    return span && passage.text.slice(span.start, span.end);
  };
  return { actor, send, marks, pending, told, news };
}

const select = (quote: string): LabelingEvent => {
  const at = passage.text.indexOf(quote);
  return { type: 'selection.set', span: { start: at, end: at + quote.length } };
};
const choose = (technique: string): LabelingEvent => ({ type: 'technique.choose', technique });

describe('marking a selection', () => {
  it('makes one mark of whole words and tells the parent once', () => {
    const { send, marks, pending, told, news } = start();
    send(select('ports say'), choose('anonymous-sourcing'));
    expect(marks()).toEqual(['anonymous-sourcing: Reports say']);
    expect(pending()).toBeNull();
    expect(told.map(({ marking }) => marking.response.labels.length)).toEqual([1]);
    expect(news.map(({ type }) => type)).toEqual(['selection.set', 'label.added']);
  });

  it('does nothing with a technique when nothing is selected', () => {
    const { send, marks, told } = start();
    send(choose('factual-error'));
    expect(marks()).toEqual([]);
    expect(told).toEqual([]);
  });

  it('ignores a selection without words', () => {
    const { send, pending } = start();
    send({ type: 'selection.set', span: { start: 15, end: 16 } });
    expect(pending()).toBeNull();
  });

  it('keeps the selection and says why when the same mark is there already', () => {
    const { send, marks, pending, news } = start();
    send(select('Reports'), choose('factual-error'), select('Reports'), choose('factual-error'));
    expect(marks()).toHaveLength(1);
    expect(pending()).toBe('Reports');
    expect(news.at(-1)).toEqual({ type: 'label.refused', code: 'already-marked' });
  });

  it('allows two techniques on the same words', () => {
    const { send, marks } = start();
    send(select('Reports'), choose('factual-error'), select('Reports'), choose('anonymous-sourcing'));
    expect(marks()).toEqual(['factual-error: Reports', 'anonymous-sourcing: Reports']);
  });

  it('adjusts the selection by a word before it is named', () => {
    const { send, pending } = start();
    send(select('say'), { type: 'selection.adjust', adjustment: 'start-earlier' });
    expect(pending()).toBe('Reports say');
    send({ type: 'selection.adjust', adjustment: 'end-later' });
    expect(pending()).toBe('Reports say so.');
  });

  it('widens the selection to whole sentences, and no further', () => {
    const { send, pending } = start();
    send(select('so. The'), { type: 'selection.adjust', adjustment: 'whole-sentences' });
    expect(pending()).toBe('Reports say so. The bridge is long.');
    send({ type: 'selection.adjust', adjustment: 'whole-sentences' });
    expect(pending()).toBe('Reports say so. The bridge is long.');
  });
});

describe('words that are not known', () => {
  const refuse: LabelingEvent = { type: 'selection.refuse', reason: 'changed' };

  it('are not marked, and what was selected before is let go', () => {
    const { send, marks, pending, actor, news } = start();
    send(select('Reports say'), refuse, choose('x'));
    expect(marks()).toEqual([]);
    expect(pending()).toBeNull();
    expect(actor.getSnapshot().context.focus).toEqual({ type: 'refused', reason: 'changed' });
    const refusals = news.filter(({ type }) => type === 'selection.refused');
    expect(refusals).toEqual([1, 2].map(() => ({ type: 'selection.refused', reason: 'changed' })));
  });

  it.each<[string, LabelingEvent]>([
    ['words are selected', select('Reports')],
    ['picking begins', { type: 'pick.start' }],
    ['it is cancelled', { type: 'selection.cancel' }],
  ])('are no longer spoken of when %s', (_, event) => {
    const { send, actor } = start();
    send(refuse, event);
    expect(actor.getSnapshot().context.focus.type).not.toBe('refused');
  });

  it('are picked from where they were selected', () => {
    const { send, pending } = start();
    send({ ...refuse, near: passage.paragraphs[1] as Span }, { type: 'pick.start' });
    send({ type: 'pick.extend', to: 2 });
    expect(pending()).toBe('It all ends in tears.');
  });

  it('may be refused twice, for another reason', () => {
    const { send, actor } = start();
    send(refuse, { type: 'selection.refuse', reason: 'outside' });
    expect(actor.getSnapshot().context.focus).toEqual({ type: 'refused', reason: 'outside' });
  });
});

describe('pointing at marks', () => {
  const twoMarks = (): LabelingEvent[] => [
    select('Reports say'),
    choose('factual-error'),
    select('say so'),
    choose('slippery-slope'),
  ];

  it('opens the only mark there', () => {
    const { actor, send } = start();
    send(...twoMarks(), { type: 'labels.point', ids: ['m2'] });
    expect(openLabelId(actor.getSnapshot().context.focus)).toBe('m2');
  });

  it('offers all marks that overlap there, and opens the one that is chosen', () => {
    const { actor, send, news } = start();
    send(...twoMarks(), { type: 'labels.point', ids: ['m1', 'm2', 'm9'] });
    expect(actor.getSnapshot().context.focus).toEqual({ type: 'choice', ids: ['m1', 'm2'] });
    expect(news.at(-1)).toEqual({ type: 'labels.offered', count: 2 });
    send({ type: 'label.open', id: 'm1' });
    expect(actor.getSnapshot().context.focus).toEqual({ type: 'label', id: 'm1' });
  });

  it('takes the offer back on escape, when words are selected, and when its marks are undone', () => {
    const point: LabelingEvent = { type: 'labels.point', ids: ['m1', 'm2'] };
    const { actor, send, pending } = start();
    const isChoosing = () => actor.getSnapshot().context.focus.type === 'choice';
    send(...twoMarks(), point);
    expect(isChoosing()).toBe(true);
    send({ type: 'selection.cancel' });
    expect(isChoosing()).toBe(false);
    send(point, select('bridge'));
    expect([isChoosing(), pending()]).toEqual([false, 'bridge']);
    send(point, { type: 'edit.undo' }, { type: 'edit.undo' });
    expect(actor.getSnapshot().context.focus).toEqual({ type: 'nothing' });
  });

  it('ignores marks that are not there', () => {
    const { actor, send } = start();
    send({ type: 'labels.point', ids: ['m7'] }, { type: 'labels.point', ids: ['m7', 'm8'] });
    expect(actor.getSnapshot().context.focus).toEqual({ type: 'nothing' });
  });
});

describe('changing a mark', () => {
  it('renames, adjusts and deletes the open mark, each as one step that can be undone', () => {
    const { actor, send, marks } = start();
    send(select('bridge'), choose('factual-error'), { type: 'label.open', id: 'm1' });
    send(choose('slippery-slope'), { type: 'selection.adjust', adjustment: 'end-later' });
    expect(marks()).toEqual(['slippery-slope: bridge is']);
    send({ type: 'label.remove', id: 'm1' });
    expect(marks()).toEqual([]);
    expect(openLabelId(actor.getSnapshot().context.focus)).toBeNull();
    send({ type: 'edit.undo' });
    expect(marks()).toEqual(['slippery-slope: bridge is']);
    send({ type: 'edit.undo' }, { type: 'edit.undo' });
    expect(marks()).toEqual(['factual-error: bridge']);
    send({ type: 'edit.redo' });
    expect(marks()).toEqual(['slippery-slope: bridge']);
  });

  it('closes the open mark when undoing takes it away', () => {
    const { actor, send } = start();
    send(select('bridge'), choose('factual-error'), { type: 'label.open', id: 'm1' }, { type: 'edit.undo' });
    expect(openLabelId(actor.getSnapshot().context.focus)).toBeNull();
    expect(actor.getSnapshot().context.focus).toEqual({ type: 'nothing' });
  });

  it('tells the parent of every undo and redo', () => {
    const { send, told } = start();
    send(select('bridge'), choose('factual-error'), { type: 'edit.undo' }, { type: 'edit.redo' });
    expect(told.map(({ marking }) => marking.response.labels.length)).toEqual([1, 0, 1]);
  });

  it('does not open a mark that is not there', () => {
    const { actor, send } = start();
    send({ type: 'label.open', id: 'm7' });
    expect(openLabelId(actor.getSnapshot().context.focus)).toBeNull();
  });
});

describe('saying more about the mark just made', () => {
  const latest = (actor: ReturnType<typeof start>['actor']) => {
    const { focus } = actor.getSnapshot().context;
    return focus.type === 'made' ? focus.id : null;
  };
  const made = [select('Reports'), { type: 'technique.choose', technique: 'factual-error' } as const];

  it.each<[string, LabelingEvent]>([
    ['selects other words', select('bridge')],
    ['opens a mark', { type: 'label.open', id: 'm1' }],
    ['goes back', { type: 'selection.cancel' }],
    ['closes the question', { type: 'label.close' }],
  ])('asks about it until the learner %s', (_, goOn) => {
    const { actor, send } = start();
    send(...made);
    expect(latest(actor)).toBe('m1');
    send(goOn);
    expect(latest(actor)).toBeNull();
  });

  it('keeps what is said as one step, tells the parent, and asks nothing in return', () => {
    const { actor, send, told, news } = start();
    send(...made, { type: 'label.annotate', id: 'm1', confidence: 'certain' });
    expect(told.at(-1)?.marking.response.labels[0]).toMatchObject({ id: 'm1', confidence: 'certain' });
    expect(news.at(-1)?.type).toBe('label.annotated');
    expect(latest(actor)).toBe('m1');
    send({ type: 'edit.undo' });
    expect(told.at(-1)?.marking.response.labels[0]).not.toHaveProperty('confidence');
  });

  it('says it about the open mark too, and about none that is not there', () => {
    const { actor, send, told } = start();
    send(
      ...made,
      { type: 'label.open', id: 'm1' },
      { type: 'label.annotate', id: 'm1', evidence: 'summits' },
    );
    expect(told.at(-1)?.marking.response.labels[0]).toMatchObject({ evidence: 'summits' });
    expect(openLabelId(actor.getSnapshot().context.focus)).toBe('m1');
    const before = told.length;
    send({ type: 'label.annotate', id: 'm9', confidence: 'hunch' });
    expect(told).toHaveLength(before);
  });

  it('leaves pick mode with one Escape, as before', () => {
    const { actor, send } = start();
    send({ type: 'pick.start' }, { type: 'pick.begin', at: 0 });
    send({ type: 'technique.choose', technique: 'factual-error' }, { type: 'selection.cancel' });
    expect(actor.getSnapshot().matches('reading')).toBe(true);
  });
});

describe('picking', () => {
  it('selects sentence by sentence and extends across paragraphs', () => {
    const { send, pending } = start();
    send({ type: 'pick.start' }, { type: 'pick.move', to: 1 }, { type: 'pick.begin', at: 1 });
    expect(pending()).toBe('The bridge is long.');
    send({ type: 'pick.extend', to: 2 });
    expect(pending()).toBe('The bridge is long.\nIt all ends in tears.');
  });

  it('goes on from words that were found or linked to', () => {
    const { actor, send, pending } = start();
    send({ type: 'pick.start' }, select('ends in'));
    expect(pending()).toBe('ends in');
    expect(actor.getSnapshot().context.pick).toEqual({ unit: 'sentence', focus: 2, anchor: null });
  });

  it('makes the same mark as selecting the same words', () => {
    const picked = start();
    picked.send({ type: 'pick.start' }, { type: 'pick.begin', at: 1 }, choose('factual-error'));
    const selected = start();
    selected.send(select('The bridge is long'), choose('factual-error'));
    expect(picked.actor.getSnapshot().context.marking).toEqual(selected.actor.getSnapshot().context.marking);
  });

  it('lets go of a unit that is picked again', () => {
    const { send, pending } = start();
    send({ type: 'pick.start' }, { type: 'pick.begin', at: 0 }, { type: 'pick.begin', at: 0 });
    expect(pending()).toBeNull();
  });

  it('goes back one level at a time: selection first, then pick mode', () => {
    const { actor, send, pending } = start();
    send({ type: 'pick.start' }, { type: 'pick.begin', at: 0 }, { type: 'selection.cancel' });
    expect(pending()).toBeNull();
    expect(actor.getSnapshot().matches('picking')).toBe(true);
    send({ type: 'selection.cancel' });
    expect(actor.getSnapshot().matches('reading')).toBe(true);
  });

  it('keeps the selection when the unit changes and when picking stops', () => {
    const { actor, send, pending } = start();
    send({ type: 'pick.start' }, { type: 'pick.begin', at: 1 }, { type: 'pick.unit', unit: 'word' });
    expect(pending()).toBe('The bridge is long.');
    expect(actor.getSnapshot().context.pick).toEqual({ unit: 'word', focus: 3, anchor: null });
    send({ type: 'pick.stop' });
    expect(pending()).toBe('The bridge is long.');
  });
});

const point = (quote: string): LabelingEvent => ({ type: 'words.point', at: passage.text.indexOf(quote) });

describe('a place that is pointed at', () => {
  it('selects its sentence, then in it the word alone, and elsewhere lets go', () => {
    const { send, pending } = start();
    send(point('bridge'));
    expect(pending()).toBe('The bridge is long.');
    send(point('bridge'));
    expect(pending()).toBe('bridge');
    send(point('tears'));
    expect(pending()).toBeNull();
    send(point('tears'));
    expect(pending()).toBe('It all ends in tears.');
  });

  it('is the same mark as the same words chosen in any other way', () => {
    const tapped = start();
    tapped.send(point('bridge'), choose('slippery-slope'));
    const dragged = start();
    dragged.send(select('The bridge is long.'), choose('slippery-slope'));
    expect(tapped.marks()).toEqual(dragged.marks());
  });
});

const drag = (quote: string): LabelingEvent => ({ ...select(quote), byHand: true }) as LabelingEvent;

describe('a pen in hand', () => {
  it('leaves alone what is found, picked by keys or by handles: that may go on', () => {
    const { send, marks, pending } = start();
    send(choose('factual-error'), select('Reports'));
    expect(marks()).toEqual([]);
    expect(pending()).toBe('Reports');
    send(choose('factual-error'));
    expect(marks()).toEqual(['factual-error: Reports']);
  });

  it('marks what is selected or pointed at, until it is put down', () => {
    const { send, marks, news, pending } = start();
    send(choose('factual-error'), drag('Reports'), point('bridge'));
    expect(marks()).toEqual(['factual-error: Reports', 'factual-error: The bridge is long.']);
    expect(pending()).toBeNull();
    send(choose('factual-error'), drag('tears.'));
    expect(marks().length).toBe(2);
    expect(pending()).toBe('tears.');
    expect(news.map(({ type }) => type)).toEqual([
      'pen.taken',
      'label.added',
      'label.added',
      'pen.dropped',
      'selection.set',
    ]);
  });

  it('gives way to another pen, and renames no mark but an open one', () => {
    const { actor, send, marks } = start();
    send(choose('factual-error'), drag('Reports'), choose('slippery-slope'), drag('tears.'));
    expect(marks()).toEqual(['factual-error: Reports', 'slippery-slope: tears.']);
    send({ type: 'label.open', id: 'm1' }, choose('anonymous-sourcing'));
    expect(marks()).toEqual(['anonymous-sourcing: Reports', 'slippery-slope: tears.']);
    expect(actor.getSnapshot().context.pen).toEqual({ technique: 'slippery-slope' });
  });

  it('is not taken up with words selected: they are named', () => {
    const { actor, send, marks } = start();
    send(select('Reports'), choose('factual-error'));
    expect(marks()).toEqual(['factual-error: Reports']);
    expect(actor.getSnapshot().context.pen).toBeNull();
  });

  it('keeps words that carry that mark already selected, and says why', () => {
    const { send, marks, pending, news } = start();
    send(choose('factual-error'), drag('Reports'), drag('Reports'));
    expect(marks()).toEqual(['factual-error: Reports']);
    expect(pending()).toBe('Reports');
    expect(news.at(-1)).toMatchObject({ type: 'label.refused', code: 'already-marked' });
  });

  it('stays when something beside the text is pressed; going back puts it down, and so does picking', () => {
    const { actor, send } = start();
    const pen = () => actor.getSnapshot().context.pen;
    send(choose('factual-error'), { type: 'selection.leave' });
    expect(pen()).toEqual({ technique: 'factual-error' });
    send({ type: 'selection.cancel' });
    expect(pen()).toBeNull();
    send(choose('factual-error'), { type: 'pick.start' });
    expect(pen()).toBeNull();
    send(choose('factual-error'));
    expect(pen()).toBeNull();
  });
});

describe('a mark that is given other words', () => {
  it('keeps its id and technique, as one change that can be undone', () => {
    const { actor, send, marks } = start();
    send(select('Reports say so. The bridge is long.'), choose('slippery-slope'));
    const at = passage.text.indexOf('The bridge');
    send({ type: 'label.resize', id: 'm1', span: { start: at, end: at + 'The bridge is long.'.length } });
    expect(marks()).toEqual(['slippery-slope: The bridge is long.']);
    expect(actor.getSnapshot().context.marking.response.labels[0]?.id).toBe('m1');
    send({ type: 'edit.undo' });
    expect(marks()).toEqual(['slippery-slope: Reports say so. The bridge is long.']);
  });
});

describe('a card that shows words to be wrong', () => {
  const cite: LabelingEvent = { type: 'card.cite', card: 'length', technique: 'factual-error' };
  const startCiting = () => {
    const started = start();
    const { actor } = started;
    const cited = () =>
      actor
        .getSnapshot()
        .context.marking.response.labels.map(
          ({ span, technique, evidence }) =>
            `${technique}: ${passage.text.slice(span.start, span.end)}, ${evidence ?? 'no card'}`,
        );
    return { ...started, cited, pen: () => actor.getSnapshot().context.pen };
  };

  it('is in hand until the next words are drawn: they are marked and cite it, as one edit', () => {
    const { send, cited, pen, news } = startCiting();
    send(cite);
    expect(pen()).toEqual({ technique: 'factual-error', card: 'length' });
    send(drag('bridge'), drag('tears.'));
    expect(cited()).toEqual(['factual-error: bridge, length']);
    expect(pen()).toBeNull();
    expect(news.map(({ type }) => type)).toEqual(['card.taken', 'label.cited', 'selection.set']);
    send({ type: 'edit.undo' });
    expect(cited()).toEqual([]);
  });

  it('is in hand for a tap as well, which means the sentence', () => {
    const { send, cited } = startCiting();
    send(cite, { type: 'words.point', at: passage.text.indexOf('bridge') });
    expect(cited()).toEqual(['factual-error: The bridge is long., length']);
  });

  it('marks words that are selected at once', () => {
    const { send, cited, pen } = startCiting();
    send(select('bridge'), cite);
    expect(cited()).toEqual(['factual-error: bridge, length']);
    expect(pen()).toBeNull();
  });

  it('is cited on the open mark, whatever that was called, as one edit', () => {
    const { actor, send, cited } = startCiting();
    send(select('bridge'), choose('slippery-slope'), { type: 'label.open', id: 'm1' }, cite);
    expect(cited()).toEqual(['factual-error: bridge, length']);
    expect(openLabelId(actor.getSnapshot().context.focus)).toBe('m1');
    send({ type: 'edit.undo' });
    expect(cited()).toEqual(['slippery-slope: bridge, no card']);
  });

  it('is cited on the mark just made, where that is of its kind and cites nothing', () => {
    const { send, cited, pen } = startCiting();
    send(select('bridge'), choose('factual-error'), cite);
    expect(cited()).toEqual(['factual-error: bridge, length']);
    send({ ...cite, card: 'opening' });
    expect(cited()).toEqual(['factual-error: bridge, length']);
    expect(pen()).toEqual({ technique: 'factual-error', card: 'opening' });
    send(drag('tears.'), { type: 'edit.undo' }, select('Reports'), choose('slippery-slope'), cite);
    expect(pen()).toEqual({ technique: 'factual-error', card: 'length' });
  });

  it('is cited on a mark that is pointed at, or whose words are drawn over again', () => {
    const { actor, send, cited } = startCiting();
    send(select('bridge'), choose('factual-error'), select('Reports'), choose('slippery-slope'));
    send({ type: 'selection.leave' }, cite, { type: 'labels.point', ids: ['m2'] });
    expect(openLabelId(actor.getSnapshot().context.focus)).toBe('m2');
    send({ type: 'labels.point', ids: ['m1'] });
    expect(cited()).toEqual(['factual-error: bridge, length', 'slippery-slope: Reports, no card']);
    send({ type: 'selection.leave' }, { ...cite, card: 'opening' }, drag('bridge'));
    expect(cited()).toEqual(['factual-error: bridge, opening', 'slippery-slope: Reports, no card']);
  });

  it('is put down by pressing it again and by going back, before anything else', () => {
    const { actor, send, pen } = startCiting();
    send(cite, cite);
    expect(pen()).toBeNull();
    send(cite, { type: 'pick.start' }, { type: 'selection.cancel' });
    expect(pen()).toBeNull();
    expect(actor.getSnapshot().matches('picking')).toBe(true);
    send({ type: 'selection.cancel' });
    expect(actor.getSnapshot().matches('reading')).toBe(true);
  });

  it('waits for the name while words are picked from the list or held by handles', () => {
    const { send, cited, pen } = startCiting();
    send(cite, { type: 'pick.start' }, { type: 'pick.begin', at: 1 }, choose('slippery-slope'));
    expect(cited()).toEqual(['slippery-slope: The bridge is long., no card']);
    send({ type: 'pick.begin', at: 0 }, choose('factual-error'));
    expect(cited().at(-1)).toBe('factual-error: Reports say so., length');
    expect(pen()).toBeNull();
    send({ type: 'pick.stop' }, cite, select('tears.'), choose('factual-error'));
    expect(cited().at(-1)).toBe('factual-error: tears., length');
  });
});
