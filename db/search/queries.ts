import { inArray, sql } from 'drizzle-orm';
import { person } from '../people/projection.ts';
import { getResident } from '../residents/queries.ts';
import { listAuthors } from '../staff/queries.ts';
import { actorStaff } from '../store/actor.ts';
import type { ReadContext } from '../store/model.ts';
import type { ResidentId } from '../words/model.ts';
import { matchOf } from './match.ts';
import { type Found, hit, MOST_HITS, shelves } from './model.ts';

export const searchQueries = {
  'search.inRecord': (context: ReadContext, { resident, text }: { resident: ResidentId; text: string }) => {
    getResident(context.db, resident);
    return searchWords(context, text, resident);
  },
  'search.inHome': (context: ReadContext, { text }: { text: string }) => searchWords(context, text, null),
};

/** What is found is set between these: no text of the record can hold them. */
const [BEGIN, END] = ['\u0002', '\u0003'];
/** Words of a snippet. */
const AROUND = 24;

/**
 * The newest words that match in each area, of those that the caller may read: by what they may see of each tier, and by
 * which residents exist for them. Nothing is counted that is not shown.
 */
export function searchWords(context: ReadContext, text: string, resident: ResidentId | null): Found {
  const who = actorStaff(context);
  const inAreas = (begun: boolean) =>
    shelves.map((area) => ({ area, rows: rowsOf(context, matchOf(text, who, { area, resident, begun })) }));
  // Whole words first: the last one is taken for a beginning only where it is no word of what the caller may read.
  const whole = inAreas(false);
  const last = text.trim().split(/\s+/).at(-1) ?? '';
  const isWord = () => shelves.some((area) => rowsOf(context, matchOf(last, who, { area, resident }), 1).length > 0);
  const found = whole.some(({ rows }) => rows.length > 0) || isWord() ? whole : inAreas(true);
  const name = namesIn(
    context,
    found.flatMap(({ rows }) => rows.map(({ speaker }) => speaker)),
  );
  return {
    areas: found
      .filter(({ rows }) => rows.length > 0)
      .map(({ area, rows }) => ({
        area,
        more: rows.length > MOST_HITS,
        hits: rows.slice(0, MOST_HITS).map(({ domain, at, snippet, speaker, ...row }) =>
          hit.parse({
            ...row,
            area,
            speaker: name(speaker),
            domain: domain === '' || area !== 'daily-choices' ? null : domain,
            part: domain === '' || area === 'daily-choices' ? null : domain,
            at: JSON.parse(at),
            snippet: marked(snippet),
          }),
        ),
      })),
  };
}

/** One more than is shown, so that it can be said that there are more. */
function rowsOf({ db }: ReadContext, match: string | null, most = MOST_HITS + 1) {
  if (match === null) return [];
  // The index itself is asked, never a view of it: MATCH needs it. Whom the caller may see is asked of the residents.
  return db
    .select({
      resident: sql<string>`s.resident`,
      item: sql<string>`s.item`,
      voice: sql<string>`s.voice`,
      speaker: sql<string>`s.speaker`,
      title: sql<string>`s.title`,
      domain: sql<string>`s.domain`,
      at: sql<string>`s.at`,
      snippet: sql<string>`snippet(search, 0, ${BEGIN}, ${END}, '…', ${AROUND})`,
    })
    .from(sql`main.search AS s`)
    .where(sql`s.search MATCH ${match} AND s.resident IN (SELECT id FROM resident)`)
    .orderBy(sql`s.rowid DESC`)
    .limit(most)
    .all();
}

/** What the ids of staff and of people stand for now; what is no id is a name itself. */
function namesIn(context: ReadContext, ids: readonly string[]): (speaker: string) => string | null {
  const staff = listAuthors(context.db).map(({ id, name }) => [id as string, name] as const);
  const people = context.db
    .select({ id: person.id, name: person.name })
    .from(person)
    .where(inArray(person.id, [...new Set(ids)]))
    .all();
  const names = new Map([...staff, ...people.map(({ id, name }) => [id, name] as const)]);
  return (speaker) => (speaker === '' ? null : (names.get(speaker) ?? speaker));
}

function marked(snippet: string): { text: string; found: boolean }[] {
  return snippet
    .split(BEGIN)
    .flatMap((part, index) => {
      const [inside = '', after] = part.split(END);
      return index === 0 || after === undefined
        ? [{ text: part, found: false }]
        : [
            { text: inside, found: true },
            { text: after, found: false },
          ];
    })
    .filter(({ text }) => text !== '');
}
