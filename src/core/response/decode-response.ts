import { parseData } from '../parse-data.ts';
import { failure, success, type Result } from '../result.ts';
import { checkUniqueIds } from './check-unique-ids.ts';
import { encodedResponseSchema, type ReadableLabel } from './encoded-response.ts';
import type { Label, Response } from './label.ts';

/**
 * Reads what `encodeResponse` wrote, or anything that claims to be it. Fails with `schema` or `duplicate-id`.
 * Whether spans and techniques fit a lesson is for `checkResponse`.
 */
export function decodeResponse(data: unknown, path = 'response'): Result<Response> {
  const parsed = parseData(encodedResponseSchema, data, path);
  if (!parsed.ok) return parsed;
  const labels = parsed.value.labels.map(decodeLabel);
  const issues = checkUniqueIds(labels, `${path} › labels`);
  return issues.length > 0 ? failure(issues) : success({ labels });
}

function decodeLabel([id, start, end, technique, confidence, reason, evidence = null]: ReadableLabel): Label {
  return {
    id,
    span: { start, end },
    technique,
    ...(confidence === null ? {} : { confidence }),
    ...(reason === null ? {} : { reason }),
    ...(evidence === null ? {} : { evidence }),
  };
}
