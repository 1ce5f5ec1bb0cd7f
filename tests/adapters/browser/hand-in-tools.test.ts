import { describe, expect, it } from 'vitest';
import { createHandInDesk } from '../../../src/adapters/browser/hand-in-tools.ts';
import { createFakeStorage } from '../storage/fake-storage.ts';

function deskWith(clipboard?: (text: string) => Promise<void>, isCommandThere = true) {
  return createHandInDesk(
    {
      crypto,
      navigator: clipboard === undefined ? {} : { clipboard: { writeText: clipboard } },
      document: { execCommand: () => isCommandThere },
      localStorage: createFakeStorage(),
      sessionStorage: createFakeStorage(),
    },
    'localStorage',
  );
}

/** A card to review of a lesson. */
function card(lessonId: string) {
  return {
    id: `${lessonId} op-ed decoy:d1`,
    lessonId,
    itemId: 'op-ed',
    entry: 'decoy:d1',
    technique: 'factual-error',
    span: { start: 0, end: 9 },
    sha256: 'a'.repeat(64),
    schedule: {
      dueAt: '2026-11-24T09:00:00.000Z',
      lastAt: '2026-11-23T09:00:00.000Z',
      stability: 1,
      difficulty: 5,
      reviews: 0,
      lapses: 0,
    },
    answers: [],
  };
}

describe('copying', () => {
  it('uses the clipboard where there is one', async () => {
    const copied: string[] = [];
    const desk = deskWith((text) => Promise.resolve(void copied.push(text)), false);

    expect(await desk.copy('SR1.a')).toBe(true);
    expect(copied).toEqual(['SR1.a']);
  });

  it('copies what is selected on plain http, and where the clipboard refuses', async () => {
    expect(await deskWith().copy('SR1.a')).toBe(true);
    expect(await deskWith(() => Promise.reject(new Error('no'))).copy('SR1.a')).toBe(true);
  });

  it('says so where nothing works', async () => {
    expect(await deskWith(undefined, false).copy('SR1.a')).toBe(false);
  });
});

describe('erasing reviews', () => {
  it('takes those of one lesson, and leaves what cannot be read', () => {
    const area = createFakeStorage();
    const browser = { localStorage: area, sessionStorage: createFakeStorage() };
    const desk = createHandInDesk(
      { ...browser, crypto, navigator: {}, document: { execCommand: () => true } },
      'localStorage',
    );
    area.setItem('second-read.reviews', 'damaged');
    desk.eraseReviews('bridge');
    expect(area.getItem('second-read.reviews')).toBe('damaged');

    area.setItem(
      'second-read.reviews',
      JSON.stringify({ schema: 1, cards: [card('bridge'), card('dam')], collected: [] }),
    );
    desk.eraseReviews('bridge');
    expect(JSON.parse(area.getItem('second-read.reviews') ?? '')).toEqual({
      schema: 1,
      cards: [card('dam')],
      collected: [],
    });
  });
});

describe('chance', () => {
  it('gives as many bytes as asked for, and numbers below 1', () => {
    expect(deskWith().random(32)).toHaveLength(32);
    const drawn = Array.from({ length: 50 }, deskWith().draw);
    expect(drawn.every((number) => number >= 0 && number < 1)).toBe(true);
  });
});
