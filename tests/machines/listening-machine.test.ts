import { describe, expect, it } from 'vitest';
import { createActor, fromCallback, SimulatedClock } from 'xstate';
import { type SpeechReport, type SpokenText, speakingTimeLimit } from '../../src/core/text/spoken-chunks.ts';
import {
  listeningMachine,
  type ListeningEvent,
  type ListeningNews,
} from '../../src/machines/listening-machine.ts';
import { passageOf } from '../support/passage-of.ts';

const long = `Long ago, ${'the river rose and fell again, '.repeat(8)}and the bridge stood.`;
const short = 'Reports say so. The bridge is long.\nIt all ends in tears.';

/** A reader whose voice is played by hand. `answer` is what a voice says by itself to every text. */
function start(text = short, answer?: SpeechReport) {
  const clock = new SimulatedClock();
  const said: SpokenText[] = [];
  const news: ListeningNews['type'][] = [];
  let silenced = 0;
  let hear: (heard: SpeechReport) => void = () => undefined;
  const machine = listeningMachine.provide({
    actors: {
      speak: fromCallback<ListeningEvent, SpokenText>(({ input, sendBack }) => {
        said.push(input);
        hear = (heard) => sendBack({ type: `speech.${heard}` });
        if (answer !== undefined) hear(answer);
        return () => void (silenced += 1);
      }),
    },
  });
  const actor = createActor(machine, { clock, input: { passage: passageOf(text), rate: 1 } });
  actor.on('*', ({ type }) => void news.push(type));
  actor.start();
  return {
    actor,
    clock,
    news,
    send: (...events: ListeningEvent[]) => events.forEach((event) => actor.send(event)),
    hear: (...heard: SpeechReport[]) => heard.forEach((report) => hear(report)),
    texts: () => said.map((spoken) => spoken.text),
    rates: () => said.map((spoken) => spoken.rate),
    silenced: () => silenced,
    state: () => {
      const { value } = actor.getSnapshot();
      return typeof value === 'string' ? value : Object.keys(value)[0];
    },
    sentence: () => actor.getSnapshot().context.sentence,
    /** Lets the time pass that the last text is given. */
    waitInVain: () => clock.increment(speakingTimeLimit(said.at(-1)?.text ?? '', said.at(-1)?.rate ?? 1)),
  };
}

describe('reading aloud', () => {
  it('says the sentences in order, in the language of the passage, and ends', () => {
    const { actor, send, hear, texts, state, news } = start();
    send({ type: 'listen.start' });
    hear('started', 'ended', 'started', 'ended', 'started');
    expect(texts()).toEqual(['Reports say so.', 'The bridge is long.', 'It all ends in tears.']);
    expect(actor.getSnapshot().hasTag('on')).toBe(true);
    hear('ended');
    expect(state()).toBe('idle');
    expect(news).toEqual(['listen.finished']);
  });

  it('begins where it is told', () => {
    const { send, texts, sentence } = start();
    send({ type: 'listen.start', from: 2 });
    expect([texts(), sentence()]).toEqual([['It all ends in tears.'], 2]);
  });

  it('does not begin where there is no sentence', () => {
    const { send, texts, state } = start();
    send({ type: 'listen.start', from: 3 });
    expect([texts(), state()]).toEqual([[], 'idle']);
  });

  it('says a long sentence in several goes and counts it as one', () => {
    const { send, hear, texts, sentence } = start(`${long} The end.`);
    send({ type: 'listen.start' });
    hear('ended');
    expect(sentence()).toBe(0);
    hear('ended');
    expect(texts().slice(0, 2).join(' ')).toBe(long);
    expect([texts()[2], sentence()]).toEqual(['The end.', 1]);
  });

  it('can begin anew while it reads', () => {
    const { send, texts, silenced } = start();
    send({ type: 'listen.start' }, { type: 'listen.start', from: 1 });
    expect([texts(), silenced()]).toEqual([['Reports say so.', 'The bridge is long.'], 1]);
  });
});

describe('the controls of reading', () => {
  it('pause by silencing the voice, and go on with the whole sentence', () => {
    const { send, hear, texts, state, silenced } = start(long);
    send({ type: 'listen.start' });
    hear('ended');
    send({ type: 'listen.pause' });
    expect([state(), silenced()]).toEqual(['paused', 2]);
    send({ type: 'listen.resume' });
    expect(texts()[2]).toBe(texts()[0]);
  });

  it('go one sentence on and back, and not before the first', () => {
    const { send, texts } = start();
    send({ type: 'listen.start' }, { type: 'listen.next' }, { type: 'listen.previous' });
    send({ type: 'listen.previous' });
    expect(texts()).toEqual(['Reports say so.', 'The bridge is long.', 'Reports say so.', 'Reports say so.']);
  });

  it('end reading after the last sentence', () => {
    const { send, state, news } = start();
    send({ type: 'listen.start', from: 2 }, { type: 'listen.next' });
    expect([state(), news]).toEqual(['idle', ['listen.finished']]);
  });

  it('move without speaking during a pause', () => {
    const { send, texts, state, sentence } = start();
    send(
      { type: 'listen.start' },
      { type: 'listen.pause' },
      { type: 'listen.next' },
      { type: 'listen.next' },
    );
    send({ type: 'listen.next' }, { type: 'listen.previous' });
    expect([state(), sentence(), texts().length]).toEqual(['paused', 1, 1]);
    send({ type: 'listen.resume' });
    expect(texts().at(-1)).toBe('The bridge is long.');
  });

  it('stop for good, keeping the place', () => {
    const { send, state, sentence, silenced, news } = start();
    send({ type: 'listen.start', from: 1 }, { type: 'listen.stop' });
    expect([state(), sentence(), silenced(), news]).toEqual(['idle', 1, 1, ['listen.stopped']]);
  });

  it('say the sentence again at another speed, and do nothing for the same speed', () => {
    const { send, rates, texts } = start();
    send({ type: 'listen.start' }, { type: 'listen.rate', rate: 1.5 }, { type: 'listen.rate', rate: 1.5 });
    expect([rates(), texts()]).toEqual([
      [1, 1.5],
      ['Reports say so.', 'Reports say so.'],
    ]);
  });

  it('keep a speed that is chosen before reading', () => {
    const { send, rates } = start();
    send({ type: 'listen.rate', rate: 0.75 }, { type: 'listen.start' });
    expect(rates()).toEqual([0.75]);
  });
});

describe('a voice that cannot be trusted', () => {
  it('is not waited for for ever when it does not say that it has ended', () => {
    const { send, hear, waitInVain, texts, state } = start();
    send({ type: 'listen.start' });
    for (let count = 0; count < 3; count += 1) {
      hear('started');
      waitInVain();
    }
    expect(texts()).toEqual(['Reports say so.', 'The bridge is long.', 'It all ends in tears.']);
    expect(state()).toBe('idle');
  });

  it('is silenced before the next sentence when it has not ended', () => {
    const { send, hear, waitInVain, silenced } = start();
    send({ type: 'listen.start' });
    hear('started');
    waitInVain();
    expect(silenced()).toBe(1);
  });

  it('has failed when it gives no sign twice in a row', () => {
    const { send, waitInVain, texts, state, news } = start();
    send({ type: 'listen.start' });
    waitInVain();
    expect([state(), texts().length]).toEqual(['speaking', 2]);
    waitInVain();
    expect([state(), news]).toEqual(['failed', ['listen.failed']]);
    send({ type: 'listen.start', from: 1 });
    expect([state(), texts().at(-1)]).toEqual(['speaking', 'The bridge is long.']);
  });

  it('is forgiven a silence after which it is heard again', () => {
    const { send, hear, waitInVain, state } = start(`${short} And so on. And so forth.`);
    send({ type: 'listen.start' });
    waitInVain();
    hear('ended');
    waitInVain();
    expect(state()).toBe('speaking');
  });

  it('has failed at once when it says so, even before it is asked to end', () => {
    const { send, state, news } = start(short, 'failed');
    send({ type: 'listen.start' });
    expect([state(), news]).toEqual(['failed', ['listen.failed']]);
  });

  it('pauses reading when something else has stopped it', () => {
    const { send, hear, state, news } = start();
    send({ type: 'listen.start' });
    hear('started', 'interrupted');
    expect([state(), news]).toEqual(['paused', ['listen.interrupted']]);
  });

  it('is silenced when the reader goes away', () => {
    const { actor, send, silenced } = start();
    send({ type: 'listen.start' });
    actor.stop();
    expect(silenced()).toBe(1);
  });
});
