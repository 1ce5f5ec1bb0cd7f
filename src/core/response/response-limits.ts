/**
 * How much one response may hold. Editing refuses to go beyond and parsing refuses what is beyond, with the same
 * numbers: whatever a learner was allowed to make can be read again.
 */
export const responseLimits = {
  labels: 500,
  /** UTF-16 code units, as `maxlength` of a text field counts. */
  reasonLength: 400,
  /** Edits that can be undone; older ones are forgotten, their labels are not. */
  history: 200,
} as const;
