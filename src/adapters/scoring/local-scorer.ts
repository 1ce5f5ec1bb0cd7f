import type { Scorer } from '../../core/scoring/score-item.ts';
import { createScorer } from '../../app/score-with-key.ts';
import { fetchKey, keyFile } from './fetch-key.ts';

/**
 * Scores on this page with the lesson's key. The key is a file of this site, so a determined reader can find it; this is
 * for practice, not for tests.
 */
export const localScorer: Scorer = createScorer({ name: keyFile, read: fetchKey });
