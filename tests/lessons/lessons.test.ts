import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formKind } from '../../src/core/lesson/form-kind.ts';
import { firstItem } from '../../src/core/lesson/lesson-bundle.ts';
import type { FormItem } from '../../src/core/lesson/lesson-schema.ts';
import type { ResolvedKey } from '../../src/core/lesson/resolved-key.ts';
import type { Label, Response } from '../../src/core/response/label.ts';
import { formOutcome, formResult } from '../../src/core/scoring/outcomes/form-outcome.ts';
import { scoreItem } from '../../src/core/scoring/score-item.ts';
import type { Passage } from '../../src/core/text/passage.ts';
import type { Span } from '../../src/core/text/span.ts';
import { publishPassage } from '../../src/core/text/publish-passage.ts';
import { lessonFolders } from '../../src/tools/lessons/read-json.ts';
import { readLesson } from '../../src/tools/lessons/read-lesson.ts';
import { fixtureLessons } from './fixture-lessons.ts';

function respond(marks: readonly { span: Span; technique: string }[]): Response {
  return { labels: marks.map((mark, index): Label => ({ id: `m${index + 1}`, ...mark })) };
}

function open(folder: string): { passage: Passage; key: ResolvedKey; techniques: readonly string[] } {
  const read = readLesson(folder);
  if (!read.ok) throw new Error(JSON.stringify(read.issues, undefined, 2));
  const { bundle, resolved } = read.value;
  const { item, passage } = firstItem(bundle);
  const key = resolved[item.id];
  if (key === undefined) throw new Error('no key');
  return { passage, key, techniques: bundle.lesson.techniques };
}

const folders = [...lessonFolders(), ...lessonFolders(fixtureLessons)];

it('there is a lesson', () => {
  expect(folders.map((folder) => basename(folder))).toContain('line-in-the-silicon');
});

describe.each(folders.map((folder) => [basename(folder), folder] as const))('%s', (_, folder) => {
  const { passage, key, techniques } = open(folder);
  const scored = key.annotations.filter(({ status }) => status === 'scored');
  const score = (response: Response) => scoreItem(passage, key, response);
  const keyAs = (part: 'core' | 'max') =>
    respond(scored.map((annotation) => ({ span: annotation[part].span, technique: annotation.technique })));

  it('gives full marks to its own key, by cores, by whole sentences and in any order', () => {
    for (const response of [keyAs('core'), keyAs('max')]) {
      expect(score(response)).toMatchObject({ score: 1, score100: 100, cost: 0 });
      expect(score({ labels: response.labels.toReversed() }).score).toBe(1);
    }
  });

  it('gives full marks under every name an annotation accepts', () => {
    for (const annotation of scored) {
      for (const technique of annotation.also ?? []) {
        const others = scored.filter(({ id }) => id !== annotation.id);
        const response = respond([
          ...others.map((other) => ({ span: other.core.span, technique: other.technique })),
          { span: annotation.core.span, technique },
        ]);
        expect(score(response).score).toBe(1);
      }
    }
  });

  it('gives nothing for marking nothing', () => {
    expect(score({ labels: [] })).toMatchObject({ score: 0, raw: 0, chargedWords: 0 });
  });

  it('gives nothing for marking everything, under any names and however it is cut', () => {
    const whole = { start: 0, end: passage.text.length };
    for (const spans of [[whole], passage.paragraphs, passage.sentences]) {
      for (const technique of techniques) {
        expect(score(respond(spans.map((span) => ({ span, technique })))).score).toBe(0);
      }
      const all = spans.flatMap((span) => techniques.map((technique) => ({ span, technique })));
      expect(score(respond(all)).score).toBe(0);
    }
  });

  it('gives nothing, and costs something, for marking only what is sound or something else', () => {
    const decoys = key.decoys.map(({ place, tempts }) => ({ span: place.span, technique: tempts }));
    const nearMisses = key.nearMisses.map(({ place, tempts }) => ({ span: place.span, technique: tempts }));
    expect(score(respond(decoys)).raw).toBeLessThan(0);
    expect(score(respond(nearMisses)).raw).toBeLessThan(0);
  });

  it('asks nothing for an arguable passage under a name it accepts', () => {
    for (const annotation of key.annotations.filter(({ status }) => status === 'arguable')) {
      for (const technique of [annotation.technique, ...(annotation.also ?? [])]) {
        expect(score(respond([{ span: annotation.core.span, technique }]))).toMatchObject({
          cost: 0,
          gain: 0,
        });
      }
    }
  });

  it('says the same about the same marks twice, and its receipt adds up', () => {
    const some = keyAs('core').labels.slice(0, 4);
    const response = respond([
      ...some.map(({ span, technique }) => ({ span, technique })),
      ...passage.sentences.slice(0, 6).map((span) => ({ span, technique: techniques[0] ?? '' })),
    ]);
    const result = score(response);
    expect(score(response)).toEqual(result);
    const total = result.receipt.lines.reduce((sum, line) => sum + line.points, 0);
    expect(total / result.receipt.outOf).toBeCloseTo(result.raw, 9);
  });

  it('explains every entry exactly once', () => {
    const { outcomes } = score(keyAs('core'));
    const ids = outcomes.map(({ id }) => id);
    const entries = [...key.annotations, ...key.decoys, ...key.nearMisses].map(({ id }) => id);
    expect(ids.toSorted()).toEqual(entries.toSorted());
  });

  it('keeps exclamation marks and blame out of its explanations', () => {
    const words = [...key.annotations, ...key.decoys, ...key.nearMisses].map(({ rationale }) => rationale);
    expect(words.filter((text) => text.includes('!'))).toEqual([]);
  });
});

describe('the forms of line-in-the-silicon', () => {
  const folder = folders.find((path) => basename(path) === 'line-in-the-silicon') ?? '';
  const read = readLesson(folder);
  if (!read.ok) throw new Error(JSON.stringify(read.issues, undefined, 2));
  const { bundle, resolved } = read.value;
  const { forms, techniques } = bundle.lesson;
  if (forms === undefined) throw new Error('no forms');
  const partOf = (item: FormItem) => {
    const [passage, key] = [bundle.passages[item.id], resolved[item.id]];
    if (passage === undefined || key === undefined) throw new Error(`nothing for ${item.id}`);
    return { item, passage, key, kind: formKind(key) };
  };
  const [a, b] = [forms.a.map(partOf), forms.b.map(partOf)];
  const outcomeOf = ({ passage, key }: (typeof a)[number], technique?: string, span?: Span) => {
    const whole = span ?? { start: 0, end: passage.text.length };
    const marks = technique === undefined ? [] : [{ span: whole, technique }];
    return formOutcome(scoreItem(passage, key, respond(marks)));
  };

  it.each([
    ['a', a],
    ['b', b],
  ] as const)('form %s has one flawed and one sound passage for every technique', (_name, form) => {
    const kinds = form.map(({ kind }) => `${kind?.technique ?? ''} ${kind?.verdict ?? ''}`);
    const wanted = techniques.flatMap((technique) => [`${technique} flawed`, `${technique} sound`]);
    expect(kinds.toSorted()).toEqual(wanted.toSorted());
  });

  it('differ by less than 15 % in words, as a whole and between passages of one kind', () => {
    const words = (form: typeof a) => form.reduce((sum, { passage }) => sum + passage.words.length, 0);
    const pairs = a.map((one) => {
      const other = b.find(
        ({ kind }) => kind?.technique === one.kind?.technique && kind?.verdict === one.kind?.verdict,
      );
      return [one.passage.words.length, other?.passage.words.length ?? 0] as const;
    });
    for (const [one, other] of [[words(a), words(b)] as const, ...pairs]) {
      expect(Math.abs(one - other)).toBeLessThanOrEqual(0.15 * Math.max(one, other));
    }
  });

  it('have a reference beside a passage exactly where facts are in question', () => {
    for (const { item, kind } of [...a, ...b]) {
      expect([item.id, item.reference !== undefined]).toEqual([item.id, kind?.technique === 'factual-error']);
    }
  });

  it('give away in their order neither which is flawed nor which technique comes next', () => {
    const verdicts = (form: typeof a) => form.map(({ kind }) => kind?.verdict);
    expect(verdicts(a)).not.toEqual(verdicts(b));
    for (const form of [a, b]) {
      const repeats = form.filter(({ kind }, index) => kind?.technique === form[index - 1]?.kind?.technique);
      expect(repeats).toEqual([]);
    }
  });

  it('find and name every flaw by its own key, and every sound passage left alone', () => {
    for (const part of [...a, ...b]) {
      const core = part.key.annotations[0]?.core.span;
      const given = core === undefined ? outcomeOf(part) : outcomeOf(part, part.kind?.technique, core);
      expect([part.item.id, given]).toEqual([
        part.item.id,
        part.kind?.verdict === 'flawed' ? 'named' : 'left',
      ]);
    }
  });

  it('say that everything was marked when everything was, and nothing when nothing was', () => {
    for (const form of [a, b]) {
      expect(formResult(form.map((part) => outcomeOf(part, techniques[0])))).toMatchObject({
        found: 3,
        left: 0,
      });
      expect(formResult(form.map((part) => outcomeOf(part)))).toMatchObject({ found: 0, left: 3 });
    }
  });
});

describe('the passages of line-in-the-silicon for a review', () => {
  const folder = folders.find((path) => basename(path) === 'line-in-the-silicon') ?? '';
  const read = readLesson(folder);
  if (!read.ok) throw new Error(JSON.stringify(read.issues, undefined, 2));
  const { bundle, resolved } = read.value;
  const { review, techniques } = bundle.lesson;
  const parts = (review ?? []).map((item) => {
    const [passage, key] = [bundle.passages[item.id], resolved[item.id]];
    if (passage === undefined || key === undefined) throw new Error(`nothing for ${item.id}`);
    return { item, passage, key, kind: formKind(key) };
  });

  it('are one flawed and one sound for every technique', () => {
    const kinds = parts.map(({ kind }) => `${kind?.technique ?? ''} ${kind?.verdict ?? ''}`);
    const wanted = techniques.flatMap((technique) => [`${technique} flawed`, `${technique} sound`]);
    expect(kinds.toSorted()).toEqual(wanted.toSorted());
  });

  it('have four sentences each, like those of the forms, and a reference where facts are in question', () => {
    for (const { item, passage, kind } of parts) {
      expect([item.id, passage.sentences.length]).toEqual([item.id, 4]);
      expect([item.id, item.reference !== undefined]).toEqual([item.id, kind?.technique === 'factual-error']);
    }
  });

  it('are found and named by their own key, or left alone', () => {
    for (const { item, passage, key, kind } of parts) {
      const core = key.annotations[0]?.core.span;
      const marks = core === undefined ? [] : [{ span: core, technique: kind?.technique ?? '' }];
      const right = kind?.verdict === 'flawed' ? 'named' : 'left';
      expect([item.id, formOutcome(scoreItem(passage, key, respond(marks)))]).toEqual([item.id, right]);
    }
  });

  it('share no five words in a row with a passage that learners have seen', () => {
    const runs = (text: string) => {
      const words = text.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
      return words.slice(4).map((_, index) => words.slice(index, index + 5).join(' '));
    };
    const seen = Object.values(bundle.passages).filter(({ id }) => !id.startsWith('review-'));
    const known = new Set(seen.flatMap(({ text }) => runs(text)));
    expect(parts.flatMap(({ passage }) => runs(passage.text)).filter((run) => known.has(run))).toEqual([]);
  });
});

describe('line-in-the-silicon', () => {
  const folder = folders.find((path) => basename(path) === 'line-in-the-silicon') ?? '';
  const { passage, key } = open(folder);

  it('holds the op-ed as it was published: 7 paragraphs, 42 sentences, 582 words', () => {
    expect([passage.paragraphs, passage.sentences, passage.words].map(({ length }) => length)).toEqual([
      7, 42, 582,
    ]);
  });

  it('was published by the code as it is', () => {
    const { sentences, words } = publishPassage(passage.text, passage.language, passage.sha256);
    expect(passage).toMatchObject({ sentences, words });
  });

  it('asks for 4 factual errors, 4 cases of anonymous sourcing and 3 slippery slopes; 12 more can be argued', () => {
    const count = (technique: string) =>
      key.annotations.filter((entry) => entry.status === 'scored' && entry.technique === technique).length;
    expect([count('factual-error'), count('anonymous-sourcing'), count('slippery-slope')]).toEqual([4, 4, 3]);
    expect(key.annotations.filter(({ status }) => status === 'arguable')).toHaveLength(12);
  });
});
