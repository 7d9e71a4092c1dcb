import { and, desc, eq, max, sql } from 'drizzle-orm';
import { getResident } from '../residents/queries.ts';
import type { ReadContext, ReadDb } from '../store/model.ts';
import type { Happened, Instant } from '../time/model.ts';
import { type EntryId, entryId, type ResidentId, residentId, type StaffId, staffId } from '../words/model.ts';
import { Refused } from '../words/refused.ts';
import type { About } from './kinds.ts';
import type { VoiceRow } from './methods.ts';
import type { Statement } from './model.ts';
import { voiceStatement } from './projection.ts';

export const voiceQueries = {
  'voices.list': listVoicesForResident,
};

type Row = typeof voiceStatement.$inferSelect;
/** Something the person said or showed themselves, for a tile or a front page. */
export interface OwnWords {
  readonly resident: ResidentId;
  readonly mode: 'said' | 'showed';
  readonly words: string;
  readonly language: Extract<Statement, { voice: 'person-now' }>['language'];
  readonly when: Happened;
  readonly heardBy: StaffId;
  readonly recordedAt: Instant;
  readonly entry: EntryId;
  readonly from: 'life-history' | 'voice';
}

/** A resident's statements, newest first, each with its older wordings; those about one decision where it is named. */
export function listVoicesForResident(
  { db }: ReadContext,
  input: { resident: ResidentId; about?: About | undefined },
): VoiceRow[] {
  getResident(db, input.resident);
  const { about } = input;
  const rows = db
    .select()
    .from(voiceStatement)
    .where(
      and(
        eq(voiceStatement.resident, input.resident),
        about && eq(voiceStatement.aboutType, about.type),
        about && about.type !== 'general' ? eq(voiceStatement.aboutId, about.id) : undefined,
      ),
    )
    .orderBy(desc(voiceStatement.entrySeq))
    .all();
  const older = Map.groupBy(
    rows.filter((row) => row.state === 'amended'),
    (row) => row.voiceId,
  );
  return rows.filter((row) => row.state !== 'amended').map((row) => asVoice(row, older.get(row.voiceId) ?? []));
}

/** The newest wording of a statement of this resident that still stands. Throws Refused('no-such-voice'). */
export function getStandingVoice(db: ReadDb, resident: ResidentId, voice: EntryId): VoiceRow {
  const row = db
    .select()
    .from(voiceStatement)
    .where(
      and(
        eq(voiceStatement.voiceId, voice),
        eq(voiceStatement.resident, resident),
        eq(voiceStatement.state, 'current'),
      ),
    )
    .get();
  if (!row)
    throw new Refused('no-such-voice', 'This statement is not there, or has been withdrawn. Look at the list again.');
  return asVoice(row, []);
}

/** The last thing that each resident said or showed outside the story of their life, one a resident. */
export function listLatestOwnWordsInVoices(db: ReadDb): (OwnWords & { atKey: string })[] {
  const { resident, words, recordedAt, entryId: entry, atKey, entrySeq } = voiceStatement;
  return db
    .select({
      resident,
      words,
      recordedAt,
      entryId: entry,
      atKey,
      order: max(sql<string>`${atKey} || '|' || printf('%012d', ${entrySeq})`),
    })
    .from(voiceStatement)
    .where(and(eq(voiceStatement.kind, 'person-now'), eq(voiceStatement.state, 'current')))
    .groupBy(resident)
    .all()
    .flatMap((row) => ownWordsFrom(row, 'voice'));
}

/** A row's words where they are the person's own, now; else nothing. */
export function ownWordsFrom(
  row: { resident: string; words: Statement; recordedAt: string; entryId: string; atKey: string },
  from: OwnWords['from'],
): (OwnWords & { atKey: string })[] {
  if (row.words.voice !== 'person-now') return [];
  const { mode, words, language, when, heardBy } = row.words;
  const ids = { resident: residentId.parse(row.resident), entry: entryId.parse(row.entryId) };
  return [{ ...ids, mode, words, language, when, heardBy, recordedAt: row.recordedAt, atKey: row.atKey, from }];
}

function asVoice(row: Row, older: readonly Row[]): VoiceRow {
  return {
    voice: entryId.parse(row.voiceId),
    entry: entryId.parse(row.entryId),
    entrySeq: row.entrySeq,
    resident: residentId.parse(row.resident),
    about: row.about,
    words: row.words,
    recordedAt: row.recordedAt,
    author: staffId.parse(row.author),
    at: row.words.when,
    withdrawn: row.state === 'withdrawn' ? { reason: row.endReason ?? '', ...ending(row) } : null,
    earlier: older.map((each) => {
      const { at, by } = ending(each);
      return {
        entry: entryId.parse(each.entryId),
        words: each.words,
        recordedAt: each.recordedAt,
        author: staffId.parse(each.author),
        reason: each.endReason,
        endedAt: at,
        endedBy: by,
      };
    }),
  };
}

function ending(row: Row): { at: Instant; by: StaffId } {
  return { at: row.endedAt ?? row.recordedAt, by: staffId.parse(row.endedBy ?? row.author) };
}
