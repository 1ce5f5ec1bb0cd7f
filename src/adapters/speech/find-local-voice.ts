import { attemptCall } from './speech-host.ts';

/** What is asked of a voice: the parts of a `SpeechSynthesisVoice` that matter here. */
export type VoiceInfo = Pick<SpeechSynthesisVoice, 'lang' | 'localService' | 'name' | 'voiceURI' | 'default'>;

/**
 * The voice to read a language with: one of exactly this tag, else one of the same primary language; serious voices
 * before toys, then the default one, then the first.
 *
 * Only voices of the device itself. A remote voice ("Google …", "… Online (Natural)") sends what it reads to a server,
 * and nothing a learner does here leaves the device. The browser says which those are; where a name contradicts it,
 * the name wins.
 */
export function findLocalVoice<T extends VoiceInfo>(voices: readonly T[], language: string): T | undefined {
  const wanted = normalTag(language);
  const local = voices.filter(isLocal);
  const exact = local.filter(({ lang }) => normalTag(lang) === wanted);
  const near = local.filter(({ lang }) => primaryTag(lang) === primaryTag(language));
  return best(exact.filter((voice) => !isToyVoice(voice))) ?? best(near) ?? undefined;
}

function isLocal({ localService, name, voiceURI }: VoiceInfo): boolean {
  return localService && !/\b(?:network|online|cloud)\b/i.test(`${name} ${voiceURI}`);
}

function best<T extends VoiceInfo>(voices: readonly T[]): T | undefined {
  const serious = voices.filter((voice) => !isToyVoice(voice));
  const choice = serious.length > 0 ? serious : voices;
  return choice.find((voice) => voice.default) ?? choice[0];
}

/** A tag in one spelling: Android writes `en_GB`. */
function normalTag(tag: string): string {
  return tag.replaceAll('_', '-').toLowerCase();
}

function primaryTag(tag: string): string | undefined {
  return normalTag(tag).split('-')[0];
}

/** Voices that Apple devices list first and that nobody can follow a text with: jokes, and an old synthesizer. */
const toys = new Set(
  [
    'Albert, Bad News, Bahh, Bells, Boing, Bubbles, Cellos, Fred, Good News, Jester, Junior, Kathy, Organ, Ralph',
    'Superstar, Trinoids, Whisper, Wobble, Zarvox, Eddy, Flo, Grandma, Grandpa, Reed, Rocko, Sandy, Shelley',
  ].flatMap((names) => names.split(', ')),
);

/** Whether a voice is one of those, by its name without what stands in brackets ("Eddy (English (UK))"). */
function isToyVoice({ name }: { readonly name: string }): boolean {
  return toys.has(name.replace(/\s*\(.*$/, ''));
}

/** Voices load late, and Safari does not tell when they have: so they are also asked for, in milliseconds. */
const askAgain = [250, 1000, 3000];

/** Calls `found` once, when there is a voice of the device for the language. Returns how to stop waiting. */
export function whenVoiceLoaded(
  synthesis: SpeechSynthesis | undefined,
  language: string,
  found: () => void,
): () => void {
  if (synthesis === undefined) return () => undefined;
  const stop = () => {
    timers.forEach(clearTimeout);
    attemptCall(() => synthesis.removeEventListener('voiceschanged', look));
  };
  const look = () => {
    if (attemptCall(() => findLocalVoice(synthesis.getVoices(), language)) === undefined) return;
    stop();
    found();
  };
  const timers = askAgain.map((wait) => setTimeout(look, wait));
  // Safari before 16 has no events here.
  attemptCall(() => synthesis.addEventListener('voiceschanged', look));
  look();
  return stop;
}
