import { daysBetween, type Happened, londonDay, londonMinutes, minutesOf } from '../time/model.ts';

export const DAY = 24 * 60;
export const SHORTEST = 15;
export const LONGEST = 6 * 60;
/** So long before and after the window something still shows it: with the longest window, never two days at once. */
export const LOOK_AROUND = 4 * 60;

export interface Window {
  readonly from: number;
  readonly to: number;
}

/** A window in minutes from midnight; one that ends before it begins ends on the next day. */
export function windowOf({ from, to }: { readonly from: string; readonly to: string }): Window {
  const begins = minutesOf(from);
  const ends = minutesOf(to);
  return { from: begins, to: ends < begins ? ends + DAY : ends };
}

export const lengthOf = (each: { readonly from: string; readonly to: string }): number => {
  const { from, to } = windowOf(each);
  return to - from;
};

/**
 * A time of happening as minutes from a day's midnight, on the clock on the wall: 00:20 of the next day is 1460. On the
 * nights on which clocks change it is what the clock read, for that is what people live by. Null where no time is known.
 */
export function minutesFrom(day: string, at: Happened): number | null {
  if (at.precision !== 'minute' && at.precision !== 'about') return null;
  return daysBetween(day, londonDay(at.instant)) * DAY + londonMinutes(at.instant);
}

/** Minutes outside of a window: below nought earlier, above later, nought within. */
export function offBy(minutes: number, { from, to }: Window): number {
  if (minutes < from) return minutes - from;
  return minutes > to ? minutes - to : 0;
}

/** Whether a time is near enough to a window to show it at all. */
export const isAround = (minutes: number, window: Window): boolean => Math.abs(offBy(minutes, window)) <= LOOK_AROUND;

/** The middle one, or the whole minute nearest to half way between the middle two; null of none. No more is claimed of it. */
export function median(numbers: readonly number[]): number | null {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return low === undefined || high === undefined ? null : Math.round((low + high) / 2);
}
