import { migrateRecord, type MigrationChain } from '../attempt/migrate-record.ts';
import { parseData } from '../parse-data.ts';
import { createIssue, failure, type Result } from '../result.ts';
import { cardId, type Reviews } from './review-card.ts';
import { reviewsSchema, reviewsSchemaVersion } from './review-schema.ts';

/** Every release's reviews can be read for good: a migration that has been released stays as it is. */
const reviewChain: MigrationChain = { current: reviewsSchemaVersion, migrations: {} };

/**
 * Parses what is kept for reviews, of this release or an earlier one. Issues: those of `migrateRecord`, else `schema`, else
 * `card-id` for a card whose id is not what it is about or that is there twice.
 */
export function parseReviews(data: unknown, path = 'reviews'): Result<Reviews> {
  const migrated = migrateRecord(data, reviewChain, path);
  if (!migrated.ok) return migrated;
  const parsed = parseData(reviewsSchema, migrated.value, path);
  if (!parsed.ok) return parsed;
  const ids = parsed.value.cards.map(({ id }) => id);
  const issues = parsed.value.cards.flatMap((card, index) =>
    card.id === cardId(card) && ids.indexOf(card.id) === index
      ? []
      : [createIssue('card-id', `${path} › cards[${index}].id`, `“${card.id}” is not its own`)],
  );
  return issues.length > 0 ? failure(issues) : parsed;
}
