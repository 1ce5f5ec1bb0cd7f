import type { ItemOutcome } from '../../core/scoring/outcomes/outcome.ts';

type OneName = (given: string) => string;

/** Words for what became of a mark or an entry of the key. `given` is the name it was given; empty where several were. */
export interface OutcomeWords {
  readonly correct: string;
  readonly mislabeled: OneName;
  readonly partial: (found: number, core: number) => string;
  readonly partialMisnamed: OneName;
  readonly missed: string;
  readonly decoyed: OneName;
  readonly respected: string;
  readonly freed: string;
  readonly nearMissFlagged: OneName;
  readonly nearMissLeft: string;
  readonly arguableAccepted: string;
  readonly arguableMisnamed: OneName;
  readonly arguableLeft: string;
  readonly spurious: (given: string, words: number) => string;
}

/** What happened, in a few words: "found and named", "partly found: 5 of 17 words", "you left it alone". */
export function outcomeStatus(
  outcome: ItemOutcome,
  nameOf: (technique: string) => string,
  status: OutcomeWords,
): string {
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
