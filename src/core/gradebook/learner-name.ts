/** A name as names are compared: case, spaces and ways to write the same letters make no difference. Empty for none. */
export function comparedName(name: string): string {
  return name.normalize('NFKC').replaceAll(/\s+/g, ' ').trim().toLowerCase();
}
