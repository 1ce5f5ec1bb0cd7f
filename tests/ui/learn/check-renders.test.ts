// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { createAttempt, editionOf } from '../../../src/core/attempt/attempt.ts';
import { parseAttempt } from '../../../src/core/attempt/parse-attempt.ts';
import { withCheck, withMarking, withStep } from '../../../src/core/attempt/change-attempt.ts';
import { firstItem } from '../../../src/core/lesson/lesson-bundle.ts';
import type { Label, Response } from '../../../src/core/response/label.ts';
import { createMarking } from '../../../src/core/response/marking.ts';
import { success } from '../../../src/core/base/result.ts';
import { shownMarks } from '../../../src/ui/lesson/shown-marks.ts';
import { numberNotes, type NumberedNote } from '../../../src/ui/explain/outcome-layers.ts';
import { outcomeNotes } from '../../../src/ui/explain/outcome-note.ts';
import { ownMarkNotes } from '../../../src/ui/learn/steps/second-look/own-notes.ts';
import { passageScorer, randomResponse, seededDraws, singleMarks } from '../../support/any-marks.ts';
import { noon } from '../../support/lesson-fixture.ts';
import { realLesson } from '../../support/real-lesson.ts';
import CheckedFrame from './CheckedFrame.svelte';
import { openLearnPage } from './open-learn-page.ts';

const lesson = realLesson();
const { bundle } = lesson;
const { techniques } = bundle;
const { item, passage } = firstItem(bundle);
const scoreText = passageScorer(lesson, passage);
const names = techniques.map(({ id }) => id);

function ownNotes(response: Response): readonly NumberedNote[] {
  const marks = shownMarks(passage, techniques, response.labels);
  return numberNotes(
    ownMarkNotes(outcomeNotes(passage, scoreText(response), techniques, marks), marks, techniques),
  );
}

/** What kinds of notes there are: what became of an entry, or how many spots a covered mark touches and how. */
function kindsOf(notes: readonly NumberedNote[]): readonly string[] {
  return notes.map(({ id, outcome, rationale }) => {
    const covered = /^mark-.+-(\w+)$/.exec(id)?.[1];
    if (covered === undefined) return outcome.outcome;
    return `${covered}, ${/\d+ weak spots/.exec(rationale)?.[0] ?? 'one weak spot'}`;
  });
}

/** Notes of as few of the responses as have every kind among them. */
function oneOfEachKind(responses: Iterable<Response>): ReadonlyMap<string, readonly NumberedNote[]> {
  const kinds = new Map<string, readonly NumberedNote[]>();
  for (const response of responses) {
    const notes = ownNotes(response);
    for (const kind of kindsOf(notes)) if (!kinds.has(kind)) kinds.set(kind, notes);
  }
  return kinds;
}

function expectDrawn(notes: readonly NumberedNote[]): void {
  const { container } = render(CheckedFrame, { passage, notes });
  expect(container.querySelectorAll('article.note')).toHaveLength(notes.length);
  cleanup();
}

describe('the check', () => {
  it('is drawn for every kind of note that a single mark on whole sentences comes to', () => {
    const kinds = oneOfEachKind([...singleMarks(passage, names)].map((label) => ({ labels: [label] })));
    expect([...kinds.keys()]).toEqual(
      expect.arrayContaining([
        'arguable',
        'correct',
        'decoyed',
        'near-miss',
        'respected',
        'spurious',
        'mislabeled, one weak spot',
        'mislabeled, 8 weak spots',
        'mixed, 2 weak spots',
        'mixed, 9 weak spots',
        'partial, one weak spot',
      ]),
    );
    for (const notes of new Set(kinds.values())) expectDrawn(notes);
    // As long as it takes on a busy machine.
  });

  it('is drawn for crowded responses', () => {
    const draw = seededDraws(99);
    for (let round = 0; round < 6; round += 1) {
      expectDrawn(ownNotes(randomResponse(passage, names, [], draw)));
    }
  });
});

describe('work that stood at a check which could not be drawn', () => {
  /** The second sentence of the op-ed named a slippery slope, checked once, and kept as the device keeps it. */
  function stuck(label: Omit<Label, 'id'>) {
    const labels = [{ id: 'm1', ...label }];
    const begun = createAttempt({
      ...editionOf(bundle),
      id: 'attempt-1',
      now: noon,
      firstStep: 'brief',
      firstForm: 'a',
    });
    const marking = { ...createMarking(), response: { labels }, lastLabel: 1 };
    const checked = withCheck(withMarking(begun, item.id, marking, noon), item.id, noon);
    const kept = parseAttempt(
      JSON.parse(JSON.stringify(withStep(checked, 'check', noon))),
      editionOf(bundle),
    );
    if (!kept.ok) throw new Error(JSON.stringify(kept.issues));
    expect(kept.value.items[item.id]?.checkedAt).toBe(noon);
    return kept.value;
  }

  it('opens at the check, and goes on to a second look', async () => {
    const second = passage.sentences[1] ?? { start: 0, end: 1 };
    const { attempt } = openLearnPage({
      bundle,
      attempt: stuck({ technique: 'slippery-slope', span: second }),
      score: ({ response }) => success(scoreText(response)),
    });
    const goOn = await screen.findByRole('button', { name: 'Take a second look' });
    expect(document.querySelectorAll('article.note')).not.toHaveLength(0);
    expect(document.querySelectorAll('[id^="note-mark-m1-"]')).toHaveLength(1);
    await userEvent.click(goOn);
    expect(attempt().step).toBe('second-look');
    await screen.findByRole('heading', { name: /places to look at again/ });
  });
});
