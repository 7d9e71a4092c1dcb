import type Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { dateInWords, endOfDay, type Instant, londonDay } from '../time/model.ts';
import type { ResidentId } from '../words/model.ts';
import { Refused } from '../words/refused.ts';
import type { ReadContext } from './model.ts';
import { openInMemory } from './open.ts';
import { type OpenRecord, replay } from './record.ts';
import { preparingOnce } from './statements.ts';

/** A London day at whose end the record is read, and the residents whom it is read about. */
export interface Known {
  readonly on: string;
  readonly about: readonly ResidentId[];
  /** Where given, only what this topic's entries say of them ("resident"): to list a whole home without reading it all. */
  readonly topic?: string;
}

/**
 * Reads as the record was known at the end of a day: its tables made again, in memory and for this one question, from
 * what had been written down by then about these residents, the staff and the home. `now` is the end of that day, so that
 * what was due then is due. What was erased since, or moved to the right person, does not come back.
 * Throws Refused('day-to-come' | 'not-known-then').
 */
export function readingAsKnown<T>(
  record: OpenRecord,
  known: Known,
  context: ReadContext,
  work: (context: ReadContext) => T,
): T {
  const { on } = known;
  if (on > londonDay(context.now))
    throw new Refused('day-to-come', 'That day has not come yet. Choose today, or a day before it.');
  const end = endOfDay(on);
  const sqlite = openInMemory();
  try {
    const db = drizzle(preparingOnce(sqlite));
    sqlite.transaction(() => replay(db, record.ledger.entriesAt(writtenBefore(record.sqlite, end, known))))();
    return work({ ...context, db, now: on < londonDay(context.now) ? end : context.now });
  } catch (error) {
    if (!(error instanceof Refused) || !error.code.startsWith('no-such-')) throw error;
    throw notKnownThen(on);
  } finally {
    sqlite.close();
  }
}

/** Says that a day was too early. */
export const notKnownThen = (on: string) =>
  new Refused(
    'not-known-then',
    `Nothing of this had been written down by the end of ${dateInWords(on)}. Choose a later day.`,
  );

// What was moved to the right person since shows the stub where it stood, whatever day is read.
function writtenBefore(sqlite: Database.Database, end: Instant, { about, topic = '*' }: Known): number[] {
  const subjects = about.map((id) => id.replaceAll('-', ''));
  return sqlite
    .prepare(
      `SELECT e.position FROM entry e JOIN shape s ON s.no = e.shape WHERE e.recorded_at < @end AND (e.subject_type <> 'resident'
         OR s.kind GLOB @topic AND lower(hex(e.subject)) IN (SELECT value FROM json_each(@about)))
       UNION SELECT e.position FROM entry e JOIN shape s ON s.no = e.shape
         WHERE @topic = '*.*' AND s.kind GLOB 'wrong-person.moved-away@*' AND lower(hex(e.subject)) IN (SELECT value FROM json_each(@about))
         AND (SELECT recorded_at FROM entry WHERE id = e.link_entry) < @end`,
    )
    .pluck()
    .all({ end: Date.parse(end), topic: `${topic}.*`, about: JSON.stringify(subjects) }) as number[];
}
