import type { KeyChange } from '../../../core/gradebook/adjustment.ts';
import type { Appeal } from '../../../core/gradebook/appeal.ts';

/** Objections to the same outcome, which are decided together. */
export interface AppealGroup {
  readonly id: string;
  readonly item: string;
  /** The outcome's type and id. */
  readonly outcome: string;
  readonly quote: string;
  readonly appeals: readonly Appeal[];
}

/**
 * Groups objections by what they are to, those that most learners share first. A mark on plain words has an id of its
 * learner's, so what counts there is the words.
 */
export function groupAppeals(appeals: readonly Appeal[]): readonly AppealGroup[] {
  const groups = new Map<string, Appeal[]>();
  for (const appeal of appeals) {
    const isPlain = appeal.outcome.startsWith('plain:');
    const id = `${appeal.item} ${isPlain ? `plain ${appeal.quote}` : appeal.outcome}`;
    const group = groups.get(id);
    if (group === undefined) groups.set(id, [appeal]);
    else group.push(appeal);
  }
  return [...groups]
    .map(([id, list]) => toGroup(id, list))
    .toSorted((a, b) => b.appeals.length - a.appeals.length);
}

/** The groups of one passage. */
export interface AppealedPassage {
  readonly item: string;
  readonly groups: readonly AppealGroup[];
}

/** Puts groups under the passages they are about, in the order of these; within one they stay as they are. */
export function byPassage(
  groups: readonly AppealGroup[],
  items: readonly string[],
): readonly AppealedPassage[] {
  return items
    .map((item) => ({ item, groups: groups.filter((group) => group.item === item) }))
    .filter((passage) => passage.groups.length > 0);
}

/** What would grant these objections, the likeliest of the first one first. */
export function remediesOf({ appeals }: AppealGroup): readonly KeyChange[] {
  const remedies = new Map(
    appeals.flatMap((appeal) => appeal.remedies.map((change) => [JSON.stringify(change), change])),
  );
  return [...remedies.values()];
}

function toGroup(id: string, appeals: readonly Appeal[]): AppealGroup {
  return {
    id,
    item: appeals[0]?.item ?? '',
    outcome: appeals[0]?.outcome ?? '',
    quote: appeals.find(({ quote }) => quote !== '')?.quote ?? '',
    appeals,
  };
}
