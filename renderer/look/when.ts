import {
  dateInWords,
  dayPlus,
  type Happened,
  happenedInWords,
  type Instant,
  londonDay,
  timeInWords,
} from '../../db/time/model.ts';

export { dayPlus, daysBetween } from '../../db/time/model.ts';

/** The London day that it is now. */
export const today = (): string => londonDay(new Date().toISOString());

/** A day as it is typed, as a moment that is known to the day. */
export const onDay = <D extends string | null>(day: D) => ({ precision: 'day', day }) as const;

/** "today", "yesterday", or the whole date. For screens only: on paper "today" stops being true. */
export function dayNearby(day: string, now = new Date()): string {
  const today = londonDay(now.toISOString());
  if (day === today) return 'today';
  return day === dayPlus(today, -1) ? 'yesterday' : dateInWords(day);
}

/** "today, 9.20 am" or "Tuesday 3 March 2026, 2.10 pm". */
export function momentNearby(when: Instant, now = new Date()): string {
  return `${dayNearby(londonDay(when), now)}, ${timeInWords(when)}`;
}

/** When something happened, as exactly as it is known, with "today" and "yesterday" where they hold. */
export function happenedNearby(when: Happened, now = new Date()): string {
  switch (when.precision) {
    case 'minute':
      return momentNearby(when.instant, now);
    case 'about':
      return `${dayNearby(londonDay(when.instant), now)}, about ${timeInWords(when.instant)}`;
    case 'part-of-day':
      return `${dayNearby(when.day, now)}, ${when.part}`;
    case 'day':
      return dayNearby(when.day, now);
    default:
      return happenedInWords(when);
  }
}

/** "Tuesday afternoon". The small hours belong to the shift that began the evening before. */
export function shiftInWords(now: Date): string {
  const inLondon = (options: Intl.DateTimeFormatOptions, at = now) =>
    new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', ...options }).format(at);
  const hour = Number(inLondon({ hour: 'numeric', hourCycle: 'h23' }));
  const part = hour < 6 ? 'night' : hour < 12 ? 'morning' : hour < 17 ? 'afternoon' : hour < 21 ? 'evening' : 'night';
  const began = hour < 6 ? new Date(now.getTime() - 7 * 3_600_000) : now;
  return `${inLondon({ weekday: 'long' }, began)} ${part}`;
}
