import type { ChainLink } from '../../core/lesson/chain-schema.ts';
import type { KeyEvidence, KeySource } from '../../core/lesson/key-schema.ts';
import type { Technique } from '../../core/lesson/technique-schema.ts';
import type { ItemFeedback } from '../../core/scoring/score-item.ts';
import type { ItemOutcome } from '../../core/scoring/outcomes/outcome.ts';
import type { Passage } from '../../core/text/passage.ts';
import { laterMessages } from '../words/later.ts';
import { messages } from '../words/words.ts';
import { techniqueLook, techniqueName, type ShownMark } from '../lesson/shown-marks.ts';
import { outcomeStatus } from './outcome-status.ts';

/** A source or a place in the text that backs an explanation. */
export interface ShownEvidence {
  readonly says: string;
  readonly source?: KeySource;
  readonly quote?: string;
}

/** What a technique asks of a passage, after words that say whose question it is. */
export interface TestQuestion {
  readonly lead: string;
  readonly question: string;
}

/** One explanation as the page shows it, beside the words it is about. */
export interface OutcomeNote {
  readonly outcome: ItemOutcome;
  readonly id: string;
  readonly title: string;
  readonly status: string;
  readonly look: string;
  readonly quote: string;
  /** What the learner marked there, when that is not the same words. */
  readonly marked: readonly string[];
  /** What the learner said about their marks: how sure they were, what they cited, why. */
  readonly said: readonly string[];
  readonly rationale: string;
  readonly also?: string;
  readonly chain?: readonly ChainLink[];
  readonly repair?: string;
  readonly evidence: readonly ShownEvidence[];
  /** Of the technique that was named and of the one that fits, where they are not the same. */
  readonly questions: readonly TestQuestion[];
  /** Whether it is about something the learner did or missed, and so stands open. */
  readonly isMain: boolean;
}

/** The explanations of a checked item, in reading order. */
export function outcomeNotes(
  passage: Passage,
  feedback: ItemFeedback,
  techniques: readonly Technique[],
  marks: readonly ShownMark[],
): OutcomeNote[] {
  return feedback.score.outcomes.map((outcome) => {
    const quote = passage.text.slice(outcome.span.start, outcome.span.end);
    const mine = marks.filter(({ label }) => outcome.labels.includes(label.id));
    const explained = explain(outcome, feedback, techniques);
    return {
      outcome,
      id: `${outcome.type}-${outcome.id}`,
      status: outcomeStatus(outcome, (id) => techniqueName(techniques, id), messages.check.status),
      quote,
      marked: mine.map((mark) => mark.quote).filter((marked) => marked !== quote),
      questions: outcome.outcome === 'mislabeled' ? misnamedQuestions(outcome, feedback, techniques) : [],
      said: mine.flatMap(saidAbout),
      isMain: explained !== undefined && isMain(outcome),
      ...(explained ?? unexplained()),
    };
  });
}

/** The test questions of the technique that was named, if one was, and of the one that fits. */
export function misnamedQuestions(
  { id, given }: { readonly id: string; readonly given?: string },
  feedback: ItemFeedback,
  techniques: readonly Technique[],
): TestQuestion[] {
  const { questionGiven, questionFitting } = laterMessages.secondLook;
  const questionOf = (wanted: string) => techniques.find((technique) => technique.id === wanted)?.question;
  const ofGiven = given === undefined ? undefined : questionOf(given);
  const technique = feedback.key.annotations.find((entry) => entry.id === id)?.technique;
  const fitting = technique === undefined ? undefined : questionOf(technique);
  return [
    ...(given === undefined || ofGiven === undefined
      ? []
      : [{ lead: questionGiven(techniqueName(techniques, given)), question: ofGiven }]),
    ...(fitting === undefined ? [] : [{ lead: questionFitting, question: fitting }]),
  ];
}

/** One line for each mark about which something was said. */
function saidAbout({ label, cited }: ShownMark): string[] {
  const { you, youCited, yourReason } = laterMessages.confidence;
  const said = [
    label.confidence === undefined ? '' : you[label.confidence],
    cited === undefined ? '' : youCited(cited),
    label.reason === undefined ? '' : yourReason(label.reason),
  ].filter(Boolean);
  return said.length === 0 ? [] : [said.join(' ')];
}

type Explanation = Pick<
  OutcomeNote,
  'title' | 'look' | 'rationale' | 'also' | 'chain' | 'repair' | 'evidence'
>;

/** Of an entry that the key no longer has. Nothing is claimed about its words. */
function unexplained(): Explanation {
  const { title, rationale } = laterMessages.unexplained;
  return { title, rationale, look: 'technique-grey', evidence: [] };
}

/** Of words that the key says nothing about. */
function explainPlain(outcome: ItemOutcome, { score }: ItemFeedback): Explanation {
  const { titles, plainRationale, wideRationale } = messages.check;
  const isPartRight = score.outcomes.some((other) => other.earned > 0 && other.labels.includes(outcome.id));
  return {
    title: isPartRight ? titles.wide : titles.plain,
    look: 'technique-grey',
    rationale: isPartRight ? wideRationale : plainRationale,
    evidence: [],
  };
}

/** `undefined` where the key has no such entry: what is shown may be older than the key. */
function explain(
  outcome: ItemOutcome,
  feedback: ItemFeedback,
  techniques: readonly Technique[],
): Explanation | undefined {
  const { titles } = messages.check;
  const { key } = feedback;
  if (outcome.type === 'plain') return explainPlain(outcome, feedback);
  if (outcome.type === 'decoy') {
    const decoy = find(key.decoys, outcome.id);
    if (decoy === undefined) return undefined;
    const evidence = showEvidence(decoy.evidence, feedback.sources);
    return {
      title: titles.decoy,
      look: 'technique-sound',
      rationale: decoy.rationale,
      evidence,
      ...(decoy.chain === undefined ? {} : { chain: decoy.chain }),
    };
  }
  if (outcome.type === 'near-miss') {
    const nearMiss = find(key.nearMisses, outcome.id);
    if (nearMiss === undefined) return undefined;
    const { really, rationale } = nearMiss;
    return { title: titles.nearMiss(really), look: 'technique-grey', rationale, evidence: [] };
  }
  const annotation = find(key.annotations, outcome.id);
  if (annotation === undefined) return undefined;
  const name = techniqueName(techniques, annotation.technique);
  const isScored = outcome.type === 'annotation';
  const also = (annotation.also ?? []).map((id) => techniqueName(techniques, id));
  return {
    title: isScored ? name : titles.arguable(name),
    look: isScored ? techniqueLook(techniques, annotation.technique) : 'technique-grey',
    rationale: annotation.rationale,
    evidence: showEvidence(annotation.evidence, feedback.sources),
    ...(also.length === 0 ? {} : { also: messages.check.also(also.join(', ')) }),
    ...(annotation.chain === undefined ? {} : { chain: annotation.chain }),
    ...(annotation.repair === undefined || !isScored ? {} : { repair: annotation.repair }),
  };
}

/** Untouched decoys, near-misses and arguable passages are told more quietly. */
function isMain(outcome: ItemOutcome): boolean {
  switch (outcome.type) {
    case 'annotation':
    case 'plain':
      return true;
    case 'arguable':
      return outcome.response !== 'left';
    case 'decoy':
    case 'near-miss':
      return outcome.chargedWords > 0;
  }
}

function showEvidence(evidence: readonly KeyEvidence[], sources: readonly KeySource[]): ShownEvidence[] {
  return evidence.map((entry) => {
    if ('passage' in entry) return { says: entry.says, quote: entry.passage };
    if ('reference' in entry) return { says: entry.says, quote: entry.reference };
    const source = sources.find(({ id }) => id === entry.source);
    return source === undefined ? { says: entry.says } : { says: entry.says, source };
  });
}

function find<T extends { readonly id: string }>(entries: readonly T[], id: string): T | undefined {
  return entries.find((candidate) => candidate.id === id);
}
