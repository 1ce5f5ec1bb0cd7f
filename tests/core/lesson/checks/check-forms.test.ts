import { describe, expect, it } from 'vitest';
import { checkForms } from '../../../../src/core/lesson/checks/check-forms.ts';
import { keyGroups } from '../../../../src/core/lesson/key-groups.ts';
import type { FormItem } from '../../../../src/core/lesson/lesson-schema.ts';
import type { ResolvedKey } from '../../../../src/core/lesson/resolved-key.ts';
import { formFixture } from '../../../support/form-fixture.ts';
import { lessonFixture } from '../../../support/lesson-fixture.ts';
import { passageOf } from '../../../support/passage-of.ts';

const { forms, passages, keys } = formFixture();
const techniques = ['slippery-slope', 'anonymous-sourcing', 'factual-error'];
const sound: FormItem = { id: 'form-a-2', passage: 'passages/form-a-2.txt', title: 'Sound' };

function codes(changes: Partial<Parameters<typeof checkForms>[0]>): string[] {
  return checkForms({ forms, techniques, passages, keys, ...changes }, 'key.json').map(({ code }) => code);
}

/** The keys with the one of a passage replaced. */
function withKey(id: string, key: ResolvedKey | undefined): Record<string, ResolvedKey> {
  return { ...keys, ...(key === undefined ? {} : { [id]: key }) };
}

describe('two forms', () => {
  it('are parallel when every technique is flawed and sound equally often in both', () => {
    expect(codes({})).toEqual([]);
  });

  it('hold only passages that are flawed or sound in one way', () => {
    const [flawed, lookAlike] = [keys['form-a-1'], keys['form-a-2']];
    if (flawed === undefined || lookAlike === undefined) throw new Error('no keys');
    const both = { ...flawed, decoys: lookAlike.decoys };
    expect(codes({ keys: withKey('form-a-1', both) })).toContain('form-item');
    const neither = { annotations: [], decoys: [], nearMisses: [] };
    expect(codes({ keys: withKey('form-a-2', neither) })).toContain('form-item');
  });

  it('need a look-alike for every flaw', () => {
    const a = forms.a.filter(({ id }) => id !== sound.id);
    expect(codes({ forms: { ...forms, a } })).toContain('form-balance');
  });

  it('are flawed in the same techniques', () => {
    expect(codes({ forms: { ...forms, b: forms.b.slice(0, 2) } })).toContain('forms-differ');
  });

  it('are about equally long', () => {
    const wordy = passageOf('word '.repeat(60).trim());
    expect(codes({ passages: { ...passages, 'form-b-1': wordy } })).toEqual(['form-length']);
  });
});

describe('groups of keys', () => {
  it('are each long passage by itself and each form as a whole', () => {
    const { lesson } = lessonFixture();
    expect(keyGroups({ ...lesson, forms })).toEqual([
      { type: 'item', name: 'items.op-ed', itemIds: ['op-ed'] },
      { type: 'form', name: 'forms.a', itemIds: forms.a.map(({ id }) => id) },
      { type: 'form', name: 'forms.b', itemIds: forms.b.map(({ id }) => id) },
    ]);
    expect(keyGroups(lesson)).toHaveLength(1);
  });
});
