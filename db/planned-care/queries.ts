import { getResident } from '../residents/queries.ts';
import { eventsByThing, type Things } from '../store/events.ts';
import type { ReadContext, ReadDb } from '../store/model.ts';
import type { EntryId, ResidentId } from '../words/model.ts';
import { Refused } from '../words/refused.ts';
import { isFollowed, type PlannedCareRow, type plannedCareKinds } from './model.ts';
import { plannedCareEvent } from './projection.ts';

export const plannedCareQueries = {
  'plannedCare.list': ({ db }: ReadContext, { resident }: { resident: ResidentId }) => {
    getResident(db, resident);
    return listPlannedCareForResident(db, resident);
  },
};

/** A resident's planned care: what is followed first, the newest on top. */
export const listPlannedCareForResident = (db: ReadDb, resident: ResidentId): PlannedCareRow[] =>
  plannedCareIn(resident, eventsByThing<typeof plannedCareKinds>(db, plannedCareEvent, resident));

/** The planned care that a resident's events make. */
export function plannedCareIn(resident: ResidentId, things: Things<typeof plannedCareKinds>): PlannedCareRow[] {
  const rows = [...things].flatMap(([id, [first, ...rest]]): PlannedCareRow[] => {
    if (first?.kind !== 'planned-care.agreed@1') return [];
    const { kind: _, body, ...written } = first;
    const row: PlannedCareRow = { id, resident, ...written, ...body, reviews: [], raised: null };
    for (const { kind, body: next, ...later } of rest) {
      if (kind === 'planned-care.reviewed@1') row.reviews.push({ ...later, ...next.review, words: next.person.words });
      if (kind === 'planned-care.raised@1') row.raised = { ...later, ...next.raised };
    }
    return [row];
  });
  rows.reverse();
  return [...rows.filter(isFollowed), ...rows.filter((row) => !isFollowed(row))];
}

/** Planned care of this resident that is followed now. Throws Refused('no-such-care'). */
export function getFollowedCare(db: ReadDb, resident: ResidentId, id: EntryId): PlannedCareRow {
  const row = listPlannedCareForResident(db, resident).find((each) => each.id === id);
  if (row && isFollowed(row)) return row;
  throw new Refused(
    'no-such-care',
    'This planned care is not there, has ended, or was raised to a major decision. Look at the list again.',
  );
}
