import { readSource, type SourceText } from '../../core/exchange/read-source.ts';
import { textOfBytes } from '../../core/exchange/text-of-bytes.ts';
import type { ClassView } from '../../core/gradebook/class-view.ts';
import type { AddProgress } from '../../core/gradebook/gradebook-desk.ts';
import { isGradebookFile, parseGradebookFile, withDecisions } from '../../core/gradebook/gradebook-file.ts';
import type { Gradebook } from '../../core/gradebook/gradebook.ts';
import { withTexts, withUnread } from '../../core/gradebook/with-texts.ts';
import { createIssue, type Issue } from '../../core/result.ts';
import type { AddPart, GivenFile } from './gradebook-calls.ts';
import { requireGradebook, viewOf, type KeeperParts, type KeptGradebook } from './kept-gradebook.ts';

/** Texts that are read in one go. */
const sliceSize = 4;

/** The first figures come after so many milliseconds, whatever else is said. */
const firstViewAfter = 60;

/** How far an adding of several parts has come. */
interface Reading {
  done: number;
  of: number;
  nextTold: number;
  nextView: number;
  view: ClassView | null;
}

const readings = new WeakMap<KeptGradebook, Reading>();

/** Adds a part of the files, a few at a time, with breaks. Gives the class after the last part. */
export async function addFiles(
  kept: KeptGradebook,
  { files, of, isFirst, isLast }: AddPart,
  parts: KeeperParts,
  tell: (progress: AddProgress) => void,
): Promise<ClassView | null> {
  const soon = parts.clock() + firstViewAfter;
  const begun: Reading = { done: 0, of, nextTold: soon, nextView: soon, view: null };
  const reading = isFirst ? begun : (readings.get(kept) ?? begun);
  readings.set(kept, reading);
  let nextBreak = parts.clock() + parts.breakEvery;
  for (const file of files) {
    for (const step of stepsFor(file, requireGradebook(kept), parts.now())) {
      kept.gradebook = step.apply(requireGradebook(kept));
      reading.done += step.done;
      reading.of += step.more;
      if (parts.clock() >= reading.nextTold) await tellProgress(kept, reading, parts, tell);
      if (parts.clock() < nextBreak) continue;
      await parts.takeBreak();
      nextBreak = parts.clock() + parts.breakEvery;
    }
  }
  return isLast ? viewOf(kept, parts) : null;
}

/** Tells how far it is, with the class so far or, where it is too soon for that, with the last one that was told. */
async function tellProgress(
  kept: KeptGradebook,
  reading: Reading,
  parts: KeeperParts,
  tell: (progress: AddProgress) => void,
): Promise<void> {
  const { clock, viewEvery, viewShare } = parts;
  const begun = clock();
  if (reading.view === null || begun >= reading.nextView) {
    reading.view = await viewOf(kept, parts);
    reading.nextView = clock() + viewShare * (clock() - begun);
  }
  tell({ done: reading.done, of: reading.of, view: reading.view });
  reading.nextTold = clock() + viewEvery;
}

/** A piece of work that is done in one go. */
interface Step {
  readonly apply: (gradebook: Gradebook) => Gradebook;
  /** Texts that are done with it, and texts that were not known before. */
  readonly done: number;
  readonly more: number;
}

function stepsFor({ name, bytes }: GivenFile, { lesson }: Gradebook, now: string): Step[] {
  if (bytes === null) {
    return [refuse([createIssue('unreadable', name, 'the browser could not read it')], 1)];
  }
  if (bytes === 'too-large') {
    return [refuse([createIssue('too-large', name, 'is larger than any hand-in')], 1)];
  }
  const text = mayBeJson(bytes) ? textOfBytes(bytes) : undefined;
  if (text !== undefined && isGradebookFile(text)) return stepsForGradebook(name, text, lesson, now);
  const { texts, issues } = readSource(name, bytes);
  const empty = texts.length + issues.length === 0 ? [createIssue('no-hand-in', name, 'is empty')] : [];
  const refused = [...issues, ...empty];
  const count = texts.length + refused.length;
  return [{ ...refuse(refused, refused.length), more: count - 1 }, ...stepsForTexts(texts, now)];
}

/** What was saved before comes back: the hand-ins are read anew, and the decisions are taken over at the end. */
function stepsForGradebook(name: string, text: string, { bundle }: Gradebook['lesson'], now: string): Step[] {
  const file = parseGradebookFile(text, bundle.lesson.id, name);
  if (!file.ok) return [refuse(file.issues, 1)];
  const { codes } = file.value;
  const texts = codes.map(({ source, code }) => ({ name: source, text: code }));
  const decisions = (gradebook: Gradebook) => withDecisions(gradebook, file.value);
  return [
    { apply: (gradebook) => gradebook, done: 0, more: codes.length - 1 },
    ...stepsForTexts(texts, now),
    { apply: decisions, done: 0, more: 0 },
  ];
}

function stepsForTexts(texts: readonly SourceText[], now: string): Step[] {
  return Array.from({ length: Math.ceil(texts.length / sliceSize) }, (_, index) => {
    const slice = texts.slice(index * sliceSize, (index + 1) * sliceSize);
    return { apply: (gradebook) => withTexts(gradebook, slice, now), done: slice.length, more: 0 };
  });
}

/** Sets aside what could not even be read, each under its own name. */
function refuse(issues: readonly Issue[], done: number): Step {
  return { apply: (gradebook) => withUnread(gradebook, issues), done, more: 0 };
}

/** A gradebook is larger than any hand-in, so it is told apart before limits are looked at. */
function mayBeJson(bytes: Uint8Array): boolean {
  const first = bytes[0] === 0xef ? bytes[3] : bytes.find((byte) => byte > 0x20);
  return first === 0x7b;
}
