import { desc, eq } from 'drizzle-orm';
import type { z } from 'zod';
import { getResident } from '../residents/queries.ts';
import type { ReadContext, ReadDb } from '../store/model.ts';
import { type EntryId, entryId, type ResidentId, residentId, staffId } from '../words/model.ts';
import { findMoving } from './look.ts';
import type { wrongPersonMethods } from './methods.ts';
import type { MovedRow, MoveLooked } from './model.ts';
import { movedEntry } from './projection.ts';

export const wrongPersonQueries = {
  'wrongPerson.look': look,
  'wrongPerson.list': (context: ReadContext, input: { resident: ResidentId }) =>
    listMovedForResident(context, input.resident),
};

function look(
  context: ReadContext,
  { resident, what, entry }: z.output<(typeof wrongPersonMethods)['wrongPerson.look']['input']>,
): MoveLooked {
  const { people, links, anew, assessments } = findMoving(context, resident, what, entry);
  return { people: [...people], links: [...links], anew: [...anew], assessments };
}

/** What was moved away from this resident's record, and what came to it, newest first. */
export function listMovedForResident({ db }: ReadContext, resident: ResidentId): MovedRow[] {
  getResident(db, resident);
  return db
    .select()
    .from(movedEntry)
    .where(eq(movedEntry.resident, resident))
    .orderBy(desc(movedEntry.entrySeq))
    .all()
    .map(({ entryId: entry, ...row }) => ({
      ...row,
      entry: entryId.parse(entry),
      resident: residentId.parse(row.resident),
      which: row.which === null ? null : entryId.parse(row.which),
      movedBy: staffId.parse(row.movedBy),
    }));
}

/** Whether what began with an entry was moved here from another person's record. */
export const hasComeHere = (db: ReadDb, entry: EntryId | undefined): boolean =>
  entry !== undefined &&
  db.select({ entry: movedEntry.entryId }).from(movedEntry).where(eq(movedEntry.which, entry)).get() !== undefined;
