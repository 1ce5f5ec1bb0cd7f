import { describe, expect, it } from 'vitest';
import { sectionsFor } from '../../../src/core/assignment/default-settings.ts';
import { passageOf } from '../../support/passage-of.ts';

const passage = passageOf(`${'It is so. '.repeat(50).trim()}\n${'It was so. '.repeat(50).trim()}`);

describe('the sections a class marks a passage by', () => {
  it('are there where each is explained', () => {
    expect(sectionsFor(passage, { feedback: 'section', answers: 'after' })).toEqual(passage.paragraphs);
  });

  it.each([
    ['all is explained at the end', { feedback: 'end', answers: 'after' }],
    ['nothing is explained at all', { feedback: 'section', answers: 'never' }],
  ] as const)('are none where %s', (_, settings) => {
    expect(sectionsFor(passage, settings)).toEqual([]);
  });
});
