import { and, asc, desc, eq, max, sql } from 'drizzle-orm';
import { getResident } from '../residents/queries.ts';
import type { ReadContext, ReadDb } from '../store/model.ts';
import { listLatestOwnWordsInVoices, type OwnWords, ownWordsFrom } from '../voices/queries.ts';
import { type EntryId, entryId, type ResidentId, residentId, staffId } from '../words/model.ts';
import { Refused } from '../words/refused.ts';
import type { LifeHistoryItem } from './methods.ts';
import { goesIntoPacks, maySee } from './model.ts';
import { lifeHistoryRow } from './projection.ts';

export const lifeHistoryQueries = {
  'lifeHistory.list': (context: ReadContext, input: { resident: ResidentId }) =>
    listLifeHistoryForResident(context, input.resident),
};

type Row = typeof lifeHistoryRow.$inferSelect;

/** The items of a life that the caller may see, in the order of the timeline. */
export function listLifeHistoryForResident(context: ReadContext, resident: ResidentId): LifeHistoryItem[] {
  getResident(context.db, resident);
  return listItems(context.db, resident, seenBy(context));
}

/** Whether whoever asks may see a part of a story: where no member of staff does, what everybody here may read. */
export const seenBy =
  ({ actor }: ReadContext) =>
  ({ tier, author }: Pick<Row, 'tier' | 'author'>): boolean =>
    goesIntoPacks({ tier }) || (actor.type === 'staff' && maySee({ tier, author: staffId.parse(author) }, actor));

/** The items that a pack may print: those that everyone who works here may read. */
export function listLifeHistoryForPack(db: ReadDb, resident: ResidentId): LifeHistoryItem[] {
  return listItems(db, resident, goesIntoPacks);
}

/** All of somebody's story, whoever may read it: for the person’s own copy of their record (UK GDPR Art 15), and for nothing else. */
export function listWholeLifeHistory(db: ReadDb, resident: ResidentId): LifeHistoryItem[] {
  return listItems(db, resident, () => true);
}

/**
 * The item as it now stands, for someone who may see it. An item that is kept from the caller and one that is not
 * there answer alike. Throws Refused('no-such-item').
 */
export function getStandingItem(context: ReadContext, resident: ResidentId, item: EntryId): LifeHistoryItem {
  const found = listLifeHistoryForResident(context, resident).find((each) => each.item === item && !each.withdrawn);
  if (!found)
    throw new Refused(
      'no-such-item',
      'This part of the story is not there, or has been withdrawn. Look at the timeline again.',
    );
  return found;
}

/**
 * The last thing that each resident said or showed themselves and that everyone here may read, from the story of their
 * life and from their statements: one a resident, newest by when it was said.
 */
export function latestOwnWords(db: ReadDb): Map<ResidentId, OwnWords> {
  const latest = new Map<ResidentId, OwnWords & { atKey: string }>();
  for (const each of [...listLatestInLifeHistory(db), ...listLatestOwnWordsInVoices(db)]) {
    const known = latest.get(each.resident);
    if (!known || each.atKey > known.atKey || (each.atKey === known.atKey && each.recordedAt > known.recordedAt))
      latest.set(each.resident, each);
  }
  return latest;
}

function listLatestInLifeHistory(db: ReadDb) {
  const newest = and(
    eq(lifeHistoryRow.voice, 'person-now'),
    eq(lifeHistoryRow.state, 'current'),
    eq(lifeHistoryRow.tier, 'all staff'),
  );
  return db
    .select({
      ...columns,
      order: max(sql<string>`${lifeHistoryRow.atKey} || '|' || printf('%012d', ${lifeHistoryRow.entrySeq})`),
    })
    .from(lifeHistoryRow)
    .where(newest)
    .groupBy(lifeHistoryRow.resident)
    .all()
    .flatMap((row) => ownWordsFrom(row, 'life-history'));
}

const columns = {
  resident: lifeHistoryRow.resident,
  words: lifeHistoryRow.words,
  recordedAt: lifeHistoryRow.recordedAt,
  entryId: lifeHistoryRow.entryId,
  atKey: lifeHistoryRow.atKey,
};

function listItems(db: ReadDb, resident: ResidentId, shown: (row: Row) => boolean): LifeHistoryItem[] {
  const rows = db
    .select()
    .from(lifeHistoryRow)
    .where(eq(lifeHistoryRow.resident, resident))
    .orderBy(asc(lifeHistoryRow.startYear), desc(lifeHistoryRow.entrySeq))
    .all();
  const older = Map.groupBy(
    rows.filter((row) => row.state === 'amended'),
    (row) => row.item,
  );
  const newest = rows.filter((row) => row.state !== 'amended' && shown(row));
  const seen = new Set(newest.map((row) => row.item));
  // An older wording is shown only to those who may read both it and what stands now.
  const items = newest.map((row) => asItem(row, (older.get(row.item) ?? []).filter(shown)));
  return items.map((each) =>
    each.story.beside && !seen.has(each.story.beside) ? { ...each, story: { ...each.story, beside: null } } : each,
  );
}

function asItem(row: Row, older: readonly Row[]): LifeHistoryItem {
  return {
    ...partsOf(row),
    item: entryId.parse(row.item),
    entry: entryId.parse(row.entryId),
    entrySeq: row.entrySeq,
    resident: residentId.parse(row.resident),
    author: staffId.parse(row.author),
    writtenBy: staffId.parse(row.writtenBy),
    recordedAt: row.recordedAt,
    lastHeld: row.heldOn && row.heldBy ? { on: row.heldOn, seen: row.heldSeen, by: staffId.parse(row.heldBy) } : null,
    withdrawn: row.state === 'withdrawn' ? { reason: row.endReason ?? '', ...ending(row) } : null,
    earlier: older.map((each) => {
      const { at, by } = ending(each);
      return {
        ...partsOf(each),
        entry: entryId.parse(each.entryId),
        author: staffId.parse(each.writtenBy),
        recordedAt: each.recordedAt,
        reason: each.endReason,
        endedAt: at,
        endedBy: by,
      };
    }),
  };
}

const partsOf = ({ story, words, care, photographs, recordings, tier }: Row) => ({
  story,
  words,
  care,
  photographs,
  recordings: recordings ?? [],
  privacy: { tier },
});

const ending = (row: Row) => ({ at: row.endedAt ?? row.recordedAt, by: staffId.parse(row.endedBy ?? row.writtenBy) });
