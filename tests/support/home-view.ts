import type { HomeView } from '../../src/core/home/home-view.ts';

/** What a home page tells on a device where nothing has been done. */
export function homeView(changes: Partial<HomeView> = {}): HomeView {
  return {
    lessons: [
      {
        lesson: {
          id: 'bridge',
          version: '1.0.0',
          title: 'The bridge',
          summary: 'An invented text.',
          language: 'en-GB',
          minutes: 10,
          steps: ['brief', 'first-read', 'mark', 'check', 'report'],
        },
        assigned: [],
      },
    ],
    others: [],
    isListed: true,
    isWorkRead: true,
    durability: 'device',
    device: 'own',
    review: { type: 'ready', due: 0, total: 0 },
    ...changes,
  };
}
