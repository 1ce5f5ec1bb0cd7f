import type { FirstRead } from '../attempt/attempt.ts';
import { encodeSettings } from '../assignment/settings-code.ts';
import type { HandIn, HandInItem, HandInWork } from './hand-in.ts';
import { type PackedHandIn, type PackedItem, type PackedPart, packTime } from './packed-hand-in.ts';
import { labelNumber } from '../response/label-id.ts';
import { type Label, type Response, confidences } from '../response/label.ts';

/** A hand-in in its short form. Equal hand-ins have the same one, in whatever order their records were filled. */
export function packHandIn(handIn: HandIn): PackedHandIn {
  const { assignment, name, medium, handedInAt, texts, work, earlier } = handIn;
  const base = baseOf(work.startedAt);
  return {
    ...(assignment === null
      ? {}
      : { a: [assignment.id, encodeSettings(assignment.settings), assignment.mode === 'test' ? 1 : 0] }),
    ...(name === '' ? {} : { n: name }),
    ...(medium === 'paper' ? { p: 1 as const } : {}),
    ...(earlier === undefined ? {} : { b: [...earlier] }),
    x: texts,
    i: work.id,
    l: [work.lesson.id, work.lesson.version],
    s: packTime(work.startedAt, 0),
    u: packTime(work.updatedAt, base),
    h: packTime(handedInAt, base),
    ...(work.finishedAt === undefined ? {} : { z: packTime(work.finishedAt, base) }),
    ...packAnswers(work, base),
    ...packItems(work, base),
  };
}

/** What the other times count from: when the work began, in milliseconds from 1970. */
export function baseOf(startedAt: string): number {
  const ms = Date.parse(startedAt);
  return Number.isFinite(ms) ? ms : 0;
}

function packAnswers(work: HandInWork, base: number) {
  const { firstRead, shelf, lookUps, repair, reflection } = work;
  const cards = sorted(shelf).map(([card, at]): [string, string | number] => [card, packTime(at, base)]);
  const answers = sorted(reflection);
  return {
    o: [work.step, work.furthest],
    ...(work.firstForm === 'b' ? { f: 'b' as const } : {}),
    ...(firstRead === undefined ? {} : { r: packFirstRead(firstRead) }),
    ...(cards.length === 0 ? {} : { c: cards }),
    ...(lookUps === undefined ? {} : { y: packLookUps(lookUps, base) }),
    ...(repair === undefined ? {} : { e: packRepair(repair, base) }),
    ...(answers.length === 0 ? {} : { q: answers }),
  } satisfies Partial<PackedHandIn>;
}

/** What the writer wants comes last and only where it was said: older hand-ins keep their letters and their receipt. */
function packFirstRead({ kind, wants, note, who, when }: FirstRead): NonNullable<PackedHandIn['r']> {
  const said = [kind, note, who, when, ...(wants === undefined ? [] : [wants])];
  return said.map((text) => text ?? null);
}

function packLookUps(
  lookUps: NonNullable<HandInWork['lookUps']>,
  base: number,
): NonNullable<PackedHandIn['y']> {
  return sorted(lookUps).map(([card, { where, found, shownAt }]) => [
    card,
    where,
    found,
    shownAt === undefined ? null : packTime(shownAt, base),
  ]);
}

function packRepair(
  { annotation, text, ticks, comparedAt }: NonNullable<HandInWork['repair']>,
  base: number,
): NonNullable<PackedHandIn['e']> {
  const bits = ticks.map((tick) => (tick ? 1 : 0));
  return [annotation, text, bits, comparedAt === undefined ? null : packTime(comparedAt, base)];
}

function packItems({ items }: HandInWork, base: number): Pick<PackedHandIn, 'k' | 'w'> {
  const techniques: string[] = [];
  const packed = sorted(items).map(([itemId, item]): [string, PackedItem] => [
    itemId,
    packItem(item, base, techniques),
  ]);
  return {
    ...(techniques.length === 0 ? {} : { k: techniques }),
    ...(packed.length === 0 ? {} : { w: packed }),
  };
}

function packItem(item: HandInItem, base: number, techniques: string[]): PackedItem {
  const { checkedAt, revealedAt, movedOnAt, closedTo, disagreements } = item;
  const [current = [], ...tries] = packResponses([item.response, ...item.tries], techniques);
  const hints = sorted(item.hints);
  return {
    ...(current.length === 0 ? {} : { r: current }),
    ...(tries.length === 0 ? {} : { t: tries }),
    ...(checkedAt === undefined ? {} : { c: packTime(checkedAt, base) }),
    ...(revealedAt === undefined ? {} : { v: packTime(revealedAt, base) }),
    ...(movedOnAt === undefined ? {} : { m: packTime(movedOnAt, base) }),
    ...(closedTo === undefined ? {} : { o: closedTo }),
    ...(hints.length === 0 ? {} : { h: hints }),
    ...(disagreements.length === 0
      ? {}
      : { d: disagreements.map(({ outcome, reason, at }) => [outcome, reason, packTime(at, base)]) }),
  };
}

function sorted<T>(record: Readonly<Record<string, T>>): [string, T][] {
  return Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1));
}

/**
 * The responses of one item, each as the parts of `packedHandInSchema`: labels that have been written out before are
 * only pointed to. Techniques not yet in `techniques` are added to it.
 */
function packResponses(responses: readonly Response[], techniques: string[]): PackedPart[][] {
  const written = new Map<string, number>();
  return responses.map(({ labels }) => {
    const parts: PackedPart[] = [];
    for (const label of labels) {
      const packed = packLabel(label, techniques);
      const key = JSON.stringify(packed);
      const place = written.get(key);
      if (place === undefined) {
        written.set(key, written.size);
        parts.push(packed);
      } else {
        addAgain(parts, place);
      }
    }
    return parts;
  });
}

function addAgain(parts: PackedPart[], place: number): void {
  const [first, count] = parts.at(-1) ?? [];
  const goesOn = parts.at(-1)?.length === 2 && Number(first) + Number(count) === place;
  if (goesOn) parts.pop();
  parts.push(goesOn ? [Number(first), Number(count) + 1] : [place, 1]);
}

function packLabel(label: Label, techniques: string[]): PackedPart {
  const { id, span, technique, confidence, reason, evidence } = label;
  if (!techniques.includes(technique)) techniques.push(technique);
  const number = labelNumber(id);
  const packed: PackedPart = [
    number === 0 ? id : number,
    span.start,
    span.end - span.start,
    techniques.indexOf(technique),
    confidence === undefined ? 0 : confidences.indexOf(confidence) + 1,
    reason ?? 0,
    evidence ?? 0,
  ];
  while (packed.length > 4 && packed.at(-1) === 0) packed.pop();
  return packed;
}
