import { parseData } from '../parse-data.ts';
import type { Result } from '../result.ts';
import { shelfSchema, type Shelf } from './shelf-schema.ts';

/** Parses `shelf.json`; every issue names its field after `path`. Whether it is fair and sourced is for `checkShelf`. */
export function parseShelf(data: unknown, path: string): Result<Shelf> {
  return parseData(shelfSchema, data, path);
}
