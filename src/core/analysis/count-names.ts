/** How often each name occurs, names in string order; without those that are not there. */
export function countNames(names: readonly (string | null | undefined)[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) {
    if (name !== null && name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return Object.fromEntries([...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
