// What the code in the page tells the code beside it. Only types: neither side knows the other's world.

/** Something that can be pressed, chosen or filled, in the order of the page. */
export interface Control {
  readonly role: 'button' | 'link' | 'choice' | 'select' | 'field' | 'summary';
  /** What it is called, cut at 80 letters. */
  readonly name: string;
  /** How many controls of this role and name come before it. */
  readonly nth: number;
  readonly place: 'dialog' | 'steps' | 'header' | 'bar' | 'passage' | 'main';
  /** Whether the page puts it forward. */
  readonly isCall: boolean;
  /** Whether it is on already, so that pressing it again is to change nothing: a chosen radio button, the current step. */
  readonly isOn: boolean;
  /** Whether it leads to another page. */
  readonly leaves: boolean;
  /** What it names the selected words. */
  readonly technique?: string;
}

/** A stretch of the passage, in UTF-16 code units of its text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The passage as it stands on the page. */
export interface ShownPassage {
  readonly paragraphs: readonly { readonly start: number; readonly text: string }[];
  /** The stretches that are drawn as marked, by the id of the mark. */
  readonly marks: Readonly<Record<string, readonly Stretch[]>>;
}

/** What can be seen of the page's state. */
export interface PageFacts {
  /** The step of the lesson that is shown; undefined where there is none. */
  readonly step?: string;
  /** What the light says of the saving: its state and its words. */
  readonly light?: { readonly state: string; readonly text: string };
  /** What is still being waited for, as the page marks it; nothing where it is at rest. */
  readonly busy?: string;
  readonly controls: readonly Control[];
  readonly passage?: ShownPassage;
  /** The list of marks: their ids, and how many the page says there are. */
  readonly list?: { readonly ids: readonly string[]; readonly count: number; readonly isFiltered: boolean };
}

/** Where to press: a point of the window, or that something else lies over all of it. */
export type Aim = { readonly x: number; readonly y: number } | 'covered';

/** Words that were found on the page. */
export interface FoundWords extends Stretch {
  readonly from: { readonly x: number; readonly y: number };
  readonly to: { readonly x: number; readonly y: number };
}

/** A record of the browser's database. */
export interface StoredRecord {
  readonly lessonId: string;
  readonly attempt?: unknown;
}

/** What can be dropped on the page. */
export type DroppedFile = 'empty' | 'words' | 'json' | 'picture' | 'copy';

type Named = Pick<Control, 'role' | 'name' | 'nth'>;

/** What the code in the page can do. */
export interface InPage {
  readonly look: () => PageFacts;
  /** Waits until nothing loads, nothing is being saved and two frames were drawn; false after so many milliseconds. */
  readonly settle: (limit: number) => Promise<boolean>;
  /** Scrolls to a control and says where to press it; undefined where it is gone. */
  readonly aim: (control: Named) => Aim | undefined;
  /** Gives a control the focus; false where it is gone. */
  readonly focus: (control: Named) => boolean;
  /** Chooses of a list. */
  readonly choose: (control: Named, at: number) => boolean;
  /** Begins to watch for anything that a press does. */
  readonly watch: (control: Named) => void;
  /** What it has done, in words; waits so many milliseconds for a first thing. Empty: nothing. */
  readonly seen: (limit: number) => Promise<readonly string[]>;
  /** Scrolls to words of the passage and says where they are; undefined where there is no passage. */
  readonly findWords: (at: number, more: number) => Promise<FoundWords | undefined>;
  readonly selectWords: (words: Stretch) => void;
  /** What the browser has selected, in offsets of the passage. */
  readonly selected: () => Stretch | undefined;
  /** Whether the page has taken what is selected: its bar quotes it. Waits for it so many milliseconds. */
  readonly whenTaken: (words: Stretch, limit: number) => Promise<boolean>;
  /** Waits until nothing is selected any more, as when a pen has marked it. */
  readonly whenLetGo: (limit: number) => Promise<boolean>;
  /** Waits until a press is not taken for a slip of the hand any more. */
  readonly whenMeant: () => Promise<boolean>;
  /** Gives the focus to an option of pick mode; false where there is none. */
  readonly focusOption: (at: number) => boolean;
  /** The records of the database; an empty list where there is none. Opening it makes none. */
  readonly stored: () => Promise<readonly StoredRecord[]>;
  /** Drops a file on the page; false where there is none of that kind. */
  readonly drop: (file: DroppedFile) => Promise<boolean>;
  /** Puts other elements, and other words or the same, in the place of every text. */
  readonly translate: (words: 'kept' | 'changed') => void;
  readonly keep: (record: StoredRecord & { readonly token: string }) => Promise<void>;
  readonly deleteDatabase: () => Promise<void>;
}
