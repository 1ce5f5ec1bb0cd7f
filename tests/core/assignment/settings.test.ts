import { describe, expect, it } from 'vitest';
import {
  assignLesson,
  minutesOf,
  minutesOfStep,
  optionalSteps,
  stepsOf,
} from '../../../src/core/assignment/class-path.ts';
import { checkSettings } from '../../../src/core/assignment/check-settings.ts';
import { defaultSettings, techniquesOf } from '../../../src/core/assignment/default-settings.ts';
import type { Settings } from '../../../src/core/assignment/settings.ts';
import { shortSettings } from '../../../src/core/assignment/step-choices.ts';
import { stepIds, type StepId } from '../../../src/core/lesson/steps.ts';
import { readLesson } from '../../../src/tools/lessons/read-lesson.ts';
import { lessonFolders } from '../../../src/tools/lessons/read-json.ts';
import { expectIssues, expectValue } from '../response/expect-value.ts';

const steps: StepId[] = [
  'brief',
  'warm-up',
  'first-read',
  'mark',
  'check',
  'second-look',
  'repair',
  'exit-check',
  'report',
];
const whole = { steps, techniques: ['slippery-slope', 'factual-error'], minutes: 45 };
const usual = defaultSettings();

describe('checkSettings', () => {
  it('takes what defaultSettings and shortSettings give', () => {
    expect(checkSettings(whole, usual)).toEqual({ ok: true, value: usual });
    expect(checkSettings(whole, shortSettings(whole)).ok).toBe(true);
  });

  it.each(['first-read', 'mark', 'check', 'report'])('does not let %s be left out', (step) => {
    const issues = expectIssues(checkSettings(whole, { ...usual, stepsOff: ['brief', step] }));

    expect(issues).toEqual(['required-step at settings › stepsOff[1]']);
  });

  it('lets every optional step be left out', () => {
    const lesson = { ...whole, steps: [...stepIds] };
    expect(checkSettings(lesson, { ...usual, stepsOff: [...optionalSteps] }).ok).toBe(true);
  });

  it('refuses steps and techniques the lesson does not have, and what is left out twice', () => {
    const lesson = { steps: whole.steps.filter((step) => step !== 'repair'), techniques: ['slippery-slope'] };
    const settings = { ...usual, stepsOff: ['repair', 'brief', 'brief'], techniquesOff: ['gossip'] };

    expect(expectIssues(checkSettings(lesson, settings))).toEqual([
      'unknown-step at settings › stepsOff[0]',
      'duplicate at settings › stepsOff[2]',
      'unknown-technique at settings › techniquesOff[0]',
    ]);
  });

  it('wants a technique to look for', () => {
    const settings = { ...usual, techniquesOff: [...whole.techniques] };

    expect(expectIssues(checkSettings(whole, settings))).toEqual([
      'no-technique at settings › techniquesOff',
    ]);
  });

  it('refuses other shapes, field by field', () => {
    const settings = { ...usual, tries: 4, pick: 'letters', hints: 1, timer: true };

    expect(expectIssues(checkSettings(whole, settings)).toSorted()).toEqual([
      'schema at settings › hints',
      'schema at settings › pick',
      'schema at settings › timer',
      'schema at settings › tries',
    ]);
    expect(expectIssues(checkSettings(whole, null))).toEqual(['schema at settings']);
  });
});

describe('stepsOf', () => {
  it('gives the lesson’s own steps by default', () => {
    expect(stepsOf(whole, usual)).toEqual(steps);
  });

  it('leaves out what the teacher left out', () => {
    expect(stepsOf(whole, { ...usual, stepsOff: ['repair', 'brief'] })).toEqual([
      'warm-up',
      'first-read',
      'mark',
      'check',
      'second-look',
      'exit-check',
      'report',
    ]);
  });

  it('has no second look with one try', () => {
    expect(stepsOf(whole, { ...usual, tries: 1 })).toEqual(steps.filter((step) => step !== 'second-look'));
  });

  it('has no second look where each section is explained, whatever the number of tries', () => {
    const once = steps.filter((step) => step !== 'second-look');

    expect(stepsOf(whole, { ...usual, feedback: 'section' })).toEqual(once);
    expect(checkSettings(whole, { ...usual, feedback: 'section', tries: 3 }).ok).toBe(true);
  });

  it('has no step that shows answers when there are to be none', () => {
    expect(stepsOf(whole, { ...usual, answers: 'never' })).toEqual([
      'brief',
      'warm-up',
      'first-read',
      'mark',
      'exit-check',
      'report',
    ]);
  });
});

describe('techniquesOf', () => {
  it('gives those in play, in the lesson’s order', () => {
    expect(techniquesOf(whole, usual)).toEqual(['slippery-slope', 'factual-error']);
    expect(techniquesOf(whole, { ...usual, techniquesOff: ['slippery-slope'] })).toEqual(['factual-error']);
  });
});

describe('minutesOf', () => {
  it('gives the lesson’s own time to the whole lesson, and less to less of it', () => {
    expect(minutesOf(whole, usual)).toBe(45);
    expect(minutesOf(whole, { ...usual, stepsOff: ['brief'] })).toBe(41);
    expect(minutesOf(whole, { ...usual, stepsOff: ['warm-up', 'exit-check', 'repair'] })).toBe(30);
  });
});

describe('shortSettings', () => {
  it('fits a whole lesson into twenty minutes', () => {
    expect(minutesOf(whole, shortSettings(whole))).toBe(20);
  });

  it('leaves out no more than it has to', () => {
    expect(shortSettings({ ...whole, minutes: 20 })).toEqual(usual);
    expect(shortSettings({ ...whole, minutes: 24 }).stepsOff).toEqual(['warm-up', 'exit-check']);
  });

  it('gives the shortest there is where twenty minutes cannot be had', () => {
    const lesson = { ...whole, minutes: 120 };

    expect(stepsOf(lesson, shortSettings(lesson))).toEqual(['first-read', 'mark', 'check', 'report']);
    expect(minutesOf(lesson, shortSettings(lesson))).toBe(53);
  });

  it.each(lessonFolders())('fits %s into twenty minutes', (folder) => {
    const { lesson } = expectValue(readLesson(folder)).bundle;

    expect(checkSettings(lesson, shortSettings(lesson)).ok).toBe(true);
    expect(minutesOf(lesson, shortSettings(lesson))).toBeLessThanOrEqual(20);
  });
});

describe('a period', () => {
  it.each(lessonFolders())('is enough for every step, and 20 minutes for the short version: %s', (folder) => {
    const read = readLesson(folder);
    if (!read.ok) throw new Error(JSON.stringify(read.issues));
    const walk = (settings: Settings) => {
      const { lesson } = assignLesson(read.value.bundle, settings);
      return lesson.steps.reduce((sum, step) => sum + minutesOfStep(lesson, step), 0);
    };
    expect(walk(usual)).toBeLessThanOrEqual(45);
    expect(walk(shortSettings(read.value.bundle.lesson))).toBeLessThanOrEqual(20);
  });
});
