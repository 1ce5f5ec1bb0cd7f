import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressesIn } from '../../../../src/core/text/lint/addresses-in.ts';
import { doubtfulBorders } from '../../../../src/core/text/lint/doubtful-borders.ts';
import { passageOf, textsOf } from '../../../support/passage-of.ts';
import { hardSentences, heldOutSentences, laterSentences } from '../hard-sentences.ts';
import { runs } from '../../../support/runs.ts';

const sentencesOf = (text: string, language = 'en') => {
  const passage = passageOf(text, language);
  return textsOf(passage, passage.sentences);
};

describe('the ends of sentences that are hard to find', () => {
  it.each([...hardSentences, ...heldOutSentences, ...laterSentences])('%s: %s', (language, marked) => {
    expect(sentencesOf(marked.replaceAll('| ', ''), language)).toEqual(marked.split(' | '));
  });

  it('keeps an address in one sentence, whatever signs it holds', () => {
    for (const address of [
      'https://e.org/a?b=c.d',
      'https://e.org/A!B.C?D=E',
      'www.e.org/?Q=A',
      'A.B@E.org',
    ]) {
      expect(sentencesOf(`See ${address} today. It is long.`)).toHaveLength(2);
      expect(sentencesOf(`See ${address}. It is long.`)).toEqual([`See ${address}.`, 'It is long.']);
    }
  });
});

/** An opinion piece with one hard border of every kind that has gone wrong. */
const editorial = [
  'The vote is at 5 p.m. Councillors agree. Doors open at 9 a.m. Residents may speak.',
  '“Who pays?” Cllr Hart left us. “Who pays?” The room was still. “Who pays?” Cllr. Hart said nothing more. Our answer is no. That is the wrong question.',
  'Read https://harbour.example/plan?page=2.Then&x=y first. Acme Inc. Residents laughed. In Moss v. Jones the court agreed.',
  'We met on Main St. Residents came. Is it No. Ten? He saw Dr. The night was long.',
].join('\n');

describe('borders that nobody can be sure of', () => {
  const passage = passageOf(editorial, 'en-GB');
  const doubts = doubtfulBorders(editorial, 'en-GB', passage);
  const listed = doubts.map(
    ({ offset, isBreak }) => `${isBreak ? '|' : '-'} ${editorial.slice(offset, offset + 10)}`,
  );

  it('are listed with what was made of them, and nothing else is', () => {
    expect(listed).toEqual([
      '| Councillor',
      '| Residents ',
      '| Cllr Hart ',
      '- Cllr. Hart',
      '- Residents ',
      '| Residents ',
      '- Ten? He sa',
      '| The night ',
    ]);
    expect(doubts[0]).toEqual({
      offset: 22,
      paragraph: 1,
      isBreak: true,
      doubt: '“p.m.” may end a sentence or stand inside one',
    });
  });

  it('are no longer listed when the author has decided', () => {
    const [first, , third] = doubts.map(({ offset }) => offset);
    const left = doubtfulBorders(editorial, 'en-GB', passage, { breaks: [first ?? 0], joins: [third ?? 0] });
    expect(left).toHaveLength(doubts.length - 2);
  });
});

describe('any text of hard pieces', () => {
  const pieces = [
    'we vote', 'Anna', 'Dr.', 'no.', 'No. 5', 'p.m.', 'The end.', 'Inc.', '“Why?”', 'she asked.', '« Non ! »', '(really!)',
    'https://e.org/a?b=c.D!e', 'ann@e.org.', '1.', '12.', 'It is old.3', 'A.', 'U.S.', '…', '—', '’Tis', '!', 'Yahoo!',
  ]; // prettier-ignore
  const text = fc
    .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 14 })
    .map((some) => `${some.join(' ')} x`);
  const language = fc.constantFrom('en', 'de', 'fr', 'es', 'nl', 'it', 'pt', 'pl', 'ru', 'sv');

  it('has no sentence that begins small after a quotation, lies in an address, or is only a number', () => {
    fc.assert(
      fc.property(text, language, (some, tag) => {
        const sentences = passageOf(some, tag).sentences;
        const addresses = addressesIn(some);
        for (const { start, end } of sentences) {
          const isSmall = /^\p{Ll}/u.test(some.slice(start));
          expect(isSmall && /[.?!…]\s?[”»]\s*$/u.test(some.slice(0, start))).toBe(false);
          expect(addresses.some((address) => address.start < start && start < address.end)).toBe(false);
          expect(some.slice(start, end)).not.toMatch(/^\p{Nd}{1,3}\.$/u);
        }
      }),
      { numRuns: runs(500) },
    );
  });
});
