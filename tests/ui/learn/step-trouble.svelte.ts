/** How a step is to fail: never, when it is first drawn, in an effect, or with a later change of what it shows. */
export type Trouble = 'none' | 'render' | 'effect' | 'update' | 'keys';

/** The trouble that every step of a page under test is in. Reactive, so that it can begin while a step is shown. */
export const stepTrouble = $state<{ now: Trouble }>({ now: 'none' });
