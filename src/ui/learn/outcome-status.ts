import type { ItemOutcome } from '../../core/scoring/item-outcome.ts';
import { messages } from '../messages/messages.ts';

/** What happened, in a few words: "found and named", "partly found: 5 of 17 words", "you left it alone". */
export function outcomeStatus(outcome: ItemOutcome, nameOf: (technique: string) => string): string {
  const { status } = messages.check;
  const given = outcome.given === undefined ? '' : nameOf(outcome.given);
  switch (outcome.outcome) {
    case 'correct':
      return status.correct;
    case 'mislabeled':
      return given === '' ? status.mislabeledUnknown : status.mislabeled(given);
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
