import { x25519 } from '@noble/curves/ed25519.js';
import { type Result, createIssue, failure, success } from '../base/result.ts';
import { inflateJson, refuse, requireCode } from './hand-in-code.ts';
import type { HandIn, HandInItem } from './hand-in.ts';
import { isSealedTo, keyBytes, openBox } from './sealed-box.ts';
import { checkAttempt } from '../attempt/parse-attempt.ts';
import type { Attempt, AttemptItem, LessonEdition } from '../attempt/attempt.ts';
import { labelNumber } from '../response/label-id.ts';
import { fingerprintOf } from './receipt.ts';
import { unpackHandIn } from './unpack-hand-in.ts';

/**
 * Reads a hand-in as `decodeHandIn` does, a sealed one too: with those secret keys, in base64url, that a teacher has.
 * Besides the issues there: `sealed` when there is no key at all, `wrong-key` when it is sealed to another one.
 */
export function readHandIn(text: string, secretKeys: readonly string[], path = 'hand-in'): Result<HandIn> {
  const code = requireCode(text, path);
  if (!code.ok) return code;
  const { kind, bytes } = code.value;
  return kind === 's' ? openSealed(bytes, secretKeys, path) : handInOf(bytes, path);
}

function openSealed(box: Uint8Array, secretKeys: readonly string[], path: string): Result<HandIn> {
  const keys = secretKeys.map(keyBytes).filter((key) => key !== undefined);
  if (keys.length === 0) return refuse('sealed', 'is sealed; it takes the key of the teacher', path);
  const key = keys.find((secretKey) => isSealedTo(box, x25519.getPublicKey(secretKey)));
  if (key === undefined) return refuse('wrong-key', 'is sealed to another key', path);
  const opened = openBox(box, key);
  return opened === undefined
    ? refuse('damaged', 'was changed on the way; ask for it again', path)
    : handInOf(opened, path);
}

/**
 * The work as an attempt at the lesson that is open. Fails with `other-lesson`, `other-texts` (the marks mean nothing on
 * the texts of this one), or what `checkAttempt` finds. Another version of the lesson with the same texts will do; the
 * attempt then has the edition's. Whether the labels fit the texts is for `checkResponse`.
 */
export function attemptOfHandIn(handIn: HandIn, edition: LessonEdition, path = 'hand-in'): Result<Attempt> {
  const { work, texts } = handIn;
  if (work.lesson.id !== edition.lesson.id) {
    const message = `is work on “${work.lesson.id}”, not on “${edition.lesson.id}”`;
    return failure([createIssue('other-lesson', `${path} › work.lesson.id`, message)]);
  }
  if (texts !== fingerprintOf(edition.passages)) {
    return failure([createIssue('other-texts', `${path} › texts`, 'is work on other texts of this lesson')]);
  }
  const items = Object.entries(work.items).map(([itemId, item]) => [itemId, itemOf(item)] as const);
  const attempt: Attempt = {
    ...work,
    lesson: { id: edition.lesson.id, version: edition.lesson.version },
    passages: { ...edition.passages },
    items: Object.fromEntries(items),
  };
  const issues = checkAttempt(attempt, path);
  return issues.length > 0 ? failure(issues) : success(attempt);
}

function itemOf({ response, ...rest }: HandInItem): AttemptItem {
  const labels = [response, ...rest.tries].flatMap((one) => one.labels);
  const lastLabel = labels.reduce((highest, { id }) => Math.max(highest, labelNumber(id)), 0);
  return { marking: { response, history: { done: [], undone: [] }, lastLabel }, ...rest };
}

/**
 * Reads the hand-in in a text: a code, a file that holds one, or a message with one in it; the first whole one where
 * there are several. Nothing in it is believed. Fails with one of `no-hand-in` (there is none in it), `too-long`,
 * `newer-version` (a later release wrote it), `damaged` (cut off or changed on the way), `sealed` (it takes a key:
 * `readHandIn`), or with `schema` for every field that no hand-in of ours has.
 */
export function decodeHandIn(text: string, path = 'hand-in'): Result<HandIn> {
  const code = requireCode(text, path);
  if (!code.ok) return code;
  if (code.value.kind === 's') return refuse('sealed', 'is sealed; it takes the key of the teacher', path);
  return handInOf(code.value.bytes, path);
}

/** The hand-in in the bytes of a code that is not sealed, or not any more; fails with `damaged` or `schema`. */
function handInOf(bytes: Uint8Array, path: string): Result<HandIn> {
  const json = inflateJson(bytes);
  return json === undefined
    ? refuse('damaged', 'was changed on the way; ask for it again', path)
    : unpackHandIn(json, path);
}
