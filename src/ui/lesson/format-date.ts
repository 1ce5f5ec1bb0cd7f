import { inEachLanguage, messages } from '../words/words.ts';

const days = inEachLanguage(() => new Intl.DateTimeFormat(messages.dates, { dateStyle: 'long' }));
const times = inEachLanguage(() => new Intl.DateTimeFormat(messages.dates, { timeStyle: 'short' }));
const daysAndTimes = inEachLanguage(
  () => new Intl.DateTimeFormat(messages.dates, { dateStyle: 'long', timeStyle: 'short' }),
);
const shortMoments = inEachLanguage(
  () => new Intl.DateTimeFormat(messages.dates, { dateStyle: 'medium', timeStyle: 'short' }),
);

/** The day of a moment, by the clock of this device: "23 November 2026". What is no moment stays as it is. */
export function formatDay(iso: string): string {
  return written(iso, days);
}

/** The hour of a moment: "12:40". */
export function formatTime(iso: string): string {
  return written(iso, times);
}

/** Day and hour of a moment: "23 November 2026 at 12:40". */
export function formatDayAndTime(iso: string): string {
  return written(iso, daysAndTimes);
}

/** The same for a table: "23 Nov 2026, 12:40". */
export function formatMoment(iso: string): string {
  return written(iso, shortMoments);
}

function written(iso: string, format: () => Intl.DateTimeFormat): string {
  const time = Date.parse(iso);
  return Number.isNaN(time) ? iso : format().format(time);
}

/** A date of the lesson’s as a reader says it, as exact as it is written: “2026-06-25”, “2026-06” or “2026”. */
export function formatDate(date: string, language: string): string {
  const [year = '', month, day] = date.split('-');
  const options: Intl.DateTimeFormatOptions = {
    timeZone: 'UTC',
    year: 'numeric',
    ...(month === undefined ? {} : { month: 'long' }),
    ...(day === undefined ? {} : { day: 'numeric' }),
  };
  const moment = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
  return new Intl.DateTimeFormat(language, options).format(moment);
}
