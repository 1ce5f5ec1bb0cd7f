import { describe, expect, it } from 'vitest';
import { suggestNicknames } from '../../../src/ui/learn/hand-in/nicknames.ts';
import { qrLimit, qrPath } from '../../../src/ui/kit/qr-code.ts';
import { returnRefusal } from '../../../src/ui/learn/frame/refusal-text.ts';

describe('suggestNicknames', () => {
  it('gives three of a colour and an animal, none of them twice', () => {
    const draws = [0, 0, 0.99, 0.5, 0.5, 0];
    const names = suggestNicknames(
      ['blue', 'green', 'teal'],
      ['fox', 'heron', 'otter', 'wren'],
      (colour, animal) => `${animal}, ${colour}`,
      () => Number(draws.shift()),
    );

    expect(names).toEqual(['otter, blue', 'heron, green', 'fox, teal']);
  });
});

describe('qrPath', () => {
  it('has room around it, and draws the first finder from its corner', () => {
    const { size, path } = qrPath('SR1.abc');

    expect(size).toBe(21 + 8);
    expect(path.startsWith('M4 4h7v1H4z')).toBe(true);
  });

  it('holds as much as it says in a version that cameras read', () => {
    expect(qrPath('x'.repeat(qrLimit)).size).toBeLessThanOrEqual(17 + 4 * 25 + 8);
  });
});

describe('returnRefusal', () => {
  it.each([
    ['not-json', /damaged/],
    ['schema', /damaged/],
    ['other-lesson', /another lesson/],
    ['other-version', /another version/],
    ['other-assignment', /another class/],
    ['newer-version', /newer version of this page/],
    ['quote-not-found', /does not fit the text/],
  ])('says what %s means', (code, says) => {
    expect(returnRefusal([{ code, path: 'file', message: '' }])).toMatch(says);
  });
});
