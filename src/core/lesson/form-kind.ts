import type { ResolvedKey } from './resolved-key.ts';

/** What a short passage of a form is: flawed or a sound look-alike, and of which technique. */
export interface FormKind {
  readonly verdict: 'flawed' | 'sound';
  readonly technique: string;
}

/**
 * Reads it from the key: flawed with exactly one scored annotation and no decoy, sound with exactly one decoy and nothing
 * scored. `undefined` for anything else: a learner could not be told plainly whether they were right.
 */
export function formKind({ annotations, decoys }: ResolvedKey): FormKind | undefined {
  const scored = annotations.filter(({ status }) => status === 'scored');
  const [flaw] = scored;
  const [decoy] = decoys;
  if (scored.length + decoys.length !== 1) return undefined;
  if (flaw !== undefined) return { verdict: 'flawed', technique: flaw.technique };
  return decoy === undefined ? undefined : { verdict: 'sound', technique: decoy.tempts };
}
