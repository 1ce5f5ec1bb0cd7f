import type { ActorRefFrom } from 'xstate';
import {
  type FormOutcome,
  type FormResult,
  formOutcome,
  formResult,
} from '../../../../core/scoring/outcomes/form-outcome.ts';
import type { formMachine } from '../../../../machines/form-machine.ts';
import type { itemMachine } from '../../../../machines/item-machine.ts';
import { ActorState } from '../../../kit/actor-state.svelte.ts';

/** A form and its passages as the page follows them; everything is read anew from the actors. */
export class FormState {
  readonly #form: ActorState<ActorRefFrom<typeof formMachine>>;
  readonly #items: readonly ActorState<ActorRefFrom<typeof itemMachine>>[];

  constructor(actor: ActorRefFrom<typeof formMachine>) {
    this.#form = new ActorState(actor);
    this.#items = actor.getSnapshot().context.items.map((item) => new ActorState(item));
  }

  get current() {
    return this.#form.current;
  }

  /** What each passage came to; `undefined` where it has not been checked. */
  get outcomes(): readonly (FormOutcome | undefined)[] {
    return this.#items.map(({ current }) =>
      current.context.feedback === null ? undefined : formOutcome(current.context.feedback.score),
    );
  }

  /** The passages that have been checked, in order, with what explains them. */
  get checked() {
    return this.#items.flatMap(({ current: { context } }) => {
      const { passage, marking, feedback } = context;
      return feedback === null ? [] : [{ passage, feedback, labels: marking.response.labels }];
    });
  }

  /** The counts, when every passage has been checked. */
  get result(): FormResult | undefined {
    const outcomes = this.outcomes.filter((outcome) => outcome !== undefined);
    return outcomes.length < this.#items.length ? undefined : formResult(outcomes);
  }

  /** Whether the outcome of some passage could not be had. */
  get hasFailed(): boolean {
    return this.#items.some(({ current }) => current.matches('failed'));
  }
}
