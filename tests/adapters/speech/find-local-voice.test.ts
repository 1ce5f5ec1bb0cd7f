import { describe, expect, it } from 'vitest';
import { findLocalVoice } from '../../../src/adapters/speech/find-local-voice.ts';
import { voice } from './fake-speech.ts';

const nameOf = (voices: readonly SpeechSynthesisVoice[], language: string) =>
  findLocalVoice(voices, language)?.name;

describe('the voice for a language', () => {
  it('is one of exactly that language when there is one', () => {
    expect(nameOf([voice('Samantha', 'en-US'), voice('Daniel', 'en-GB')], 'en-GB')).toBe('Daniel');
  });

  it('is one of the same primary language otherwise, never one of another', () => {
    expect(nameOf([voice('Anna', 'de-DE'), voice('Samantha', 'en-US')], 'en-GB')).toBe('Samantha');
    expect(nameOf([voice('Anna', 'de-DE')], 'en-GB')).toBeUndefined();
    expect(nameOf([], 'en-GB')).toBeUndefined();
  });

  it('is found however the tag is spelled', () => {
    expect(nameOf([voice('English', 'EN_gb')], 'en-GB')).toBe('English');
  });

  it('is the default one among several', () => {
    const voices = [voice('Hazel', 'en-GB'), voice('George', 'en-GB', { default: true })];
    expect(nameOf(voices, 'en-GB')).toBe('George');
  });

  it('is never a remote one, whatever it is called', () => {
    const remote = voice('Google UK English Female', 'en-GB', { localService: false, default: true });
    expect(nameOf([remote, voice('Samantha', 'en-US')], 'en-GB')).toBe('Samantha');
    expect(nameOf([remote], 'en-GB')).toBeUndefined();
  });

  it('is never one whose name says that it needs a network', () => {
    const online = voice('Microsoft Sonia Online (Natural)', 'en-GB');
    const network = voice('Android Speech Services en-gb-x-fis-network', 'en-GB');
    expect(nameOf([online, network], 'en-GB')).toBeUndefined();
  });

  it('is a toy only when there is nothing else', () => {
    const toys = [voice('Albert', 'en-US'), voice('Eddy (English (UK))', 'en-GB')];
    expect(nameOf([...toys, voice('Samantha', 'en-US')], 'en-GB')).toBe('Samantha');
    expect(nameOf(toys, 'en-GB')).toBe('Albert');
  });
});
