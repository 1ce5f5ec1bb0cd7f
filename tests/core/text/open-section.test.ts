import { describe, expect, it } from 'vitest';
import { isSectionAhead, openSection } from '../../../src/core/text/open-section.ts';

const sections = [
  { start: 0, end: 10 },
  { start: 11, end: 20 },
  { start: 21, end: 30 },
];

describe('the open section', () => {
  it.each([
    ['the first one', 0, { start: 0, end: 10 }, true],
    ['the one after what is closed', 10, { start: 11, end: 20 }, true],
    ['the rest of one that was cut otherwise before', 15, { start: 15, end: 20 }, true],
    ['the last one', 20, { start: 21, end: 30 }, false],
    ['the last one when all is closed', 30, { start: 21, end: 30 }, false],
  ])('is %s', (_, closedTo, open, isAhead) => {
    expect(openSection(sections, closedTo)).toEqual(open);
    expect(isSectionAhead(sections, closedTo)).toBe(isAhead);
  });

  it('is none where a text has no sections', () => {
    expect(openSection([], 0)).toBeUndefined();
    expect(isSectionAhead([], 0)).toBe(false);
  });
});
