import type { KeyChange } from '../../../core/gradebook/adjustment.ts';
import type { Appeal } from '../../../core/gradebook/class-view.ts';
import type { ResolvedKey } from '../../../core/lesson/resolved-key.ts';
import type { Technique } from '../../../core/lesson/technique-schema.ts';
import { techniqueLook, techniqueName } from '../../lesson/shown-marks.ts';
import { teachMessages } from '../../words/gradebook.ts';

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

/** What the key says about words that somebody objects to. */
export interface OutcomeAbout {
  readonly title: string;
  readonly look: string;
  readonly rationale: string;
}

/** Reads it from the key by the outcome's type and id (`annotation:sl1`). */
export function outcomeAbout(
  outcome: string,
  key: ResolvedKey | undefined,
  techniques: readonly Technique[],
): OutcomeAbout {
  const { about } = teachMessages.key;
  const [type = '', id = ''] = outcome.split(':', 2);
  const annotation = key?.annotations.find((entry) => entry.id === id);
  const decoy = key?.decoys.find((entry) => entry.id === id);
  const nearMiss = key?.nearMisses.find((entry) => entry.id === id);
  const grey = { look: 'technique-grey' };
  if (type === 'annotation' && annotation !== undefined) {
    const { technique, rationale } = annotation;
    const title = about.annotation(techniqueName(techniques, technique));
    return { title, look: techniqueLook(techniques, technique), rationale };
  }
  if (type === 'arguable' && annotation !== undefined) {
    const title = about.arguable(techniqueName(techniques, annotation.technique));
    return { title, rationale: annotation.rationale, ...grey };
  }
  if (type === 'decoy' && decoy !== undefined) {
    return { title: about.decoy, look: 'technique-sound', rationale: decoy.rationale };
  }
  if (type === 'near-miss' && nearMiss !== undefined) {
    return { title: about['near-miss'](nearMiss.really), rationale: nearMiss.rationale, ...grey };
  }
  return { title: about.plain, rationale: '', ...grey };
}
