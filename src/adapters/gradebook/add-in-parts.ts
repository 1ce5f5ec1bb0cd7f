import { sourceLimits } from '../../core/exchange/source-limits.ts';
import type { ClassView } from '../../core/gradebook/class-view.ts';
import type { AddProgress, HandInSource } from '../../core/gradebook/gradebook-desk.ts';
import type { GivenFile } from './gradebook-calls.ts';
import type { GradebookClient } from './gradebook-client.ts';

/** The first part is small: the first figures are there soon. */
const firstPart = 20;
const laterPart = 60;

/** Files that are read and not marked yet; more would only fill the memory. */
const ahead = 2;

/**
 * Reads files and hands them over part by part. A part is read while the one before is marked. A file that the browser
 * cannot read is handed over as such.
 */
export async function addInParts(
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
