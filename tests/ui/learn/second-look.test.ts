import { describe, expect, it } from 'vitest';
import type { AttemptItem } from '../../../src/core/attempt/attempt.ts';
import { firstItem } from '../../../src/core/lesson/lesson-bundle.ts';
import type { Response } from '../../../src/core/response/label.ts';
import { createMarking } from '../../../src/core/response/marking.ts';
import { shownMarks } from '../../../src/ui/lesson/shown-marks.ts';
import { nextStepText } from '../../../src/ui/learn/frame/next-step-text.ts';
import { outcomeNotes } from '../../../src/ui/explain/outcome-note.ts';
import { ownMarkNotes, shownPlaces } from '../../../src/ui/learn/steps/second-look/own-notes.ts';
import { shownObjections } from '../../../src/ui/explain/objections.ts';
import { triesColumns } from '../../../src/ui/explain/score-headline.ts';
import { noon } from '../../support/lesson-fixture.ts';
import { feedbackFixture, responseWith, secondLookBundle } from '../../support/second-look-fixture.ts';

const { passage } = firstItem(secondLookBundle);
const techniques = secondLookBundle.techniques.map((technique) => ({
  ...technique,
  question: `Question of ${technique.id}?`,
}));

const response = responseWith(
  ['Reports say so', 'anonymous-sourcing'],
  ['The bridge is 900 metres long.', 'slippery-slope'],
  ['it will fall', 'slippery-slope'],
  ['It opened in June', 'factual-error'],
);
const feedback = feedbackFixture(response);
const marks = shownMarks(passage, techniques, response.labels);
const own = ownMarkNotes(outcomeNotes(passage, feedback, techniques, marks), marks, techniques);

describe('explanations while answers are held back', () => {
  it('are about what the learner marked, in reading order, and nothing else', () => {
    expect(own.map(({ id, title, status }) => [id, title, status])).toEqual([
      ['annotation-u1', 'Anonymous sourcing', 'found and named'],
      ['mark-m2-mislabeled', 'Found, and another name fits', 'you named it slippery slope'],
      ['decoy-d1', 'This holds up', 'you flagged it as factual error'],
      ['mark-m3-partial', 'Part of a weak spot', 'you named it slippery slope'],
    ]);
  });

  it('put the learner’s own words in place of the right ones, and two questions in place of the right name', () => {
    const misnamed = own.find(({ id }) => id === 'mark-m2-mislabeled');
    expect(misnamed).toMatchObject({
      quote: 'The bridge is 900 metres long.',
      look: 'technique-1',
      evidence: [],
      questions: [
        { lead: 'You chose slippery slope. It asks:', question: 'Question of slippery-slope?' },
        { lead: 'The technique that fits asks:', question: 'Question of factual-error?' },
      ],
    });
    const partial = own.find(({ id }) => id === 'mark-m3-partial');
    expect(partial).toMatchObject({ quote: 'it will fall', questions: [] });
    expect(partial?.outcome.span).toEqual(response.labels[2]?.span);
    const text = JSON.stringify(own.map(({ outcome: _, ...shown }) => shown));
    for (const id of ['f1', 'sl1', 'd2']) expect(text).not.toContain(id);
    expect(text).not.toContain('county');
  });

  it('are one for a mark, however many weak spots it touches', () => {
    const told = (quote: string, technique: string) => {
      const { labels } = responseWith([quote, technique]);
      const shown = shownMarks(passage, techniques, labels);
      return ownMarkNotes(
        outcomeNotes(passage, feedbackFixture({ labels }), techniques, shown),
        shown,
        techniques,
      );
    };
    const [misnamed, ...others] = told(
      'Reports say so. The bridge is 900 metres long.',
      'slippery-slope',
    ).filter(({ id }) => id.startsWith('mark-'));
    expect(others).toEqual([]);
    expect(misnamed).toMatchObject({
      id: 'mark-m1-mislabeled',
      title: 'Found, and another name fits',
      rationale:
        '2 weak spots lie in these words, and another name fits. Mark each by itself, and compare the questions.',
      questions: [
        { question: 'Question of slippery-slope?' },
        { question: 'Question of anonymous-sourcing?' },
        { question: 'Question of factual-error?' },
      ],
    });
    const mixed = told('Reports say so. The bridge', 'slippery-slope');
    expect(mixed.filter(({ id }) => id.startsWith('mark-')).map(({ id, title }) => [id, title])).toEqual([
      ['mark-m1-mixed', 'More than one weak spot'],
    ]);
    const partial = told('say so. The bridge', 'slippery-slope');
    expect(partial.filter(({ id }) => id.startsWith('mark-')).map(({ id }) => id)).toHaveLength(1);
  });

  it('tell all that a mark earned and cost together', () => {
    const { labels } = responseWith(['Reports say so. The bridge is 900 metres long.', 'slippery-slope']);
    const both = feedbackFixture({ labels });
    const shown = shownMarks(passage, techniques, labels);
    const notes = outcomeNotes(passage, both, techniques, shown);
    const spots = notes.filter(({ outcome }) => outcome.outcome === 'mislabeled');
    const [one] = ownMarkNotes(notes, shown, techniques).filter(({ id }) => id.startsWith('mark-'));
    expect(spots).toHaveLength(2);
    expect(one?.outcome.earned).toBeCloseTo(spots.reduce((sum, { outcome }) => sum + outcome.earned, 0));
  });

  it('say nothing at all where nothing was marked', () => {
    const nothing = feedbackFixture({ labels: [] });
    expect(ownMarkNotes(outcomeNotes(passage, nothing, techniques, []), [], techniques)).toEqual([]);
  });
});

describe('explanations of a key that has changed since', () => {
  const emptied = { ...feedback, key: { ...feedback.key, annotations: [], decoys: [], nearMisses: [] } };

  it('say quietly that there is nothing to say, and leave the rest as it is', () => {
    const notes = outcomeNotes(passage, emptied, techniques, marks);
    const lost = notes.filter(({ outcome }) => outcome.type !== 'plain');
    expect(lost.map(({ title, isMain }) => [title, isMain])).toEqual(
      lost.map(() => ['Nothing to say here any more', false]),
    );
    expect(lost).toHaveLength(5);
    expect(shownPlaces(passage, emptied, techniques, marks, {}).map(({ hints }) => hints)).toEqual([[], []]);
  });
});

describe('places to look at again', () => {
  it('show the hints that were asked for and no others, and the learner’s words where they found something', () => {
    const places = shownPlaces(passage, feedback, techniques, marks, { f1: 2 });
    expect(
      places.map(({ number, paragraph, quotes, hints }) => ({ number, paragraph, quotes, hints })),
    ).toEqual([
      {
        number: 1,
        paragraph: 1,
        quotes: ['The bridge is 900 metres long.'],
        hints: ['First hint of f1.', 'Second hint of f1.'],
      },
      { number: 2, paragraph: 2, quotes: ['it will fall'], hints: [] },
    ]);
    expect(places.map(({ questions }) => questions.length)).toEqual([2, 0]);
  });

  it('quote no mark on the rest of a sentence in which a spot was missed', () => {
    const missed = feedbackFixture({ labels: [] });
    const outcomes = missed.score.outcomes.map((outcome) => ({ ...outcome, labels: ['m1'] }));
    const touched = { ...missed, score: { ...missed.score, outcomes } };
    const places = shownPlaces(passage, touched, techniques, marks, {});
    expect(places.map(({ outcome, quotes }) => [outcome, quotes])).toEqual([
      ['missed', []],
      ['missed', []],
      ['missed', []],
    ]);
  });
});

describe('tries side by side', () => {
  const good = responseWith(['Reports say so', 'anonymous-sourcing']);
  const titles = (...tries: Response[]) =>
    triesColumns(feedbackFixture(...tries).tries).map(({ title, score }) => [title, score.summary.found]);

  it('are the first and the best', () => {
    expect(titles({ labels: [] }, good)).toEqual([
      ['First try', 0],
      ['Best try (second)', 1],
    ]);
  });

  it('have the last one too where it is not the best', () => {
    expect(titles({ labels: [] }, good, { labels: [] })).toEqual([
      ['First try', 0],
      ['Best try (second)', 1],
      ['Last try (third)', 0],
    ]);
    expect(titles(good, { labels: [] })).toEqual([
      ['First try', 1],
      ['Best try (first)', 1],
      ['Last try (second)', 0],
    ]);
  });
});

describe('objections on the report', () => {
  it('say what they are to, also when a later try no longer has the mark', () => {
    const first = responseWith(['and then the town', 'factual-error']);
    const work: AttemptItem = {
      marking: createMarking(),
      tries: [first, { labels: [] }],
      hints: {},
      disagreements: [
        { outcome: 'annotation:f1', reason: 'It is.', at: noon },
        { outcome: 'plain:m1', reason: 'It says so.', at: noon },
      ],
    };
    const shown = shownObjections(passage, feedbackFixture(first, { labels: [] }), techniques, work);
    expect(shown.map(({ title, quote, reason }) => [title, quote, reason])).toEqual([
      ['Factual error', 'The bridge is 900 metres long', 'It is.'],
      ['Nothing wrong here', 'and then the town', 'It says so.'],
    ]);
  });
});

describe('the way on', () => {
  it('says where it leads', () => {
    expect(nextStepText('second-look')).toBe('Take a second look');
    expect(nextStepText('report')).toBe('See your report');
    expect(nextStepText('repair')).toBe('Repair one passage');
  });
});
