import type {
  AddProgress,
  ExportFile,
  GradebookDesk,
  HandInSource,
} from '../../core/gradebook/gradebook-desk.ts';
import type { CallMessage, GivenFile, GradebookCalls, GradebookChannel } from '../../app/gradebook-calls.ts';
import { sourceLimits } from '../../core/exchange/source-limits.ts';
import type { ClassView } from '../../core/gradebook/class-view.ts';
import type { LessonKey } from '../../core/lesson/key-schema.ts';
import type { LessonBundle } from '../../core/lesson/lesson-bundle.ts';
import { type Result, success } from '../../core/base/result.ts';

/** Asks over a channel and waits for the answer. */
interface GradebookClient {
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
function createGradebookClient(channel: GradebookChannel): GradebookClient {
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

/** The first part is small: the first figures are there soon. */
const firstPart = 20;
const laterPart = 60;

/** Files that are read and not marked yet; more would only fill the memory. */
const ahead = 2;

/**
 * Reads files and hands them over part by part. A part is read while the one before is marked. A file that the browser
 * cannot read is handed over as such.
 */
async function addInParts(
  { call }: GradebookClient,
  sources: readonly HandInSource[],
  onprogress: (progress: AddProgress) => void,
): Promise<ClassView> {
  const parts = splitSources(sources);
  const answers: Promise<ClassView | null>[] = [];
  for (const [index, part] of parts.entries()) {
    const files = await Promise.all(part.map(readFile));
    await answers[index - ahead];
    // A buffer can be given away once, whoever reads from it.
    const buffers = new Set(
      files.flatMap(({ bytes }) => (bytes === null || bytes === 'too-large' ? [] : [bytes.buffer])),
    );
    const isLast = index === parts.length - 1;
    const input = { files, of: sources.length, isFirst: index === 0, isLast };
    const answer = call('add', input, { onprogress, transfer: [...buffers] });
    // It is looked at below; until then, a failure is no unhandled one.
    answer.catch(() => undefined);
    answers.push(answer);
  }
  const view = (await Promise.all(answers)).at(-1) ?? null;
  if (view === null) throw new Error('the last part has no answer');
  return view;
}

function splitSources(sources: readonly HandInSource[]): (readonly HandInSource[])[] {
  const parts = [sources.slice(0, firstPart)];
  for (let from = firstPart; from < sources.length; from += laterPart) {
    parts.push(sources.slice(from, from + laterPart));
  }
  return parts;
}

async function readFile({ name, size = 0, read }: HandInSource): Promise<GivenFile> {
  if (size > sourceLimits.total) return { name, bytes: 'too-large' };
  try {
    return { name, bytes: await read() };
  } catch {
    return { name, bytes: null };
  }
}

/** What a gradebook's desk works with; all of it can be replaced in a test. */
export interface GradebookDeskParts {
  /** Where the lessons are, as an absolute address that ends in a slash. */
  readonly site: string;
  readonly openChannel: () => Promise<GradebookChannel>;
  readonly fetchLesson: (lessonId: string) => Promise<Result<LessonBundle>>;
  readonly fetchKey: (lessonId: string) => Promise<Result<LessonKey>>;
  /** Hands a file to the browser. */
  readonly saveFile: (name: string, text: string, type: string) => void;
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
      const { sources, provenance } = key.value;
      return opened.ok ? success({ bundle: bundle.value, sources, provenance, ...opened.value }) : opened;
    },
    async ask(task, onprogress) {
      const ready = await getClient();
      if (task.type === 'add') return success(await addInParts(ready, task.sources, onprogress));
      if (task.type !== 'export' && task.type !== 'return') return ready.call('apply', task);
      save(parts, await ready.call('write', task));
      return success(null);
    },
    learner: async (id) => (await getClient()).call('learner', id),
    close: () => {
      void channel?.then((opened) => opened.close());
      forget();
    },
  };
}

/** A spreadsheet takes CSV for another encoding without a mark at its beginning. */
function save({ saveFile }: GradebookDeskParts, { name, type, text }: ExportFile): void {
  const isMarked = text.startsWith('\uFEFF');
  saveFile(name, type.startsWith('text/csv') && !isMarked ? `\uFEFF${text}` : text, type);
}
