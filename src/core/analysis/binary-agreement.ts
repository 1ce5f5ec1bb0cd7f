/** How two yes-or-no judgements of the same units fall together. Counts are whole numbers. */
export interface BinaryCounts {
  readonly truePositives: number;
  readonly falsePositives: number;
  readonly falseNegatives: number;
  readonly trueNegatives: number;
}

/** Agreement of two yes-or-no judgements (scoring.md a7). */
export interface BinaryAgreement {
  /** Matthews' correlation, −1..1; 0 where either side says the same of every unit, as is usual. */
  readonly mcc: number;
  /** Cohen's κ, at most 1; `null` where both sides say one and the same of every unit, or there are none. */
  readonly kappa: number | null;
  /** 2TP / (2TP + FP + FN); 0 where neither side says yes, as is usual. */
  readonly f1: number;
}

/** MCC, κ and F1 of counts. */
export function binaryAgreement(counts: BinaryCounts): BinaryAgreement {
  const { truePositives: tp, falsePositives: fp, falseNegatives: fn, trueNegatives: tn } = counts;
  const n = tp + fp + fn + tn;
  const scale = Math.sqrt((tp + fp) * (tp + fn)) * Math.sqrt((tn + fp) * (tn + fn));
  const f1Scale = 2 * tp + fp + fn;
  return {
    mcc: scale === 0 ? 0 : Math.min(1, Math.max(-1, (tp * tn - fp * fn) / scale)),
    kappa: kappa((tp + fp) * (tp + fn) + (tn + fp) * (tn + fn), tp + tn, n),
    f1: f1Scale === 0 ? 0 : (2 * tp) / f1Scale,
  };
}

/** (agreed − expected) / (1 − expected), with the expected share as `products` / n². */
function kappa(products: number, agreed: number, n: number): number | null {
  const room = n * n - products;
  return room === 0 ? null : (agreed * n - products) / room;
}
