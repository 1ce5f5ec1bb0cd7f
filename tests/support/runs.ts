/**
 * How often a property is tried: a tenth of what it says, but never less than a hundred times, in `npm test`; all of it in
 * `npm test -- --only deep`.
 */
export function runs(all: number): number {
  return process.env['DEEP'] === '1' ? all : Math.min(all, Math.max(100, Math.ceil(all / 10)));
}
