/** How many calendar days of this device lie between two moments; at least 1, because what is due today is told as due. */
export function daysUntil(later: string, now: string): number {
  const day = (moment: string) => new Date(moment).setHours(0, 0, 0, 0);
  // A day with a change of the clock is an hour shorter or longer.
  return Math.max(1, Math.round((day(later) - day(now)) / 86_400_000));
}
