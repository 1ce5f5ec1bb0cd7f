/** With fewer learners than this, how a passage goes together with the rest is mostly chance: it is shown in grey. */
export const fewestForApart = 30;
