import { asc, eq } from 'drizzle-orm';
import type { ReadContext, ReadDb } from '../store/model.ts';
import { type ResidentId, residentId } from '../words/model.ts';
import { Refused } from '../words/refused.ts';
import type { ResidentRow } from './model.ts';
import { resident } from './projection.ts';

export const residentQueries = {
  'residents.list': ({ db }: ReadContext) => listResidents(db),
  'residents.get': ({ db }: ReadContext, input: { resident: ResidentId }) => getResident(db, input.resident),
};

/** All residents, those who live here first, by preferred name. */
export function listResidents(db: ReadDb): ResidentRow[] {
  const order = { resident: 0, away: 1, left: 2, died: 3 };
  return db
    .select()
    .from(resident)
    .orderBy(asc(resident.preferredName), asc(resident.id))
    .all()
    .map(asRow)
    .sort((a, b) => order[a.status] - order[b.status]);
}

/** One resident. Throws Refused('no-such-resident'). */
export function getResident(db: ReadDb, id: ResidentId): ResidentRow {
  const row = db.select().from(resident).where(eq(resident.id, id)).get();
  if (!row)
    throw new Refused('no-such-resident', 'This record holds no such resident. Choose one from the home board.');
  return asRow(row);
}

function asRow({ entryId: _, ...row }: typeof resident.$inferSelect): ResidentRow {
  return { ...row, id: residentId.parse(row.id) };
}
