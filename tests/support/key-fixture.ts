import type { KeyAnnotation } from '../../src/core/lesson/key-schema.ts';

/** A scored key annotation on a quote of the text, with three hints and one source. */
export function annotationFixture(id: string, technique: string, core: string): KeyAnnotation {
  return {
    id,
    technique,
    status: 'scored',
    core,
    difficulty: 'medium',
    rationale: `Why ${id} is one.`,
    hints: [`First hint of ${id}.`, `Second hint of ${id}.`, `Third hint of ${id}.`],
    evidence: [{ passage: core, says: `Evidence for ${id}.` }],
  };
}
