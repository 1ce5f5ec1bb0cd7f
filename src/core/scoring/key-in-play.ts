import type { ResolvedAnnotation, ResolvedKey, ResolvedNearMiss } from '../lesson/resolved-key.ts';
import type { Technique } from '../lesson/technique-schema.ts';

/** A technique of the lesson that a class does not look for. */
export type LeftOut = Pick<Technique, 'id' | 'name'>;

/**
 * The key for a class that looks for some of the lesson's techniques only. An annotation that another of them fits as
 * well goes by that one; any other is something else than what is looked for, and is treated and explained like every
 * near-miss.
 */
export function keyInPlay(key: ResolvedKey, leftOut: readonly LeftOut[]): ResolvedKey {
  if (leftOut.length === 0) return key;
  const annotations: ResolvedAnnotation[] = [];
  const left: ResolvedNearMiss[] = [];
  for (const annotation of key.annotations) {
    const { also: others = [], ...entry } = annotation;
    const fitting = [annotation.technique, ...others];
    const [technique, ...also] = fitting.filter((id) => !leftOut.some((out) => out.id === id));
    if (technique === undefined) left.push(asNearMiss(annotation, leftOut));
    else annotations.push({ ...entry, technique, ...(also.length > 0 && { also }) });
  }
  return { annotations, decoys: key.decoys, nearMisses: [...key.nearMisses, ...left] };
}

function asNearMiss(annotation: ResolvedAnnotation, leftOut: readonly LeftOut[]): ResolvedNearMiss {
  const { id, core, rationale, technique } = annotation;
  const really = leftOut.find((out) => out.id === technique)?.name ?? technique;
  return { id, quote: '', tempts: technique, really, rationale, place: core };
}
