import { monthNamed, day as realDay } from '../../../db/time/model.ts';

/** A date as typed, box by box. */
export interface Parts {
  day: string;
  month: string;
  year: string;
}

/** 1 to 12 for "3", "03", "mar" or "March"; null for anything else. */
export function monthFrom(text: string): number | null {
  const month = text.trim().toLowerCase();
  if (/^\d{1,2}$/.test(month)) return Number(month) >= 1 && Number(month) <= 12 ? Number(month) : null;
  return monthNamed(month);
}

/** YYYY-MM-DD for a whole date that is in the calendar, else null. */
export function dayFrom({ day, month, year }: Parts, century: 19 | 20): string | null {
  const monthNumber = monthFrom(month);
  if (!/^\d{1,2}$/.test(day.trim()) || monthNumber === null || !/^(\d{2}|\d{4})$/.test(year.trim())) return null;
  const whole = year.trim().length === 2 ? `${century}${year.trim()}` : year.trim();
  const text = `${whole}-${String(monthNumber).padStart(2, '0')}-${day.trim().padStart(2, '0')}`;
  return realDay.safeParse(text).success ? text : null;
}

/** The boxes for a YYYY-MM-DD day. */
export function partsOf(day: string | null): Parts {
  const [year = '', month = '', date = ''] = day?.split('-') ?? [];
  return { day: date.replace(/^0/, ''), month: month.replace(/^0/, ''), year };
}
