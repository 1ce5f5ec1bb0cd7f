import type { ActorRefFrom, SnapshotFrom } from 'xstate';
import type { LookUp } from '../../../core/attempt/attempt.ts';
import type { CardTitle } from '../../../core/lesson/card-title.ts';
import type { lessonMachine } from '../../../machines/lesson-machine.ts';
import type { shelfMachine } from '../../../machines/shelf-machine.ts';

/** The source shelf with what a learner's work says of it, and what becomes part of the work. */
export interface ShelfWork {
  readonly actor: ActorRefFrom<typeof shelfMachine>;
  /** The cards that have been opened: those a mark can cite. */
  readonly opened: readonly CardTitle[];
  /** What the learner has looked up themselves, by card. */
  readonly lookUps: Readonly<Record<string, LookUp>>;
  readonly open: (card: string) => void;
  readonly lookUp: (card: string, said: Pick<LookUp, 'where' | 'found'>) => void;
  /** What we found is shown. */
  readonly show: (card: string) => void;
}

/** The shelf of a lesson as its work stands; `undefined` where the lesson has none. */
export function shelfWorkOf(
  lesson: ActorRefFrom<typeof lessonMachine>,
  { context: { bundle, attempt }, children }: SnapshotFrom<typeof lessonMachine>,
): ShelfWork | undefined {
  const { cards = [] } = bundle;
  if (cards.length === 0 || children.shelf === undefined) return undefined;
  return {
    actor: children.shelf,
    opened: cards.filter(({ id }) => attempt.shelf[id] !== undefined),
    lookUps: attempt.lookUps ?? {},
    open: (card) => lesson.send({ type: 'shelf.opened', card }),
    lookUp: (card, said) => lesson.send({ type: 'lookup.changed', card, ...said }),
    show: (card) => lesson.send({ type: 'lookup.shown', card }),
  };
}
