import type { Attempt } from '../../core/attempt/attempt.ts';
import type { LessonBundle } from '../../core/lesson/lesson-bundle.ts';
import { snapSpan } from '../../core/text/snap-span.ts';
import type { Selected } from './acted.ts';
import type { Fault } from './fault.ts';
import { passageShown } from './find-mismatch.ts';
import type { PageFacts } from './page-facts.ts';

/** Words that were selected and then named are a mark of these words and this technique; says where they are not. */
export function findLostMark(
  { span }: Selected,
  technique: string,
  { passage: shown }: PageFacts,
  attempt: Attempt | undefined,
  bundle: LessonBundle,
): Fault | undefined {
  const passage = shown === undefined ? undefined : passageShown(shown, bundle);
  const wanted = passage === undefined ? undefined : snapSpan(passage, span);
  if (passage === undefined || wanted === undefined || attempt === undefined) return undefined;
  const labels = attempt.items[passage.id]?.marking.response.labels ?? [];
  const isThere = labels.some(
    (label) =>
      label.technique === technique && label.span.start === wanted.start && label.span.end === wanted.end,
  );
  if (isThere) return undefined;
  const words = passage.text.slice(wanted.start, wanted.end);
  return {
    kind: 'lost-mark',
    text: `“${words}” was selected and named ${technique}, and no such mark is stored`,
  };
}
