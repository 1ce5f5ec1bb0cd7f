import type { CheckedWork } from '../../explain/checked-work.ts';
import { techniqueName, type ShownMark } from '../../lesson/shown-marks.ts';
import { numberNotes, type NumberedNote } from '../../explain/outcome-layers.ts';
import { outcomeNotes } from '../../explain/outcome-note.ts';
import { outcomeStatus } from '../../explain/outcome-status.ts';
import { teachMessages } from '../../words/gradebook.ts';

/** What became of each mark and each entry of the key, told to a teacher: the learner's page says "you". */
export function learnerNotes({ passage, feedback, techniques, marks }: CheckedWork): NumberedNote[] {
  const nameOf = (id: string) => techniqueName(techniques, id);
  return numberNotes(
    outcomeNotes(passage, feedback, techniques, marks).map((note) => ({
      ...note,
      status: outcomeStatus(note.outcome, nameOf, teachMessages.learner.status),
      said: marks.filter(({ label }) => note.outcome.labels.includes(label.id)).flatMap(saidOf),
    })),
  );
}

/** How sure the learner was of a mark, what it cites and why; nothing where nothing was said. */
function saidOf({ label, cited }: ShownMark): string[] {
  const { said } = teachMessages.learner;
  const parts = [
    label.confidence === undefined ? '' : said[label.confidence],
    cited === undefined ? '' : said.cited(cited),
    label.reason === undefined ? '' : `${said.reason} ${label.reason}`,
  ].filter(Boolean);
  return parts.length === 0 ? [] : [parts.join(' ')];
}
