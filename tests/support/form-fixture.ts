import type { ItemKey } from '../../src/core/lesson/key-schema.ts';
import type { LessonBundle } from '../../src/core/lesson/lesson-bundle.ts';
import type { FormItem, Lesson } from '../../src/core/lesson/lesson-schema.ts';
import { resolveKey } from '../../src/core/lesson/resolve-key.ts';
import type { ResolvedKey } from '../../src/core/lesson/resolved-key.ts';
import { success, type Result } from '../../src/core/base/result.ts';
import { type ItemFeedback, type ScoreRequest, scoreItem } from '../../src/core/scoring/score-item.ts';
import type { Passage } from '../../src/core/text/passage.ts';
import { lessonFixture } from './lesson-fixture.ts';
import { passageOf } from './passage-of.ts';

/** A short passage, its key, and what its facts can be checked against. */
interface Source {
  readonly text: string;
  readonly key: ItemKey;
  readonly reference?: readonly string[];
}

const hints: [string, string, string] = ['One.', 'Two.', 'Three.'];

function flawed(id: string, text: string, technique: string, core: string): Source {
  const evidence = [{ passage: core, says: 'So.' }];
  const flaw = { id, technique, status: 'scored', core, difficulty: 'easy', hints, evidence } as const;
  return {
    text,
    key: { annotations: [{ ...flaw, rationale: `Why ${core}?` }], decoys: [], nearMisses: [] },
  };
}

function sound(id: string, text: string, tempts: string, quote: string): Source {
  const evidence = [{ passage: quote, says: 'So.' }];
  const decoy = { id, tempts, quote, evidence, rationale: `It is so: ${quote}.` };
  return { text, key: { annotations: [], decoys: [decoy], nearMisses: [] } };
}

const sources: Readonly<Record<'a' | 'b', readonly Source[]>> = {
  a: [
    flawed('a1', 'The pond froze. Insiders say it is deep.', 'anonymous-sourcing', 'Insiders say'),
    sound('a2', 'The pond is old. The ranger said so on Monday.', 'anonymous-sourcing', 'The ranger said so'),
    {
      ...flawed('a3', 'The pond opened at nine. Nobody came.', 'factual-error', 'opened at nine'),
      reference: ['Pond: opens at ten'],
    },
    sound('a4', 'The pond holds a tonne. It is cold.', 'factual-error', 'holds a tonne'),
  ],
  b: [
    flawed('b1', 'The kite fell. People claim it was cut.', 'anonymous-sourcing', 'People claim'),
    sound('b2', 'The kite is new. The maker said so on Friday.', 'anonymous-sourcing', 'The maker said so'),
    {
      ...flawed('b3', 'The kite rose at noon. Everyone came.', 'factual-error', 'rose at noon'),
      reference: ['Kite: rises at one'],
    },
    sound('b4', 'The kite weighs a gram. It is red.', 'factual-error', 'weighs a gram'),
  ],
};

/** A small lesson with a warm-up and an exit check of four passages each: flawed, sound, flawed, sound. */
export function formFixture(): {
  readonly bundle: LessonBundle;
  readonly forms: NonNullable<Lesson['forms']>;
  readonly passages: Readonly<Record<string, Passage>>;
  readonly keys: Readonly<Record<string, ResolvedKey>>;
} {
  const passages: Record<string, Passage> = {};
  const keys: Record<string, ResolvedKey> = {};
  const formOf = (name: 'a' | 'b') =>
    sources[name].map(({ text, key, reference }, index): FormItem => {
      const id = `form-${name}-${index + 1}`;
      const passage = { ...passageOf(text), id };
      const resolved = resolveKey(passage, key, 'key.json');
      if (!resolved.ok) throw new Error(JSON.stringify(resolved.issues));
      passages[id] = passage;
      keys[id] = resolved.value;
      const title = `${name.toUpperCase()} ${index + 1}`;
      return { id, passage: `passages/${id}.txt`, title, ...(reference && { reference: [...reference] }) };
    });
  const forms = { a: formOf('a'), b: formOf('b') };
  const base = lessonFixture();
  const lesson: Lesson = {
    ...base.lesson,
    steps: ['brief', 'warm-up', 'first-read', 'mark', 'check', 'exit-check', 'report'],
    forms,
    reflection: [{ id: 'fair', question: 'What made the difference?', note: 'Nobody marks this.' }],
  };
  return {
    bundle: { ...base, lesson, passages: { ...base.passages, ...passages } },
    forms,
    passages,
    keys,
  };
}

/** Scores like the page does, with the fixture's keys; the long passage has an empty one. */
export function scoreFixture({ passage, response }: ScoreRequest): Result<ItemFeedback> {
  const key = formFixture().keys[passage.id] ?? { annotations: [], decoys: [], nearMisses: [] };
  const score = scoreItem(passage, key, response);
  return success({ score, tries: [score], key, sources: [], provenance: 'Tests.' });
}
