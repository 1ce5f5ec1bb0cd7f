import { labelNumber } from '../response/label-id.ts';
import { confidences, type Label, type Response } from '../response/label.ts';
import type { PackedPart } from './packed-hand-in.ts';

/**
 * The responses of one item, each as the parts of `packedHandInSchema`: labels that have been written out before are
 * only pointed to. Techniques not yet in `techniques` are added to it.
 */
export function packResponses(responses: readonly Response[], techniques: string[]): PackedPart[][] {
  const written = new Map<string, number>();
  return responses.map(({ labels }) => {
    const parts: PackedPart[] = [];
    for (const label of labels) {
      const packed = packLabel(label, techniques);
      const key = JSON.stringify(packed);
      const place = written.get(key);
      if (place === undefined) {
        written.set(key, written.size);
        parts.push(packed);
      } else {
        addAgain(parts, place);
      }
    }
    return parts;
  });
}

function addAgain(parts: PackedPart[], place: number): void {
  const [first, count] = parts.at(-1) ?? [];
  const goesOn = parts.at(-1)?.length === 2 && Number(first) + Number(count) === place;
  if (goesOn) parts.pop();
  parts.push(goesOn ? [Number(first), Number(count) + 1] : [place, 1]);
}

function packLabel(label: Label, techniques: string[]): PackedPart {
  const { id, span, technique, confidence, reason, evidence } = label;
  if (!techniques.includes(technique)) techniques.push(technique);
  const number = labelNumber(id);
  const packed: PackedPart = [
    number === 0 ? id : number,
    span.start,
    span.end - span.start,
    techniques.indexOf(technique),
    confidence === undefined ? 0 : confidences.indexOf(confidence) + 1,
    reason ?? 0,
    evidence ?? 0,
  ];
  while (packed.length > 4 && packed.at(-1) === 0) packed.pop();
  return packed;
}
