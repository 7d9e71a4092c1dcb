import { and, desc, eq, isNull } from 'drizzle-orm';
import { getResident } from '../residents/queries.ts';
import type { ReadContext, ReadDb } from '../store/model.ts';
import { type EntryId, entryId, type ResidentId, residentId, staffId } from '../words/model.ts';
import { Refused } from '../words/refused.ts';
import type { LikesRow } from './model.ts';
import { likesBoardRow } from './projection.ts';

export const likesQueries = { 'likes.list': listLikesForResident };

/** A resident's boards, the newest first, withdrawn ones among them. */
export function listLikesForResident({ db }: ReadContext, { resident }: { resident: ResidentId }): LikesRow[] {
  getResident(db, resident);
  return db
    .select()
    .from(likesBoardRow)
    .where(eq(likesBoardRow.resident, resident))
    .orderBy(desc(likesBoardRow.entrySeq))
    .all()
    .map(({ entryId: id, withdrawn, ...row }) => ({
      ...row,
      id: entryId.parse(id),
      resident: residentId.parse(row.resident),
      author: staffId.parse(row.author),
      withdrawn: withdrawn && { ...withdrawn, by: staffId.parse(withdrawn.by) },
    }));
}

/** Refuses a board that is not this resident's, or stands no more. Throws Refused('no-such-board'). */
export function refuseUnlessBoardStands(db: ReadDb, resident: ResidentId, id: EntryId): void {
  const where = and(
    eq(likesBoardRow.entryId, id),
    eq(likesBoardRow.resident, resident),
    isNull(likesBoardRow.withdrawn),
  );
  if (!db.select({ id: likesBoardRow.entryId }).from(likesBoardRow).where(where).get())
    throw new Refused('no-such-board', 'This board is not there, or has been withdrawn. Look at the list again.');
}
