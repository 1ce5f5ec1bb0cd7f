/** A stretch of one rater's line: a unit of the category at hand, or a gap between such units. */
interface Section {
  readonly start: number;
  readonly end: number;
  readonly isUnit: boolean;
}

/** The units of one category, a list for each rater. */
type RaterLines = readonly (readonly RatedUnit[])[];

/** D_o: the mean squared distance of what two raters made of the same stretch, over all pairs, by the squared length. */
function observedDisagreement(study: UnitizingStudy, lines: RaterLines): number {
  const sections = lines.map((units) => cutLine(study, units));
  let sum = 0;
  for (const [position, line] of sections.entries()) {
    for (const other of sections.slice(position + 1)) sum += comparePair(line, other);
  }
  return (2 * sum) / (study.raters * (study.raters - 1) * study.length ** 2);
}

/** D_e: the disagreement that the same units would have in any places, with gaps that can hold them. */
function expectedDisagreement(study: UnitizingStudy, lines: RaterLines): number {
  const gaps = lines
    .flatMap((units) => cutLine(study, units))
    .filter(({ isUnit }) => !isUnit)
    .map(({ start, end }) => end - start);
  const lengths = lines.flat().map(({ length }) => length);
  const all = study.raters * study.length;
  const room = all * (all - 1) - lengths.reduce((sum, length) => sum + length * (length - 1), 0);
  if (room === 0) return 0;
  const sum = lengths.reduce((total, length) => {
    const amongUnits = ((lengths.length - 1) / 3) * (2 * length ** 3 - 3 * length ** 2 + length);
    const places = gaps.reduce((count, gap) => count + Math.max(0, gap - length + 1), 0);
    return total + amongUnits + length ** 2 * places;
  }, 0);
  return ((2 / study.length) * sum) / room;
}

/** Units and the gaps between them, from the beginning of the text to its end. */
function cutLine({ begin, length }: UnitizingStudy, units: readonly RatedUnit[]): Section[] {
  const line: Section[] = [];
  let at = begin;
  for (const unit of units.toSorted((a, b) => a.offset - b.offset || a.length - b.length)) {
    if (unit.offset < at)
      throw new RangeError(`units of rater ${unit.rater} and category ${unit.category} overlap`);
    if (unit.offset > at) line.push({ start: at, end: unit.offset, isUnit: false });
    at = unit.offset + unit.length;
    line.push({ start: unit.offset, end: at, isUnit: true });
  }
  if (at > begin + length) throw new RangeError(`a unit ends at ${at}, after the text`);
  if (at < begin + length) line.push({ start: at, end: begin + length, isUnit: false });
  return line;
}

/** Σ δ² over every two sections of two lines that meet; each two meet once. */
function comparePair(line: readonly Section[], other: readonly Section[]): number {
  let sum = 0;
  let mine = 0;
  let theirs = 0;
  for (let a = line[0], b = other[0]; a !== undefined && b !== undefined; a = line[mine], b = other[theirs]) {
    sum += squaredDistance(a, b);
    if (a.end <= b.end) mine += 1;
    if (b.end <= a.end) theirs += 1;
  }
  return sum;
}

function squaredDistance(a: Section, b: Section): number {
  if (a.isUnit && b.isUnit) {
    const isApart = a.start >= b.end || b.start >= a.end;
    return isApart ? 0 : (a.start - b.start) ** 2 + (a.end - b.end) ** 2;
  }
  if (a.isUnit) return liesIn(a, b) ? (a.end - a.start) ** 2 : 0;
  return b.isUnit && liesIn(b, a) ? (b.end - b.start) ** 2 : 0;
}

function liesIn(inner: Section, outer: Section): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** α_U of one category, with what it comes from. */
interface CategoryAgreement {
  readonly observed: number;
  readonly expected: number;
  readonly alpha: number | null;
}

/** α_U of a study and of each of its categories. */
export interface UnitizingAgreement {
  readonly alpha: number | null;
  readonly categories: Readonly<Record<string, CategoryAgreement>>;
}

/**
 * Krippendorff's α_U in its 1995 and 2004 form (docs/formulas.md#agreement-of-unitizers): agreement on where units lie,
 * how long they are and what they are. Overall 1 − mean D_o / mean D_e over the categories in use. `null` without units
 * or for fewer than two raters; 0 where observed and expected are equal, as between units without length. For authors:
 * takes O(R²·U) for R raters with U units each. Throws a RangeError when units of one rater and category overlap or lie
 * outside the text.
 */
export function unitizingAlpha(study: UnitizingStudy): UnitizingAgreement {
  const names = [...new Set(study.units.map(({ category }) => category))].toSorted();
  if (study.raters < 2 || study.length === 0) return { alpha: null, categories: {} };
  const categories = names.map((name): [string, CategoryAgreement] => {
    const lines = Array.from({ length: study.raters }, (_, rater) =>
      study.units.filter((unit) => unit.rater === rater && unit.category === name),
    );
    const observed = observedDisagreement(study, lines);
    const expected = expectedDisagreement(study, lines);
    return [name, { observed, expected, alpha: agreement(observed, expected) }];
  });
  if (categories.length === 0) return { alpha: null, categories: {} };
  const observed = categories.reduce((sum, [, category]) => sum + category.observed, 0);
  const expected = categories.reduce((sum, [, category]) => sum + category.expected, 0);
  return { alpha: agreement(observed, expected), categories: Object.fromEntries(categories) };
}

function agreement(observed: number, expected: number): number | null {
  if (observed === expected) return 0;
  return expected === 0 ? null : 1 - observed / expected;
}

/** A stretch that one rater gave a category; lengths in words or characters, raters counted from 0. */
interface RatedUnit {
  readonly rater: number;
  readonly category: string;
  readonly offset: number;
  readonly length: number;
}

/** What several raters marked on one stretch of text. */
export interface UnitizingStudy {
  readonly begin: number;
  readonly length: number;
  readonly raters: number;
  readonly units: readonly RatedUnit[];
}
