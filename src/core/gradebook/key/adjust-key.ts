import { wholeSentences } from '../../lesson/resolve-key.ts';
import type {
  ResolvedAnnotation,
  ResolvedDecoy,
  ResolvedKey,
  ResolvedNearMiss,
} from '../../lesson/resolved-key.ts';
import type { Passage } from '../../text/passage.ts';
import { wholeOf } from '../../scoring/word-rule/guessing-price.ts';
import { prepareKey } from '../../scoring/word-rule/prepare-key.ts';
import { wordKeyOf } from '../../scoring/word-rule/word-key.ts';
import { snapSpan } from '../../text/snap-span.ts';
import { wordsInSpan } from '../../text/words-in-span.ts';
import type { Adjustment, KeyChange } from '../adjustment.ts';

/** One kind of change to the key. */
type ChangeOf<Type extends KeyChange['type']> = Extract<KeyChange, { readonly type: Type }>;

/**
 * The key of a passage as a class is marked by it; the given key is not touched, and is given back where nothing is
 * changed. What a change is about and the key does not hold is passed over: it may be about another passage or a rule of
 * another class.
 *
 * The order of the list makes no difference. An entry that is dropped stays out whatever else is said of it; names add up;
 * of several weights the latest counts (by time, then by id). A word costs the same share of the score as
 * before (`wordShare`), so what is let pass makes no other word dearer: marking everything may then earn a little, but nobody
 * pays for a right that somebody else was given.
 */
export function adjustKey(
  key: ResolvedKey,
  passage: Passage,
  adjustments: readonly Adjustment[],
): ResolvedKey {
  const sorted = adjustments
    .filter(({ change }) => change.item === passage.id)
    .toSorted((a, b) => compareText(a.at, b.at) || compareText(a.id, b.id));
  if (sorted.length === 0) return key;
  const changes = sorted.map(({ change }) => change);
  const dropped = new Set(changes.flatMap((change) => (change.type === 'drop' ? [change.entry] : [])));
  const accepted = acceptMarks(passage, ofType(changes, 'accept-mark'));
  const named = key.annotations.map((annotation) => adjustAnnotation(annotation, changes));
  const changed = dropEntry({ ...key, annotations: [...named, ...accepted] }, dropped);
  return { ...changed, wordShare: key.wordShare ?? wordShareOf(passage, key) };
}

function wordShareOf(passage: Passage, key: ResolvedKey): number {
  const { price } = prepareKey(wordKeyOf(passage, key));
  return price.c / wholeOf(price.W);
}

/** The id under which words that a teacher accepts as something stand in the key of the class, the same every time. */
function acceptedMarkId(passage: Passage, { span, technique }: ChangeOf<'accept-mark'>): string {
  const words = wordsOf(passage, span);
  return `accepted-${words?.start ?? 0}-${words?.end ?? 0}-${technique}`;
}

function adjustAnnotation(annotation: ResolvedAnnotation, changes: readonly KeyChange[]): ResolvedAnnotation {
  const { id, technique, also = [] } = annotation;
  const weight = ofType(changes, 'reweight').findLast(({ entry }) => entry === id)?.weight;
  const names = ofType(changes, 'accept-name').filter(({ entry }) => entry === id);
  const known = new Set([technique, ...also]);
  const added = names.map((change) => change.technique).filter((name) => !known.has(name));
  if (weight === undefined && added.length === 0) return annotation;
  return {
    ...annotation,
    ...(weight !== undefined && annotation.status === 'scored' && { weight }),
    ...(added.length > 0 && { also: [...also, ...new Set(added.toSorted())] }),
  };
}

/**
 * Words that may be marked, as arguable annotations: their core is the whole words, and their sentences are free around
 * it. There is no rationale: a teacher decided, and the objection says why.
 */
function acceptMarks(passage: Passage, changes: readonly ChangeOf<'accept-mark'>[]): ResolvedAnnotation[] {
  const accepted = new Map<string, ResolvedAnnotation>();
  for (const change of changes) {
    const span = snapSpan(passage, change.span);
    const words = span && wordsInSpan(passage, span);
    if (span === undefined || words === undefined) continue;
    const sentences = wholeSentences(passage, span);
    const id = acceptedMarkId(passage, change);
    accepted.set(id, {
      id,
      technique: change.technique,
      status: 'arguable',
      difficulty: 'medium',
      rationale: '',
      hints: ['', '', ''],
      evidence: [],
      core: { span, words },
      max: { span: sentences, words: wordsInSpan(passage, sentences) ?? words },
    });
  }
  return [...accepted.values()].toSorted((a, b) => compareText(a.id, b.id));
}

function wordsOf(passage: Passage, span: ChangeOf<'accept-mark'>['span']) {
  const snapped = snapSpan(passage, span);
  return snapped && wordsInSpan(passage, snapped);
}

function ofType<Type extends KeyChange['type']>(
  changes: readonly KeyChange[],
  type: Type,
): readonly ChangeOf<Type>[] {
  return changes.filter((change): change is ChangeOf<Type> => change.type === type);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/**
 * A key without some of its entries, so that nobody earns by them or pays for them.
 *
 * - A scored annotation becomes neutral: arguable, with its `max` as free as before to every mark that touches its core. The
 *   names it accepts stay, because marks of those names around it were never finds of other annotations.
 * - An arguable annotation becomes neutral in the same way.
 * - A decoy or near-miss becomes a neutral passage of just its words: plain words would still cost whoever marked it.
 */
function dropEntry(key: ResolvedKey, entries: ReadonlySet<string>): ResolvedKey {
  if (entries.size === 0) return key;
  const isDropped = ({ id }: { readonly id: string }) => entries.has(id);
  const isKept = ({ id }: { readonly id: string }) => !entries.has(id);
  return {
    ...key,
    annotations: [
      ...key.annotations.map((annotation) => (isDropped(annotation) ? neutralized(annotation) : annotation)),
      ...key.decoys.filter(isDropped).map(neutralPassage),
      ...key.nearMisses.filter(isDropped).map(neutralPassage),
    ],
    decoys: key.decoys.filter(isKept),
    nearMisses: key.nearMisses.filter(isKept),
  };
}

function neutralized(annotation: ResolvedAnnotation): ResolvedAnnotation {
  return { ...annotation, status: 'arguable', isNeutral: true };
}

function neutralPassage(entry: ResolvedDecoy | ResolvedNearMiss): ResolvedAnnotation {
  const { id, tempts, rationale, place } = entry;
  return {
    id,
    technique: tempts,
    status: 'arguable',
    isNeutral: true,
    difficulty: 'medium',
    rationale,
    hints: ['', '', ''],
    evidence: 'evidence' in entry ? entry.evidence : [],
    core: place,
    max: place,
  };
}
