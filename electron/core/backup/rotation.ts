import { type Instant, londonDay } from '../../../db/time/model.ts';

/** How many backups stay: the newest of each of the last days, weeks and months that have one. */
export const KEPT = { daily: 7, weekly: 4, monthly: 12 } as const;

/** The backups that are kept no longer: those that are newest of no day, week or month that still counts. */
export function toRemove<B extends { readonly madeAt: Instant }>(backups: readonly B[]): B[] {
  const newestFirst = [...backups].sort((one, other) => (one.madeAt < other.madeAt ? 1 : -1));
  const kept = new Set([
    ...newestOfEach(newestFirst, londonDay, KEPT.daily),
    ...newestOfEach(newestFirst, (at) => mondayOf(londonDay(at)), KEPT.weekly),
    ...newestOfEach(newestFirst, (at) => londonDay(at).slice(0, 7), KEPT.monthly),
  ]);
  return newestFirst.filter((backup) => !kept.has(backup));
}

function newestOfEach<B extends { readonly madeAt: Instant }>(
  newestFirst: readonly B[],
  periodOf: (at: Instant) => string,
  most: number,
): B[] {
  const newest = new Map<string, B>();
  for (const backup of newestFirst) {
    const period = periodOf(backup.madeAt);
    if (!newest.has(period) && newest.size < most) newest.set(period, backup);
  }
  return [...newest.values()];
}

/** The Monday that begins a day's week, as a day. */
function mondayOf(day: string): string {
  const date = new Date(`${day}T12:00:00.000Z`);
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
  return date.toISOString().slice(0, 10);
}
