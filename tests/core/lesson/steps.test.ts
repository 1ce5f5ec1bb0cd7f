import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../../src/core/assignment/default-settings.ts';
import { decodeSettings, encodeSettings } from '../../../src/core/assignment/settings-code.ts';
import { optionalSteps } from '../../../src/core/assignment/class-path.ts';
import { checkSteps } from '../../../src/core/lesson/checks/check-lesson.ts';
import { stepIds, stepTable } from '../../../src/core/lesson/steps.ts';

describe('the table of steps', () => {
  it('keeps the letters that links were made with', () => {
    const letters = Object.fromEntries(stepIds.map((step) => [step, stepTable[step].letter]));

    expect(letters).toMatchObject({
      brief: 'b',
      'warm-up': 'w',
      'first-read': 'f',
      mark: 'm',
      check: 'c',
      'second-look': 's',
      repair: 'r',
      'exit-check': 'x',
      report: 'e',
    });
  });

  it('has a letter of its own for every step', () => {
    const letters = stepIds.map((step) => stepTable[step].letter);

    expect(new Set(letters).size).toBe(stepIds.length);
    expect(letters.filter((letter) => !/^[a-z]$/.test(letter))).toEqual([]);
  });

  it('begins with the brief and ends with the report', () => {
    expect([stepIds.at(0), stepIds.at(-1)]).toEqual(['brief', 'report']);
  });
});

describe.each(stepIds)('the row of %s', (step) => {
  const row = stepTable[step];

  it('says how long it takes', () => {
    expect(row.minutes).toBeGreaterThan(0);
  });

  it('needs only what comes before it', () => {
    const before = stepIds.slice(0, stepIds.indexOf(step));

    expect(row.needs === undefined || before.includes(row.needs)).toBe(true);
  });

  it('makes no lesson wrong that has every step', () => {
    expect(checkSteps(stepIds, 'steps', true)).toEqual([]);
    const issues = checkSteps(
      stepIds.filter((other) => other !== row.needs),
      'steps',
      true,
    );

    expect(issues.some(({ message }) => message.startsWith(`“${step}”`))).toBe(row.needs !== undefined);
  });

  it('comes back from a link that leaves it out', () => {
    const settings = { ...defaultSettings(), stepsOff: [step] };

    expect(encodeSettings(settings)).toBe(`o${row.letter}`);
    expect(decodeSettings(`o${row.letter}`)).toEqual(settings);
  });

  it('can be left out only if nothing that always stays needs it', () => {
    const always = stepIds.filter((other) => !optionalSteps.includes(other));
    const isNeeded = always.some((other) => stepTable[other].needs === step);

    expect(isNeeded && optionalSteps.includes(step)).toBe(false);
  });
});
