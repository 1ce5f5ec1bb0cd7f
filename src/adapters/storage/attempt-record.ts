import type { Claim } from '../../core/attempt/attempt-store.ts';

/** What lies under a lesson's id: whose pen it is, and the attempt, if one was saved. */
export interface AttemptRecord extends Claim {
  /** Whatever was stored; parsed by whoever asks for it. */
  readonly attempt?: unknown;
}

/** True when this claim is the record's latest. Without a record nobody else has claimed, so any claim holds. */
export function isHeldBy(record: AttemptRecord | undefined, claim: Claim): boolean {
  return record === undefined || record.token === claim.token;
}

/** The record with another holder and the same attempt. */
export function passTo(record: AttemptRecord | undefined, claim: Claim): AttemptRecord {
  return record?.attempt === undefined ? claim : { ...claim, attempt: record.attempt };
}
