import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createBrowserSpeaker } from '../../../src/adapters/speech/speak-text.ts';
import type { SpeechReport } from '../../../src/core/text/spoken-chunks.ts';
import { FakeSynthesis, hostWith, voice } from './fake-speech.ts';

const daniel = voice('Daniel', 'en_GB');
const google = voice('Google UK English', 'en-GB', { localService: false });
const text = (words: string) => ({ text: words, language: 'en-GB', rate: 1.25 });

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function start(voices: readonly SpeechSynthesisVoice[] = [daniel]) {
  const synthesis = new FakeSynthesis(voices);
  const host = hostWith(synthesis);
  const heard: SpeechReport[] = [];
  const speaker = createBrowserSpeaker(host);
  return {
    synthesis,
    host,
    heard,
    speaker,
    found: vi.fn<() => void>(),
    say: (words: string) => speaker.speak(text(words), (report) => void heard.push(report)),
    texts: () => synthesis.spoken.map((utterance) => utterance.text),
  };
}

describe('waiting for a voice', () => {
  it('finds one that is there at once, once', () => {
    const { speaker, synthesis, found } = start();
    speaker.whenVoice('en-GB', found);
    synthesis.load([daniel]);
    vi.runAllTimers();
    expect(found).toHaveBeenCalledTimes(1);
  });

  it('finds one that is loaded later', () => {
    const { speaker, synthesis, found } = start([]);
    speaker.whenVoice('en-GB', found);
    expect(found).not.toHaveBeenCalled();
    synthesis.load([daniel]);
    expect(found).toHaveBeenCalledTimes(1);
  });

  it('finds one that is loaded later without a word, as in Safari', () => {
    const { speaker, synthesis, found } = start([]);
    speaker.whenVoice('en-GB', found);
    synthesis.voices = [daniel];
    vi.advanceTimersByTime(250);
    expect(found).toHaveBeenCalledTimes(1);
  });

  it('no longer looks when nobody waits', () => {
    const { speaker, synthesis, found } = start([]);
    speaker.whenVoice('en-GB', found)();
    synthesis.load([daniel]);
    vi.runAllTimers();
    expect(found).not.toHaveBeenCalled();
  });

  it('finds none among remote voices', () => {
    const { speaker, found } = start([google]);
    speaker.whenVoice('en-GB', found);
    vi.runAllTimers();
    expect(found).not.toHaveBeenCalled();
  });

  it('finds none where speech is missing or broken', () => {
    const { synthesis, found } = start();
    synthesis.getVoices = () => {
      throw new Error('broken');
    };
    const thrower = Object.defineProperty(hostWith(undefined), 'speechSynthesis', {
      get: () => {
        throw new Error('forbidden');
      },
    });
    for (const host of [hostWith(undefined), hostWith(synthesis), thrower]) {
      createBrowserSpeaker(host).whenVoice('en-GB', found);
    }
    vi.runAllTimers();
    expect(found).not.toHaveBeenCalled();
  });
});

describe('saying something', () => {
  it('uses the voice of the device, its own spelling of the language, and the speed', () => {
    const { synthesis, say } = start([google, daniel]);
    say('Hello.');
    expect(synthesis.spoken).toMatchObject([{ text: 'Hello.', voice: daniel, lang: 'en_GB', rate: 1.25 }]);
  });

  it('tells how it goes', () => {
    const { synthesis, say, heard } = start();
    say('Hello.');
    synthesis.spoken[0]?.tell('start');
    synthesis.end();
    expect(heard).toEqual(['started', 'ended']);
  });

  it('says the next text at once after an end, without silencing anything', () => {
    const { synthesis, say, texts } = start();
    const stop = say('One.');
    synthesis.end();
    stop();
    say('Two.');
    expect([texts(), synthesis.cancels]).toEqual([['One.', 'Two.'], 0]);
  });

  it('is silent at once when it is stopped, and tells nothing of it', () => {
    const { synthesis, say, heard } = start();
    const stop = say('One.');
    stop();
    expect([synthesis.cancels, heard]).toEqual([1, []]);
  });

  it('gives the browser time to fall silent before the next text', () => {
    const { say, texts } = start();
    say('One.')();
    say('Two.');
    expect(texts()).toEqual(['One.']);
    vi.advanceTimersByTime(150);
    expect(texts()).toEqual(['One.', 'Two.']);
  });

  it('says only the last of the texts that were asked for meanwhile', () => {
    const { say, texts } = start();
    say('One.')();
    say('Two.')();
    say('Three.');
    vi.runAllTimers();
    expect(texts()).toEqual(['One.', 'Three.']);
  });

  it('silences what another page has left behind', () => {
    const { synthesis, say, texts } = start();
    synthesis.speaking = true;
    say('One.');
    expect([synthesis.cancels, texts()]).toEqual([1, []]);
    vi.runAllTimers();
    expect(texts()).toEqual(['One.']);
  });

  it('wakes a synthesis that was left paused', () => {
    const { synthesis, say } = start();
    synthesis.paused = true;
    say('One.');
    expect(synthesis.paused).toBe(false);
  });

  it('tells what stopped it from a voice that failed', () => {
    const { synthesis, say, heard } = start();
    say('One.');
    synthesis.spoken[0]?.tell('error', 'canceled');
    say('Two.');
    vi.runAllTimers();
    synthesis.spoken.at(-1)?.tell('error', 'not-allowed');
    expect(heard).toEqual(['interrupted', 'failed']);
  });

  it('fails without a voice of the device, and says nothing with another', () => {
    const { synthesis, say, heard } = start([google]);
    say('One.');
    expect([heard, synthesis.spoken]).toEqual([['failed'], []]);
  });

  it('fails when the browser throws', () => {
    const { synthesis, say, heard } = start();
    synthesis.speak = () => {
      throw new Error('broken');
    };
    say('One.');
    expect(heard).toEqual(['failed']);
  });

  it('is silenced and counts as interrupted when the page is left', () => {
    const { synthesis, host, say, heard } = start();
    say('One.');
    host.dispatchEvent(new Event('pagehide'));
    host.dispatchEvent(new Event('pagehide'));
    expect([synthesis.cancels, heard]).toEqual([1, ['interrupted']]);
  });
});
