import { mount } from 'svelte';
import { createActor, setup, type ActorRefFrom } from 'xstate';
import '../../../app.css';
import { createMarking } from '../../../core/response/marking.ts';
import { labelingMachine } from '../../../machines/labeling-machine.ts';
import type { PassageLayer } from '../../../ui/passage/render-paragraph.ts';
import { createLayers, createLongPassage, createRandom, withOneMore } from './long-passage.ts';
import Frame from './PassageFrame.svelte';
import PickFrame from './PickFrame.svelte';

// Runs in the measured page. passage.ts in the folder above calls what is put on `passageBench` and reads the processor
// time it took; nothing here measures but the first paint, which only the page can know.

const random = createRandom(20261123);
const passage = createLongPassage(random);
const layers = createLayers(passage, 10_000, random);
const main = document.querySelector('main') ?? document.body;
let shown: { add: (layers: readonly PassageLayer[]) => void };
let current: readonly PassageLayer[] = layers;
let actor: ActorRefFrom<typeof labelingMachine>;

/** A message posted in an animation frame arrives when that frame has been painted. */
function afterPaint(): Promise<number> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.addEventListener('message', () => resolve(performance.now()));
    port1.start();
    requestAnimationFrame(() => port2.postMessage(null));
  });
}

const bench = {
  words: passage.words.length,
  paragraphs: passage.paragraphs.length,
  layers: layers.length,

  /** The text alone, as little as a page can do with it. */
  async showPlain(): Promise<number> {
    const began = performance.now();
    const section = document.createElement('section');
    section.className = 'passage';
    section.append(
      ...passage.paragraphs.map(({ start, end }) => {
        const paragraph = document.createElement('p');
        paragraph.className = 'paragraph';
        paragraph.textContent = passage.text.slice(start, end);
        return paragraph;
      }),
    );
    main.append(section);
    return (await afterPaint()) - began;
  },

  /** What adding a mark is to plain text: one paragraph somewhere gets other text, a word longer. */
  changePlain(): void {
    const paragraph = main.querySelectorAll('.paragraph')[random(passage.paragraphs.length)];
    if (paragraph) paragraph.textContent += ' More.';
  },

  /** The real passage with all the marks; resolves with the milliseconds until the first screens are painted with them. */
  async showMarked(): Promise<number> {
    const began = performance.now();
    shown = mount(Frame, { target: main, props: { passage, layers } });
    const painted = (await afterPaint()) - began;
    if (document.querySelector('.paragraph mark') === null) throw new Error('No marks in the first paint');
    return painted;
  },

  addMark(): void {
    current = withOneMore(passage, current, random);
    shown.add(current);
  },

  /** Pick mode over the same text and marks. */
  async showPicking(unit: 'sentence' | 'word'): Promise<number> {
    const parent = setup({ actors: { labeling: labelingMachine } }).createMachine({
      invoke: {
        id: 'labeling',
        src: 'labeling',
        input: { units: ['sentence', 'word'], passage, marking: createMarking() },
      },
    });
    actor = createActor(parent).start().getSnapshot().children['labeling'] as typeof actor;
    actor.send({ type: 'pick.start' });
    actor.send({ type: 'pick.unit', unit });
    const began = performance.now();
    mount(PickFrame, { target: main, props: { actor, passage, layers } });
    return (await afterPaint()) - began;
  },

  /** Arrow moves by the keyboard's own way, each painted before the next; resolves with the milliseconds of all. */
  async movePick(moves: number): Promise<number> {
    const began = performance.now();
    for (let move = 0; move < moves; move += 1) {
      const key = new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(key);
      await afterPaint();
    }
    const { focus } = actor.getSnapshot().context.pick;
    const focused = document.activeElement?.getAttribute('data-index');
    if (focused !== String(focus)) throw new Error(`The focus is on ${focused} and not on ${focus}`);
    return performance.now() - began;
  },
};

Object.assign(globalThis, { passageBench: bench });
