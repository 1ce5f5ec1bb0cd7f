import type { PaperEntry } from '../../../core/gradebook/intake/paper.ts';
import type { LessonBundle } from '../../../core/lesson/lesson-bundle.ts';

/** What a teacher is typing in, and who has been added: it outlasts a look at another part of the page. */
export class PaperSitting {
  name = $state('');
  /** The line of codes. The boxes show what can be read of it, so nothing that is typed is lost. */
  line = $state('');
  added = $state.raw<readonly PaperEntry[]>([]);

  /** Somebody has been added: the fields are for the next one. */
  next(entry: PaperEntry): void {
    this.added = [...this.added, entry];
    this.name = '';
    this.line = '';
  }
}

const sittings = new WeakMap<LessonBundle, PaperSitting>();

/** The sitting for a lesson that is open, for as long as it is open. */
export function paperSitting(bundle: LessonBundle): PaperSitting {
  const sitting = sittings.get(bundle) ?? new PaperSitting();
  sittings.set(bundle, sitting);
  return sitting;
}
