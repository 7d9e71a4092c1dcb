import { getResident } from '../residents/queries.ts';
import { eventsByThing, type Things } from '../store/events.ts';
import type { ReadContext, ReadDb } from '../store/model.ts';
import type { ResidentId } from '../words/model.ts';
import type { AdvocateRow, advocateKinds } from './model.ts';
import { advocateEvent } from './projection.ts';

export const advocateQueries = {
  'advocates.list': ({ db }: ReadContext, { resident }: { resident: ResidentId }) => {
    getResident(db, resident);
    return listAdvocatesForResident(db, resident);
  },
};

/** The advocates asked for about a resident, the newest first. */
export const listAdvocatesForResident = (db: ReadDb, resident: ResidentId): AdvocateRow[] =>
  advocatesIn(resident, eventsByThing<typeof advocateKinds>(db, advocateEvent, resident));

/** The advocates asked for that a resident's events make, the newest first. */
export function advocatesIn(resident: ResidentId, things: Things<typeof advocateKinds>): AdvocateRow[] {
  const rows: AdvocateRow[] = [];
  for (const [id, events] of things) {
    const [first, ...rest] = events;
    if (first?.kind !== 'advocate.asked-for@1') continue;
    const { kind: _, body, ...written } = first;
    const news = rest.flatMap(({ kind, body: later, ...heard }) =>
      kind === 'advocate.heard-from@1' ? [{ ...heard, news: later.news }] : [],
    );
    rows.push({ id, resident, ...written, request: body.request, news });
  }
  return rows.reverse();
}
