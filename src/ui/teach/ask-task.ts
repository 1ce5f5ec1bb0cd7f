import { getContext, setContext } from 'svelte';
import type { ActorRefFrom } from 'xstate';
import type { GradebookTask } from '../../core/gradebook/gradebook-desk.ts';
import type { dashboardMachine } from '../../machines/dashboard-machine.ts';

/** Asks the gradebook for something. Resolves when that is over: whether it was done. What could not be done the page says itself. */
export type AskTask = (task: GradebookTask) => Promise<boolean>;

const key = Symbol('ask task');

/** Lets every component below ask the gradebook. */
export function setAskTask(actor: ActorRefFrom<typeof dashboardMachine>): AskTask {
  const ask: AskTask = (task) => askTask(actor, task);
  setContext(key, ask);
  return ask;
}

/** How to ask the gradebook of this page. */
export function getAskTask(): AskTask {
  const ask = getContext<AskTask | undefined>(key);
  if (ask === undefined) throw new Error('there is no gradebook to ask');
  return ask;
}

/** Asks the gradebook that an actor keeps. */
export function askTask(actor: ActorRefFrom<typeof dashboardMachine>, task: GradebookTask): Promise<boolean> {
  return new Promise((resolve) => {
    const subscription = actor.subscribe(({ context: { work, waiting, trouble } }) => {
      if (work?.task === task || waiting.includes(task)) return;
      subscription.unsubscribe();
      resolve(trouble?.task !== task);
    });
    actor.send({ type: 'task.ask', task });
  });
}
