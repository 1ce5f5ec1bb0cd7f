import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prepareKey } from '../../../src/core/scoring/word-rule/prepare-key.ts';
import { scoreWords } from '../../../src/core/scoring/word-rule/score-words.ts';
import type { WordEntry, WordKey, WordMark } from '../../../src/core/scoring/word-rule/word-key.ts';
import type { WordScore } from '../../../src/core/scoring/word-rule/word-score.ts';
import type { WordSpan } from '../../../src/core/text/span.ts';
import {
  anyKey,
  anyParams,
  keyAndMarks,
  keyNames,
  markNames,
  often,
  rightName,
  spanAround,
  spanIn,
  withBlock,
} from './arbitraries.ts';
import { bestCredit, namesOnWords } from './reference-score.ts';

// The properties of docs/formulas.md#properties-of-the-score, by their numbers there. 11 and 13 are about classes, not
// about scores.

const score = (key: WordKey, marks: readonly WordMark[]): WordScore => scoreWords(prepareKey(key), marks);
const wordsOf = ({ start, end }: WordSpan): number[] =>
  Array.from({ length: Math.max(0, end - start) }, (_, index) => start + index);
const isIn = (span: WordSpan, word: number): boolean => span.start <= word && word < span.end;
const scoredEntries = (key: WordKey): WordEntry[] => key.entries.filter(({ status }) => status === 'scored');
const weightIn = (key: WordKey, word: number): number =>
  key.decoys.some((decoy) => isIn(decoy, word)) ? 2 : 1;

describe('1: bounds', () => {
  it('keeps every number where it belongs, whatever is marked', () => {
    fc.assert(
      fc.property(keyAndMarks, anyParams, ({ key, marks }, params) => {
        const result = scoreWords(prepareKey(key, params), marks);
        expect(result.score).toBeGreaterThanOrEqual(0);
        expect(result.score).toBeLessThanOrEqual(1);
        expect(result.raw).toBeLessThanOrEqual(1);
        expect(result.cost).toBeGreaterThanOrEqual(0);
        const names = namesOnWords(key.tokens, marks);
        result.entries.ids.forEach((id, position) => {
          const core = key.entries.find((entry) => entry.id === id)?.core ?? { start: 0, end: 0 };
          const marked = wordsOf(core).filter((word) => (names[word]?.size ?? 0) > 0).length;
          const { found, named } = result.entries;
          expect(named[position]).toBeGreaterThanOrEqual(0);
          expect(named[position]).toBeLessThanOrEqual(found[position] ?? Number.NaN);
          expect(found[position]).toBeLessThanOrEqual(marked / wordsOf(core).length);
        });
        for (const share of result.coverage.coverage) expect(share >= 0 && share <= 1).toBe(true);
      }),
      often,
    );
  });
});

describe('2: what cannot matter', () => {
  it('gives bit for bit the same score whatever the order, repetition and cutting of the marks', () => {
    const cutting = fc.array(fc.nat({ max: 40 }), { maxLength: 6 });
    fc.assert(
      fc.property(keyAndMarks, cutting, fc.infiniteStream(fc.nat()), ({ key, marks }, cuts, order) => {
        const cut = cuts.reduce<readonly WordMark[]>(
          (pieces, at) => pieces.flatMap((mark) => cutAt(mark, at)),
          marks,
        );
        const shuffled = shuffle([...cut, ...marks.slice(0, 2)], order);
        expect(score(key, shuffled)).toEqual(score(key, marks));
      }),
      often,
    );
  });

  it('gives bit for bit the same score whatever the order of the key', () => {
    fc.assert(
      fc.property(keyAndMarks, fc.infiniteStream(fc.nat()), ({ key, marks }, order) => {
        const entries = shuffle(key.entries, order);
        const decoys = shuffle(key.decoys, order);
        expect(score({ ...key, entries, decoys }, marks)).toEqual(score(key, marks));
      }),
      often,
    );
  });

  it('gives the same score when techniques are called something else', () => {
    const renamed = (name: string): string => `${9 - markNames.findIndex((known) => known === name)} ${name}`;
    fc.assert(
      fc.property(keyAndMarks, ({ key, marks }) => {
        const entries = key.entries.map((entry) => ({
          ...entry,
          names: Object.fromEntries(
            Object.entries(entry.names).map(([name, credit]) => [renamed(name), credit]),
          ),
        }));
        const renamedMarks = marks.map((mark) => ({ ...mark, name: renamed(mark.name) }));
        expect(score({ ...key, entries }, renamedMarks).raw).toBeCloseTo(score(key, marks).raw, 12);
      }),
      often,
    );
  });

  it('finds, names and charges the same words when sound text is put in front', () => {
    fc.assert(
      fc.property(keyAndMarks, fc.integer({ min: 3, max: 20 }), ({ key, marks }, words) => {
        // Marks over the edge would come to lie on the new text.
        const inside = marks.map((mark) => ({ ...mark, start: Math.max(0, mark.start) }));
        const move = ({ start, end }: WordSpan): WordSpan => ({ start: start + words, end: end + words });
        const moved: WordKey = {
          tokens: key.tokens + words,
          entries: key.entries.map((entry) => ({ ...entry, core: move(entry.core), max: move(entry.max) })),
          decoys: key.decoys.map(move),
          sentences: [{ start: 0, end: words }, ...key.sentences.map(move)],
        };
        const before = score(key, inside);
        const after = score(
          moved,
          inside.map((mark) => ({ ...mark, ...move(mark) })),
        );
        expect(after.entries).toEqual(before.entries);
        expect(after.charged).toEqual(before.charged.map(move));
      }),
      often,
    );
  });
});

describe('3: the key itself', () => {
  it('scores 1 with nothing charged for any marks between core and max under right names, all at once', () => {
    const answered = anyKey.chain((key) =>
      fc.record({
        key: fc.constant(key),
        marks: fc.tuple(
          ...scoredEntries(key).map((entry) =>
            spanAround(entry.core, entry.max).map((span) => ({ ...span, name: rightName(entry) })),
          ),
        ),
      }),
    );
    fc.assert(
      fc.property(answered, ({ key, marks }) => {
        const result = score(key, marks);
        expect(result.charged).toEqual([]);
        expect(result.raw).toBe(1);
      }),
      often,
    );
  });
});

describe('4: nothing and everything', () => {
  it('gives nothing for an empty answer, unless there is nothing to find', () => {
    fc.assert(
      fc.property(anyKey, (key) => {
        expect(score(key, []).raw).toBe(scoredEntries(key).length > 0 ? 0 : 1);
      }),
      often,
    );
  });

  it('gives nothing for marking every word alike, however it is cut and named', () => {
    fc.assert(
      fc.property(
        anyKey,
        anyParams,
        fc.subarray([...markNames], { minLength: 1 }),
        fc.array(fc.nat({ max: 40 })),
        (key, params, names, cuts) => {
          const marks = names.flatMap((name) =>
            cuts.reduce<readonly WordMark[]>(
              (pieces, at) => pieces.flatMap((mark) => cutAt(mark, at)),
              [{ start: 0, end: key.tokens, name }],
            ),
          );
          const { gain, cost, kappa, c, W, V, raw } = scoreWords(prepareKey(key, params), marks);
          expect(gain).toBeLessThanOrEqual(kappa * W + 1e-12);
          expect(cost).toBeGreaterThanOrEqual(c * V - 1e-12);
          expect(V === 0 || raw <= 1e-12).toBe(true);
        },
      ),
      often,
    );
  });
});

describe('5: piling up names', () => {
  it('never names better than the names on a word do on average', () => {
    fc.assert(
      fc.property(keyAndMarks, ({ key, marks }) => {
        const names = namesOnWords(key.tokens, marks);
        const { entries } = score(key, marks);
        entries.ids.forEach((id, position) => {
          const core = key.entries.find((entry) => entry.id === id)?.core ?? { start: 0, end: 0 };
          const averages = wordsOf(core).map((word) => {
            const on = [...(names[word] ?? [])];
            return on.reduce((sum, name) => sum + bestCredit(key, word, name), 0) / Math.max(1, on.length);
          });
          const mean = averages.reduce((sum, value) => sum + value, 0) / averages.length;
          expect(entries.named[position]).toBeLessThanOrEqual(mean + 1e-12);
        });
      }),
      often,
    );
  });
});

describe('6: a mark on sound text', () => {
  it('leaves what was found and named, and costs exactly its new words', () => {
    const withSound = keyAndMarks.chain(({ key, marks }) => {
      const longer = withBlock(key, 12, { entries: [], decoys: [{ start: 2, end: 6 }] });
      const sound = spanIn({ start: key.tokens, end: longer.tokens });
      return fc.record({
        key: fc.constant(longer),
        marks: fc.constant(marks),
        mark: fc.record({ span: sound, name: fc.constantFrom(...markNames) }),
      });
    });
    fc.assert(
      fc.property(withSound, ({ key, marks, mark }) => {
        const before = score(key, marks);
        const after = score(key, [...marks, { ...mark.span, name: mark.name }]);
        const fresh = wordsOf(mark.span).filter((word) => !before.charged.some((span) => isIn(span, word)));
        const price = before.c * fresh.reduce((sum, word) => sum + weightIn(key, word), 0);
        expect(after.entries).toEqual(before.entries);
        expect(after.cost - before.cost).toBeCloseTo(price, 12);
        expect(after.raw < before.raw).toBe(fresh.length > 0);
      }),
      often,
    );
  });
});

/** A sentence of ten words at the end of any text, with one entry in it that accepts one name. */
function keyWithLoneEntry(status: 'scored' | 'arguable') {
  const sentence = { start: 0, end: 10 };
  return fc
    .tuple(
      anyKey,
      spanIn(sentence),
      fc.constantFrom(...keyNames),
      fc.array(spanIn(sentence), { maxLength: 2 }),
    )
    .map(([key, core, name, decoys]) => {
      const entry: WordEntry = { id: 'lone', status, core, max: sentence, names: { [name]: 1 }, weight: 1 };
      const whole = withBlock(key, 10, { entries: [entry], decoys });
      const moved = whole.entries.find(({ id }) => id === 'lone') ?? entry;
      return { key: whole, entry: moved, name };
    });
}

describe('7: an arguable passage', () => {
  it('changes nothing when it is marked alone, on its core, under a name it accepts', () => {
    const marked = keyWithLoneEntry('arguable').chain((lone) =>
      fc.record({ lone: fc.constant(lone), span: spanIn(lone.entry.max) }),
    );
    fc.assert(
      fc.property(marked, ({ lone: { key, entry, name }, span }) => {
        fc.pre(span.start < entry.core.end && entry.core.start < span.end);
        const result = score(key, [{ ...span, name }]);
        const empty = score(key, []);
        expect([result.raw, result.cost, result.entries]).toEqual([empty.raw, 0, empty.entries]);
      }),
      often,
    );
  });

  it('costs every word of it under a name it does not accept', () => {
    const marked = keyWithLoneEntry('arguable').chain((lone) =>
      fc.record({ lone: fc.constant(lone), span: spanIn(lone.entry.max) }),
    );
    fc.assert(
      fc.property(marked, ({ lone: { key }, span }) => {
        const { cost, c } = score(key, [{ ...span, name: 'other' }]);
        const words = wordsOf(span).reduce((sum, word) => sum + weightIn(key, word), 0);
        expect(cost).toBeCloseTo(c * words, 12);
      }),
      often,
    );
  });
});

describe('8: marking sentences', () => {
  it('gives the whole item for the whole sentence under the right name, decoys inside included', () => {
    fc.assert(
      fc.property(keyWithLoneEntry('scored'), ({ key, entry, name }) => {
        const result = score(key, [{ ...entry.max, name }]);
        expect([result.gain, result.cost]).toEqual([entry.weight, 0]);
      }),
      often,
    );
  });

  it('gives nothing for words beside the core and charges all of them', () => {
    const beside = keyWithLoneEntry('scored').chain((lone) =>
      fc.record({
        lone: fc.constant(lone),
        span: spanIn(lone.entry.max),
        name: fc.constantFrom(...markNames),
      }),
    );
    fc.assert(
      fc.property(beside, ({ lone: { key, entry }, span, name }) => {
        fc.pre(span.end <= entry.core.start || entry.core.end <= span.start);
        const result = score(key, [{ ...span, name }]);
        expect(result.gain).toBe(0);
        expect(result.charged).toEqual([span]);
      }),
      often,
    );
  });
});

describe('9: on a lone passage', () => {
  it('never scores less for a mark that grows inside the extent', () => {
    const growing = keyWithLoneEntry('scored').chain((lone) =>
      spanIn(lone.entry.max).chain((small) =>
        fc.record({
          lone: fc.constant(lone),
          small: fc.constant(small),
          large: spanAround(small, lone.entry.max),
          name: fc.constantFrom(...markNames),
        }),
      ),
    );
    fc.assert(
      fc.property(growing, ({ lone: { key, entry }, small, large, name }) => {
        // Beside the core a longer mark costs more until it touches; from there on it only gains.
        fc.pre(small.start < entry.core.end && entry.core.start < small.end);
        const before = score(key, [{ ...small, name }]);
        const after = score(key, [{ ...large, name }]);
        expect(after.raw).toBeGreaterThanOrEqual(before.raw);
      }),
      often,
    );
  });

  it('never gives everything for one word of a longer core', () => {
    fc.assert(
      fc.property(keyWithLoneEntry('scored'), ({ key, entry, name }) => {
        fc.pre(entry.core.end - entry.core.start > 1);
        const { gain } = score(key, [{ start: entry.core.start, end: entry.core.start + 1, name }]);
        expect(gain).toBeGreaterThan(0);
        expect(gain).toBeLessThan(entry.weight);
      }),
      often,
    );
  });

  it('keeps what was found and takes all of the naming when the name is wrong', () => {
    const marked = keyWithLoneEntry('scored').chain((lone) =>
      fc.record({ lone: fc.constant(lone), span: spanIn(lone.entry.max) }),
    );
    fc.assert(
      fc.property(marked, ({ lone: { key, name }, span }) => {
        const right = score(key, [{ ...span, name }]).entries;
        const wrong = score(key, [{ ...span, name: 'other' }]).entries;
        expect(wrong.found).toEqual(right.found);
        expect(wrong.named.every((share) => share === 0)).toBe(true);
      }),
      often,
    );
  });

  it('never gives more for a wrong name beside the others', () => {
    const lone = keyWithLoneEntry('scored').chain(({ key, entry, name }) =>
      fc.record({
        key: fc.constant(key),
        names: fc.subarray([...markNames], { minLength: 1 }),
        wrong: fc.constantFrom(...markNames.filter((other) => other !== name)),
        span: fc.constant(entry.max),
      }),
    );
    fc.assert(
      fc.property(lone, ({ key, names, wrong, span }) => {
        const marks = names.map((name) => ({ ...span, name }));
        const more = score(key, [...marks, { ...span, name: wrong }]);
        expect(more.raw).toBeLessThanOrEqual(score(key, marks).raw);
      }),
      often,
    );
  });
});

describe('10: adding a right answer', () => {
  it('never lowers the gain and never raises the cost', () => {
    fc.assert(
      fc.property(keyAndMarks, fc.nat(), ({ key, marks }, choice) => {
        const apart = scoredEntries(key).filter(
          (entry) =>
            !scoredEntries(key).some((other) => other !== entry && meets(other.core, entry.core)) &&
            !marks.some((mark) => mark.name === rightName(entry) && touchesOrMeets(mark, entry.core)),
        );
        const entry = apart[choice % Math.max(1, apart.length)];
        fc.pre(entry !== undefined);
        const before = score(key, marks);
        const after = score(key, [...marks, { ...entry.core, name: rightName(entry) }]);
        expect(after.gain).toBeGreaterThanOrEqual(before.gain - 1e-12);
        expect(after.cost).toBe(before.cost);
      }),
      often,
    );
  });
});

function meets(a: WordSpan, b: WordSpan): boolean {
  return a.start < b.end && b.start < a.end;
}

function touchesOrMeets(a: WordSpan, b: WordSpan): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/** A mark in two touching pieces, or whole when the cut is not inside it. */
function cutAt(mark: WordMark, at: number): WordMark[] {
  if (at <= mark.start || at >= mark.end) return [mark];
  return [
    { ...mark, end: at },
    { ...mark, start: at },
  ];
}

function shuffle<Item>(items: readonly Item[], order: fc.Stream<number>): Item[] {
  return items
    .map((item) => ({ item, key: order.next().value }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ item }) => item);
}
