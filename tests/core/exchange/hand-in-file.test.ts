import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createKeyPair } from '../../../src/core/exchange/key-file.ts';
import { encodeHandIn } from '../../../src/core/exchange/hand-in-code.ts';
import { handInFile, type HandInFileWords } from '../../../src/core/exchange/make-hand-in.ts';
import { readHandIn } from '../../../src/core/exchange/read-hand-in.ts';
import { receiptOf } from '../../../src/core/exchange/receipt.ts';
import { sealHandIn } from '../../../src/core/exchange/seal-hand-in.ts';
import { anyHandIn } from './hand-in-arbitrary.ts';
import { smallHandIn } from './sample-hand-in.ts';
import { seededRandom } from './seeded-random.ts';

const words: HandInFileWords = {
  title: 'A hand-in from Second Read',
  lesson: 'Lesson',
  name: 'Name',
  handedIn: 'Handed in',
  receipt: 'Receipt',
  howToOpen: 'To open it, add this file to the gradebook of Second Read.',
  doNotChange: 'Please leave the letters below as they are.',
};

const keys = createKeyPair(seededRandom(1));

function fileOf(name: string) {
  const handIn = { ...smallHandIn, name };
  return handInFile(handIn, encodeHandIn(handIn), 'A line in the silicon', words);
}

describe('the file of a hand-in', () => {
  it('says what it is, and then the code', () => {
    const code = encodeHandIn(smallHandIn);

    expect(fileOf('Ana')).toEqual({
      name: `Ana-line-in-the-silicon-${receiptOf(smallHandIn)}.txt`,
      text: `A hand-in from Second Read

Lesson: A line in the silicon
Name: Ana
Handed in: 2026-11-23T09:21:52.346Z
Receipt: ${receiptOf(smallHandIn)}

To open it, add this file to the gradebook of Second Read.
Please leave the letters below as they are.

${code}
`,
    });
  });

  it('does not tell the name when it is sealed', () => {
    const handIn = { ...smallHandIn, name: 'Annabel Lee' };
    const code = sealHandIn(handIn, keys.publicKey, seededRandom(2));
    const { name, text } = handInFile(handIn, code, 'A line in the silicon', words);

    expect(name).toBe(`line-in-the-silicon-${receiptOf(handIn)}.txt`);
    expect(text).not.toMatch(/Name|Annabel/);
    expect(readHandIn(text, [keys.secretKey])).toEqual({ ok: true, value: handIn });
  });

  it.each([
    ['', /^line-/],
    ['Ana Maria', /^Ana-Maria-line-/],
    ['../../etc/passwd', /^etc-passwd-line-/],
    ['CON', /^CON-line-/],
    ['a:b*c?"<>|\\d', /^a-b-c-d-line-/],
    ['.hidden.', /^hidden-line-/],
    ['李小龍', /^李小龍-line-/],
    ['Ольга', /^Ольга-line-/],
    ['Zoe\u0308', /^Zoë-line-/],
    ['🙂', /^line-/],
    ['—', /^line-/],
    ['\u{20000}'.repeat(20), /^\u{20000}{20}-line-/u],
  ])('has a name that is safe for %j', (name, expected) => {
    expect(fileOf(name).name).toMatch(expected);
  });

  it('has a safe name and can be read, whatever the name', () => {
    fc.assert(
      fc.property(anyHandIn, (handIn) => {
        const { name, text } = handInFile(handIn, encodeHandIn(handIn), 'A line in the silicon', words);
        expect(name).toMatch(/^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}-]*\.txt$/u);
        expect(new TextEncoder().encode(name).length).toBeLessThan(255);
        expect(readHandIn(text, [])).toEqual({ ok: true, value: handIn });
      }),
    );
  });
});
