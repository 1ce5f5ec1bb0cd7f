/** One measured figure beside its budget. */
export interface Figure {
  readonly what: string;
  readonly value: number;
  readonly unit: 'bytes' | 'requests' | 's' | 'ms' | 'times';
  readonly budget: number;
  readonly met: boolean;
}

/** Holds a value against its budget; a value that is no number has not met it. */
export function holdToBudget(what: string, value: number, unit: Figure['unit'], budget: number): Figure {
  return { what, value: Math.round(value * 1000) / 1000, unit, budget, met: value <= budget };
}
