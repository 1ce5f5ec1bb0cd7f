import { confidences } from '../response/label.ts';
import { responseLimits } from '../response/response-limits.ts';
import type { PackedPart } from './packed-hand-in.ts';

/**
 * What `packResponses` was given, to be parsed; `undefined` where a part points to labels that are not there, or to more
 * than a response may hold.
 */
export function unpackResponses(
  packed: readonly (readonly PackedPart[])[],
  techniques: readonly string[],
): { labels: unknown[] }[] | undefined {
  const written: unknown[] = [];
  const responses: { labels: unknown[] }[] = [];
  for (const parts of packed) {
    const labels: unknown[] = [];
    for (const part of parts) {
      const added = part.length === 2 ? writtenBefore(written, part) : [unpackLabel(part, techniques)];
      if (added === undefined || labels.length + added.length > responseLimits.labels) return undefined;
      if (part.length !== 2) written.push(...added);
      labels.push(...added);
    }
    responses.push({ labels });
  }
  return responses;
}

function writtenBefore(written: readonly unknown[], [first, count]: PackedPart): unknown[] | undefined {
  const from = Number(first);
  const to = from + Number(count);
  const isThere = Number.isInteger(from) && 0 <= from && from < to && to <= written.length;
  return isThere && to - from <= responseLimits.labels ? written.slice(from, to) : undefined;
}

function unpackLabel(part: PackedPart, techniques: readonly string[]): unknown {
  const [id, start, length, technique, confidence = 0, reason = 0, evidence = 0] = part;
  return {
    id: typeof id === 'number' ? `m${id}` : id,
    span: { start, end: Number(start) + Number(length) },
    technique: techniques[Number(technique)],
    ...(confidence === 0 ? {} : { confidence: confidences[Number(confidence) - 1] }),
    ...(reason === 0 ? {} : { reason }),
    ...(evidence === 0 ? {} : { evidence }),
  };
}
