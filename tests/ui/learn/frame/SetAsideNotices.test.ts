// @vitest-environment jsdom
import { render, screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { createIssue, type Issue } from '../../../../src/core/base/result.ts';
import SetAsideNotices from '../../../../src/ui/learn/frame/SetAsideNotices.svelte';
import { noon } from '../../../support/lesson-fixture.ts';

const aside = (id: string, issues: readonly Issue[]) => ({
  id,
  lessonId: 'bridge',
  raw: {},
  issues,
  setAsideAt: noon,
});
const unread = [createIssue('schema', 'attempt', 'is none')];

describe('work that was put aside', () => {
  it('is told by a name of its own, each of several', () => {
    render(SetAsideNotices, {
      records: [aside('a', unread), aside('b', []), aside('c', unread)],
      assignment: undefined,
      saveFile: () => undefined,
      ondiscard: () => undefined,
    });
    expect(screen.getAllByRole('region').map((region) => region.getAttribute('aria-label'))).toEqual([
      'Earlier work could not be opened (1 of 2)',
      'Your earlier work is still here',
      'Earlier work could not be opened (2 of 2)',
    ]);
  });
});
