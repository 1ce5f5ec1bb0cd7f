import type { EncodedLabel, EncodedResponse } from './encoded-response.ts';
import type { Label, Response } from './label.ts';

/** A response in its compact form, safe to turn into JSON. `decodeResponse` gives back an equal response. */
export function encodeResponse(response: Response): EncodedResponse {
  return { version: 2, labels: response.labels.map(encodeLabel) };
}

function encodeLabel({ id, span, technique, confidence, reason, evidence }: Label): EncodedLabel {
  return [id, span.start, span.end, technique, confidence ?? null, reason ?? null, evidence ?? null];
}
