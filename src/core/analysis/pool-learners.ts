import { biasOf, type LearnerFigures } from './learner-figures.ts';

/**
 * Adds up several passages of one form: the learners who are in all of them, each with the counts and points of all. A form of
 * short passages is compared as a whole, because one of them alone has too few flaws and decoys to say anything.
 */
export function poolLearners(passages: readonly (readonly LearnerFigures[])[]): LearnerFigures[] {
  const [first, ...others] = passages.map((learners) => new Map(learners.map((each) => [each.id, each])));
  return [...(first?.values() ?? [])].flatMap((learner) => {
    const rest = others.flatMap((passage) => passage.get(learner.id) ?? []);
    return rest.length < others.length ? [] : [poolWork([learner, ...rest], learner.id)];
  });
}

function poolWork(work: readonly LearnerFigures[], id: string): LearnerFigures {
  const total = (valueOf: (part: LearnerFigures) => number) =>
    work.reduce((sum, part) => sum + valueOf(part), 0);
  const weight = total((part) => part.weight);
  const gain = total((part) => part.gain);
  const cost = total((part) => part.cost);
  const found = total((part) => part.weight * (part.foundRate ?? 0));
  const named = total((part) => part.weight * (part.foundRate ?? 0) * (part.namingRate ?? 0));
  const soundWords = total((part) => part.soundWords);
  const raw = weight > 0 ? (gain - cost) / weight : 1 - cost;
  return {
    id,
    score: Math.max(0, raw),
    raw,
    gain,
    cost,
    weight,
    foundRate: weight > 0 ? found / weight : null,
    namingRate: found > 0 ? named / found : null,
    overflagRate:
      soundWords > 0 ? total((part) => part.soundWords * (part.overflagRate ?? 0)) / soundWords : null,
    soundWords,
    nearMissesFlagged: total((part) => part.nearMissesFlagged),
    chargedWords: total((part) => part.chargedWords),
    ...biasOf({
      hits: total((part) => part.hits),
      flaws: total((part) => part.flaws),
      falseAlarms: total((part) => part.falseAlarms),
      decoys: total((part) => part.decoys),
    }),
  };
}
