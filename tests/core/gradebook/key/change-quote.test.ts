import { describe, expect, it } from 'vitest';
import { changeQuote } from '../../../../src/core/gradebook/key/quoted-changes.ts';
import { roomFixture } from '../../../support/room-fixture.ts';

describe('the words a change is about', () => {
  const { bundle, keys } = roomFixture(1);

  it('are those of the entry', () => {
    const words = changeQuote({ type: 'drop', item: 'op-ed', entry: 'f1' }, bundle.passages, keys);
    expect(bundle.passages['op-ed']?.text).toContain(words);
  });

  it('are none where a file names something that is no passage, whatever its name', () => {
    for (const item of ['elsewhere', 'constructor', 'toString']) {
      const change = { type: 'drop', item, entry: 'f1' } as const;
      expect(changeQuote(change, bundle.passages, keys)).toBeUndefined();
    }
  });
});
