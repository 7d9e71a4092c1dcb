import { eq, getTableName } from 'drizzle-orm';
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { KindName } from '../ledger/kinds.ts';
import { authorOf, type Entry } from '../ledger/model.ts';
import type { lifeHistoryRow } from '../life-history/projection.ts';
import type { EventTable } from '../store/events.ts';
import { insertRow } from '../store/insert.ts';
import type { WriteDb } from '../store/model.ts';
import { clientOf } from '../store/statements.ts';
import type { Statement } from '../voices/model.ts';
import type { tablesOfEntries } from '../wrong-person/projection.ts';
import { scopeOf } from './match.ts';
import type { SearchVoice, ShelfName } from './model.ts';

/**
 * The words of the record as SQLite's full-text index keeps them (FTS5), a row for each voice of an entry, so that no
 * hit mixes two. Its rowid is the entry's position times eight and the voice's place, so that the newest come first.
 */
export const searchRow = sqliteTable('search', {
  place: integer('rowid').notNull(),
  words: text().notNull(),
  scope: text().notNull(),
  resident: text().notNull(),
  area: text().$type<ShelfName>().notNull(),
  item: text().notNull(),
  voice: text().$type<SearchVoice>().notNull(),
  /** Who, where the words are not the person's own: an id of staff or of one of their people, or a name. */
  speaker: text().notNull(),
  title: text().notNull(),
  domain: text().notNull(),
  at: text().notNull(),
});

/** Rows that one entry may have. */
export const PLACES = 8;

/** What one voice of an entry says. */
export interface Piece {
  readonly voice: SearchVoice;
  readonly speaker?: string;
  readonly words: readonly (string | null | undefined)[];
}
/** Where the words of an entry are found, and by whom: `tier` as the life history has it. */
export interface Shelf {
  readonly area: ShelfName;
  readonly item: string;
  readonly title: string;
  readonly domain?: string;
  readonly tier?: string;
  readonly author?: string;
}

/** A row for each voice that has words. */
export function keep(
  db: WriteDb,
  { position, header }: Pick<Entry, 'position' | 'header'>,
  { area, item, title, domain = '', tier = 'all staff', author = authorOf(header) }: Shelf,
  pieces: readonly Piece[],
): void {
  const scope = scopeOf({ resident: header.subject.id, author, tier, area });
  pieces.forEach(({ voice, speaker = '', words }, index) => {
    const text = words.filter((each) => each !== null && each !== undefined && each !== '').join(' \u00B7 ');
    if (text === '') return;
    insertRow(db, searchRow, {
      place: position * PLACES + index,
      words: text,
      scope,
      resident: header.subject.id,
      area,
      item,
      voice,
      speaker,
      title,
      domain,
      at: JSON.stringify(header.at),
    });
  });
}

/** Takes out the rows of the entry that stands in a table; without one, nothing. */
export function dropEntry(db: WriteDb, table: (typeof tablesOfEntries)[number], entry: string | undefined): void {
  if (entry === undefined) return;
  const at = clientOf(db)
    .prepare(`SELECT entry_seq FROM "${getTableName(table)}" WHERE entry_id = ?`)
    .get(entry);
  drop(db, (at as { entry_seq: number } | undefined)?.entry_seq);
}

/** Takes out the rows of the entry at a position; without one, nothing. */
export function drop(db: WriteDb, position: number | undefined): void {
  if (position === undefined) return;
  const first = position * PLACES;
  clientOf(db)
    .prepare('DELETE FROM search WHERE rowid BETWEEN ? AND ?')
    .run(first, first + PLACES - 1);
}

/** Where an entry of the life history stands. */
export const rowOf = (db: WriteDb, table: typeof lifeHistoryRow, entry: string | undefined) =>
  entry === undefined ? undefined : db.select().from(table).where(eq(table.entryId, entry)).get();

/** Takes the rows of all that was written of a thing out, when it is written anew; of some kinds alone where they are named. */
export function dropThing(db: WriteDb, table: EventTable, thing: string, kinds?: readonly KindName[]): void {
  const events = db.select().from(table).where(eq(table.thing, thing)).all();
  for (const { entrySeq, kind } of events) if (!kinds || kinds.some((each) => each === kind)) drop(db, entrySeq);
}

/** A statement in its own voice, with whoever it has to name. */
export const pieceOf = (statement: Statement): Piece => ({
  ...speakerOf(statement),
  words: [statement.words, statement.language?.translation],
});

function speakerOf(statement: Statement): Pick<Piece, 'voice' | 'speaker'> {
  switch (statement.voice) {
    case 'person-now':
      return { voice: statement.mode };
    case 'person-documented':
      return { voice: 'documented' };
    case 'person-reported':
      return { voice: 'reported', speaker: statement.reportedBy.id };
    case 'own-view':
      return { voice: 'own-view', speaker: statement.person };
    case 'staff':
      return {
        voice: 'staff',
        speaker:
          statement.speaker.type === 'staff'
            ? statement.speaker.id
            : `${statement.speaker.name}, ${statement.speaker.role}`,
      };
  }
}
