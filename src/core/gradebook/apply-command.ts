import { toBase64Url } from '../base/base64url.ts';
import { decodeKeyFile } from '../exchange/key-file.ts';
import { type Result, createIssue, failure, success } from '../base/result.ts';
import type { Adjustment, KeyChange } from './adjustment.ts';
import type { Gradebook } from './gradebook.ts';
import { type PaperEntry, paperHandIn } from './intake/paper.ts';
import { withTexts } from './intake/read-submission.ts';
import { type WorkChange, withWorkChange } from './intake/work-decision.ts';
import { encodeHandIn } from '../exchange/hand-in-code.ts';
import type { HandInAssignment } from '../exchange/hand-in.ts';

/** One thing that a teacher changes about a gradebook: plain data, the same from a page, a worker and a test. */
export type GradebookCommand =
  /** Adds the answers of one learner as a teacher typed them in from paper. */
  | { readonly type: 'paper'; readonly entry: PaperEntry }
  /** The secret key that sealed hand-ins are opened with, as its file has it; refused sealed ones are tried again. */
  | { readonly type: 'secret-key'; readonly text: string }
  /** Shows one assignment's hand-ins, or all with `undefined`. */
  | { readonly type: 'choose'; readonly group: string | null | undefined }
  /** Changes the key for the class that is shown; `grants` is the objection that it answers, as `Appeal.id`. */
  | { readonly type: 'adjust'; readonly change: KeyChange; readonly grants?: string }
  /** Takes a change to the key back, by its id. */
  | { readonly type: 'undo'; readonly adjustment: string }
  /** Says that an objection is not granted, or that it is open again. */
  | { readonly type: 'decline'; readonly appeal: string; readonly isDeclined: boolean }
  /** Decides about the hand-ins of one attempt; `null` in it takes a decision back. */
  | { readonly type: 'works'; readonly change: WorkChange }
  /** Takes a hand-in out of the gradebook, or a refusal out of the list, by its id or source. */
  | { readonly type: 'remove'; readonly id: string };

/** What a command takes from the world. */
export interface CommandMoment {
  /** ISO 8601, UTC. */
  readonly now: string;
  /** So many random bytes. */
  readonly random: (length: number) => Uint8Array;
}

/** The gradebook after a command. Fails, and nothing is changed, with the issues of `decodeKeyFile` for a key file that is none. */
export function applyCommand(
  gradebook: Gradebook,
  command: GradebookCommand,
  { now, random }: CommandMoment,
): Result<Gradebook> {
  switch (command.type) {
    case 'paper':
      return success(withPaper(gradebook, command.entry, now, random));
    case 'secret-key': {
      const key = decodeKeyFile(command.text);
      return key.ok ? success(withSecretKey(gradebook, key.value.secretKey, now)) : key;
    }
    case 'choose':
      return success(withGroup(gradebook, command.group));
    case 'adjust': {
      const { change, grants } = command;
      const made = { id: toBase64Url(random(8)), at: now, change, ...(grants !== undefined && { grants }) };
      return success(withAdjustment(gradebook, forClassShown(gradebook, made)));
    }
    case 'undo':
      return success(withoutAdjustment(gradebook, command.adjustment));
    case 'decline':
      return success(withDecision(gradebook, command.appeal, command.isDeclined));
    case 'works':
      return success(withWorks(gradebook, command.change));
    case 'remove':
      return success(withoutSource(gradebook, command.id));
    default:
      // The compiler asks for a case of every command.
      command satisfies never;
      // Of another release: the page and its worker may have been fetched at different times.
      return failure([createIssue('unknown-command', 'command', 'is none that this release knows')]);
  }
}

/** The gradebook with one more change to the key, in place of one with the same id. */
export function withAdjustment(gradebook: Gradebook, adjustment: Adjustment): Gradebook {
  const others = gradebook.adjustments.filter(({ id }) => id !== adjustment.id);
  const { grants } = adjustment;
  const declined = gradebook.declined.filter((appeal) => appeal !== grants);
  return { ...gradebook, adjustments: [...others, adjustment], declined };
}

/** A change to the key as it is made while one class is shown: it holds for that class alone. */
export function forClassShown({ group }: Pick<Gradebook, 'group'>, adjustment: Adjustment): Adjustment {
  return group === undefined ? adjustment : { ...adjustment, group };
}

/** The gradebook without a change to the key, by its id. */
export function withoutAdjustment(gradebook: Gradebook, id: string): Gradebook {
  return { ...gradebook, adjustments: gradebook.adjustments.filter((adjustment) => adjustment.id !== id) };
}

/** The gradebook with an appeal declined, or open again. */
export function withDecision(gradebook: Gradebook, appeal: string, isDeclined: boolean): Gradebook {
  const others = gradebook.declined.filter((id) => id !== appeal);
  return { ...gradebook, declined: isDeclined ? [...others, appeal] : others };
}

/** The gradebook with one thing decided about the hand-ins of one attempt, or taken back. */
function withWorks(gradebook: Gradebook, change: WorkChange): Gradebook {
  return { ...gradebook, workDecisions: withWorkChange(gradebook.workDecisions, change) };
}

/** The gradebook showing one assignment's hand-ins, or all with `undefined`. */
export function withGroup(gradebook: Gradebook, group: string | null | undefined): Gradebook {
  return { ...gradebook, group };
}

/** The gradebook without a submission, by its id, or without the refusals of a source. */
export function withoutSource(gradebook: Gradebook, id: string): Gradebook {
  return {
    ...gradebook,
    entries: gradebook.entries.filter(({ submission }) => submission.id !== id),
    refused: gradebook.refused.filter(({ refusal }) => refusal.source !== id),
  };
}

/** The gradebook with one more key, and every sealed text that was refused before read again. */
export function withSecretKey(gradebook: Gradebook, secretKey: string, now: string): Gradebook {
  const sealed = gradebook.refused.flatMap(({ refusal, code }) =>
    code === undefined ? [] : [{ name: refusal.source, text: code }],
  );
  const opened: Gradebook = {
    ...gradebook,
    secretKeys: [...new Set([...gradebook.secretKeys, secretKey])],
    refused: gradebook.refused.filter(({ code }) => code === undefined),
  };
  return withTexts(opened, sealed, now);
}

/** The source of what was typed in. */
const paperSource = 'paper';

/**
 * The gradebook with what one learner marked on paper, as work for the assignment that is shown, or for the only one there
 * is. It goes the way of every other hand-in, as a code. `random` gives that many bytes.
 */
export function withPaper(
  gradebook: Gradebook,
  entry: PaperEntry,
  now: string,
  random: (length: number) => Uint8Array,
): Gradebook {
  const handIn = paperHandIn(gradebook.lesson.bundle, entry, now, random, shownAssignment(gradebook));
  return withTexts(gradebook, [{ name: paperSource, text: encodeHandIn(handIn) }], now);
}

function shownAssignment({ entries, group }: Gradebook): HandInAssignment | null {
  const assignments = entries.map(({ submission }) => submission.handIn.assignment);
  if (group !== undefined) return assignments.find((one) => (one?.id ?? null) === group) ?? null;
  const [first = null] = assignments;
  return assignments.every((one) => one?.id === first?.id) ? first : null;
}
