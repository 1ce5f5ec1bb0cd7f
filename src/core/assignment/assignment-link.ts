import { type Result, createIssue, failure, success } from '../base/result.ts';
import { type Assigned, type Assignment, assignmentSchema, assignmentVersion } from './assignment.ts';
import { classSign, isAssignmentLink } from './is-assignment-link.ts';
import { linkReadings, pastedLimit, plainReading } from './link-readings.ts';
import { fromBase64Url, toBase64Url } from '../base/base64url.ts';
import { checksumOf } from '../base/crc32.ts';
import { fromUtf8, toUtf8 } from '../base/utf8.ts';
import { decodeSettings, encodeSettings } from './settings-code.ts';
import { parseData } from '../base/parse-data.ts';
import type { Lesson } from '../lesson/lesson-schema.ts';
import { checkSettings } from './check-settings.ts';

/** Longer than any fragment of an assignment within its limits. */
const maxLength = 2000;

/** More places where a link might begin or end than any message has; the work stays small however a text is made. */
const maxPlaces = 16;

/** Nothing else that a link is refused for is as telling as what is wrong in a link that arrived whole. */
type Found = Extract<Result<Assignment>, { ok: true }>;

/**
 * The assignment of an address, of a fragment, or of a link as it was copied from somewhere with words around it. What mails,
 * chats and services do to links is undone where the checksum proves it (`linkReadings`, and whatever follows the
 * checksum); the rest fails with one of `no-assignment` (no link of ours), `lost-end` (the address says that an assignment
 * follows, and none does), `unknown-version` (a later release made it), `too-long`, `several-links` (not the same ones),
 * `damaged-link` (cut off or changed on the way, or its two halves belong to different links), or as `parseExactLink`.
 */
export function parseAssignmentLink(text: string): Result<Assignment> {
  if (text.length > pastedLimit) return refuse('too-long', 'the text is longer than any link of ours');
  const found: Found[] = [];
  let wrong: Result<Assignment> | undefined;
  for (const { candidate, sign } of linkReadings(text).flatMap(candidatesIn)) {
    const parsed = parseExactLink(candidate);
    if (!parsed.ok) {
      if (parsed.issues.some(({ code }) => code !== 'damaged-link')) wrong ??= parsed;
    } else if (sign !== undefined && sign !== parsed.value.id) {
      return refuse('damaged-link', 'the two halves of the link belong to different assignments');
    } else found.push(parsed);
  }
  const [first, ...others] = found;
  if (first === undefined) return wrong ?? explain(text);
  const link = encodeAssignmentLink(first.value);
  return others.every(({ value }) => encodeAssignmentLink(value) === link)
    ? first
    : refuse('several-links', 'there are several links in it');
}

interface Candidate {
  /** What may be the fragment of an assignment, without `#`. */
  readonly candidate: string;
  /** Which assignment the address before it says will follow; undefined where it says nothing. */
  readonly sign: string | undefined;
}

function candidatesIn(reading: string): Candidate[] {
  return [...reading.matchAll(/v=1&/g)].slice(0, maxPlaces).flatMap(({ index }) => {
    const run = /^[\x20-\x7e]*/.exec(reading.slice(index, index + maxLength))?.[0] ?? '';
    const before = /\S*$/.exec(reading.slice(Math.max(0, index - maxLength), index))?.[0] ?? '';
    const sign = classSign.exec(before.slice(Math.max(0, before.lastIndexOf('class=') - 1)))?.[1];
    return endsIn(run).map((candidate) => ({ candidate, sign }));
  });
}

/** The run up to every checksum that may be its own, also without what others have put among its fields. */
function endsIn(run: string): string[] {
  const ends = [...run.matchAll(/&c=[A-Za-z0-9_-]{6}/g)].slice(0, maxPlaces);
  const candidates = ends.map(({ index, 0: end }) => run.slice(0, index + end.length));
  const cleaned = candidates.map((candidate) => candidate.replace(/&\w{2,}=[^&]*/g, ''));
  return [...new Set([...candidates, ...cleaned])];
}

/** Why nothing was found. */
function explain(text: string): Result<Assignment> {
  const reading = plainReading(text).trim();
  const literal = text.includes('#') ? plainReading(text.slice(text.indexOf('#') + 1)) : undefined;
  const fragment = literal ?? (/#(.*)$/s.exec(reading)?.[1] || /^v=.*/s.exec(reading)?.[0]);
  if (fragment !== undefined && isAssignmentLink(fragment)) {
    if (/(?:^|[#?&])v=(?:[2-9]|\d\d)/.test(fragment)) {
      return refuse(
        'unknown-version',
        `the link is not of version ${assignmentVersion}; it may need a newer page`,
      );
    }
    if (fragment.length > maxLength) return refuse('too-long', 'the link is longer than any of ours');
    return refuse('damaged-link', 'the link was cut off or changed on the way; ask for it again');
  }
  if (classSign.test(reading)) return refuse('lost-end', 'the link has lost its end; ask for it again');
  return refuse('no-assignment', 'there is no link of an assignment in it');
}

function refuse(code: string, message: string): Result<Assignment> {
  return failure([createIssue(code, 'link', message)]);
}

/** What an assignment asks a page to open. */
export function assignedBy(assignment: Assignment): Assigned {
  const { id, lesson, settings, note } = assignment;
  return { lessonId: lesson.id, workId: `${lesson.id}.${id}`, settings, note, assignment };
}

/** A link is shorter than this, page address included: chats keep it whole, and its QR code can be scanned from a wall. */
export const linkLimit = 300;

/**
 * The whole link: the address of the learner's page, without a fragment it may have had, and the assignment. A fragment gets lost
 * on the way, an ordinary query does not: `class` in it says that an assignment follows, and which one (`parseAssignmentLink`).
 */
export function assignmentHref(siteHref: string, assignment: Assignment): string {
  const [address = '', query = ''] = siteHref.replace(/#.*$/s, '').split(/\?(.*)/s, 2);
  const others = query.split('&').filter((part) => part !== '' && !/^(?:amp;)?class=/.test(part));
  const named = [...others, `class=${assignment.id}`].join('&');
  return `${address}?${named}${encodeAssignmentLink(assignment)}`;
}

/** The address of a page without an assignment, also where its fragment has become a part of the path or of the query. */
export function siteHrefOf(href: string): string {
  return href.replace(/#.*$/s, '').replace(/(?:%(?:25)*23|[?&])v(?:=|%(?:25)*3D)1.*$/is, '');
}

/** By how many characters a link has to become shorter; 0 for one that may be handed out. */
export function linkExcess(siteHref: string, assignment: Assignment): number {
  return Math.max(0, assignmentHref(siteHref, assignment).length - (linkLimit - 1));
}

/**
 * How many characters of the note have to go before the link may be handed out, in UTF-16 code units, never half a character;
 * `undefined` where even a link without a note is too long.
 */
export function noteExcess(siteHref: string, assignment: Assignment): number | undefined {
  const letters = Array.from(assignment.note);
  while (linkExcess(siteHref, { ...assignment, note: letters.join('').trimEnd() }) > 0) {
    if (letters.pop() === undefined) return undefined;
  }
  return assignment.note.length - letters.join('').length;
}

/**
 * The fragment of an assignment's link, `#` included: `#v=1&l=line-in-the-silicon_1.1.0&a=7Kq2fX&c=Zk3p0A`. What is as
 * usual costs nothing; `c` is a checksum over all before it. A browser never sends a fragment to a server.
 */
export function encodeAssignmentLink(assignment: Assignment): string {
  const { version, id, lesson, settings, nameField, note, mode, publicKey } = assignment;
  const fields: readonly (readonly [string, string])[] = [
    ['v', String(version)],
    ['l', `${lesson.id}_${lesson.version}`],
    ['a', id],
    ['m', mode === 'test' ? 't' : ''],
    ['f', nameField === 'nickname' ? '' : nameField.charAt(0)],
    ['s', encodeSettings(settings)],
    ['n', toBase64Url(toUtf8(note))],
    ['k', publicKey ?? ''],
  ];
  const kept = fields.filter(([, value]) => value !== '').map((field) => field.join('='));
  const body = kept.join('&');
  return `#${body}&c=${checksumOf(toUtf8(body))}`;
}

/** Parses an assignment from a form, a file or a link; every issue is a `schema` that names its field after `path`. */
export function parseAssignment(data: unknown, path = 'assignment'): Result<Assignment> {
  return parseData(assignmentSchema, data, path);
}

/**
 * The assignment of a link as it was copied from somewhere, with or without the page address and words around it. Fails like
 * `parseAssignmentLink` and `checkSettings`, and with `other-lesson`. The lesson may have had another version then.
 */
export function parsePastedLink(
  text: string,
  lesson: Pick<Lesson, 'id' | 'steps' | 'techniques'>,
): Result<Assignment> {
  const parsed = parseAssignmentLink(text);
  if (!parsed.ok) return parsed;
  const { id } = parsed.value.lesson;
  if (id !== lesson.id)
    return failure([createIssue('other-lesson', 'link', `the link is for the lesson “${id}”`)]);
  const settings = checkSettings(lesson, parsed.value.settings, 'link › settings');
  return settings.ok ? parsed : settings;
}

/** What the address of a page asks it to open. */
export interface ReadAddress {
  readonly assigned: Assigned;
  /** The same address as we write it, so that whatever happened to it on the way has happened for the last time. */
  readonly href: string;
}

/**
 * What an address asks its page to open; `null` for an ordinary visit, where none of it means an assignment; or why it cannot
 * be followed (`parseAssignmentLink`).
 */
export function readAssignmentLink(href: string): Result<ReadAddress | null> {
  const assignment = parseAssignmentLink(href);
  if (!assignment.ok)
    return assignment.issues.some(({ code }) => code === 'no-assignment') ? success(null) : assignment;
  return success({
    assigned: assignedBy(assignment.value),
    href: assignmentHref(siteHrefOf(href), assignment.value),
  });
}

const path = 'link';

/** A fragment of ours up to its checksum, whatever stands in its fields. */
const whole = /^v=1&[\x20-\x7e]*(?=&c=[A-Za-z0-9_-]{6}$)/;

/**
 * Reads a fragment, without `#`, exactly as we write it. Nothing in it is believed. Fails with `damaged-link` for whatever is
 * not so to the letter, or with `schema` for every field that no assignment of ours has. Whether the settings suit the
 * lesson is for `checkSettings`.
 */
function parseExactLink(fragment: string): Result<Assignment> {
  const body = whole.exec(fragment)?.[0];
  if (body === undefined || checksumOf(toUtf8(body)) !== fragment.slice(-6)) return damaged();
  const data = readFields(body);
  if (data === undefined) return damaged();
  const parsed = parseAssignment(data, path);
  if (!parsed.ok) return parsed;
  // Whatever we would not have written so was not written by us.
  return encodeAssignmentLink(parsed.value) === `#${fragment}` ? success(parsed.value) : damaged();
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
  return failure([
    createIssue('damaged-link', path, 'the link was cut off or changed on the way; ask for it again'),
  ]);
}
