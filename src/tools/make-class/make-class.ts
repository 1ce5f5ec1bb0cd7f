import type { Assignment } from '../../core/assignment/assignment.ts';
import {
  type Attempt,
  type AttemptItem,
  type Disagreement,
  createAttempt,
  editionOf,
} from '../../core/attempt/attempt.ts';
import { formOfStep } from '../../core/attempt/form-of-step.ts';
import type { FormStepId } from '../../core/lesson/steps.ts';
import { toBase64Url } from '../../core/base/base64url.ts';
import { createHandIn } from '../../core/exchange/make-hand-in.ts';
import type { HandIn } from '../../core/exchange/hand-in.ts';
import { type LessonBundle, firstItem } from '../../core/lesson/lesson-bundle.ts';
import type { ResolvedKey } from '../../core/lesson/resolved-key.ts';
import type { Response } from '../../core/response/label.ts';
import { scoreItem } from '../../core/scoring/score-item.ts';
import { chanceOf, drawLearner, type Chance, type MadeLearner } from './made-learner.ts';
import { drawMarks, lookAgain, respond, type MarkedText } from './made-marks.ts';
import { adjectives, animals, objections, rewrites, thoughts } from './made-words.ts';

/** A lesson with its key, as read from disk. */
export interface KeyedLesson {
  readonly bundle: LessonBundle;
  readonly resolved: Readonly<Record<string, ResolvedKey>>;
}

/** What a made-up class can be told. */
export interface MadeClassOptions {
  /** What they were given; work that none asked for where it is left out. */
  readonly assignment?: Assignment;
  /** When the first of them began, in milliseconds since 1970. */
  readonly beginsAt?: number;
}

const firstBegin = Date.parse('2026-11-16T09:05:00Z');

/**
 * Hand-ins that nobody made: for tests, measurements and demonstrations. Skills differ, some learners mark sentences and some
 * words, some look twice or three times, ask for hints, say how sure they are, give reasons and object. The same seed gives
 * the same class, and a larger class begins with the same learners. No figure of it says anything about real learners.
 */
export function makeClass(
  lesson: KeyedLesson,
  count: number,
  seed: number,
  options: MadeClassOptions = {},
): HandIn[] {
  return Array.from({ length: count }, (_, learner) => makeHandIn(lesson, learner, seed, options));
}

function makeHandIn(
  lesson: KeyedLesson,
  number: number,
  seed: number,
  { assignment, beginsAt = firstBegin }: MadeClassOptions,
): HandIn {
  const chance = chanceOf(seed, number);
  const learner = drawLearner(chance);
  const clock = createClock(beginsAt + chance.between(0, 240_000), chance);
  const attempt = workThrough(lesson, learner, chance, clock);
  const name = madeName(seed, number);
  return createHandIn({
    attempt,
    assignment: assignment ?? null,
    name,
    medium: 'screen',
    now: clock.pass(5, 90),
  });
}

/** The time of one learner: `pass` lets some seconds go by and says when it is then. */
interface Clock {
  readonly pass: (least: number, most: number) => string;
}

function createClock(start: number, chance: Chance): Clock {
  let now = start;
  return {
    pass: (least, most) => {
      now += chance.between(least * 1000, most * 1000);
      return new Date(now).toISOString();
    },
  };
}

function workThrough(lesson: KeyedLesson, learner: MadeLearner, chance: Chance, clock: Clock): Attempt {
  const { bundle } = lesson;
  const begun = beginAttempt(bundle, chance, clock);
  const { item } = firstItem(bundle);
  const warmUp = workForm(lesson, begun, 'warm-up', learner, chance, clock);
  const long = workLong(textOf(lesson, item.id), learner, chance, clock);
  const better = { ...learner, skill: learner.skill + 0.35 };
  const exitCheck = chance.is(0.95) ? workForm(lesson, begun, 'exit-check', better, chance, clock) : {};
  const finishedAt = clock.pass(20, 200);
  const [question] = bundle.lesson.reflection ?? [];
  const [model] = lesson.resolved[item.id]?.annotations.filter(({ repair }) => repair !== undefined) ?? [];
  return {
    ...begun,
    step: 'report',
    furthest: 'report',
    ...(question !== undefined && chance.is(0.6) && { reflection: { [question.id]: chance.pick(thoughts) } }),
    ...(model !== undefined &&
      chance.is(0.5) && {
        repair: { annotation: model.id, text: chance.pick(rewrites), ticks: [true, chance.is(0.5), false] },
      }),
    items: { ...begun.items, ...warmUp, [item.id]: long, ...exitCheck },
    updatedAt: finishedAt,
    finishedAt,
  };
}

function beginAttempt(bundle: LessonBundle, chance: Chance, clock: Clock): Attempt {
  return createAttempt({
    id: toBase64Url(Uint8Array.from({ length: 15 }, () => chance.between(0, 255))),
    ...editionOf(bundle),
    now: clock.pass(0, 5),
    firstStep: bundle.lesson.steps[0] ?? 'mark',
    firstForm: chance.pick(['a', 'b']),
  });
}

function workLong(text: MarkedText, learner: MadeLearner, chance: Chance, clock: Clock): AttemptItem {
  clock.pass(400, 1500);
  let response = respond(drawMarks(text, learner, chance));
  const tries = [response];
  const checkedAt = clock.pass(1, 20);
  for (let more = chance.pick([0, 0, 1, 1, 1, 2]); more > 0; more -= 1) {
    clock.pass(60, 300);
    response = respond(lookAgain(text, response, learner, chance), response);
    if (response.labels.length > 0) tries.push(response);
  }
  const hinted = text.key.annotations.filter(({ status }) => status === 'scored' && chance.is(0.06));
  const hints = Object.fromEntries(hinted.map(({ id }) => [id, chance.between(1, 3)]));
  const revealedAt = clock.pass(5, 60);
  const disagreements = chance.is(0.4) ? disagree(text, tries.at(-1) ?? response, chance, clock) : [];
  return { ...itemOf(tries.at(-1) ?? response), checkedAt, tries, hints, revealedAt, disagreements };
}

/** One or two objections to outcomes that went against the learner. */
function disagree(
  { passage, key }: MarkedText,
  response: Response,
  chance: Chance,
  clock: Clock,
): Disagreement[] {
  const against = scoreItem(passage, key, response).outcomes.filter(
    ({ outcome, cost }) => cost > 0 || outcome === 'mislabeled' || (outcome === 'missed' && chance.is(0.1)),
  );
  const chosen = against.filter(() => chance.is(2 / Math.max(2, against.length))).slice(0, 2);
  return chosen.map(({ type, id }) => ({
    outcome: `${type}:${id}`,
    reason: chance.pick(objections),
    at: clock.pass(10, 80),
  }));
}

function workForm(
  lesson: KeyedLesson,
  attempt: Attempt,
  step: FormStepId,
  learner: MadeLearner,
  chance: Chance,
  clock: Clock,
): Record<string, AttemptItem> {
  const items = lesson.bundle.lesson.forms?.[formOfStep(attempt, step)] ?? [];
  const worked = items.map(({ id }) => {
    const response = respond(drawMarks(textOf(lesson, id), learner, chance));
    const movedOnAt = clock.pass(12, 60);
    return { id, item: { ...itemOf(response), tries: [response], movedOnAt } };
  });
  // The warm-up checks a passage when it is decided on, the exit check all of them at the end.
  const end = step === 'exit-check' ? clock.pass(1, 10) : undefined;
  return Object.fromEntries(
    worked.map(({ id, item }) => [id, { ...item, checkedAt: end ?? item.movedOnAt }]),
  );
}

function itemOf(response: Response): AttemptItem {
  const lastLabel = Math.max(0, ...response.labels.map(({ id }) => Number(id.slice(1))));
  const marking = { response, history: { done: [], undone: [] }, lastLabel };
  return { marking, tries: [], hints: {}, disagreements: [] };
}

function textOf({ bundle, resolved }: KeyedLesson, itemId: string): MarkedText {
  const [passage, key] = [bundle.passages[itemId], resolved[itemId]];
  const [first, ...others] = bundle.lesson.techniques;
  if (passage === undefined || key === undefined || first === undefined)
    throw new Error(`no key for ${itemId}`);
  return { passage, key, techniques: [first, ...others], cards: (bundle.cards ?? []).map(({ id }) => id) };
}

/** A nickname; no two learners of the first 1,600 share one. */
function madeName(seed: number, number: number): string {
  const places = adjectives.length * animals.length;
  // 787 has no factor in common with 1,600, so every pair comes once.
  const place = (number * 787 + seed * 31) % places;
  const round = Math.floor(number / places);
  const name = `${adjectives[place % adjectives.length]} ${animals[Math.floor(place / adjectives.length)]}`;
  return round === 0 ? name : `${name} ${round + 1}`;
}
