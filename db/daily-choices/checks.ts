import { recorders } from '../staff/model.ts';
import { getStaff, isActive } from '../staff/queries.ts';
import type { ReadContext } from '../store/model.ts';
import { type Happened, londonDay } from '../time/model.ts';
import { isToCome } from '../voices/model.ts';
import type { StaffId } from '../words/model.ts';
import { Refused } from '../words/refused.ts';

/** Only someone who works here now can have been there and seen it. Throws Refused('not-a-witness'). */
export function refuseUnlessWitness({ db, now }: ReadContext, observer: StaffId): void {
  const row = getStaff(db, observer);
  if (!isActive(row, now) || !recorders.some((role) => role === row.role)) {
    throw new Refused(
      'not-a-witness',
      'Only someone who works here now can have seen or heard this. Choose a name from the list.',
    );
  }
}

/** What is recorded has happened. Throws Refused('time-to-come'). */
export function refuseIfToCome({ now }: ReadContext, when: Happened | undefined): void {
  if (when && isToCome(when, now)) {
    throw new Refused('time-to-come', 'That time is still to come. Give the time at which it happened.');
  }
}

/** The same for a day. Throws Refused('day-to-come'). */
export function refuseIfDayToCome({ now }: ReadContext, day: string): void {
  if (day > londonDay(now))
    throw new Refused('day-to-come', 'That day is still to come. Give the day on which it was seen.');
}
