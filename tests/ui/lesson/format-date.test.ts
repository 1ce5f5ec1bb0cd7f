import { expect, it } from 'vitest';
import { formatDate } from '../../../src/ui/lesson/format-date.ts';

it.each([
  ['2026-06-25', '25 June 2026'],
  ['2026-06', 'June 2026'],
  ['2026', '2026'],
  ['2024-01-01', '1 January 2024'],
])('says %s as exactly as it is written', (date, said) => {
  expect(formatDate(date, 'en-GB')).toBe(said);
});
