import type { Label, LabelDraft } from './label.ts';

/**
 * Makes a label of a draft. Takes over only the fields a label has, so that nothing a page hangs on its own objects
 * ends up in storage, where strict parsing would refuse it. An empty reason is no reason.
 */
export function createLabel(id: string, draft: LabelDraft): Label {
  const { span, technique, confidence, reason, evidence } = draft;
  return {
    id,
    span: { start: span.start, end: span.end },
    technique,
    ...(confidence === undefined ? {} : { confidence }),
    ...(reason === undefined || reason === '' ? {} : { reason }),
    ...(evidence === undefined ? {} : { evidence }),
  };
}
