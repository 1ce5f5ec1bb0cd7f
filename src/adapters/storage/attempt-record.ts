import type { Claim, StoredWork } from '../../core/attempt/attempt-store.ts';

/** How a claim stands to what lies under its lesson now. `gone`: somebody has emptied the storage. */
export type Kept = 'held' | 'superseded' | 'gone';

/** What lies under a lesson's id: whose pen it is, and the attempt, if one was saved. */
export interface AttemptRecord extends Claim {
  /** Whatever was stored; parsed by whoever asks for it. */
  readonly attempt?: unknown;
  /** The text of the answers that a teacher returned for this attempt; it goes when the attempt goes. */
  readonly returned?: unknown;
  /** The assignment's link, so that a list of works has a way back to it. */
  readonly link?: unknown;
}

/** True when this claim is the record's latest. Without a record nobody else has claimed, so any claim holds. */
export function isHeldBy(record: AttemptRecord | undefined, claim: Claim): boolean {
  return record === undefined || record.token === claim.token;
}

/** How a claim stands to the record; without a record somebody has emptied the storage, for claiming makes one. */
export function keptOf(record: AttemptRecord | undefined, claim: Claim): Kept {
  if (record === undefined) return 'gone';
  return isHeldBy(record, claim) ? 'held' : 'superseded';
}

/** The record with another holder and the same content; a link that is given takes the place of the one before. */
export function passTo(record: AttemptRecord | undefined, claim: Claim, link?: string): AttemptRecord {
  return { ...record, ...claim, ...(link === undefined ? {} : { link }) };
}

/** The record with this attempt in place of the one before; what lies beside it stays. */
export function withAttempt(
  record: AttemptRecord | undefined,
  claim: Claim,
  attempt: unknown,
): AttemptRecord {
  return { ...passTo(record, claim), attempt };
}

/** The record with the answers that a teacher returned. */
export function withReturned(
  record: AttemptRecord | undefined,
  claim: Claim,
  returned: string,
): AttemptRecord {
  return { ...passTo(record, claim), returned };
}

/** What is left where an attempt was: the pen and the link, and nothing that anybody did. */
export function emptied(record: AttemptRecord | undefined, { lessonId, token }: Claim): AttemptRecord {
  return record?.link === undefined ? { lessonId, token } : { lessonId, token, link: record.link };
}

/** The records that hold work, as whoever asks for all of it gets them. */
export function listWorks(records: readonly AttemptRecord[]): StoredWork[] {
  return records
    .filter(({ attempt }) => attempt !== undefined)
    .map(({ lessonId, attempt, link }) => ({
      workId: lessonId,
      raw: attempt,
      ...(link === undefined ? {} : { link }),
    }));
}
