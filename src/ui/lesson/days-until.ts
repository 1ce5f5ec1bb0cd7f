/** How many calendar days of this device lie between two moments; at least 1, because what is due today is told as due. */
export function daysUntil(later: string, now: string): number {
  // A day with a change of the clock is an hour shorter or longer.
  return Math.max(1, Math.round((dayOf(later) - dayOf(now)) / 86_400_000));
}

function dayOf(moment: string): number {
  return new Date(moment).setHours(0, 0, 0, 0);
}
