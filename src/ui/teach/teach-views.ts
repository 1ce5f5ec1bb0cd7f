import type { Component } from 'svelte';
import type { ClassView } from '../../core/gradebook/class-view.ts';
import type { PaperEntry } from '../../core/gradebook/intake/paper.ts';
import type { LessonBundle } from '../../core/lesson/lesson-bundle.ts';
import type { ResolvedKey } from '../../core/lesson/resolved-key.ts';
import type { KeyAbout } from './paper/paper-choice.ts';
import type { TeachTools } from './teach-tools.ts';

/** What the guide to a lesson is given. */
interface LessonViewProps {
  readonly bundle: LessonBundle;
  /** The guide as HTML, made when the site was built; empty where there is none. */
  readonly guide: string;
  /** Address of the lesson as a learner has it. */
  readonly previewHref: string;
}

/** What making an assignment is given. */
interface AssignViewProps extends Pick<
  TeachTools,
  'siteHref' | 'createId' | 'createKeyPair' | 'saveFile' | 'copyText'
> {
  readonly bundle: LessonBundle;
}

/** What the picture of the class is given. */
interface RoomViewProps {
  readonly bundle: LessonBundle;
  readonly keys: Readonly<Record<string, ResolvedKey>>;
  readonly view: ClassView;
  readonly isProjected: boolean;
  readonly areNamesShown: boolean;
}

/** What typing in from paper is given. */
interface PaperViewProps {
  readonly bundle: LessonBundle;
  readonly keys: Readonly<Record<string, ResolvedKey>>;
  readonly about: KeyAbout;
  readonly loadShelf?: TeachTools['loadShelf'];
  /** Whether it could be added. */
  readonly onentry: (entry: PaperEntry) => Promise<boolean>;
}

type Load<Props extends Record<string, unknown>> = () => Promise<{ readonly default: Component<Props> }>;

/** The parts of the page that come when they are first opened. One that is not here is not offered. */
export interface TeachViews {
  readonly lesson?: Load<{ [Name in keyof LessonViewProps]: LessonViewProps[Name] }>;
  readonly assign?: Load<{ [Name in keyof AssignViewProps]: AssignViewProps[Name] }>;
  readonly room?: Load<{ [Name in keyof RoomViewProps]: RoomViewProps[Name] }>;
  readonly paper?: Load<{ [Name in keyof PaperViewProps]: PaperViewProps[Name] }>;
}

/** Each part is a file of its own, fetched when it is first opened. */
export const teachViews: TeachViews = {
  lesson: () => import('./lesson/LessonView.svelte'),
  assign: () => import('./assign/AssignView.svelte'),
  room: () => import('./room/RoomView.svelte'),
  paper: () => import('./paper/PaperView.svelte'),
};
