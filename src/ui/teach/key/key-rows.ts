import type { PassageReport } from '../../../core/analysis/class/passage-report.ts';
import type { Adjustment, KeyChange } from '../../../core/gradebook/adjustment.ts';
import type { ResolvedKey } from '../../../core/lesson/resolved-key.ts';
import type { Technique } from '../../../core/lesson/technique-schema.ts';
import type { Passage } from '../../../core/text/passage.ts';
import { compareSpans, type Span } from '../../../core/text/span.ts';
import { techniqueLook, techniqueName } from '../../lesson/shown-marks.ts';

/** The kinds of entries of a key, in the order they are listed. */
export const keyRowKinds = ['scored', 'arguable', 'decoys', 'nearMisses'] as const;

/** One entry of the key with what the class did with it and what was changed about it. */
export interface KeyRow {
  readonly id: string;
  readonly kind: (typeof keyRowKinds)[number];
  readonly title: string;
  readonly look: string;
  readonly quote: string;
  readonly isDropped: boolean;
  /** As it counts now; only for what is scored. */
  readonly weight?: number;
  /** Names it goes by besides its own, with those accepted here. */
  readonly also: readonly string[];
  /** How many of the class found it, or flagged it; `null` where the figures have no such entry. */
  readonly count: { readonly learners: number; readonly of: number } | null;
}

/** What a list of entries is made of. Figures are of the long passage alone. */
export interface KeyRowsInput {
  readonly passage: Passage;
  readonly key: ResolvedKey;
  readonly techniques: readonly Technique[];
  readonly adjustments: readonly Adjustment[];
  readonly report: PassageReport | null;
}

/** The entries of a key in reading order. */
export function keyRows({ passage, key, techniques, adjustments, report }: KeyRowsInput): readonly KeyRow[] {
  const changes = adjustments.map(({ change }) => change).filter(({ item }) => item === passage.id);
  const counts = report === null ? undefined : countsOf(report);
  const row = (id: string, span: Span) => ({
    id,
    span,
    quote: passage.text.slice(span.start, span.end),
    isDropped: changes.some((change) => change.type === 'drop' && change.entry === id),
    count: counts?.get(id) ?? null,
  });
  const annotations = key.annotations.map(({ id, core, status, technique, also = [], weight = 1 }) => ({
    ...row(id, core.span),
    kind: status,
    title: techniqueName(techniques, technique),
    look: status === 'scored' ? techniqueLook(techniques, technique) : 'technique-grey',
    ...(status === 'scored' && { weight: weightNow(changes, id) ?? weight }),
    also: [...new Set([...also, ...namesNow(changes, id)])].map((name) => techniqueName(techniques, name)),
  }));
  const decoys = key.decoys.map(({ id, place, tempts }) => ({
    ...row(id, place.span),
    kind: 'decoys' as const,
    title: techniqueName(techniques, tempts),
    look: 'technique-sound',
    also: [],
  }));
  const nearMisses = key.nearMisses.map(({ id, place, really }) => ({
    ...row(id, place.span),
    kind: 'nearMisses' as const,
    title: really,
    look: 'technique-grey',
    also: [],
  }));
  return [...annotations, ...decoys, ...nearMisses].toSorted((a, b) => compareSpans(a.span, b.span));
}

function weightNow(changes: readonly KeyChange[], id: string): number | undefined {
  const last = changes.findLast((change) => change.type === 'reweight' && change.entry === id);
  return last?.type === 'reweight' ? last.weight : undefined;
}

function namesNow(changes: readonly KeyChange[], id: string): string[] {
  return changes.flatMap((change) =>
    change.type === 'accept-name' && change.entry === id ? [change.technique] : [],
  );
}

function countsOf({ annotations, arguable, decoys, nearMisses }: PassageReport) {
  const found = annotations.map(({ id, hits, learners }) => [id, { learners: hits, of: learners }] as const);
  const marked = arguable.map(
    ({ id, left, learners }) => [id, { learners: learners - left, of: learners }] as const,
  );
  const flagged = [...decoys, ...nearMisses].map(
    ({ id, falseFlags, learners }) => [id, { learners: falseFlags, of: learners }] as const,
  );
  return new Map<string, NonNullable<KeyRow['count']>>([...found, ...marked, ...flagged]);
}
