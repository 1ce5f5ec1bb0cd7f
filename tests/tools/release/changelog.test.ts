import { describe, expect, it } from 'vitest';
import { changelogOf, isLater } from '../../../src/tools/release/changelog.ts';

describe('isLater', () => {
  it.each([
    ['1.0.0', '0.9.9', true],
    ['0.10.0', '0.9.0', true],
    ['0.1.1', '0.1.0', true],
    ['0.1.0', '0.1.0', false],
    ['0.9.9', '1.0.0', false],
    ['1.0.0-rc.1', '0.1.0', false],
    ['v2.0.0', '0.1.0', false],
  ])('%s after %s: %s', (version, than, expected) => {
    expect(isLater(version, than)).toBe(expected);
  });
});

describe('changelogOf', () => {
  it('puts what is new under its version, and leaves room for what comes', () => {
    const text = '# Changelog\n\n## Unreleased\n\n- More.\n\n## 0.1.0, 2026-01-01\n\n- All.\n';
    expect(changelogOf(text, '0.2.0', '2026-11-29')).toEqual({
      ok: true,
      value:
        '# Changelog\n\n## Unreleased\n\n## 0.2.0, 2026-11-29\n\n- More.\n\n## 0.1.0, 2026-01-01\n\n- All.\n',
    });
  });

  it('refuses a release that says nothing', () => {
    expect(changelogOf('## Unreleased\n\n## 0.1.0\n\n- All.\n', '0.2.0', 'd')).toMatchObject({
      issues: [{ code: 'nothing-new' }],
    });
    expect(changelogOf('# Changelog\n', '0.2.0', 'd')).toMatchObject({ issues: [{ code: 'no-heading' }] });
  });
});
