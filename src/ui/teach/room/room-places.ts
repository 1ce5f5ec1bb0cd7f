import type { PassageReport } from '../../../core/analysis/class/passage-report.ts';
import type { ResolvedKey } from '../../../core/lesson/resolved-key.ts';
import type { Technique } from '../../../core/lesson/technique-schema.ts';
import type { Passage } from '../../../core/text/passage.ts';
import { type Span, type WordSpan, compareSpans, contains } from '../../../core/text/span.ts';
import { shortQuote } from '../../lesson/short-quote.ts';
import { techniqueLook } from '../../lesson/shown-marks.ts';

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

/** Words with a little of their sentence around them. */
export interface ContextQuote {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** Fewer words than this say too little by themselves. */
const enough = 5;
const around = 5;

/**
 * A stretch as a list quotes it: shortened when it is longer than `limit` UTF-16 units, and with the words around it in its
 * sentence when it is short.
 */
export function contextQuote(passage: Passage, { start, end }: WordSpan, limit: number): ContextQuote {
  const first = passage.words[start] ?? { start: 0, end: 0 };
  const last = passage.words[end - 1] ?? first;
  const words = shortQuote(passage.text.slice(first.start, last.end), limit);
  if (end - start >= enough) return { before: '', words, after: '' };
  const sentence = passage.sentences.find((one) => contains(one, first)) ?? first;
  const from = Math.max(sentence.start, passage.words[Math.max(0, start - around)]?.start ?? 0);
  const to = Math.min(
    Math.max(sentence.end, last.end),
    passage.words[Math.min(passage.words.length, end + around) - 1]?.end ?? last.end,
  );
  return {
    before: `${from > sentence.start ? '… ' : ''}${passage.text.slice(from, first.start)}`,
    words,
    after: `${passage.text.slice(last.end, to)}${to < sentence.end ? ' …' : ''}`,
  };
}

/**
 * The first words of a quote, as a headline has them: cut between words with an ellipsis where it is longer than `limit` UTF-16
 * units, and without a full stop or comma at its end.
 */
export function openingOf(quote: string, limit: number): string {
  const bare = quote.replace(/[\s.,;:]+$/u, '');
  if (bare.length <= limit) return bare;
  const cut = bare.slice(0, limit + 1);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > limit / 2 ? space : limit).replace(/[\s.,;:]+$/u, '')}…`;
}

/** How passages are listed. */
export type PassageOrder = 'reading' | 'difficulty';

/**
 * Figures in the order of the text, or the hardest first (where `easeOf` is smallest; what cannot be said comes last).
 * Equals stay in reading order, and figures without words in the text are left out.
 */
export function orderFigures<Figures extends { readonly id: string }>(
  figures: readonly Figures[],
  places: ReadonlyMap<string, RoomPlace>,
  order: PassageOrder,
  easeOf: (figures: Figures) => number | null,
): (Figures & { readonly place: RoomPlace })[] {
  const byId = new Map(figures.map((each) => [each.id, each]));
  const inText = [...places.values()].flatMap((place) => {
    const each = byId.get(place.id);
    return each === undefined ? [] : [{ ...each, place }];
  });
  if (order === 'reading') return inText;
  return inText.toSorted((a, b) => (easeOf(a) ?? Infinity) - (easeOf(b) ?? Infinity));
}

/** The class that draws an entry of the key: a flaw in its technique's ink, the others each in a way of their own. */
export function placeLook({ kind, technique }: RoomPlace, techniques: readonly Technique[]): string {
  if (kind === 'annotation') return techniqueLook(techniques, technique);
  if (kind === 'arguable') return `${techniqueLook(techniques, technique)} quiet`;
  return kind === 'decoy' ? 'technique-sound quiet' : 'technique-grey quiet';
}

/** The classes of words under several entries: the last one's look on top, and what lies below it. */
export function overlapLook(looks: readonly string[]): string {
  const below = looks.at(-2)?.split(' ')[0];
  const overlap = below === undefined ? '' : ` overlapping over-${below}${looks.length > 2 ? ' deep' : ''}`;
  return `${looks.at(-1) ?? 'unkeyed'}${overlap}`;
}
