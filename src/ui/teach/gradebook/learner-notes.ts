import type { ItemOutcome } from '../../../core/scoring/item-outcome.ts';
import type { CheckedWork } from '../../learn/checked-work.ts';
import { techniqueName, type ShownMark } from '../../learn/mark-layers.ts';
import { numberNotes, type NumberedNote } from '../../learn/outcome-layers.ts';
import { outcomeNotes } from '../../learn/outcome-note.ts';
import { teachMessages } from '../../messages/teach-messages.ts';

/** What became of each mark and each entry of the key, told to a teacher: the learner's page says "you". */
export function learnerNotes({ passage, feedback, techniques, marks }: CheckedWork): NumberedNote[] {
  const nameOf = (id: string) => techniqueName(techniques, id);
  return numberNotes(
    outcomeNotes(passage, feedback, techniques, marks).map((note) => ({
      ...note,
      status: statusOf(note.outcome, nameOf),
      said: marks.filter(({ label }) => note.outcome.labels.includes(label.id)).flatMap(saidOf),
    })),
  );
}

/** What happened, in a few words: "found and named", "partly found: 5 of 17 words". */
function statusOf(outcome: ItemOutcome, nameOf: (technique: string) => string): string {
  const { status } = teachMessages.learner;
  const given = outcome.given === undefined ? '' : nameOf(outcome.given);
  switch (outcome.outcome) {
    case 'correct':
      return status.correct;
    case 'mislabeled':
      return status.mislabeled(given);
    case 'partial': {
      const share = status.partial(outcome.foundWords, outcome.coreWords);
      return outcome.isNamed || given === '' ? share : `${share}, ${status.partialMisnamed(given)}`;
    }
    case 'missed':
      return status.missed;
    case 'decoyed':
      return status.decoyed(given);
    case 'respected':
      if (outcome.chargedWords > 0) return status.spurious(given, outcome.chargedWords);
      return outcome.labels.length > 0 ? status.freed : status.respected;
    case 'near-miss':
      if (outcome.chargedWords > 0) return status.nearMissFlagged(given);
      return outcome.labels.length > 0 ? status.freed : status.nearMissLeft;
    case 'arguable':
      if (outcome.response === 'accepted') return status.arguableAccepted;
      if (outcome.response === 'misnamed') return status.arguableMisnamed(given);
      return outcome.labels.length > 0 ? status.freed : status.arguableLeft;
    case 'spurious':
      return status.spurious(given, outcome.chargedWords);
  }
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
