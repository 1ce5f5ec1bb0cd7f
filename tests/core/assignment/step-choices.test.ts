import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../../src/core/assignment/default-settings.ts';
import type { Settings } from '../../../src/core/assignment/settings.ts';
import { stepChoices } from '../../../src/core/assignment/step-choices.ts';
import type { Lesson } from '../../../src/core/lesson/lesson-schema.ts';

const lesson: Pick<Lesson, 'steps'> = {
  steps: ['brief', 'warm-up', 'first-read', 'mark', 'check', 'second-look', 'repair', 'exit-check', 'report'],
};
const shown = (changes: Partial<Settings>) =>
  Object.fromEntries(
    stepChoices(lesson, { ...defaultSettings(), ...changes }).map(({ step, isTaken, why }) => [
      step,
      `${isTaken ? 'in' : 'out'}, ${why}`,
    ]),
  );

describe('stepChoices', () => {
  it('leaves the optional steps to the teacher', () => {
    expect(shown({ stepsOff: ['repair'] })).toEqual({
      brief: 'in, free',
      'warm-up': 'in, free',
      'first-read': 'in, always',
      mark: 'in, always',
      check: 'in, always',
      'second-look': 'in, free',
      repair: 'out, free',
      'exit-check': 'in, free',
      report: 'in, always',
    });
  });

  it('says which other choice has taken a step away', () => {
    expect(shown({ tries: 1 })).toMatchObject({ 'second-look': 'out, tries', repair: 'in, free' });
    expect(shown({ feedback: 'section' })).toMatchObject({ 'second-look': 'out, sections' });
    expect(shown({ techniquesOff: ['a'] })).toMatchObject({
      'warm-up': 'out, techniques',
      'exit-check': 'out, techniques',
    });
    expect(shown({ answers: 'never', tries: 1 })).toMatchObject({
      check: 'out, answers',
      'second-look': 'out, answers',
      repair: 'out, answers',
      report: 'in, always',
    });
  });

  it('knows only the steps of the lesson', () => {
    const choices = stepChoices({ steps: ['report', 'mark'] }, defaultSettings());

    expect(choices.map(({ step }) => step)).toEqual(['mark', 'report']);
  });
});
