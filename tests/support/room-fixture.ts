import { classKeyOf, type ClassKey } from '../../src/core/analysis/class-key.ts';
import { classReport, type LearnerTries } from '../../src/core/analysis/class-report.ts';
import { compareTries } from '../../src/core/analysis/compare-tries.ts';
import type { LearnerFigures } from '../../src/core/analysis/learner-figures.ts';
import { poolLearners } from '../../src/core/analysis/pool-learners.ts';
import { scoreResponse } from '../../src/core/analysis/scored-response.ts';
import type { ClassView, FormsView, LearnerRow } from '../../src/core/gradebook/class-view.ts';
import { firstItem } from '../../src/core/lesson/first-item.ts';
import type { LessonBundle } from '../../src/core/lesson/lesson-bundle.ts';
import type { ResolvedKey } from '../../src/core/lesson/resolved-key.ts';
import { confidences, type Label, type Response } from '../../src/core/response/label.ts';
import type { Passage } from '../../src/core/text/passage.ts';
import type { Span } from '../../src/core/text/span.ts';
import { createRandom } from '../../src/tools/bench/create-random.ts';
import { realLesson } from './real-lesson.ts';

/** A made-up class on the op-ed: everything that the picture of a class is drawn from. */
export interface RoomFixture {
  readonly bundle: LessonBundle;
  readonly keys: Readonly<Record<string, ResolvedKey>>;
  readonly view: ClassView;
}

/** Chances of one made-up learner, in percent. */
interface Learner {
  readonly id: string;
  readonly skill: number;
  readonly readiness: number;
}

type Dice = (percent: number) => boolean;
type Place = Pick<Label, 'span' | 'technique'>;

const easeOf = { easy: 30, medium: 5, hard: -20 } as const;

/** So many learners, the same each time: some see more than others, and some mark more readily. */
export function roomFixture(count: number): RoomFixture {
  const { bundle, keys } = realLesson();
  const random = createRandom(7);
  const dice: Dice = (percent) => random(100) < percent;
  const learners = Array.from({ length: count }, (_, index): Learner => ({
    id: `r${String(index).padStart(4, '0')}`,
    skill: 25 + random(50),
    readiness: 3 + random(6) * random(6),
  }));
  const { item, passage } = firstItem(bundle);
  const key = keys[item.id];
  if (key === undefined) throw new Error('the op-ed has no key');
  const classKey = classKeyOf(passage, key);
  const scoreOf = (learner: Learner) =>
    scoreResponse(passage, classKey, respond(dice, learner, passage, key));
  const tries = learners.map((learner): LearnerTries => ({
    id: learner.id,
    first: scoreOf(learner),
    ...(dice(60) ? { best: scoreOf({ ...learner, skill: learner.skill + 25 }) } : {}),
  }));
  return {
    bundle,
    keys,
    view: {
      lesson: { id: bundle.lesson.id, version: bundle.lesson.version },
      techniques: bundle.techniques.map(({ id }) => id),
      groups: [{ id: null, learners: count }],
      learners: learners.map(({ id }, index) => rowOf(id, `Ada ${index + 1}`)),
      refusals:
        count === 0 ? [] : [{ source: 'torn.srwork', issues: [{ code: 'damaged', path: '', message: '' }] }],
      report: classReport(classKey, tries),
      forms: formsOf(dice, learners, bundle, keys),
      appeals: [],
      adjustments: [],
    },
  };
}

/** Flaws as often as skill and difficulty say, one in five misnamed; the rest as readily as the learner marks. */
function respond(dice: Dice, learner: Learner, passage: Passage, key: ResolvedKey): Response {
  const techniques = ['slippery-slope', 'anonymous-sourcing', 'factual-error'];
  const other = (technique: string) => techniques.find((name) => name !== technique && dice(50)) ?? technique;
  const mark = (chance: number, span: Span, technique: string): Place[] =>
    dice(chance) ? [{ span, technique: dice(20) ? other(technique) : technique }] : [];
  const places = [
    ...key.annotations.flatMap(({ core, max, technique, status, difficulty, id }) => {
      const ease = easeOf[difficulty] + ((id.codePointAt(id.length - 1) ?? 0) % 5) * 8 - 16;
      const chance = status === 'scored' ? learner.skill + ease : learner.readiness * 1.5;
      return mark(chance, dice(60) ? core.span : max.span, technique);
    }),
    ...key.decoys.flatMap(({ place, tempts }) => mark(learner.readiness, place.span, tempts)),
    ...key.nearMisses.flatMap(({ place, tempts }) => mark(learner.readiness * 1.6, place.span, tempts)),
    ...passage.sentences.flatMap((span) => mark(learner.readiness / 10, span, 'factual-error')),
  ];
  return {
    labels: places.map((place, position): Label => ({
      id: `m${position}`,
      ...place,
      confidence: confidences[position % 3] ?? 'certain',
    })),
  };
}

/** Every second learner skips the exit check. */
function formsOf(
  dice: Dice,
  learners: readonly Learner[],
  { lesson: { forms }, passages }: LessonBundle,
  keys: Readonly<Record<string, ResolvedKey>>,
): FormsView | null {
  if (forms === undefined) return null;
  const figuresOf = (items: readonly { readonly id: string }[], who: readonly Learner[], more: number) =>
    poolLearners(
      items.map(({ id }): readonly LearnerFigures[] => {
        const passage = passages[id];
        const key = keys[id];
        if (passage === undefined || key === undefined) return [];
        const classKey: ClassKey = classKeyOf(passage, key);
        const answers = who.map((learner): LearnerTries => {
          const response = respond(dice, { ...learner, skill: learner.skill + more }, passage, key);
          return { id: learner.id, first: scoreResponse(passage, classKey, response) };
        });
        return classReport(classKey, answers).first.learners;
      }),
    );
  const warmUp = figuresOf(forms.a, learners, 0);
  const exitCheck = figuresOf(
    forms.b,
    learners.filter((_, index) => index % 2 === 0),
    15,
  );
  return { warmUp, exitCheck, change: compareTries(warmUp, exitCheck) };
}

function rowOf(id: string, name: string): LearnerRow {
  const score = { score100: 50, found: 5, named: 4, scored: 11, respected: 9, decoys: 11 };
  return {
    id,
    name,
    assignment: null,
    medium: 'screen',
    source: `${id}.srwork`,
    startedAt: '2026-11-23T12:00:00.000Z',
    handedInAt: '2026-11-23T12:40:00.000Z',
    isCounted: true,
    flags: [],
    marks: 14,
    tries: 1,
    first: score,
    best: score,
    warmUp: null,
    exitCheck: null,
    disagreements: 0,
  };
}
