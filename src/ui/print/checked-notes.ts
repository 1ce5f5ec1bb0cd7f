import type { ItemOutcome } from '../../core/scoring/outcomes/outcome.ts';
import { techniqueName } from '../lesson/shown-marks.ts';
import { numberNotes, type NumberedNote } from '../explain/outcome-layers.ts';
import { outcomeNotes } from '../explain/outcome-note.ts';
import type { PrintedCheck } from './printed-work.ts';
import { formatSignedPoints } from '../lesson/format.ts';
import { messages } from '../words/words.ts';
import { type PassageLine, type SheetLayer, lineRange, lineWords } from './passage-line.ts';
import { markSheetLayers, markTags } from './marked-notes.ts';

/** An explanation on paper. */
interface CheckedNote {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly lines: string;
  /** What happened, the learner's marks it is about, and points: "found and named [S1] · +1". */
  readonly facts: string;
  readonly rationale: string;
}

/** Entries of the key of one kind that need no explanation on paper, by name, with the lines they stand on. */
export interface QuietGroup {
  readonly title: string;
  /** "slippery slope", "loaded language"; empty for what simply holds up. Line ranges, each once: "4", "12–14". */
  readonly entries: readonly { readonly name: string; readonly lines: readonly string[] }[];
}

/** All that the checked sheet says about the text. */
export interface CheckedNotes {
  readonly notes: readonly CheckedNote[];
  readonly quiet: readonly QuietGroup[];
  readonly layers: readonly SheetLayer[];
}

/**
 * What the key and the learner's marks come to on paper: what was scored, and what was flagged for nothing, in full;
 * the rest by title and line, because two sides have no room for more.
 */
export function checkedNotes(work: PrintedCheck, lines: readonly PassageLine[]): CheckedNotes {
  const { passage, feedback, techniques, marks } = work;
  const notes = numberNotes(outcomeNotes(passage, feedback, techniques, marks));
  const main = notes.filter(({ isMain }) => isMain);
  const tags = markTags(techniques, marks);
  return {
    notes: sayOnce(main.map((note) => checkedNote(note, lines, tags))),
    quiet: quietGroups(
      work,
      notes.filter(({ isMain }) => !isMain),
      lines,
    ),
    layers: [...main.flatMap(keyLayer), ...markSheetLayers(techniques, marks, false)],
  };
}

function checkedNote(
  { id, number, title, outcome, status, rationale, also }: NumberedNote,
  lines: readonly PassageLine[],
  tags: ReadonlyMap<string, string>,
): CheckedNote {
  const points = outcome.earned - outcome.cost;
  const mine = outcome.labels.flatMap((label) => tags.get(label) ?? []).map((tag) => `[${tag}]`);
  return {
    id,
    number: String(number ?? ''),
    title,
    lines: lineWords(lines, outcome.span),
    facts: [[status, ...mine].join(' '), ...(points === 0 ? [] : [formatSignedPoints(points)])].join(
      '\u00a0· ',
    ),
    rationale: [rationale, also].filter(Boolean).join(' '),
  };
}

/** Where notes have the same reason, it stands in the first of them and the others point to it. */
function sayOnce(notes: readonly CheckedNote[]): CheckedNote[] {
  return notes.map((note) => {
    const first = notes.find(({ rationale }) => rationale === note.rationale);
    return first === undefined || first === note
      ? note
      : { ...note, rationale: messages.print.sameAs(first.number) };
  });
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

function quietGroups(
  work: PrintedCheck,
  notes: readonly NumberedNote[],
  lines: readonly PassageLine[],
): QuietGroup[] {
  return (['decoy', 'arguable', 'near-miss'] as const).flatMap((type) => {
    const group = notes
      .filter(({ outcome }) => outcome.type === type)
      .map(({ outcome }) => ({ name: quietName(work, outcome), range: lineRange(lines, outcome.span) }));
    const names = [...new Set(group.map(({ name }) => name))];
    const entries = names.map((name) => ({
      name,
      lines: [...new Set(group.filter((entry) => entry.name === name).map(({ range }) => range))],
    }));
    return entries.length === 0 ? [] : [{ title: messages.print.quiet[type], entries }];
  });
}

/** What an entry is called within its group. */
function quietName({ feedback, techniques }: PrintedCheck, { type, id }: ItemOutcome): string {
  const { annotations, nearMisses } = feedback.key;
  if (type === 'near-miss') return nearMisses.find((entry) => entry.id === id)?.really ?? '';
  const technique = annotations.find((entry) => entry.id === id)?.technique;
  return technique === undefined ? '' : techniqueName(techniques, technique).toLowerCase();
}
