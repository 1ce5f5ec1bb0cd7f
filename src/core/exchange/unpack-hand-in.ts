import { attemptSchemaVersion } from '../attempt/attempt-schema.ts';
import { decodeSettings } from '../assignment/settings-code.ts';
import { parseData } from '../parse-data.ts';
import { createIssue, failure, success, type Result } from '../result.ts';
import { handInSchema } from './hand-in-schema.ts';
import type { HandIn } from './hand-in.ts';
import { baseOf, packHandIn } from './pack-hand-in.ts';
import { packedHandInSchema, type PackedHandIn, type PackedItem } from './packed-hand-in.ts';
import { unpackTime } from './packed-time.ts';
import { unpackResponses } from './unpack-responses.ts';

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

function unpackAnswers({ r, c = [], e, q = [] }: PackedHandIn, base: number): object {
  const [kind = null, note = null, who = null, when = null] = r ?? [];
  const firstRead = {
    ...(kind === null ? {} : { kind }),
    ...(note === null ? {} : { note }),
    ...(who === null ? {} : { who }),
    ...(when === null ? {} : { when }),
  };
  return {
    ...(r === undefined ? {} : { firstRead }),
    shelf: Object.fromEntries(c.map(([card, at]) => [card, unpackTime(at, base)])),
    ...(e === undefined ? {} : { repair: unpackRepair(e, base) }),
    reflection: Object.fromEntries(q),
  };
}

function unpackRepair([annotation, text, bits, at]: NonNullable<PackedHandIn['e']>, base: number): unknown {
  const ticks = bits.map((bit) => bit === 1);
  return { annotation, text, ticks, ...(at === null ? {} : { comparedAt: unpackTime(at, base) }) };
}

function unpackItem({ r = [], t = [], c, v, m, o, h, d }: PackedItem, base: number, techniques: string[]) {
  const [response, ...tries] = unpackResponses([r, ...t], techniques) ?? [];
  return {
    response,
    tries,
    ...(c === undefined ? {} : { checkedAt: unpackTime(c, base) }),
    ...(v === undefined ? {} : { revealedAt: unpackTime(v, base) }),
    ...(m === undefined ? {} : { movedOnAt: unpackTime(m, base) }),
    ...(o === undefined ? {} : { closedTo: o }),
    hints: Object.fromEntries(h ?? []),
    disagreements: (d ?? []).map(([outcome, reason, at]) => ({ outcome, reason, at: unpackTime(at, base) })),
  };
}
