import { numberNotes, type NumberedNote } from '../learn/outcome-layers.ts';
import { outcomeNotes } from '../learn/outcome-note.ts';
import type { CheckedWork } from '../learn/checked-work.ts';
import { formatSignedPoints } from '../learn/format-points.ts';
import { messages } from '../messages/messages.ts';
import { linesOf, lineWords } from './lines-of.ts';
import { markSheetLayers, markTags } from './marked-notes.ts';
import type { PassageLine } from './passage-line.ts';
import type { SheetLayer } from './sheet-layer.ts';

/** An explanation on paper. */
export interface CheckedNote {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  /** Lines, what happened, points, and the learner's marks it is about: "line 3 · missed". */
  readonly facts: string;
  readonly rationale: string;
}

/** Entries of the key that need no explanation on paper, with the lines they stand on. */
export interface QuietGroup {
  readonly title: string;
  readonly lines: string;
}

/** All that the checked sheet says about the text. */
export interface CheckedNotes {
  readonly notes: readonly CheckedNote[];
  readonly quiet: readonly QuietGroup[];
  readonly layers: readonly SheetLayer[];
}

/**
 * What the key and the learner's marks come to on paper: what was scored, and what was flagged for nothing, in full;
 * the rest by title and line, for two sides have no room for more.
 */
export function checkedNotes(work: CheckedWork, lines: readonly PassageLine[]): CheckedNotes {
  const { passage, feedback, techniques, marks } = work;
  const notes = numberNotes(outcomeNotes(passage, feedback, techniques, marks));
  const main = notes.filter(({ isMain }) => isMain);
  const tags = markTags(techniques, marks);
  return {
    notes: main.map((note) => ({
      id: note.id,
      number: String(note.number ?? ''),
      title: note.title,
      facts: factsOf(note, lines, tags),
      rationale: [note.rationale, note.also].filter(Boolean).join(' '),
    })),
    quiet: quietGroups(
      notes.filter(({ isMain }) => !isMain),
      lines,
    ),
    layers: [...main.flatMap(keyLayer), ...markSheetLayers(techniques, marks, false)],
  };
}

function factsOf(
  note: NumberedNote,
  lines: readonly PassageLine[],
  tags: ReadonlyMap<string, string>,
): string {
  const { outcome, status } = note;
  const points = outcome.earned - outcome.cost;
  const mine = outcome.labels.flatMap((id) => tags.get(id) ?? []).map((tag) => `[${tag}]`);
  return [
    lineWords(lines, outcome.span),
    mine.length === 0 ? status : `${status} ${mine.join(' ')}`,
    ...(points === 0 ? [] : [formatSignedPoints(points)]),
  ].join(' · ');
}

/** Plain marks are the learner's alone: their brackets show them, and the key has no words of its own there. */
function keyLayer({ id, number, look, outcome }: NumberedNote): SheetLayer[] {
  return [
    {
      id,
      span: outcome.span,
      opening: String(number ?? ''),
      closing: '',
      look: lineUnder(outcome.type, look),
      isMine: false,
    },
  ];
}

function lineUnder(type: NumberedNote['outcome']['type'], look: string): string {
  if (type === 'annotation') return look;
  return type === 'plain' ? '' : 'not-scored';
}

function quietGroups(notes: readonly NumberedNote[], lines: readonly PassageLine[]): QuietGroup[] {
  const titles = [...new Set(notes.map(({ title }) => title))];
  return titles.map((title) => {
    const group = notes.filter((note) => note.title === title);
    return {
      title,
      lines: messages.print.lineList(group.map(({ outcome }) => linesOf(lines, outcome.span))),
    };
  });
}
