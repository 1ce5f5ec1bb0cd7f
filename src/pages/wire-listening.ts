import { createActor, fromCallback } from 'xstate';
import type { SpokenText } from '../core/text/spoken-chunks.ts';
import type { ListeningEvent, ListeningInput } from '../machines/listening-machine.ts';

/** Reading aloud comes with the first passage that is shown, and its controls only where the device has a voice. */
export async function openListening() {
  const [{ createBrowserSpeaker }, { listeningMachine }] = await Promise.all([
    import('../adapters/speech/speak-text.ts'),
    import('../machines/listening-machine.ts'),
  ]);
  const { whenVoice, speak } = createBrowserSpeaker();
  const reading = listeningMachine.provide({
    actors: {
      speak: fromCallback(
        ({ input, sendBack }: { input: SpokenText; sendBack: (event: ListeningEvent) => void }) =>
          speak(input, (heard) => sendBack({ type: `speech.${heard}` })),
      ),
    },
  });
  return { whenVoice, createReader: (input: ListeningInput) => createActor(reading, { input }).start() };
}
