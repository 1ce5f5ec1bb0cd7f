import type { GradebookDesk } from '../../core/gradebook/gradebook-desk.ts';
import type { LessonKey } from '../../core/lesson/key-schema.ts';
import type { LessonBundle } from '../../core/lesson/lesson-bundle.ts';
import { success, type Result } from '../../core/result.ts';
import { addInParts } from './add-in-parts.ts';
import type { GradebookChannel } from './gradebook-channel.ts';
import { createGradebookClient, type GradebookClient } from './gradebook-client.ts';

/** What a gradebook's desk works with; all of it can be replaced in a test. */
export interface GradebookDeskParts {
  /** Where the lessons are, as an absolute address that ends in a slash. */
  readonly site: string;
  readonly openChannel: () => Promise<GradebookChannel>;
  readonly fetchLesson: (lessonId: string) => Promise<Result<LessonBundle>>;
  readonly fetchKey: (lessonId: string) => Promise<Result<LessonKey>>;
}

/**
 * The desk of a page. Lesson and key are fetched here; the gradebook itself is kept at the other end of a channel. A call
 * before the lesson is open, or after something broke, rejects.
 */
export function createGradebookDesk(parts: GradebookDeskParts): GradebookDesk {
  let channel: Promise<GradebookChannel> | undefined;
  let client: Promise<GradebookClient> | undefined;
  const forget = () => {
    channel = undefined;
    client = undefined;
  };
  const getClient = () => {
    channel ??= parts.openChannel();
    client ??= channel.then(createGradebookClient);
    // What could not be loaded is loaded again when it is asked for again.
    channel.catch(forget);
    return client;
  };
  return {
    async open(lessonId) {
      const [{ call }, bundle, key] = await Promise.all([
        getClient(),
        parts.fetchLesson(lessonId),
        parts.fetchKey(lessonId),
      ]);
      if (!bundle.ok) return bundle;
      if (!key.ok) return key;
      const opened = await call('open', { bundle: bundle.value, key: key.value, site: parts.site });
      return opened.ok
        ? success({
            bundle: bundle.value,
            sources: key.value.sources,
            provenance: key.value.provenance,
            ...opened.value,
          })
        : opened;
    },
    add: async (sources, onprogress) => addInParts(await getClient(), sources, onprogress),
    addPaper: async (entry) => (await getClient()).call('addPaper', entry),
    useSecretKey: async (text) => (await getClient()).call('useSecretKey', text),
    choose: async (group) => (await getClient()).call('choose', group),
    adjust: async (adjustment) => (await getClient()).call('adjust', adjustment),
    undo: async (adjustment) => (await getClient()).call('undo', adjustment),
    decline: async (appeal, isDeclined) => (await getClient()).call('decline', { appeal, isDeclined }),
    remove: async (id) => (await getClient()).call('remove', id),
    learner: async (id) => (await getClient()).call('learner', id),
    export: async (kind) => (await getClient()).call('export', kind),
    returnAnswers: async (note) => (await getClient()).call('returnAnswers', note),
    close: () => {
      void channel?.then((opened) => opened.close());
      forget();
    },
  };
}
