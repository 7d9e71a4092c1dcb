import { and, asc, desc, eq, isNull } from 'drizzle-orm';
import { getResident } from '../residents/queries.ts';
import type { ReadContext, ReadDb } from '../store/model.ts';
import { type EntryId, entryId, type ResidentId, residentId, staffId } from '../words/model.ts';
import { Refused } from '../words/refused.ts';
import type { PreferenceRow } from './model.ts';
import { preference } from './projection.ts';

export const preferenceQueries = { 'preferences.list': listPreferencesForResident };

/** What is usually wanted, by domain, the newest first; those that have ended only where asked for. */
export function listPreferencesForResident(
  { db }: ReadContext,
  input: { resident: ResidentId; ended?: boolean | undefined },
): PreferenceRow[] {
  getResident(db, input.resident);
  return db
    .select()
    .from(preference)
    .where(and(eq(preference.resident, input.resident), input.ended ? undefined : isNull(preference.ended)))
    .orderBy(asc(preference.domain), desc(preference.entrySeq))
    .all()
    .map(asPreference);
}

/** A preference of this resident that still stands. Throws Refused('no-such-preference'). */
export function getStandingPreference(db: ReadDb, resident: ResidentId, id: EntryId): PreferenceRow {
  const where = and(eq(preference.entryId, id), eq(preference.resident, resident), isNull(preference.ended));
  const row = db.select().from(preference).where(where).get();
  if (!row)
    throw new Refused('no-such-preference', 'This preference is not there, or has ended. Look at the list again.');
  return asPreference(row);
}

function asPreference({ entryId: id, ended, ...row }: typeof preference.$inferSelect): PreferenceRow {
  return {
    ...row,
    id: entryId.parse(id),
    resident: residentId.parse(row.resident),
    author: staffId.parse(row.author),
    ended: ended && { ...ended, by: staffId.parse(ended.by) },
  };
}
