import { describe, expect, it } from 'vitest';
import { assignLesson } from '../../../src/core/assignment/class-path.ts';
import { defaultSettings } from '../../../src/core/assignment/default-settings.ts';
import { formFixture } from '../../support/form-fixture.ts';

const { bundle } = formFixture();
const usual = defaultSettings();

describe('a lesson as a class gets it', () => {
  it('is the author’s own by default', () => {
    expect(assignLesson(bundle, usual)).toEqual(bundle);
  });

  it('has the steps that are left, and takes less time', () => {
    const { lesson } = assignLesson(bundle, { ...usual, stepsOff: ['brief', 'warm-up'] });
    expect(lesson.steps).toEqual(['first-read', 'mark', 'check', 'exit-check', 'report']);
    expect(lesson.minutes).toBeLessThan(bundle.lesson.minutes);
  });

  it('has the techniques that are looked for, without the short passages that ask for all of them', () => {
    const { lesson, techniques, leftOut } = assignLesson(bundle, {
      ...usual,
      techniquesOff: ['factual-error'],
    });
    expect(lesson.techniques).toEqual(['slippery-slope', 'anonymous-sourcing']);
    expect(techniques.map(({ id }) => id)).toEqual(lesson.techniques);
    expect(leftOut.map(({ id }) => id)).toEqual(['factual-error']);
    expect(lesson.steps).toEqual(['brief', 'first-read', 'mark', 'check', 'report']);
  });

  it('has nothing that would show an answer where answers are not shown', () => {
    const { lesson } = assignLesson(bundle, { ...usual, answers: 'never' });
    expect(lesson.steps).toEqual(['brief', 'warm-up', 'first-read', 'mark', 'exit-check', 'report']);
  });
});
