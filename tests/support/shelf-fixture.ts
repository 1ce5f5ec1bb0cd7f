import type { Shelf } from '../../src/core/lesson/shelf-schema.ts';

/** A source shelf for the lesson of `lessonFixture`: two cards, two facts, one source. */
export function shelfFixture(): Shelf {
  return {
    schema: 1,
    lesson: 'bridge',
    cards: [
      {
        id: 'length',
        title: 'How long it is',
        summary: 'What the register says of its length.',
        facts: [{ id: 'metres', text: 'It measures 900 metres.', asOf: '2026-06-25', sources: ['A1'] }],
      },
      {
        id: 'opening',
        title: 'When traffic began',
        summary: 'The first day.',
        facts: [{ id: 'day', text: 'The first cars crossed in May.', asOf: '2025-05', sources: ['A1'] }],
      },
    ],
    sources: [
      {
        id: 'A1',
        grade: 'A',
        title: 'A register',
        publisher: 'A town',
        date: '2026',
        url: 'https://example.org/register',
        readAt: 'https://example.org/copy',
        note: 'The first page was read.',
      },
    ],
  };
}
