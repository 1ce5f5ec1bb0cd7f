import { type ResolvedAnnotation, offersRepair } from '../../../../core/lesson/resolved-key.ts';
import type { Technique } from '../../../../core/lesson/technique-schema.ts';
import type { ItemFeedback } from '../../../../core/scoring/score-item.ts';
import type { Passage } from '../../../../core/text/passage.ts';
import { compareSpans } from '../../../../core/text/span.ts';
import { techniqueLook, techniqueName } from '../../../lesson/shown-marks.ts';

/** A flagged passage that a learner can rewrite: its words within their sentences, and what to compare with. */
export interface RepairPassage {
  readonly id: string;
  readonly technique: string;
  readonly look: string;
  readonly before: string;
  readonly core: string;
  readonly after: string;
  readonly model: string;
  readonly checklist: readonly [string, string, string];
}

/** The passages of a key that can be rewritten, in reading order. */
export function repairPassages(
  passage: Passage,
  { key }: ItemFeedback,
  techniques: readonly Technique[],
): RepairPassage[] {
  const offered = key.annotations.filter(offersRepair);
  return offered
    .toSorted((a, b) => compareSpans(a.core.span, b.core.span))
    .map(({ id, technique, core: { span }, max: { span: around }, repair, checklist }) => ({
      id,
      technique: techniqueName(techniques, technique),
      look: techniqueLook(techniques, technique),
      before: passage.text.slice(around.start, span.start),
      core: passage.text.slice(span.start, span.end),
      after: passage.text.slice(span.end, around.end),
      model: repair,
      checklist,
    }));
}

/** The feedback without the rewrites that a learner is to try for themselves first. */
export function withoutModels(feedback: ItemFeedback): ItemFeedback {
  const annotations = feedback.key.annotations.map((annotation) =>
    offersRepair(annotation) ? withoutModel(annotation) : annotation,
  );
  return { ...feedback, key: { ...feedback.key, annotations } };
}

function withoutModel({ repair: _, ...annotation }: ResolvedAnnotation): ResolvedAnnotation {
  return annotation;
}
