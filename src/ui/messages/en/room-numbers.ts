/** A share as a whole percentage: `0.885` is `89%`. */
export const percent = (share: number) => `${Math.round(share * 100)}%`;

/** A number with two digits after the point and a real minus sign; what rounds to 0 has none. */
export const decimal = (value: number) => {
  const digits = Math.abs(value).toFixed(2);
  return `${value < 0 && Number(digits) !== 0 ? '−' : ''}${digits}`;
};

/** The same with a sign in front, for changes. */
export const signed = (value: number) =>
  Number(value.toFixed(2)) > 0 ? `+${decimal(value)}` : decimal(value);

/** A change of a share in points of a percentage. */
export const points = (change: number) => {
  const whole = Math.round(change * 100);
  return `${whole > 0 ? '+' : whole < 0 ? '−' : ''}${Math.abs(whole)}`;
};

/** The ends of an interval, both written by `write`. */
export const range = (interval: readonly [number, number] | null, write: (value: number) => string) =>
  interval === null ? '' : `${write(interval[0])} to ${write(interval[1])}`;

/** Things one after another: "a, b and c". */
export const list = (parts: readonly string[]) =>
  new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(parts);
