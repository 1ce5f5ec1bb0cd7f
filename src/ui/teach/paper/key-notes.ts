import type { LessonBundle } from '../../../core/lesson/lesson-bundle.ts';
import type { KeyEvidence } from '../../../core/lesson/key-schema.ts';
import {
  type ResolvedAnnotation,
  type ResolvedKey,
  offersRepair,
} from '../../../core/lesson/resolved-key.ts';
import type { Passage } from '../../../core/text/passage.ts';
import { compareSpans, type Span } from '../../../core/text/span.ts';
import { techniqueLook, techniqueName } from '../../lesson/shown-marks.ts';
import { shortQuote } from '../../lesson/short-quote.ts';
import { teachPaperMessages } from '../../words/paper.ts';
import type { SheetLayer } from '../../print/passage-line.ts';
import { techniqueCodes } from '../../print/marked-notes.ts';
import { sentencesOf } from './sentence-layers.ts';

/** An entry of the key as the teacher's sheet explains it. */
export interface KeyNote {
  readonly id: string;
  /** "S1" for what is scored; empty for the rest. */
  readonly tag: string;
  readonly title: string;
  /** "sentence 3"; empty for a short passage. */
  readonly place: string;
  readonly quote: string;
  readonly rationale: string;
  /** "A › B › C", where each weak link says so. */
  readonly chain: string;
  readonly repair: string;
  readonly checklist: readonly string[];
  /** Ids of sources. */
  readonly sources: readonly string[];
}

/** The key of one text, its entries in reading order, and what is drawn over the text. */
export interface KeyNotes {
  readonly scored: readonly KeyNote[];
  readonly arguable: readonly KeyNote[];
  readonly decoys: readonly KeyNote[];
  readonly nearMisses: readonly KeyNote[];
  readonly layers: readonly SheetLayer[];
}

type Techniques = LessonBundle['techniques'];

const quoteLimit = 110;

/** All that the teacher's sheet says about one text and its key. */
export function keyNotes(
  passage: Passage,
  { annotations, decoys, nearMisses }: ResolvedKey,
  bundle: Pick<LessonBundle, 'techniques' | 'leftOut'>,
): KeyNotes {
  const techniques = [...bundle.techniques, ...bundle.leftOut];
  const codes = techniqueCodes(bundle.techniques);
  const note = noteMaker(passage);
  const sorted = annotations.toSorted((a, b) => compareSpans(a.core.span, b.core.span));
  const scored = sorted
    .filter(({ status, technique }) => status === 'scored' && codes.has(technique))
    .map((entry, index) => ({ entry, tag: `${codes.get(entry.technique) ?? ''}${index + 1}` }));
  const arguable = sorted.filter(({ status }) => status === 'arguable');
  const tempts = (id: string) => teachPaperMessages.key.tempts(techniqueName(techniques, id).toLowerCase());
  return {
    scored: scored.map(({ entry, tag }) => annotationNote(note, entry, techniques, tag)),
    arguable: arguable.map((entry) => annotationNote(note, entry, techniques, '')),
    decoys: inOrder(decoys).map((entry) =>
      note(entry, entry.place.span, tempts(entry.tempts), { evidence: entry.evidence }),
    ),
    nearMisses: inOrder(nearMisses).map((entry) =>
      note(entry, entry.place.span, `${entry.really}; ${tempts(entry.tempts)}`),
    ),
    layers: [
      ...arguable.map(({ id, core }) => layer(id, core.span, '', 'not-scored')),
      ...scored.map(({ entry: { id, core, technique }, tag }) =>
        layer(id, core.span, tag, techniqueLook(bundle.techniques, technique)),
      ),
    ],
  };
}

function inOrder<T extends { readonly place: { readonly span: Span } }>(entries: readonly T[]): T[] {
  return entries.toSorted((a, b) => compareSpans(a.place.span, b.place.span));
}

type NoteMaker = ReturnType<typeof noteMaker>;

function noteMaker(passage: Passage) {
  return (
    { id, rationale }: { readonly id: string; readonly rationale: string },
    span: Span,
    title: string,
    more: Partial<KeyNote> & { readonly evidence?: readonly KeyEvidence[] } = {},
  ): KeyNote => {
    const { evidence = [], ...rest } = more;
    const { first, last } = sentencesOf(passage, span);
    return {
      id,
      tag: '',
      title: capitalised(title),
      place: teachPaperMessages.key.sentences(first, last),
      quote: shortQuote(passage.text.slice(span.start, span.end), quoteLimit),
      rationale,
      chain: '',
      repair: '',
      checklist: [],
      sources: evidence.flatMap((one) => ('source' in one ? [one.source] : [])),
      ...rest,
    };
  };
}

function annotationNote(
  note: NoteMaker,
  entry: ResolvedAnnotation,
  techniques: Techniques,
  tag: string,
): KeyNote {
  const also = (entry.also ?? []).map((id) => techniqueName(techniques, id).toLowerCase());
  const name = techniqueName(techniques, entry.technique);
  const title = also.length === 0 ? name : `${name}; ${teachPaperMessages.key.also(also.join(', '))}`;
  return note(entry, entry.core.span, title, {
    tag,
    chain: chainText(entry),
    evidence: entry.evidence,
    ...(entry.status === 'scored' ? { repair: entry.repair ?? '' } : {}),
    ...(offersRepair(entry) ? { checklist: entry.checklist } : {}),
  });
}

function chainText({ chain = [] }: ResolvedAnnotation): string {
  return chain
    .map(({ link, weak }) => (weak === true ? `${link} (${teachPaperMessages.key.weak})` : link))
    .join(' › ');
}

function layer(id: string, span: Span, opening: string, look: string): SheetLayer {
  return { id, span, opening, closing: '', look, isMine: false };
}

function capitalised(text: string): string {
  const [first = '', ...rest] = text;
  return [first.toLocaleUpperCase(), ...rest].join('');
}
