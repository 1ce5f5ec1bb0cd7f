/** How much a hand-in may hold besides the work itself. */
export const handInLimits = {
  /** UTF-16 code units, as `maxlength` of a text field counts. */
  name: 40,
  /** The longest text that a hand-in is looked for in, in UTF-16 code units. */
  text: 4_000_000,
  /** The most that a code may unpack to, in bytes: a small file must not fill the memory. */
  unpacked: 2_000_000,
} as const;
