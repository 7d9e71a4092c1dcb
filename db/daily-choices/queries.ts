import { and, desc, eq, gte, inArray, isNull, lte, max, or, sql } from 'drizzle-orm';
import { getResident, listResidents } from '../residents/queries.ts';
import type { ReadContext, ReadDb } from '../store/model.ts';
import { dayPlus, type Happened, type Instant, londonDay } from '../time/model.ts';
import { type EntryId, entryId, type ResidentId, residentId, staffId } from '../words/model.ts';
import { Refused } from '../words/refused.ts';
import { type Choice, type DailyChoiceRow, type Domain, listInWords, ownWordsOf, type Words } from './model.ts';
import { preferenceQueries } from './preference-queries.ts';
import { dailyChoice, dailyChoiceDelivery } from './projection.ts';

export const dailyChoiceQueries = {
  ...preferenceQueries,
  'dailyChoices.list': listChoicesForResident,
  'dailyChoices.today': (context: ReadContext, { resident }: { resident: ResidentId }) =>
    listChoicesForResident(context, { resident, from: londonDay(context.now), to: londonDay(context.now) }),
  'dailyChoices.offeredBefore': suggestOffered,
  'dailyChoices.writtenToday': whoseIsWrittenToday,
};

type Row = typeof dailyChoice.$inferSelect;
interface Span {
  resident: ResidentId;
  from?: string | undefined;
  to?: string | undefined;
  limit?: number | undefined;
}
const USUAL_LIMIT = 60;
/** How far back suggestions look, in choices: enough for weeks, and the same work after ten years as after one month. */
const LOOK_BACK = 200;
const LABELS = 12;
const SETS = 4;
/** How many choices back a tile looks for words: some three days of them. */
const LOOK_BACK_FOR_WORDS = 24;

/** A resident's choices on the days named (both ends included), newest first, withdrawn ones among them. */
export function listChoicesForResident({ db }: ReadContext, { resident, from, to, limit }: Span): DailyChoiceRow[] {
  getResident(db, resident);
  const rows = db
    .select()
    .from(dailyChoice)
    .where(
      and(
        eq(dailyChoice.resident, resident),
        // The key narrows by the index, a day wide of the mark at each end: keys are in UTC, days in London.
        from ? gte(dailyChoice.atKey, dayPlus(from, -1)) : undefined,
        to ? lte(dailyChoice.atKey, dayPlus(to, 2)) : undefined,
        from ? gte(dailyChoice.day, from) : undefined,
        to ? lte(dailyChoice.day, to) : undefined,
      ),
    )
    .orderBy(desc(dailyChoice.atKey), desc(dailyChoice.entrySeq))
    .limit(limit ?? USUAL_LIMIT)
    .all();
  const later = deliveriesOf(db, rows);
  return rows.map((row) => asChoice(row, later.get(row.entryId) ?? []));
}

/**
 * Choices that stand and happened, or were written down, since then, and what is owed still from up to `owedFrom` (a
 * day) on; newest first.
 */
export function listChoicesSince(
  db: ReadDb,
  resident: ResidentId,
  { since, owedFrom }: { since: Instant; owedFrom: string },
): DailyChoiceRow[] {
  const promised = eq(sql`json_extract(${dailyChoice.choice}, '$.delivery.outcome.type')`, 'later');
  const rows = db
    .select()
    .from(dailyChoice)
    .where(
      and(
        eq(dailyChoice.resident, resident),
        gte(dailyChoice.atKey, owedFrom),
        isNull(dailyChoice.withdrawn),
        or(gte(dailyChoice.atKey, since), gte(dailyChoice.recordedAt, since), promised),
      ),
    )
    .orderBy(desc(dailyChoice.atKey), desc(dailyChoice.entrySeq))
    .all();
  const later = deliveriesOf(db, rows);
  return rows.map((row) => asChoice(row, later.get(row.entryId) ?? []));
}

/** One choice of this resident that still stands. Throws Refused('no-such-choice'). */
export function getStandingChoice(db: ReadDb, resident: ResidentId, id: EntryId): DailyChoiceRow {
  const row = db
    .select()
    .from(dailyChoice)
    .where(and(eq(dailyChoice.entryId, id), eq(dailyChoice.resident, resident), isNull(dailyChoice.withdrawn)))
    .get();
  if (!row)
    throw new Refused('no-such-choice', 'This choice is not there, or has been withdrawn. Look at the list again.');
  return asChoice(row, deliveriesOf(db, [row]).get(row.entryId) ?? []);
}

type Label = Pick<Choice['offered'][number], 'label' | 'photograph' | 'picture'> & { domain: Domain };

/** What was offered lately, alone and together, the last first: names and pictures only, never what was chosen. */
function suggestOffered(
  { db }: ReadContext,
  { resident, domain }: { resident: ResidentId; domain?: Domain | undefined },
) {
  getResident(db, resident);
  const labels = new Map<string, Label>();
  const together = new Map<string, Label[]>();
  for (const { choice } of recentChoices(db, resident)) {
    if (domain && choice.domain !== domain) continue;
    const offered = choice.offered.map(({ label, photograph, picture }) => ({
      domain: choice.domain,
      label,
      photograph,
      picture,
    }));
    for (const each of offered) if (!labels.has(keyOf(each))) labels.set(keyOf(each), each);
    // Left and right swap from one asking to the next; what was offered together is the same either way.
    const set = offered.toSorted((a, b) => a.label.localeCompare(b.label, 'en-GB'));
    const key = listInWords(set.map(keyOf));
    if (set.length > 1 && !together.has(key)) together.set(key, set);
  }
  return { labels: [...labels.values()].slice(0, LABELS), together: [...together.values()].slice(0, SETS) };
}

const keyOf = ({ domain, label }: Label) => `${domain} ${label.toLocaleLowerCase('en-GB')}`;

function recentChoices(db: ReadDb, resident: ResidentId) {
  return db
    .select({ choice: dailyChoice.choice })
    .from(dailyChoice)
    .where(and(eq(dailyChoice.resident, resident), isNull(dailyChoice.withdrawn)))
    .orderBy(desc(dailyChoice.atKey), desc(dailyChoice.entrySeq))
    .limit(LOOK_BACK)
    .all();
}

/** The last thing a resident said or showed when choosing, for a tile on the home board. */
export interface OwnWordsInChoice {
  readonly resident: ResidentId;
  readonly mode: 'said' | 'showed';
  readonly words: string;
  readonly language: Words['language'];
  readonly when: Happened;
  /** The newest choice in which they were heard at all: it may be a little later than the words shown. */
  readonly heardLast: Happened;
  readonly recordedAt: Instant;
  readonly entry: EntryId;
  readonly source: 'daily-choices';
}

/** Very words, or what somebody wrote that they saw, go before a mere tick for this long. */
const WORDS_LAST_MS = 3 * 86_400_000;

/** The latest of each of these residents' own words or showing among their choices; silence is none. */
export function latestOwnWordsFromChoices(db: ReadDb, residents: readonly ResidentId[]): OwnWordsInChoice[] {
  return residents.flatMap((resident) => {
    const rows = db
      .select()
      .from(dailyChoice)
      .where(and(eq(dailyChoice.resident, resident), eq(dailyChoice.heard, true), isNull(dailyChoice.withdrawn)))
      .orderBy(desc(dailyChoice.atKey), desc(dailyChoice.entrySeq))
      .limit(LOOK_BACK_FOR_WORDS)
      .all();
    const [newest] = rows;
    const told = rows.find(
      (each) => (each.words || each.seen.observed) && newest && msBetween(each.atKey, newest.atKey) <= WORDS_LAST_MS,
    );
    const row = told ?? newest;
    const own = row && ownWordsOf(row.seen, row.words, row.choice);
    if (!row || !newest || !own) return [];
    const { at: when, recordedAt } = row;
    const language = own.mode === 'said' ? (row.words?.language ?? null) : null;
    return [
      {
        resident,
        ...own,
        language,
        when,
        heardLast: newest.at,
        recordedAt,
        entry: entryId.parse(row.entryId),
        source: 'daily-choices' as const,
      },
    ];
  });
}

/** How many choices each resident made on a London day (YYYY-MM-DD); nobody who made none is in it. */
export function choicesTodayCount(db: ReadDb, day: string, residents: readonly ResidentId[]): Map<ResidentId, number> {
  const counted = residents.map((resident) => {
    const rows = db.select({ id: dailyChoice.entrySeq }).from(dailyChoice).where(onDay(resident, day)).all();
    return [resident, rows.length] as const;
  });
  return new Map(counted.filter(([, count]) => count > 0));
}

/** A resident's choices of a London day that stand; the key narrows by the index, a day wide of the mark at each end. */
export const onDay = (resident: ResidentId, day: string) =>
  and(
    eq(dailyChoice.resident, resident),
    gte(dailyChoice.atKey, dayPlus(day, -1)),
    lte(dailyChoice.atKey, dayPlus(day, 2)),
    eq(dailyChoice.day, day),
    isNull(dailyChoice.withdrawn),
  );

/** Of those who live here: who has a choice of this kind on record today, and when the last one was written down. */
function whoseIsWrittenToday({ db, now }: ReadContext, { domain }: { domain: Domain }) {
  const ofKind = eq(sql`json_extract(${dailyChoice.choice}, '$.domain')`, domain);
  return listResidents(db).flatMap(({ id: resident }) => {
    const row = db
      .select({ written: max(dailyChoice.recordedAt) })
      .from(dailyChoice)
      .where(and(onDay(resident, londonDay(now)), ofKind))
      .get();
    return row?.written ? [{ resident, written: row.written }] : [];
  });
}

function deliveriesOf(db: ReadDb, rows: readonly Row[]): Map<string, DailyChoiceRow['later']> {
  if (rows.length === 0) return new Map();
  const ids = rows.map((row) => row.entryId);
  const found = db
    .select()
    .from(dailyChoiceDelivery)
    .where(inArray(dailyChoiceDelivery.choice, ids))
    .orderBy(desc(dailyChoiceDelivery.entrySeq))
    .all();
  const asLater = ({ entryId: entry, at, author, delivery }: (typeof found)[number]) => ({
    entry: entryId.parse(entry),
    at,
    author: staffId.parse(author),
    delivery,
  });
  return new Map([...Map.groupBy(found, (row) => row.choice)].map(([choice, group]) => [choice, group.map(asLater)]));
}

function asChoice(
  { entryId: id, atKey: _key, day: _day, heard: _heard, withdrawn, ...row }: Row,
  later: DailyChoiceRow['later'],
): DailyChoiceRow {
  return {
    ...row,
    id: entryId.parse(id),
    resident: residentId.parse(row.resident),
    author: staffId.parse(row.author),
    later,
    withdrawn: withdrawn && { ...withdrawn, by: staffId.parse(withdrawn.by) },
  };
}

const msBetween = (earlier: string, later: string): number => Date.parse(later) - Date.parse(earlier);
