import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../../../../src/core/assignment/default-settings.ts';
import { checkQuestion } from '../../../../../src/ui/learn/steps/mark/check-question.ts';

describe('what is asked before nothing is checked', () => {
  const settings = defaultSettings();

  it('promises every explanation only where the answers come with the check', () => {
    expect(checkQuestion(0, 0, settings).text).toContain('see every explanation');
    expect(checkQuestion(0, 2, settings).text).toBe(
      'You can check all the same, but there is nothing to score. Explanations come when you have looked again, or when you ask for all answers.',
    );
  });
});
