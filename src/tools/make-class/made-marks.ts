import type { KeyAnnotation } from '../../core/lesson/key-schema.ts';
import type { ResolvedKey } from '../../core/lesson/resolved-key.ts';
import { wholeSentences } from '../../core/lesson/resolve-key.ts';
import { confidences, type Label, type LabelDraft, type Response } from '../../core/response/label.ts';
import type { Passage } from '../../core/text/passage.ts';
import { overlaps, type Span } from '../../core/text/span.ts';
import { spanOfWords } from '../../core/text/span-of-words.ts';
import { wordsInSpan } from '../../core/text/words-in-span.ts';
import { logistic, type Chance, type MadeLearner } from './made-learner.ts';
import { markReasons } from './made-words.ts';

/** The text that is marked, and what marking it can mean. */
export interface MarkedText {
  readonly passage: Passage;
  readonly key: ResolvedKey;
  /** Ids; the first three of a lesson are taken for one another. */
  readonly techniques: readonly [string, ...string[]];
  readonly cards: readonly string[];
}

const hardness: Readonly<Record<KeyAnnotation['difficulty'], number>> = {
  easy: -0.7,
  medium: 0.2,
  hard: 1.2,
};

/** What a made-up learner marks at first sight. Flaws of one difficulty differ too, in the same way for every learner. */
export function drawMarks(text: MarkedText, learner: MadeLearner, chance: Chance): LabelDraft[] {
  const { passage, key } = text;
  const flaws = key.annotations.flatMap(({ id, core, technique, difficulty, status }) => {
    const hard = hardness[difficulty] + 0.8 * wobble(id) + (status === 'arguable' ? 0.8 : 0);
    const isSeen = chance.is(logistic(1.1 * learner.skill + 0.5 * learner.readiness - hard));
    if (!isSeen) return [];
    const isNamed = chance.is(logistic(0.8 + 0.8 * learner.skill - wobble(`${id}-name`)));
    return [
      draw(text, core.span, isNamed ? technique : chance.pick(text.techniques), isNamed, learner, chance),
    ];
  });
  const traps = [...key.decoys, ...key.nearMisses].flatMap(({ id, place, tempts }) => {
    const logit = -1.4 + learner.readiness - 0.6 * learner.skill + 0.8 * wobble(id);
    return chance.is(logistic(logit)) ? [draw(text, place.span, tempts, false, learner, chance)] : [];
  });
  const plain = passage.sentences.flatMap((span) => {
    const isSlip = chance.is(0.02 * Math.exp(learner.readiness - 0.4 * learner.skill));
    return isSlip ? [draw(text, span, chance.pick(text.techniques), false, learner, chance)] : [];
  });
  return unlike([...flaws, ...traps, ...plain].filter((draft) => draft !== undefined)).toSorted(
    (a, b) => a.span.start - b.span.start,
  );
}

/** What the same learner makes of their marks at a second look: some flaws are found after all, some slips taken back. */
export function lookAgain(
  text: MarkedText,
  { labels }: Response,
  learner: MadeLearner,
  chance: Chance,
): readonly LabelDraft[] {
  const { annotations } = text.key;
  const isOnFlaw = (span: Span) => annotations.some(({ core }) => overlaps(core.span, span));
  const kept = labels.filter(({ span }) => isOnFlaw(span) || chance.is(0.6));
  const missed = annotations.filter(
    ({ core, status }) => status === 'scored' && !kept.some(({ span }) => overlaps(span, core.span)),
  );
  const added = missed.flatMap(({ core, technique }) => {
    if (!chance.is(logistic(0.7 * learner.skill - 0.6))) return [];
    return [
      draw(text, core.span, chance.is(0.8) ? technique : chance.pick(text.techniques), true, learner, chance),
    ];
  });
  return unlike([...kept, ...added.filter((draft) => draft !== undefined)]);
}

/** A response of drafts: those that were labels before keep their ids. */
export function respond(drafts: readonly LabelDraft[], before?: Response): Response {
  let last = Math.max(0, ...(before?.labels ?? []).map(({ id }) => Number(id.slice(1))));
  const labels = drafts.map((draft): Label => {
    if (before?.labels.some((label) => label === draft) === true) return draft as Label;
    last += 1;
    return { id: `m${last}`, ...draft };
  });
  return { labels };
}

function draw(
  { passage, cards }: MarkedText,
  place: Span,
  technique: string,
  isRight: boolean,
  learner: MadeLearner,
  chance: Chance,
): LabelDraft | undefined {
  const span = chance.is(learner.sentences)
    ? spanAround(passage, wholeSentences(passage, place), 0, 0)
    : spanAround(passage, place, chance.pick([0, 0, 0, 1, -1, 2]), chance.pick([0, 0, 0, 1, -1, 3]));
  if (span === undefined) return undefined;
  const sure = learner.trust + (isRight ? 0.6 : -0.2) + 0.6 * chance.normal();
  const confidence = confidences[sure < -0.4 ? 0 : sure < 0.7 ? 1 : 2];
  const card = cards[chance.between(0, Math.max(0, cards.length - 1))];
  return {
    span,
    technique,
    ...(learner.saysConfidence && { confidence }),
    ...(chance.is(learner.reasons) && { reason: chance.pick(markReasons) }),
    ...(card !== undefined && chance.is(0.03) && { evidence: card }),
  };
}

/** The span of a place's words, with some more or fewer before and after; as it is where nothing would be left. */
function spanAround(passage: Passage, place: Span, before: number, after: number): Span | undefined {
  const words = wordsInSpan(passage, place);
  if (words === undefined) return undefined;
  const wide = {
    start: Math.max(0, words.start - before),
    end: Math.min(passage.words.length, words.end + after),
  };
  return spanOfWords(passage, wide) ?? spanOfWords(passage, words);
}

/** No two marks of one technique on the same words: the page refuses that. */
function unlike(drafts: readonly LabelDraft[]): LabelDraft[] {
  const seen = new Map(
    drafts.map((draft) => [`${draft.span.start} ${draft.span.end} ${draft.technique}`, draft]),
  );
  return [...seen.values()];
}

/** A number from −1 to 1 that belongs to a text. */
function wobble(text: string): number {
  let hash = 7;
  for (const letter of text) hash = (Math.imul(hash, 31) + (letter.codePointAt(0) ?? 0)) | 0;
  return ((hash >>> 0) % 2001) / 1000 - 1;
}
