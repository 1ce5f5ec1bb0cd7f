import type { Component } from 'svelte';
import type { ClassView } from '../../core/gradebook/class-view.ts';
import type { PaperEntry } from '../../core/gradebook/gradebook-desk.ts';
import type { LessonBundle } from '../../core/lesson/lesson-bundle.ts';
import type { ResolvedKey } from '../../core/lesson/resolved-key.ts';
import type { TeachPart } from './teach-place.ts';

type Announce = (text: string) => void;

/** What the guide to a lesson is given. */
export interface LessonViewProps {
  readonly bundle: LessonBundle;
  /** The guide as HTML, made when the site was built. */
  readonly guide: string;
  /** The address of another part of this page. */
  readonly hrefOf: (part: TeachPart) => string;
}

/** What the picture of the class is given. */
export interface RoomViewProps {
  readonly bundle: LessonBundle;
  readonly keys: Readonly<Record<string, ResolvedKey>>;
  readonly view: ClassView;
  readonly isProjected: boolean;
  readonly areNamesShown: boolean;
  readonly announce: Announce;
}

/** What typing in from paper is given. */
export interface PaperViewProps {
  readonly bundle: LessonBundle;
  readonly keys: Readonly<Record<string, ResolvedKey>>;
  readonly onentry: (entry: PaperEntry) => Promise<void>;
  readonly announce: Announce;
}

type Load<Props extends Record<string, unknown>> = () => Promise<{ readonly default: Component<Props> }>;

/** The parts of the page that come when they are first opened. One that is not here is not offered. */
export interface TeachViews {
  readonly lesson?: Load<{ [Name in keyof LessonViewProps]: LessonViewProps[Name] }>;
  /** Given to it by the page's root: it has a machine of its own. */
  readonly assign?: Load<{ bundle: LessonBundle; announce: Announce }>;
  readonly room?: Load<{ [Name in keyof RoomViewProps]: RoomViewProps[Name] }>;
  readonly paper?: Load<{ [Name in keyof PaperViewProps]: PaperViewProps[Name] }>;
}

// The one place where other parts are switched on: `room: () => import('./room/RoomView.svelte')`.
export const teachViews: TeachViews = {};
