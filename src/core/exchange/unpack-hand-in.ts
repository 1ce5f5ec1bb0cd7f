import * as v from 'valibot';
import {
  attemptItemSchema,
  attemptSchema,
  attemptSchemaVersion,
  earlierField,
} from '../attempt/attempt-schema.ts';
import { decodeSettings } from '../assignment/settings-code.ts';
import { parseData } from '../base/parse-data.ts';
import { type Result, createIssue, failure, success } from '../base/result.ts';
import { type HandIn, cleanName } from './hand-in.ts';
import { baseOf, packHandIn } from './pack-hand-in.ts';
import {
  type PackedHandIn,
  type PackedItem,
  type PackedPart,
  packedHandInSchema,
  unpackTime,
} from './packed-hand-in.ts';
import { assignmentIdField } from '../assignment/assignment.ts';
import { settingsSchema } from '../assignment/settings.ts';
import { idField } from '../lesson/schema-fields.ts';
import { labelSchema } from '../response/label-schema.ts';
import { confidences, responseLimits } from '../response/label.ts';

/** Enough to see what is wrong; a file made to be wrong everywhere must not fill the memory with reasons. */
const mostIssues = 20;

/**
 * Parses the JSON of a hand-in's short form: every field, and that it is written the way `packHandIn` writes it. Fails
 * with `schema` issues, or `damaged` for what is in order and yet was not written by us.
 */
export function unpackHandIn(json: string, path: string): Result<HandIn> {
  const data = parseJson(json);
  const laidOut = parseData(packedHandInSchema, data, path);
  const parsed = laidOut.ok ? parseData(handInSchema, unpack(laidOut.value), path) : laidOut;
  if (!parsed.ok) return failure(parsed.issues.slice(0, mostIssues));
  if (JSON.stringify(packHandIn(parsed.value)) !== json) {
    return failure([createIssue('damaged', path, 'is not written as a hand-in of ours is')]);
  }
  return success(parsed.value);
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function unpack(packed: PackedHandIn): unknown {
  const startedAt = unpackTime(packed.s, 0);
  const base = baseOf(startedAt);
  return {
    assignment: packed.a === undefined ? null : unpackAssignment(packed.a),
    name: packed.n ?? '',
    medium: packed.p === 1 ? 'paper' : 'screen',
    handedInAt: unpackTime(packed.h, base),
    ...(packed.b === undefined ? {} : { earlier: packed.b }),
    texts: packed.x,
    work: {
      // The form of a hand-in has its own version; what it holds is an attempt of the present.
      schema: attemptSchemaVersion,
      id: packed.i,
      lesson: { id: packed.l[0], version: packed.l[1] },
      startedAt,
      updatedAt: unpackTime(packed.u, base),
      step: packed.o[0],
      furthest: packed.o[1],
      firstForm: packed.f ?? 'a',
      ...unpackAnswers(packed, base),
      ...(packed.z === undefined ? {} : { finishedAt: unpackTime(packed.z, base) }),
      items: Object.fromEntries(
        (packed.w ?? []).map(([itemId, item]) => [itemId, unpackItem(item, base, packed.k ?? [])]),
      ),
    },
  };
}

function unpackAssignment([id, settings, isTest]: NonNullable<PackedHandIn['a']>): unknown {
  return { id, settings: decodeSettings(settings), mode: isTest === 1 ? 'test' : 'practice' };
}

function unpackAnswers({ r, c = [], y, e, q = [] }: PackedHandIn, base: number): object {
  const [kind = null, note = null, who = null, when = null, wants = null] = r ?? [];
  const firstRead = {
    ...(kind === null ? {} : { kind }),
    ...(wants === null ? {} : { wants }),
    ...(note === null ? {} : { note }),
    ...(who === null ? {} : { who }),
    ...(when === null ? {} : { when }),
  };
  return {
    ...(r === undefined ? {} : { firstRead }),
    shelf: Object.fromEntries(c.map(([card, at]) => [card, unpackTime(at, base)])),
    ...(y === undefined ? {} : { lookUps: unpackLookUps(y, base) }),
    ...(e === undefined ? {} : { repair: unpackRepair(e, base) }),
    reflection: Object.fromEntries(q),
  };
}

function unpackLookUps(packed: NonNullable<PackedHandIn['y']>, base: number): unknown {
  return Object.fromEntries(
    packed.map(([card, where, found, at]) => [
      card,
      { where, found, ...(at === null ? {} : { shownAt: unpackTime(at, base) }) },
    ]),
  );
}

function unpackRepair([annotation, text, bits, at]: NonNullable<PackedHandIn['e']>, base: number): unknown {
  const ticks = bits.map((bit) => bit === 1);
  return { annotation, text, ticks, ...(at === null ? {} : { comparedAt: unpackTime(at, base) }) };
}

function unpackItem(
  { r = [], t = [], c, v: seen, m, o, h, d }: PackedItem,
  base: number,
  techniques: string[],
) {
  const [response, ...tries] = unpackResponses([r, ...t], techniques) ?? [];
  return {
    response,
    tries,
    ...(c === undefined ? {} : { checkedAt: unpackTime(c, base) }),
    ...(seen === undefined ? {} : { revealedAt: unpackTime(seen, base) }),
    ...(m === undefined ? {} : { movedOnAt: unpackTime(m, base) }),
    ...(o === undefined ? {} : { closedTo: o }),
    hints: Object.fromEntries(h ?? []),
    disagreements: (d ?? []).map(([outcome, reason, at]) => ({ outcome, reason, at: unpackTime(at, base) })),
  };
}

const timestamp = attemptSchema.entries.startedAt;

const item = v.strictObject({
  ...v.omit(attemptItemSchema, ['marking']).entries,
  response: v.strictObject({ labels: v.pipe(v.array(labelSchema), v.maxLength(responseLimits.labels)) }),
});

const work = v.strictObject({
  ...v.omit(attemptSchema, ['items', 'passages']).entries,
  items: v.pipe(v.record(idField, item), v.maxEntries(50)),
});

/**
 * A hand-in after it has been unpacked, with the fields and limits of an attempt. Whether its parts agree, and belong to
 * a lesson, is for `attemptOfHandIn`.
 */
export const handInSchema = v.strictObject({
  assignment: v.nullable(
    v.strictObject({
      id: assignmentIdField,
      settings: settingsSchema,
      mode: v.picklist(['practice', 'test']),
    }),
  ),
  name: v.pipe(
    v.string(),
    v.check((name) => cleanName(name) === name, 'must be one short line of plain text'),
  ),
  medium: v.picklist(['screen', 'paper']),
  earlier: v.exactOptional(earlierField),
  handedInAt: timestamp,
  texts: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{16}$/, 'must be 16 letters, digits, - and _')),
  work,
});

/**
 * What `packResponses` was given, to be parsed; `undefined` where a part points to labels that are not there, or to more
 * than a response may hold.
 */
function unpackResponses(
  packed: readonly (readonly PackedPart[])[],
  techniques: readonly string[],
): { labels: unknown[] }[] | undefined {
  const written: unknown[] = [];
  const responses: { labels: unknown[] }[] = [];
  for (const parts of packed) {
    const labels: unknown[] = [];
    for (const part of parts) {
      const added = part.length === 2 ? writtenBefore(written, part) : [unpackLabel(part, techniques)];
      if (added === undefined || labels.length + added.length > responseLimits.labels) return undefined;
      if (part.length !== 2) written.push(...added);
      labels.push(...added);
    }
    responses.push({ labels });
  }
  return responses;
}

function writtenBefore(written: readonly unknown[], [first, count]: PackedPart): unknown[] | undefined {
  const from = Number(first);
  const to = from + Number(count);
  const isThere = Number.isInteger(from) && 0 <= from && from < to && to <= written.length;
  return isThere && to - from <= responseLimits.labels ? written.slice(from, to) : undefined;
}

function unpackLabel(part: PackedPart, techniques: readonly string[]): unknown {
  const [id, start, length, technique, confidence = 0, reason = 0, evidence = 0] = part;
  return {
    id: typeof id === 'number' ? `m${id}` : id,
    span: { start, end: Number(start) + Number(length) },
    technique: techniques[Number(technique)],
    ...(confidence === 0 ? {} : { confidence: confidences[Number(confidence) - 1] }),
    ...(reason === 0 ? {} : { reason }),
    ...(evidence === 0 ? {} : { evidence }),
  };
}
