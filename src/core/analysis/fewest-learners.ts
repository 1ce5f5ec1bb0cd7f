/** With fewer learners than this a report gives counts and intervals, but points at nothing and concludes nothing. */
export const fewestLearners = 10;
