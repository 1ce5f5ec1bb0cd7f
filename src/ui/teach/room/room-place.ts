import type { PassageReport } from '../../../core/analysis/passage-report.ts';
import type { ResolvedKey } from '../../../core/lesson/resolved-key.ts';
import type { Technique } from '../../../core/lesson/technique-schema.ts';
import type { Passage } from '../../../core/text/passage.ts';
import { compareSpans, type Span, type WordSpan } from '../../../core/text/span.ts';

/** An entry of the key that the figures speak of, with its words in the text. */
export interface RoomPlace {
  readonly id: string;
  readonly kind: 'annotation' | 'arguable' | 'decoy' | 'near-miss';
  /** What it is an example of; of a decoy or near-miss what it tempts to. */
  readonly technique: string;
  /** What a near-miss really is. */
  readonly really?: string;
  readonly span: Span;
  readonly words: WordSpan;
  readonly quote: string;
}

/** What a key says of an entry, before the class's changes decide what kind of place it is. */
type Source = Pick<RoomPlace, 'technique' | 'really' | 'span' | 'words'>;

/**
 * The entries of a report by id, in reading order. The report says of what kind each is, because a class may look for fewer
 * techniques than the key has; entries that are not in the report are left out.
 */
export function roomPlaces(
  passage: Passage,
  key: ResolvedKey,
  report: PassageReport,
  techniques: readonly Technique[],
): ReadonlyMap<string, RoomPlace> {
  const sources = new Map(keySources(key, techniques));
  const places = reportedKinds(report).flatMap(({ id, kind, technique }): RoomPlace[] => {
    const source = sources.get(id);
    if (source === undefined) return [];
    const quote = passage.text.slice(source.span.start, source.span.end);
    return [{ id, kind, quote, ...source, technique: technique ?? source.technique }];
  });
  return new Map(places.toSorted((a, b) => compareSpans(a.span, b.span)).map((place) => [place.id, place]));
}

function keySources(key: ResolvedKey, techniques: readonly Technique[]): [string, Source][] {
  const inSentence = (id: string) => techniques.find((technique) => technique.id === id)?.inSentence ?? id;
  return [
    ...key.annotations.map(({ id, technique, core }): [string, Source] => [
      id,
      { technique, ...core, really: inSentence(technique) },
    ]),
    ...key.decoys.map(({ id, tempts, place }): [string, Source] => [id, { technique: tempts, ...place }]),
    ...key.nearMisses.map(({ id, tempts, really, place }): [string, Source] => [
      id,
      { technique: tempts, really, ...place },
    ]),
  ];
}

function reportedKinds(
  report: PassageReport,
): { id: string; kind: RoomPlace['kind']; technique: string | undefined }[] {
  return [
    ...report.annotations.map(({ id, technique }) => ({ id, kind: 'annotation' as const, technique })),
    ...report.arguable.map(({ id, technique }) => ({ id, kind: 'arguable' as const, technique })),
    ...[...report.decoys, ...report.nearMisses].map(({ id, kind }) => ({ id, kind, technique: undefined })),
  ];
}
