import { messages } from '../../messages/messages.ts';

const moments = new Intl.DateTimeFormat(messages.language === 'en' ? 'en-GB' : messages.language, {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

/** A moment as a clock here shows it: "23 Nov 2026, 12:40". What is no moment stays as it is. */
export function formatMoment(iso: string): string {
  const time = Date.parse(iso);
  return Number.isNaN(time) ? iso : moments.format(time);
}
