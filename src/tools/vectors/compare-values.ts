import { parseRational } from './vector-format.ts';

/** How far a number may be from an expected one, relative to numbers above 1. */
const tolerance = 1e-12;

/**
 * Every place where `actual` differs from `expected`, which may hold fractions. Names are compared exactly, lists item
 * by item, records by what is expected of them; what is expected but not there is a difference.
 */
export function compareValues(expected: unknown, actual: unknown, path: string): string[] {
  if (Array.isArray(expected) && Array.isArray(actual)) {
    if (expected.length !== actual.length) {
      return [`${path} has ${actual.length} items, expected ${expected.length}`];
    }
    return expected.flatMap((item, position) =>
      compareValues(item, actual[position], `${path}[${position}]`),
    );
  }
  if (isRecord(expected) && isRecord(actual)) {
    return Object.entries(expected).flatMap(([name, value]) =>
      Object.hasOwn(actual, name)
        ? compareValues(value, actual[name], path === '' ? name : `${path}.${name}`)
        : [`${name} is expected but not computed`],
    );
  }
  return isSame(expected, actual) ? [] : [`${path} is ${show(actual)}, expected ${show(expected)}`];
}

function isSame(expected: unknown, actual: unknown): boolean {
  if (typeof actual !== 'number') return (actual ?? null) === expected;
  const wanted = parseRational(expected);
  return wanted !== undefined && Math.abs(actual - wanted) <= tolerance * Math.max(1, Math.abs(wanted));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function show(value: unknown): string {
  return JSON.stringify(value ?? null);
}
