/**
 * How long the answers after the first read may be, in UTF-16 code units, as `maxlength` of a text field counts.
 * Fields on the page use the same numbers.
 */
export const firstReadLimits = { kind: 64, note: 4000, who: 400, when: 400 } as const;
