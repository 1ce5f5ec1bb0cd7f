import * as v from 'valibot';

/** Where among the things of its kind that are there: from 0 to below 1. The page decides how many there are. */
const fraction = v.pipe(v.number(), v.minValue(0), v.ltValue(1));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** A control as it was when it was pressed: a replay presses this one, or none. */
const control = v.strictObject({ role: v.string(), name: v.string(), nth: count });

/**
 * One thing a learner does. Numbers are fractions of what there is, so any action can be tried in any state; one that has
 * nothing to act on is skipped. What was pressed is written into the action once it is known.
 */
export const actionSchema = v.variant('do', [
  /** Presses any control. */
  v.strictObject({ do: v.literal('press'), at: fraction, found: v.optional(control) }),
  /** Presses what the page itself puts forward: its call to action. */
  v.strictObject({ do: v.literal('onward'), at: fraction, found: v.optional(control) }),
  /** Selects words of the passage: by the browser's selection, by dragging the mouse, let go on the words or beside the text, or in pick mode by keys. */
  v.strictObject({
    do: v.literal('select'),
    way: v.picklist(['set', 'drag', 'beside', 'pick']),
    at: fraction,
    more: count,
  }),
  /** Names what is selected. */
  v.strictObject({ do: v.literal('name'), at: fraction, by: v.picklist(['mouse', 'key']) }),
  v.strictObject({ do: v.literal('tap'), at: fraction }),
  /** Takes a pen in hand, drags over words with it and puts it down. */
  v.strictObject({ do: v.literal('draw'), at: fraction, more: count, pen: fraction }),
  /** Opens a card of the source shelf, takes it in hand and drags over the words that say something else. */
  v.strictObject({ do: v.literal('cite'), at: fraction, more: count, card: fraction }),
  /** Keeps a finger on a word, as long as it takes to select it. */
  v.strictObject({ do: v.literal('hold'), at: fraction }),
  v.strictObject({ do: v.literal('key'), key: v.string() }),
  v.strictObject({ do: v.literal('fill'), at: fraction, text: v.string(), found: v.optional(control) }),
  /** Goes to a step that is open. */
  v.strictObject({ do: v.literal('step'), at: fraction, found: v.optional(control) }),
  v.strictObject({ do: v.literal('reload') }),
  v.strictObject({ do: v.literal('history'), by: v.picklist([-1, 1]) }),
  /** Opens the address in a second tab, or goes to the other one. */
  v.strictObject({ do: v.literal('tab') }),
  /** Closes the tab that is shown, where there is another. */
  v.strictObject({ do: v.literal('close') }),
  v.strictObject({ do: v.literal('storage'), is: v.picklist(['refused', 'full', 'deleted', 'kept']) }),
  v.strictObject({ do: v.literal('network'), is: v.picklist(['off', 'on']) }),
  /** Drops a file on the page. */
  v.strictObject({ do: v.literal('drop'), file: v.picklist(['empty', 'words', 'json', 'picture', 'copy']) }),
  /** Has the browser translate what stands on the page now: into other words, or only into its own elements. */
  v.strictObject({ do: v.literal('translate'), words: v.picklist(['kept', 'changed']) }),
  /** Prints, which shows the page in another way for a moment. */
  v.strictObject({ do: v.literal('print') }),
  v.strictObject({ do: v.literal('resize'), width: count, height: count }),
  /** Goes on, whatever the page puts forward, until the last step. */
  v.strictObject({ do: v.literal('finish'), way: v.optional(v.array(v.string())) }),
]);

export type Action = v.InferOutput<typeof actionSchema>;

/** What was pressed. */
export type FoundControl = v.InferOutput<typeof control>;

/** The action as a sentence somebody can follow by hand. */
export function sayAction(action: Action): string {
  switch (action.do) {
    case 'press':
    case 'onward':
    case 'step':
      return action.found === undefined
        ? `presses ${action.do === 'press' ? 'something' : `something to go ${action.do}`}`
        : `presses ${sayControl(action.found)}`;
    case 'fill':
      return `writes “${action.text}” into ${action.found === undefined ? 'a field' : sayControl(action.found)}`;
    case 'select':
      return `selects ${action.more + 1} words (or sentences) ${percent(action.at)} into the text, ${selectWays[action.way]}`;
    case 'name':
      return `names them, ${percent(action.at)} down the techniques, by ${action.by}`;
    case 'tap':
      return `taps a word ${percent(action.at)} into the text`;
    case 'draw':
      return `takes a pen in hand, ${percent(action.pen)} down the techniques, drags over ${action.more + 1} words ${percent(action.at)} into the text, and puts it down`;
    case 'cite':
      return `opens a card of the source shelf, ${percent(action.card)} down, takes it in hand and drags over ${action.more + 1} words ${percent(action.at)} into the text`;
    case 'hold':
      return `keeps a finger on a word ${percent(action.at)} into the text`;
    case 'drop':
      return `drops a file on the page: ${fileWords[action.file]}`;
    case 'translate':
      return `has the page translated, with ${action.words === 'kept' ? 'the same' : 'other'} words`;
    case 'key':
      return `presses the key ${action.key}`;
    case 'reload':
      return 'reloads the page';
    case 'history':
      return `goes ${action.by < 0 ? 'back' : 'forward'} in the browser`;
    case 'tab':
      return 'goes to another tab of the same address';
    case 'close':
      return 'closes this tab and goes to the other one';
    case 'storage':
      return storageWords[action.is];
    case 'network':
      return action.is === 'off' ? 'goes offline' : 'is online again';
    case 'print':
      return 'prints the page';
    case 'resize':
      return `makes the window ${action.width} x ${action.height}`;
    case 'finish':
      return `goes on until the last step${action.way === undefined ? '' : `: ${action.way.join(', ')}`}`;
  }
}

const selectWays = {
  set: 'with the browser’s own selection',
  drag: 'by dragging the mouse',
  beside: 'by dragging the mouse, which is let go beside the text',
  pick: 'by keys in pick mode',
} as const;

const fileWords = {
  empty: 'an empty one',
  words: 'a text',
  json: 'a page of data of another program',
  picture: 'a picture',
  copy: 'a copy of the work of this page, under another name',
} as const;

const storageWords = {
  refused: 'has the browser refuse its database',
  full: 'has no room left on the device',
  deleted: 'has the browser delete the database',
  kept: 'has storage that works again',
} as const;

function sayControl({ role, name, nth }: FoundControl): string {
  return `the ${role} “${name}”${nth > 0 ? ` (number ${nth + 1} of that name)` : ''}`;
}

function percent(at: number): string {
  return `${Math.floor(at * 100)} %`;
}
