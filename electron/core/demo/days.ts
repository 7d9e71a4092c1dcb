import { dayPlus, type Instant, londonDay, londonInstant } from '../../../db/time/model.ts';

export { minutesOf } from '../../../db/time/model.ts';

/** The first of the days that make so many whole months up to and with the last. */
export function firstDayOf(months: number, last: string): string {
  const [year = 0, month = 1, day = 1] = dayPlus(last, 1).split('-').map(Number);
  const back = new Date(Date.UTC(year, month - 1 - months, 1));
  const longest = new Date(Date.UTC(back.getUTCFullYear(), back.getUTCMonth() + 1, 0)).getUTCDate();
  back.setUTCDate(Math.min(day, longest));
  return back.toISOString().slice(0, 10);
}

/** The days from one to another, both included. */
export function daysFrom(first: string, last: string): string[] {
  const days: string[] = [];
  for (let day = first; day <= last; day = dayPlus(day, 1)) days.push(day);
  return days;
}

/** The day before today in London. */
export const yesterdayOf = (now: Date): string => dayPlus(londonDay(now.toISOString()), -1);

/** A time such as "06:10"; never past the end of its day. */
export function timeOf(minutes: number): string {
  const within = Math.min(Math.max(minutes, 0), 23 * 60 + 59);
  return `${String(Math.floor(within / 60)).padStart(2, '0')}:${String(within % 60).padStart(2, '0')}`;
}
/** An instant of a day, by minutes since midnight on a clock in London. */
export const instantAt = (day: string, minutes: number): Instant => londonInstant(day, timeOf(minutes));
