import { type Instant, londonDay, londonInstant } from '../../db/time/model.ts';

/** A login that ends "after" a day ends with the day's last minute in London. */
export const endOfDay = (day: string): Instant => londonInstant(day, '23:59');
export const dayOfEnd = (ends: Instant | null): string | null => (ends ? londonDay(ends) : null);
