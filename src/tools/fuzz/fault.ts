/** What was wrong. */
type FaultKind =
  /** The page, or its console, told of an error. */
  | 'error'
  /** Something loads or is saved for ever. */
  | 'busy'
  /** Nothing on the page leads on. */
  | 'stuck'
  /** What is shown is not what is stored. */
  | 'not-stored'
  /** Words on screen are marked that are not those of the mark. */
  | 'wrong-words'
  /** What was selected and named is no mark. */
  | 'lost-mark'
  /** A button was pressed and nothing happened. */
  | 'dead'
  /** Going on does not lead to the last step. */
  | 'no-end';

export interface Fault {
  readonly kind: FaultKind;
  readonly text: string;
}

/** What two sightings of one fault have in common: its kind and its words, without numbers and quotes. */
export function signOf({ kind, text }: Fault): string {
  const [line = ''] = text.split('\n');
  return `${kind}: ${line.replace(/“[^”]*”/gu, '“…”').replace(/\d+/gu, '#')}`;
}
