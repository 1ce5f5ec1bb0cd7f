import type { PassageReport } from '../../../core/analysis/class/passage-report.ts';
import { adjustKey } from '../../../core/gradebook/key/adjust-key.ts';
import type { ClassView } from '../../../core/gradebook/class-view.ts';
import { type LessonBundle, firstItem } from '../../../core/lesson/lesson-bundle.ts';
import type { ResolvedKey } from '../../../core/lesson/resolved-key.ts';
import type { Technique } from '../../../core/lesson/technique-schema.ts';
import type { Passage } from '../../../core/text/passage.ts';
import { roomPlaces, type RoomPlace } from './room-places.ts';

/** What every part of the room needs to know of the lesson. */
export interface RoomLesson {
  readonly title: string;
  readonly passage: Passage;
  /** The techniques this class looks for, in the lesson's order: their place gives them their look. */
  readonly techniques: readonly Technique[];
  /** All the lesson has: names that are given may be any of them. */
  readonly named: readonly Technique[];
  readonly places: ReadonlyMap<string, RoomPlace>;
  /** First tries: what passages and key are judged by. */
  readonly report: PassageReport;
}

/** Puts a lesson, its key and a class side by side. */
export function roomLesson(
  bundle: LessonBundle,
  keys: Readonly<Record<string, ResolvedKey>>,
  view: ClassView,
): RoomLesson {
  const { item, passage } = firstItem(bundle);
  const named = [...bundle.techniques, ...bundle.leftOut];
  const published = keys[item.id] ?? { annotations: [], decoys: [], nearMisses: [] };
  const key = adjustKey(published, passage, view.adjustments);
  const report = view.report.first;
  return {
    title: bundle.lesson.title,
    passage,
    techniques: named.filter(({ id }) => view.techniques.includes(id)),
    named,
    places: roomPlaces(passage, key, report, named),
    report,
  };
}
