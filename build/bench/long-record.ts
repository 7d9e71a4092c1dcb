import type Database from 'better-sqlite3';
import { v7 as uuidv7 } from 'uuid';
import { lifeHistoryCommands } from '../../db/life-history/commands.ts';
import type { Item } from '../../db/life-history/model.ts';
import { residentCommands } from '../../db/residents/commands.ts';
import { scopeOf } from '../../db/search/match.ts';
import { dayPlus, londonDay } from '../../db/time/model.ts';
import type { ResidentId } from '../../db/words/model.ts';
import { type BenchRecord, choiceNo, openBenchRecord } from './bench-record.ts';

export const RESIDENTS = 60;
/** Choices of one resident on one day. */
export const CHOICES_A_DAY = 20;
/** Parts of the story of each life: as many in a month as in ten years. */
const STORIES = 40;
/** What is said once in so many choices. */
export const EVERY = { tea: 2, garden: 1000, quince: 100_000 } as const;

export interface LongRecord extends BenchRecord {
  readonly residents: readonly ResidentId[];
  readonly choices: number;
}

/**
 * A record of sixty residents and so many days, by a fast route: the rows that the screens and the search read, without
 * the ledger's entries, which none of them reads. Every row is as a recorded choice leaves it.
 */
export function makeLongRecord(file: string, days: number, say: (line: string) => void): LongRecord {
  const bench = openBenchRecord(file);
  const { record, staff } = bench;
  const now = new Date().toISOString();
  const residents = record.write({ type: 'system' }, now, (context) =>
    Array.from({ length: RESIDENTS }, (_, index) => {
      const name = `Resident ${index + 1}`;
      return residentCommands['residents.admit'](context, {
        identity: {
          ...{ preferredName: name, fullName: name, pronouns: 'she', room: String(index + 1), languages: ['English'] },
          ...{ dateOfBirth: { known: 'year', year: 1936 }, photograph: null, movedIn: '2016-06-04' },
        },
      }).resident;
    }),
  );
  record.write({ type: 'staff', id: staff, role: 'care-worker' }, now, (context) => {
    for (const resident of residents)
      for (let at = 0; at < STORIES; at += 1)
        lifeHistoryCommands['lifeHistory.add'](context, { resident, details: storyNo(at, staff) });
  });
  const { sqlite } = record;
  sqlite.pragma('synchronous = OFF'); // while it is filled: nothing here has to outlive a power cut
  const from = dayPlus(londonDay(now), -days);
  const fill = filler(sqlite, staff, from, days);
  residents.forEach((resident, index) => {
    fill(resident, 1_000_000 + index * days * CHOICES_A_DAY);
    if (index % 10 === 9) say(`${index + 1} of ${RESIDENTS} residents written`);
  });
  sqlite.pragma('synchronous = FULL');
  sqlite.exec('ANALYZE');
  sqlite.pragma('wal_checkpoint(TRUNCATE)');
  return { ...bench, residents, choices: residents.length * days * CHOICES_A_DAY };
}

function storyNo(n: number, heardBy: BenchRecord['staff']): Item {
  return {
    story: {
      heading: 'work',
      title: `The bakery, part ${n}`,
      period: { type: 'year', year: 1950 + n, about: false },
      places: ['Bank Street'],
      people: [],
      beside: null,
    },
    words: {
      voice: 'person-now',
      mode: 'said',
      words: 'Up at four. I could do two hundred barm cakes before the milkman came.',
      language: null,
      when: { precision: 'year', year: 2016 },
      how: null,
      understood: null,
      heardBy,
    },
    care: { useInCare: 'A light and trays to set at five.', say: null, avoid: null, lastSeenToHold: null },
    photographs: [],
    privacy: { tier: 'all staff' },
  };
}

function filler(sqlite: Database.Database, staff: BenchRecord['staff'], from: string, days: number) {
  const { choice, seen } = choiceNo(0, staff);
  const said = (word: string) => JSON.stringify({ said: `I’ll have that one, love, ${word}.`, language: null });
  const at = `strftime('%Y-%m-%dT%H:%M:00.000Z', @from, '+' || (n / ${CHOICES_A_DAY}) || ' days', '+' || (7 + n % 14) || ' hours', '+' || (n % 50) || ' minutes')`;
  const word = `CASE WHEN n % ${EVERY.quince} = 7 THEN 'quince' WHEN n % ${EVERY.garden} = 9 THEN 'garden' WHEN n % ${EVERY.tea} = 0 THEN 'tea' ELSE 'juice' END`;
  const rows = sqlite.prepare(
    `INSERT INTO daily_choice (entry_seq, entry_id, resident, at_key, day, at, recorded_at, author, choice, seen, words, heard)
     WITH RECURSIVE count(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM count WHERE n < @count - 1)
     SELECT @first + n, printf('019ca000-0000-7000-8000-%012x', @first + n), @resident, ${at}, substr(${at}, 1, 10),
       '{"instant":"' || ${at} || '","precision":"minute"}', ${at}, @staff, @choice, @seen, replace(@said, '(word)', ${word}), 1
     FROM count`,
  );
  const words = sqlite.prepare(
    `INSERT INTO search (rowid, words, scope, resident, area, item, voice, speaker, title, domain, at)
     SELECT entry_seq * 8, 'Tea, the blue cup · Coffee with milk', @scope, resident, 'daily-choices', entry_id, 'about', '', '', 'drink', at
     FROM daily_choice WHERE entry_seq BETWEEN @first AND @last
     UNION ALL
     SELECT entry_seq * 8 + 1, json_extract(words, '$.said'), @scope, resident, 'daily-choices', entry_id, 'said', '', '', 'drink', at
     FROM daily_choice WHERE entry_seq BETWEEN @first AND @last ORDER BY 1`,
  );
  const count = days * CHOICES_A_DAY;
  return sqlite.transaction((resident: ResidentId, first: number) => {
    rows.run({
      first,
      count,
      from,
      resident,
      staff,
      choice: JSON.stringify(choice),
      seen: JSON.stringify(seen),
      said: said('(word)'),
    });
    const scope = scopeOf({ resident, author: staff, tier: 'all staff', area: 'daily-choices' });
    words.run({ first, last: first + count - 1, scope });
  });
}

/** A word that no record holds. */
export const nowhere = `xylophone${uuidv7().slice(0, 4)}`;
