import type {
  ScoringParams,
  WordEntry,
  WordKey,
  WordMark,
} from '../../../src/core/scoring/word-rule/word-key.ts';
import type { WordSpan } from '../../../src/core/text/span.ts';

/** The numbers of docs/scoring.md#the-formulas that the fast scorer must agree on. */
export interface ReferenceScore {
  readonly found: readonly number[];
  readonly named: readonly number[];
  readonly assigned: readonly (string | undefined)[];
  readonly chargedWords: readonly number[];
  readonly gain: number;
  readonly cost: number;
  readonly raw: number;
  readonly c: number;
  readonly V: number;
  readonly kappa: number;
}

const holds = ({ start, end }: WordSpan, word: number): boolean => start <= word && word < end;
const meets = (a: WordSpan, b: WordSpan): boolean => a.start < b.end && b.start < a.end;
const wordsOf = ({ start, end }: WordSpan): number[] =>
  Array.from({ length: end - start }, (_, index) => start + index);
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const mean = (values: readonly number[]): number => sum(values) / values.length;
const creditOf = (entry: WordEntry, name: string): number => entry.names[name] ?? 0;

/** b_t(λ): the best credit that any scored or arguable entry around a word gives to a name. */
export function bestCredit(key: WordKey, word: number, name: string): number {
  const around = key.entries.filter(({ status, max }) => status !== 'near-miss' && holds(max, word));
  return Math.max(0, ...around.map((entry) => creditOf(entry, name)));
}

/** M_t: the names on each word. */
export function namesOnWords(tokens: number, marks: readonly WordMark[]): ReadonlySet<string>[] {
  return Array.from(
    { length: tokens },
    (_, word) => new Set(marks.filter((mark) => holds(mark, word)).map(({ name }) => name)),
  );
}

/**
 * docs/scoring.md#the-formulas, word by word and as slowly as it is written there: no runs, pieces, prefix sums or
 * sorted sweeps. It shares no code with the scorer it checks.
 */
export function referenceScore(
  key: WordKey,
  marks: readonly WordMark[],
  params: ScoringParams,
): ReferenceScore {
  const scored = key.entries.filter(({ status }) => status === 'scored').toSorted(reportingOrder);
  const arguable = key.entries.filter(({ status }) => status === 'arguable');
  const words = wordsOf({ start: 0, end: key.tokens });
  const weightOf = (word: number): number =>
    key.decoys.some((decoy) => holds(decoy, word)) ? params.decoyWeight : 1;
  const names = [...new Set([...scored, ...arguable].flatMap((entry) => Object.keys(entry.names)))];

  const W = sum(scored.map(({ weight }) => weight));
  const S = names.map((name) =>
    sum(
      scored.map(
        ({ core, weight }) => weight * mean(wordsOf(core).map((word) => bestCredit(key, word, name))),
      ),
    ),
  );
  const Vs = [...names, undefined].map((name) =>
    sum(
      words
        .filter((word) => !scored.some(({ max }) => holds(max, word)))
        .filter(
          (word) =>
            name === undefined ||
            !arguable.some((entry) => holds(entry.max, word) && creditOf(entry, name) > 0),
        )
        .map(weightOf),
    ),
  );
  const kappa = W > 0 ? params.phi + (1 - params.phi) * Math.max(params.eta, Math.max(0, ...S) / W) : 1;
  const V = Math.min(...Vs);
  const c = V > 0 ? Math.max(params.rate0, (W > 0 ? kappa * W : 1) / V) : params.rate0;

  const M = namesOnWords(key.tokens, marks);
  const runOf = (word: number, name: string): WordSpan => {
    let start = word;
    let end = word + 1;
    while (M[start - 1]?.has(name) === true) start -= 1;
    while (M[end]?.has(name) === true) end += 1;
    return { start, end };
  };
  const h = (word: number, name: string): number =>
    Math.max(
      0,
      ...[...scored, ...arguable]
        .filter((entry) => holds(entry.max, word) && meets(runOf(word, name), entry.core))
        .map((entry) => creditOf(entry, name)),
    );
  const namesOn = (word: number): string[] => [...(M[word] ?? [])];
  const isFree = (word: number, name: string): boolean =>
    scored.some(({ core, max }) => holds(max, word) && meets(runOf(word, name), core)) ||
    arguable.some(
      (entry) => holds(entry.max, word) && meets(runOf(word, name), entry.core) && creditOf(entry, name) > 0,
    );

  const found = scored.map((entry) =>
    mean(
      wordsOf(entry.core).map((word) =>
        Number(namesOn(word).some((name) => creditOf(entry, name) > 0 || h(word, name) === 0)),
      ),
    ),
  );
  const named = scored.map((entry) =>
    mean(
      wordsOf(entry.core).map((word) => {
        const shares = namesOn(word).map((name) => {
          const others = namesOn(word).filter((other) => other !== name);
          return creditOf(entry, name) / (1 + sum(others.map((other) => 1 - h(word, other))));
        });
        return Math.max(0, ...shares);
      }),
    ),
  );
  const chargedWords = words.filter((word) => namesOn(word).some((name) => !isFree(word, name)));
  const cost = c * sum(chargedWords.map(weightOf));
  const gain = sum(
    scored.map(
      ({ weight }, index) =>
        weight * (params.phi * (found[index] ?? 0) + (1 - params.phi) * (named[index] ?? 0)),
    ),
  );
  return {
    found,
    named,
    assigned: scored.map((entry) => assign(entry, namesOn, h)),
    chargedWords,
    gain,
    cost,
    raw: W > 0 ? (gain - cost) / W : 1 - cost,
    c,
    V,
    kappa,
  };
}

function assign(
  entry: WordEntry,
  namesOn: (word: number) => string[],
  h: (word: number, name: string) => number,
): string | undefined {
  const carried = wordsOf(entry.core).flatMap((word) => namesOn(word).map((name) => ({ word, name })));
  const accepted = carried.filter(({ name }) => creditOf(entry, name) > 0);
  const counted = accepted.length > 0 ? accepted : carried.filter(({ word, name }) => h(word, name) === 0);
  const counts = [...new Set(counted.map(({ name }) => name))].map((name) => ({
    name,
    count: counted.filter((other) => other.name === name).length,
  }));
  return counts.toSorted((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))[0]?.name;
}

function reportingOrder(a: WordEntry, b: WordEntry): number {
  return (
    a.core.start - b.core.start ||
    a.core.end - b.core.end ||
    a.max.start - b.max.start ||
    a.max.end - b.max.end ||
    (a.id < b.id ? -1 : 1)
  );
}
