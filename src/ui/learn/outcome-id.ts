import type { ItemOutcome } from '../../core/scoring/item-outcome.ts';

/** What an objection calls an outcome: `annotation:sl1`. */
export function outcomeId({ type, id }: Pick<ItemOutcome, 'type' | 'id'>): string {
  return `${type}:${id}`;
}
