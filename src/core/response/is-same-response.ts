import { type Response, isSameLabel } from './label.ts';

/** True when both hold the same labels in the same order, each saying the same in every field. */
export function isSameResponse(a: Response, b: Response): boolean {
  if (a.labels.length !== b.labels.length) return false;
  return a.labels.every((label, index) => {
    const other = b.labels[index];
    return other !== undefined && isSameLabel(label, other);
  });
}
