import type { Label, LabelDraft } from './label.ts';

/** True when both labels are the same one and say the same in every field. */
export function isSameLabel(a: Label, b: Label): boolean {
  const isSaidTheSame = a.confidence === b.confidence && a.reason === b.reason && a.evidence === b.evidence;
  return a.id === b.id && isSameMark(a, b) && isSaidTheSame;
}

/** True when both put the same technique on the same span, whatever else they say. */
export function isSameMark(a: LabelDraft, b: LabelDraft): boolean {
  return a.technique === b.technique && a.span.start === b.span.start && a.span.end === b.span.end;
}
