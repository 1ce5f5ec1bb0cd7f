import { formatDay, formatTime } from '../../lesson/format-date.ts';
import { openingMessages } from '../../words/opening.ts';

/** When work was begun, as somebody would tell it: today by the hour, else with the day. By the clock of this device. */
export function begunWhen(at: string, now: string): string {
  const { today, onDay } = openingMessages.whose;
  const isToday = new Date(at).toDateString() === new Date(now).toDateString();
  return isToday ? today(formatTime(at)) : onDay(formatDay(at), formatTime(at));
}
