import type { ItemKey } from '../../src/core/lesson/key-schema.ts';
import { resolveKey } from '../../src/core/lesson/resolve-key.ts';
import { type ItemFeedback, scoreItem } from '../../src/core/scoring/score-item.ts';
import type { Passage } from '../../src/core/text/passage.ts';

const annotation = {
  status: 'scored',
  difficulty: 'easy',
  rationale: 'Because.',
  hints: ['One.', 'Two.', 'Three.'],
  evidence: [{ passage: 'The bridge is long', says: 'So.' }],
} as const;

const key: ItemKey = {
  annotations: [
    {
      ...annotation,
      hints: [...annotation.hints],
      evidence: [...annotation.evidence],
      id: 'sl1',
      technique: 'slippery-slope',
      core: 'ends in tears',
      repair: 'It may end badly; nobody knows yet.',
      checklist: ['Is each step backed?', 'Does it stop in time?', 'Is the worry kept?'],
    },
    {
      ...annotation,
      hints: [...annotation.hints],
      evidence: [...annotation.evidence],
      id: 'u1',
      technique: 'anonymous-sourcing',
      core: 'Reports',
      repair: 'The town’s register says so.',
      checklist: ['Is somebody named?', 'Can it be looked up?', 'Is the point kept?'],
    },
  ],
  decoys: [],
  nearMisses: [],
};

/** Feedback on the text of `lessonFixture` with nothing marked; two of its passages can be rewritten. */
export function repairFixture(passage: Passage): ItemFeedback {
  const resolved = resolveKey(passage, key, 'key.json');
  if (!resolved.ok) throw new Error(JSON.stringify(resolved.issues));
  const score = scoreItem(passage, resolved.value, { labels: [] });
  return { score, tries: [score], key: resolved.value, sources: [], provenance: 'Tests.' };
}
