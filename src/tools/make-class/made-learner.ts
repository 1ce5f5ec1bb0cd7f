import { createRandom } from '../bench/create-random.ts';

/** Chance, the same every time for the same seed. */
export interface Chance {
  /** A number in [0, 1). */
  readonly unit: () => number;
  /** Whether something of this probability happens. */
  readonly is: (probability: number) => boolean;
  /** One of some things. */
  readonly pick: <Item>(items: readonly [Item, ...Item[]]) => Item;
  /** About normal, mean 0 and variance 1: the sum of twelve. */
  readonly normal: () => number;
  /** A whole number from the first to the second. */
  readonly between: (least: number, most: number) => number;
}

/** The chance of one learner of a made-up class: it does not depend on how many there are. */
export function chanceOf(seed: number, learner: number): Chance {
  const random = createRandom((Math.imul(seed + 1, 0x9e37_79b1) ^ Math.imul(learner + 1, 0x85eb_ca6b)) | 1);
  // The first numbers of neighbouring seeds are alike.
  for (let round = 0; round < 20; round += 1) random(2);
  const unit = () => random(2 ** 30) / 2 ** 30;
  return {
    unit,
    is: (probability) => unit() < probability,
    pick: (items) => items[random(items.length)] ?? items[0],
    normal: () => Array.from({ length: 12 }, unit).reduce((sum, value) => sum + value, -6),
    between: (least, most) => least + random(most - least + 1),
  };
}

/** What a made-up learner can do and tends to do. */
export interface MadeLearner {
  /** How well they tell flaws from sound text; 0 is the middle. */
  readonly skill: number;
  /** How readily they mark anything; 0 is the middle. */
  readonly readiness: number;
  /** How often they mark whole sentences: 0..1. */
  readonly sentences: number;
  /** Whether they say how sure they are, and how much they trust themselves. */
  readonly saysConfidence: boolean;
  readonly trust: number;
  /** How often they give a reason: 0..1. */
  readonly reasons: number;
}

/** Draws a learner. */
export function drawLearner(chance: Chance): MadeLearner {
  return {
    skill: chance.normal(),
    readiness: 0.8 * chance.normal(),
    sentences: chance.pick([0.05, 0.2, 0.5, 0.9, 1]),
    saysConfidence: chance.is(0.85),
    trust: 0.7 * chance.normal(),
    reasons: chance.pick([0, 0, 0.1, 0.3, 0.7]),
  };
}

/** The probability that a logit stands for. */
export function logistic(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}
