import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { defaultPreferences } from '../../src/core/preferences/preferences.ts';
import { stepIds } from '../../src/core/lesson/steps.ts';
import { addressOf, parseAddress } from '../catalogue/address.ts';
import { entries } from '../catalogue/entries.ts';
import { stateEntries } from '../e2e/support/state-entries.ts';
import { sourceFiles } from './source-files.ts';

const names = Object.keys(entries);
const parts = sourceFiles('src/ui/kit').filter((file) => file.endsWith('.svelte'));
const isShown = (of: string) => names.some((name) => name === of || name.startsWith(`${of}/`));

describe('the catalogue', () => {
  it('shows every part of the kit', () => {
    expect(parts.map((file) => `kit/${path.basename(file, '.svelte')}`).filter((of) => !isShown(of))).toEqual(
      [],
    );
    expect(parts.length).toBeGreaterThan(15);
  });

  it('shows every step', () => {
    expect(stepIds.map((step) => `step/${step}`).filter((of) => !isShown(of))).toEqual([]);
  });

  it('shows every state that a learner sees', () => {
    expect(Object.values(stateEntries).filter((name) => !names.includes(name))).toEqual([]);
  });

  it('knows each entry by its address', () => {
    expect(names.map((name) => parseAddress(addressOf(name))?.name)).toEqual(names);
  });
});

describe('an address of the catalogue', () => {
  it('may say how to read', () => {
    expect(parseAddress('#/step/mark/pending?theme=contrast&textSize=1.75')).toEqual({
      name: 'step/mark/pending',
      preferences: { ...defaultPreferences, theme: 'contrast', textSize: 1.75 },
    });
  });

  it('is none where the page that is shown has a place of that name', () => {
    expect(parseAddress('#room')).toBeUndefined();
  });
});
