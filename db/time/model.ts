import { z } from 'zod';

/** An instant: ISO 8601 in UTC with milliseconds. */
export const instant = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/, 'Not an instant.');
export type Instant = z.infer<typeof instant>;

const realDate = (text: string) => {
  const parsed = new Date(`${text}T00:00:00.000Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text);
};
/** A calendar day, YYYY-MM-DD, that exists. */
export const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'Please give a date as day, month and year.', abort: true })
  .refine(realDate, 'That day is not in the calendar.');

export const partsOfDay = [
  'night',
  'early morning',
  'breakfast',
  'morning',
  'lunch',
  'afternoon',
  'tea',
  'evening',
  'bedtime',
] as const;

/**
 * When something happened, only as exactly as people know it. It stands in an entry's header, which is never erased,
 * so it holds figures and fixed words alone.
 */
export const happened = z.discriminatedUnion('precision', [
  z.strictObject({ precision: z.literal('minute'), instant }),
  z.strictObject({ precision: z.literal('about'), instant }),
  z.strictObject({ precision: z.literal('part-of-day'), day, part: z.enum(partsOfDay) }),
  z.strictObject({ precision: z.literal('day'), day }),
  z.strictObject({ precision: z.literal('month'), month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/) }),
  z.strictObject({ precision: z.literal('year'), year: z.int().min(1880).max(2200) }),
  z.strictObject({ precision: z.literal('unknown') }),
]);
export type Happened = z.infer<typeof happened>;

/** A date of birth as far as it is known. */
export const knownDate = z.discriminatedUnion('known', [
  z.strictObject({ known: z.literal('day'), day }),
  z.strictObject({ known: z.literal('year'), year: z.int().min(1880).max(2200) }),
  z.strictObject({ known: z.literal('about'), year: z.int().min(1880).max(2200) }),
  z.strictObject({ known: z.literal('not') }),
]);
export type KnownDate = z.infer<typeof knownDate>;

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
/** 1 to 12 for "mar", "Sept" or "March"; null for anything else. */
export function monthNamed(name: string): number | null {
  const typed = name.trim().toLowerCase();
  const place = typed.length < 3 ? -1 : months.findIndex((month) => month.startsWith(typed));
  return place === -1 ? null : place + 1;
}

const LONDON = 'Europe/London';
const dateFormat = new Intl.DateTimeFormat('en-GB', {
  timeZone: LONDON,
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});
const dayMonthFormat = new Intl.DateTimeFormat('en-GB', {
  timeZone: LONDON,
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});
const timeFormat = new Intl.DateTimeFormat('en-GB', {
  timeZone: LONDON,
  hour: 'numeric',
  minute: '2-digit',
  hour12: true,
});
const isoDayFormat = new Intl.DateTimeFormat('en-CA', {
  timeZone: LONDON,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});
const offsetFormat = new Intl.DateTimeFormat('en-GB', { timeZone: LONDON, timeZoneName: 'longOffset' });

/** "Tuesday 3 March 2026", for an instant or a YYYY-MM-DD day. */
export function dateInWords(when: string): string {
  return dateFormat.format(asDate(when)).replaceAll(',', '');
}
/** "3 March 2026". */
export function shortDateInWords(when: string): string {
  return dayMonthFormat.format(asDate(when));
}
/** "2.10 pm" in London; in the hour that comes twice in October, which of the two. */
export function timeInWords(when: Instant): string {
  const time = timeFormat
    .format(new Date(when))
    .replace(':', '.')
    .replace(/^0\./, '12.')
    .replace(/\s?([ap])\.?m\.?$/i, (_, half: string) => ` ${half.toLowerCase()}m`);
  return /^1\..*am$/.test(time) ? `${time}${whichOfTwo(when)}` : time;
}
// Clocks go back from 2 am to 1 am: an hour later, or before, the same time stands on the wall.
function whichOfTwo(when: Instant): string {
  const HOUR = 60 * 60_000;
  const offsetAfter = (by: number) => londonOffset(new Date(Date.parse(when) + by).toISOString());
  if (offsetAfter(0) === 60 && offsetAfter(HOUR) === 0) return ' (before the clocks went back)';
  if (offsetAfter(0) === 0 && offsetAfter(-HOUR) === 60) return ' (after the clocks went back)';
  return '';
}
/** "Tuesday 3 March 2026, 2.10 pm". */
export function instantInWords(when: Instant): string {
  return `${dateInWords(when)}, ${timeInWords(when)}`;
}
/** The London calendar day of an instant, YYYY-MM-DD. */
export function londonDay(when: Instant): string {
  return isoDayFormat.format(new Date(when));
}
/** The day before or after a YYYY-MM-DD day, `by` days on. */
export function dayPlus(onDay: string, by: number): string {
  const moved = new Date(`${onDay}T12:00:00.000Z`);
  moved.setUTCDate(moved.getUTCDate() + by);
  return moved.toISOString().slice(0, 10);
}
/** Whole days from one YYYY-MM-DD day to another; below nothing where the other comes first. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T12:00:00Z`) - Date.parse(`${from}T12:00:00Z`)) / 86_400_000);
}
/** Minutes that London is ahead of UTC at an instant: 0 or 60 today. */
export function londonOffset(when: Instant): number {
  const name = offsetFormat.formatToParts(new Date(when)).find((part) => part.type === 'timeZoneName')?.value ?? 'GMT';
  const match = /GMT([+-])(\d{2}):(\d{2})/.exec(name);
  return match ? (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3])) : 0;
}
/** Minutes since midnight that the clock on a wall in London shows. */
export function londonMinutes(when: Instant): number {
  const minutes = Math.floor(Date.parse(when) / 60_000) + londonOffset(when);
  return ((minutes % 1440) + 1440) % 1440;
}
/** Minutes since midnight of a time such as "06:10". */
export function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}
/** The later of two YYYY-MM-DD days. */
export const laterOf = (one: string, other: string): string => [one, other].toSorted()[1] ?? one;
/** A London wall-clock day and time ("2026-03-03", "14:10") as an instant; the earlier one in October's doubled hour. */
export function londonInstant(onDay: string, time: string): Instant {
  const asUtc = new Date(`${onDay}T${time}:00.000Z`);
  const summer = new Date(asUtc.getTime() - 60 * 60_000);
  const chosen = londonOffset(summer.toISOString()) === 60 ? summer : asUtc;
  return chosen.toISOString();
}
/** The instant at which a London day is over. */
export function endOfDay(onDay: string): Instant {
  return londonInstant(dayPlus(onDay, 1), '00:00');
}
/** How a time of happening reads: "today" is never used, so that paper stays true. */
export function happenedInWords(when: Happened): string {
  switch (when.precision) {
    case 'minute':
      return instantInWords(when.instant);
    case 'about':
      return `${dateInWords(when.instant)}, about ${timeInWords(when.instant)}`;
    case 'part-of-day':
      return `${dateInWords(when.day)}, ${when.part}`;
    case 'day':
      return dateInWords(when.day);
    case 'month':
      return new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', month: 'long', year: 'numeric' }).format(
        new Date(`${when.month}-01T00:00:00Z`),
      );
    case 'year':
      return String(when.year);
    case 'unknown':
      return 'date not known';
  }
}
/** Longer than this after it happened is late: whoever reads should see both times. */
const LATE_AFTER = 60 * 60_000;

/** "written down Tuesday 3 March 2026, 2.10 pm", where that was later than it happened; null where it was at once. */
export function writtenLater(at: Happened, recordedAt: Instant): string | null {
  return isLate(at, recordedAt) ? `written down ${instantInWords(recordedAt)}` : null;
}
function isLate(at: Happened, recordedAt: Instant): boolean {
  switch (at.precision) {
    case 'minute':
    case 'about':
      return Date.parse(recordedAt) - Date.parse(at.instant) > LATE_AFTER;
    case 'part-of-day':
    case 'day':
      return at.day < londonDay(recordedAt);
    case 'month':
      return at.month < londonDay(recordedAt).slice(0, 7);
    case 'year':
      return at.year < Number(londonDay(recordedAt).slice(0, 4));
    case 'unknown':
      return false;
  }
}
/** "3 March 1936", "about 1936", "not known". */
export function knownDateInWords(when: KnownDate): string {
  switch (when.known) {
    case 'day':
      return shortDateInWords(when.day);
    case 'year':
      return String(when.year);
    case 'about':
      return `about ${when.year}`;
    case 'not':
      return 'not known';
  }
}
function asDate(when: string): Date {
  // Noon keeps a bare day on its own date in every London offset.
  return new Date(when.length === 10 ? `${when}T12:00:00.000Z` : when);
}
