import type { ActorRefFrom } from 'xstate';
import type { GradebookTask } from '../../core/gradebook/gradebook-task.ts';
import type { dashboardMachine } from '../../machines/dashboard-machine.ts';

/** Asks for a task and waits until it has been done. Rejects when it could not be. */
export function askTask(actor: ActorRefFrom<typeof dashboardMachine>, task: GradebookTask): Promise<void> {
  return new Promise((resolve, reject) => {
    const subscription = actor.subscribe(({ context: { queue, trouble } }) => {
      if (queue.includes(task)) return;
      subscription.unsubscribe();
      if (trouble?.task === task) reject(new Error('the task could not be done'));
      else resolve();
    });
    actor.send({ type: 'task.ask', task });
  });
}
