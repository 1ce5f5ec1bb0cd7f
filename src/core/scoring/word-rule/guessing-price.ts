import type { CorePiece, PreparedEntry, ScoredEntry } from './prepared-entry.ts';
import { type NameTable, maskWords } from './words.ts';
import type { ScoringParams } from './word-key.ts';

/**
 * What a sound word costs and why: chosen so that marking without reading earns nothing
 * (docs/scoring.md#why-marking-everything-earns-nothing).
 */
export interface GuessingPrice {
  /** W: what all scored entries are worth together, in items. */
  readonly W: number;
  /** V: weighted words that marking everything under its cheapest single name is charged for. */
  readonly V: number;
  /** κ: the share of W that marking everything under one name may earn. 1 when nothing is scored. */
  readonly kappa: number;
  /** c: items that one plain word costs. */
  readonly c: number;
}

/** What a price is made from. */
export interface PriceParts {
  readonly scored: readonly ScoredEntry[];
  readonly arguable: readonly PreparedEntry[];
  readonly pieces: readonly CorePiece[];
  readonly table: NameTable;
  /** One value per word of the passage: 1 in a decoy. */
  readonly decoyMask: Uint8Array;
  /** What a plain word costs, as a share of the whole, where that is settled. */
  readonly wordShare: number | undefined;
}

/**
 * What the whole score is, in items: a score is a share of it. Where nothing is scored, sparing sound words is one item.
 */
export function wholeOf(W: number): number {
  return W > 0 ? W : 1;
}

/**
 * κ = φ + (1−φ)·max(η, max S_λ / W); V = min V_λ; c = max(ρ0, κW/V). Without anything scored κW is 1; with V = 0 no
 * price can hold guessing off and c is ρ0. A settled share of a word takes the place of all that.
 */
export function priceGuessing(
  { scored, arguable, pieces, table, decoyMask, wordShare }: PriceParts,
  params: ScoringParams,
): GuessingPrice {
  const W = sum(scored.map(({ weight }) => weight));
  const oneName = table.names.map((_, name) => namingWithOneName(scored, pieces, name));
  const kappa = W > 0 ? params.phi + (1 - params.phi) * Math.max(params.eta, Math.max(0, ...oneName) / W) : 1;
  const soundWords = [...table.names.keys(), undefined].map((name) => {
    const spared = arguable.filter(
      ({ credits, freesAll }) => freesAll || (name !== undefined && (credits[name] ?? 0) > 0),
    );
    return weighOutside([...scored, ...spared], decoyMask, params.decoyWeight);
  });
  const V = Math.min(...soundWords);
  const earnings = W > 0 ? kappa * W : 1;
  if (wordShare !== undefined) return { W, V, kappa, c: wordShare * wholeOf(W) };
  return { W, V, kappa, c: V > 0 ? Math.max(params.rate0, earnings / V) : params.rate0 };
}

/** S_λ: items of naming that marking everything as λ earns at most, Σ w_k · mean over core_k of b_t(λ). */
function namingWithOneName(
  scored: readonly ScoredEntry[],
  pieces: readonly CorePiece[],
  name: number,
): number {
  const named = new Float64Array(scored.length);
  for (const { start, end, cores, extents } of pieces) {
    const best = Math.max(...extents.map(({ credits }) => credits[name] ?? 0), 0);
    for (const { position } of cores) named[position] = (named[position] ?? 0) + best * (end - start);
  }
  return sum(scored.map(({ position, weight, coreWords }) => (weight * (named[position] ?? 0)) / coreWords));
}

/** V_λ: Σ ν_t over the words outside the max of every given entry. */
function weighOutside(entries: readonly PreparedEntry[], decoyMask: Uint8Array, decoyWeight: number): number {
  const inside = maskWords(
    decoyMask.length,
    entries.map(({ max }) => max),
  );
  let plain = 0;
  let decoys = 0;
  inside.forEach((isInside, word) => {
    if (isInside === 1) return;
    if (decoyMask[word] === 1) decoys += 1;
    else plain += 1;
  });
  return plain + decoyWeight * decoys;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
