import type { ResolvedKey } from '../../../core/lesson/resolved-key.ts';
import type { Technique } from '../../../core/lesson/technique-schema.ts';
import { techniqueLook, techniqueName } from '../../learn/mark-layers.ts';
import { teachMessages } from '../../messages/teach-messages.ts';

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
