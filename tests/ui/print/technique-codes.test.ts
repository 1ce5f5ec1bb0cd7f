import { describe, expect, it } from 'vitest';
import { techniqueCodes } from '../../../src/ui/print/marked-notes.ts';
import { lessonFixture } from '../../support/lesson-fixture.ts';

const [example] = lessonFixture().techniques;

function codes(...names: string[]): string[] {
  const techniques = names.map((name, index) => ({ ...example!, id: `t${index}`, name }));
  return [...techniqueCodes(techniques).values()];
}

describe('the code of a technique', () => {
  it('is its first letter', () => {
    expect(codes('Slippery slope', 'Anonymous sourcing', 'Factual error')).toEqual(['S', 'A', 'F']);
  });

  it('has more letters where the first is shared, and a number where all are', () => {
    expect(codes('Slippery slope', 'Straw man', 'Factual error')).toEqual(['SS', 'SM', 'F']);
    expect(codes('Straw man', 'Small muddle')).toEqual(['S1', 'S2']);
  });

  it('works for names in scripts without capitals', () => {
    expect(codes('滑り坂', '事実の誤り')).toEqual(['滑', '事']);
  });
});
