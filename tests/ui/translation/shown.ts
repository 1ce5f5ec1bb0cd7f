/** What the component for tests shows. */
export interface Shown {
  readonly isOn: boolean;
  readonly count: number;
  readonly ids: readonly number[];
  readonly word: string;
  readonly later: Promise<string>;
}
