import * as v from 'valibot';

/** How one case went: every problem it has, none when all of its numbers agree. */
export interface VectorResult {
  /** The file and the case, as people will look for it. */
  readonly name: string;
  readonly problems: readonly string[];
}

/** A kind of vector file, told by what is in it. */
export interface VectorFormat {
  /** What its files hold, in words, in the plural. */
  readonly kind: string;
  /** Whether the content is meant to be of this kind, well-formed or not. */
  readonly recognizes: (content: unknown) => boolean;
  /** Runs every case. Never throws: what is wrong with a case is a problem of that case. */
  readonly run: (content: unknown, file: string) => readonly VectorResult[];
}

const wholeOrFraction = /^\s*(-?\d+)\s*(?:\/\s*(\d+)\s*)?$/;

/** The number that a vector gives as a JSON number, as `"p"` or as `"p/q"`; `undefined` for anything else. */
export function parseRational(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  const parts = typeof value === 'string' ? wholeOrFraction.exec(value) : null;
  if (parts === null) return undefined;
  const quotient = Number(parts[1]) / Number(parts[2] ?? 1);
  return Number.isFinite(quotient) ? quotient : undefined;
}

/** A field that holds such a number. */
export const rationalField = v.pipe(
  v.union([v.number(), v.string()], 'must be a number or a fraction such as "1/80"'),
  v.check((value) => parseRational(value) !== undefined, 'must be a number or a fraction such as "1/80"'),
  v.transform((value) => parseRational(value) ?? 0),
);
