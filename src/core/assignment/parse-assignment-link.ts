import { fromBase64Url } from '../base64url.ts';
import { checksumOf } from '../crc32.ts';
import { createIssue, failure, success, type Result } from '../result.ts';
import { fromUtf8, toUtf8 } from '../utf8.ts';
import { assignmentVersion, type Assignment } from './assignment.ts';
import { encodeAssignmentLink } from './encode-assignment-link.ts';
import { isAssignmentLink } from './is-assignment-link.ts';
import { parseAssignment } from './parse-assignment.ts';
import { decodeSettings } from './settings-code.ts';

/** Longer than any link of an assignment within its limits. */
const maxLength = 2000;

const path = 'link';

/** The checksum at the end; what a chat or a sentence put after it does not belong to the link. */
const ending = /&c=([A-Za-z0-9_-]{6})[\s.,;:!?)>\]"'”’»]*$/u;

/**
 * Reads the fragment of a link, with or without `#`. Nothing in it is believed. Fails with one of `no-assignment` (this
 * is no link of ours), `too-long`, `unknown-version` (a later release made it), `damaged-link` (cut off or changed on
 * the way), or with `schema` for every field that no assignment of ours has. Whether the settings suit the lesson is for
 * `checkSettings`.
 */
export function parseAssignmentLink(fragment: string): Result<Assignment> {
  if (!isAssignmentLink(fragment)) return refuse('no-assignment', 'the link holds no assignment');
  if (fragment.length > maxLength) return refuse('too-long', 'the link is longer than any of ours');
  const text = fragment.replace(/^#/, '').replaceAll('&amp;', '&');
  if (!/^v=1(&|$)/.test(text)) {
    return refuse(
      'unknown-version',
      `the link is not of version ${assignmentVersion}; it may need a newer page`,
    );
  }
  const found = ending.exec(text);
  const body = text.slice(0, found?.index);
  if (found?.[1] === undefined || /[^\x20-\x7e]/.test(body) || checksumOf(toUtf8(body)) !== found[1])
    return damaged();
  const data = readFields(body);
  if (data === undefined) return damaged();
  const parsed = parseAssignment(data, path);
  if (!parsed.ok) return parsed;
  // Whatever we would not have written so was not written by us.
  return encodeAssignmentLink(parsed.value) === `#${body}&c=${found[1]}` ? success(parsed.value) : damaged();
}

function readFields(body: string): unknown {
  const fields = new Map(body.split('&').map((field) => [field.slice(0, 1), field.slice(2)]));
  const settings = decodeSettings(fields.get('s') ?? '');
  const noteBytes = fromBase64Url(fields.get('n') ?? '');
  const note = noteBytes === undefined ? undefined : fromUtf8(noteBytes);
  if (settings === undefined || note === undefined) return undefined;
  const [lessonId, lessonVersion] = (fields.get('l') ?? '').split('_');
  const publicKey = fields.get('k');
  return {
    version: assignmentVersion,
    id: fields.get('a'),
    lesson: { id: lessonId, version: lessonVersion },
    settings,
    nameField: nameFieldOf(fields.get('f')),
    note,
    mode: fields.get('m') === 't' ? 'test' : 'practice',
    ...(publicKey === undefined ? {} : { publicKey }),
  };
}

function nameFieldOf(letter: string | undefined): Assignment['nameField'] | undefined {
  if (letter === undefined) return 'nickname';
  if (letter === 'n') return 'none';
  return letter === 'o' ? 'own' : undefined;
}

function damaged(): Result<Assignment> {
  return refuse('damaged-link', 'the link was cut off or changed on the way; ask for it again');
}

function refuse(code: string, message: string): Result<Assignment> {
  return failure([createIssue(code, path, message)]);
}
