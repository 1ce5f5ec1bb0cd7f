// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { formatNumber } from '../../../src/ui/lesson/format.ts';
import { formatDay } from '../../../src/ui/lesson/format-date.ts';
import type { Words } from '../../../src/ui/words/dictionaries.ts';
import { firstSpoken } from '../../../src/ui/words/languages.ts';
import { laterMessages } from '../../../src/ui/words/later.ts';
import { roomMessages } from '../../../src/ui/words/room.ts';
import { inEachLanguage, loadWords, messages, tellLanguage } from '../../../src/ui/words/words.ts';
import { pseudoLanguage } from '../../support/pseudo-language.ts';

const known = {
  el: () => Promise.resolve(pseudoLanguage()),
  'pt-BR': () => Promise.reject(new Error('offline')),
};

afterEach(() => loadWords('en'));

describe('the words of the page', () => {
  it('are English, until another language is loaded', async () => {
    expect([messages.close, laterMessages.repair.compare]).toEqual(['Close', 'Compare']);
    await loadWords('el', known);
    expect([messages.close, laterMessages.repair.compare]).toEqual(['⟦Close⟧', '⟦Compare⟧']);
    expect(roomMessages.charts.change.paired(2)).toBe('⟦2 learners did both.⟧');
    await loadWords('en', known);
    expect([messages.close, laterMessages.repair.compare]).toEqual(['Close', 'Compare']);
  });

  it.each([
    ['nobody has written its words', 'fr'],
    ['its words do not come', 'pt-BR'],
  ])('are English in a language if %s', async (_, language) => {
    await loadWords('el', known);
    await expect(loadWords(language, known)).resolves.toBeUndefined();
    expect(messages.language).toBe('en');
    expect(messages.close).toBe('Close');
  });

  it('come in languages that are named, and no other is asked for by default', async () => {
    await loadWords('el');
    expect(messages.language).toBe('en');
  });
});

describe('the page', () => {
  it('says what language it is in, and leaves its English as it was written', async () => {
    const root = document.createElement('html');
    root.lang = 'en-GB';
    tellLanguage(root);
    expect([root.lang, root.dir]).toEqual(['en-GB', '']);
    await loadWords('el', known);
    tellLanguage(root);
    expect([root.lang, root.dir]).toEqual(['el', 'ltr']);
  });
});

describe('a language', () => {
  it('does not compile with a word missing', () => {
    const { language, direction, dates } = pseudoLanguage().begin;
    // @ts-expect-error Nearly all words of every page are missing.
    const words: Words = { ...pseudoLanguage(), begin: { language, direction, dates } };
    expect(words.begin.close).toBeUndefined();
  });
});

describe('what is made of a language', () => {
  it('is made once, and anew for another one', async () => {
    const made: string[] = [];
    const sign = inEachLanguage(() => {
      made.push(messages.language);
      return messages.preferences.sign;
    });
    expect(made).toEqual([]);
    expect([sign(), sign()]).toEqual(['Aa', 'Aa']);
    await loadWords('el', known);
    expect([sign(), sign()]).toEqual(['⟦Aa⟧', '⟦Aa⟧']);
    expect(made).toEqual(['en', 'el']);
  });

  it('is how numbers and dates look', async () => {
    const day = '2026-11-23T12:00:00.000Z';
    expect([formatNumber(1204.5), formatDay(day), formatDay('soon')]).toEqual([
      '1,204.5',
      '23 November 2026',
      'soon',
    ]);
    await loadWords('el', known);
    expect([formatNumber(1204.5), formatDay(day)]).toEqual(['1.204,5', '23 Νοεμβρίου 2026']);
  });
});

describe('the language of the page', () => {
  it.each([
    ['the first one with words', ['fr', 'el', 'en'], 'el'],
    ['English where that is asked for first', ['en-US', 'el'], 'en'],
    ['the language of another country', ['el-CY'], 'el'],
    ['that of one country only there', ['pt-PT', 'pt-BR'], 'pt-BR'],
    ['English for want of another', ['fr', 'pt'], 'en'],
    ['English where nothing is asked for', [], 'en'],
    ['no name that every object has', ['constructor', 'toString'], 'en'],
  ])('is %s', (_, asked, language) => {
    expect(firstSpoken(asked, known)).toBe(language);
  });
});
