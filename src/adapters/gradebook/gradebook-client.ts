import type { AddProgress } from '../../core/gradebook/gradebook-desk.ts';
import type { CallMessage, GradebookCalls } from './gradebook-calls.ts';
import type { GradebookChannel } from './gradebook-channel.ts';

/** Asks over a channel and waits for the answer. */
export interface GradebookClient {
  call<Name extends keyof GradebookCalls>(
    name: Name,
    input: GradebookCalls[Name]['input'],
    options?: CallOptions,
  ): Promise<GradebookCalls[Name]['output']>;
}

interface CallOptions {
  readonly onprogress?: (progress: AddProgress) => void;
  readonly transfer?: readonly ArrayBuffer[];
}

interface Waiting extends CallOptions {
  readonly resolve: (output: never) => void;
  readonly reject: (error: Error) => void;
}

/** Numbers calls and matches the answers. A channel that breaks rejects whatever waits. */
export function createGradebookClient(channel: GradebookChannel): GradebookClient {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  channel.listen(
    (message) => {
      const call = waiting.get(message.number);
      if (message.type === 'progress') return call?.onprogress?.(message.progress);
      waiting.delete(message.number);
      if (message.type === 'answer') call?.resolve(message.output as never);
      else call?.reject(new Error(message.message));
    },
    () => {
      for (const { reject } of waiting.values()) reject(new Error('the gradebook has stopped'));
      waiting.clear();
    },
  );
  return {
    call: (name, input, options = {}) =>
      new Promise((resolve, reject) => {
        last += 1;
        waiting.set(last, { ...options, resolve, reject });
        channel.post({ number: last, name, input } as CallMessage, options.transfer);
      }),
  };
}
