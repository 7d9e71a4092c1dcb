import { desc, eq } from 'drizzle-orm';
import { getResident } from '../residents/queries.ts';
import type { ReadContext } from '../store/model.ts';
import { entryId, type ResidentId, residentId, staffId } from '../words/model.ts';
import type { MovedRow } from './model.ts';
import { movedEntry } from './projection.ts';

export const wrongPersonQueries = {
  'wrongPerson.list': (context: ReadContext, input: { resident: ResidentId }) =>
    listMovedForResident(context, input.resident),
};

/** What was moved away from this resident's record, and what came to it, newest first. */
export function listMovedForResident({ db }: ReadContext, resident: ResidentId): MovedRow[] {
  getResident(db, resident);
  return db
    .select()
    .from(movedEntry)
    .where(eq(movedEntry.resident, resident))
    .orderBy(desc(movedEntry.entrySeq))
    .all()
    .map(({ entryId: entry, entrySeq: _, ...row }) => ({
      ...row,
      entry: entryId.parse(entry),
      resident: residentId.parse(row.resident),
      which: row.which === null ? null : entryId.parse(row.which),
      movedBy: staffId.parse(row.movedBy),
    }));
}
