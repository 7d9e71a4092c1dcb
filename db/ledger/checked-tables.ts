import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { openInMemory } from '../store/open.ts';
import { project, projectedTables } from '../store/projections.ts';
import { preparingOnce } from '../store/statements.ts';
import type { Instant } from '../time/model.ts';
import { placeAt, placeOf, type Say } from './checked-run.ts';
import { isWhole } from './erased.ts';
import { kinds } from './kinds.ts';
import type { Entry } from './model.ts';
import { entryFrom, entryReader, type StoredEntry } from './read.ts';

/** What the tables of a record were found to be. */
export interface CheckedTables {
  /** Each time that a backup was put back. */
  readonly restored: readonly { readonly at: Instant; readonly backupMadeAt: Instant }[];
  readonly problems: readonly string[];
}
/** Says how many entries were projected anew; throws to stop. */
export type Breathe = (entries: number) => Promise<void>;
const BATCH = 1000;

/**
 * Makes the tables again from the ledger, in memory, and compares them with those that the screens show; and looks for
 * safeguards that are gone, links that lead nowhere and words beside the ledger.
 */
export async function checkTables(sqlite: Database.Database, home: string, breathe: Breathe): Promise<CheckedTables> {
  const problems: string[] = [];
  const rebuilt = openInMemory();
  try {
    const restored = await rebuild(sqlite, rebuilt, { home, breathe, say: (problem) => void problems.push(problem) });
    problems.push(
      ...linkProblems(sqlite, home),
      ...strayProblems(sqlite),
      ...safeguardProblems(sqlite, rebuilt),
      ...compareProjections(sqlite, rebuilt),
      ...indexProblems(sqlite),
    );
    return { restored, problems };
  } finally {
    rebuilt.close();
  }
}

async function rebuild(
  sqlite: Database.Database,
  rebuilt: Database.Database,
  { home, breathe, say }: { readonly home: string; readonly breathe: Breathe; readonly say: Say },
): Promise<CheckedTables['restored']> {
  const db = drizzle(preparingOnce(rebuilt));
  const restored: { at: Instant; backupMadeAt: Instant }[] = [];
  const reader = entryReader(sqlite, home);
  const next = sqlite.prepare('SELECT min(position) FROM entry WHERE position >= ?').pluck();
  const show = (stored: StoredEntry) => {
    const entry = entryFrom(stored);
    if (entry.header.kind === 'home.restored@1') restored.push(...restorationOf(entry));
    project(db, entry);
  };
  let done = 0;
  rebuilt.exec('BEGIN'); // never committed: it is thrown away
  for (let from = 0; ; ) {
    try {
      for (const stored of reader.between(from)) {
        from = stored.position + 1;
        if (isWhole(stored)) {
          try {
            show(stored);
          } catch {
            say(`${placeOf(stored)} cannot be read by this version of Own Words.`);
          }
        }
        done += 1;
        if (done % BATCH === 0) await breathe(done);
      }
      return restored;
    } catch (error) {
      // What cannot be read is said where the entries are checked; here it shows as rows that are not there.
      if (!(error instanceof RangeError || error instanceof SyntaxError)) throw error;
      from = (next.get(from) as number) + 1;
    }
  }
}

function restorationOf({ header, body }: Entry): CheckedTables['restored'] {
  const read = kinds['home.restored@1'].body.safeParse(body);
  return read.success ? [{ at: header.recorded_at, backupMadeAt: read.data.restored.backupMadeAt }] : [];
}

function linkProblems(sqlite: Database.Database, home: string): string[] {
  const loose = sqlite
    .prepare(
      `SELECT e.position FROM entry e LEFT JOIN entry older ON older.id = e.link_entry AND older.position < e.position
       WHERE e.link_entry IS NOT NULL AND older.position IS NULL ORDER BY e.position`,
    )
    .pluck()
    .all() as number[];
  const reader = entryReader(sqlite, home);
  return loose.map((position) => `${placeAt(reader, position)} corrects an entry that is not there.`);
}

interface SchemaRow {
  readonly type: string;
  readonly name: string;
  readonly sql: string | null;
}
const schemaOf = (sqlite: Database.Database) =>
  sqlite
    .prepare(`SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name`)
    .all() as SchemaRow[];

/** Tables that a record lacks: where one is gone, nothing else of it can be looked at. */
export function lostTables(sqlite: Database.Database): string[] {
  const sound = openInMemory();
  try {
    const there = new Set(schemaOf(sqlite).map(({ name }) => name));
    return schemaOf(sound).flatMap(({ type, name }) => (type === 'table' && !there.has(name) ? [name] : []));
  } finally {
    sound.close();
  }
}

/** Triggers, tables and indexes that are not as this program made them: without its triggers an entry could be changed. */
function safeguardProblems(sqlite: Database.Database, sound: Database.Database): string[] {
  const there = new Map(schemaOf(sqlite).map((row) => [row.name, row]));
  const changed = schemaOf(sound).filter((row) => there.get(row.name)?.sql !== row.sql);
  const known = new Set(schemaOf(sound).map(({ name }) => name));
  const added = [...there.values()].filter(({ name }) => !known.has(name));
  return [
    ...changed.map(
      ({ type, name }) => `The ${type} "${name}" that the record was made with was changed or taken away.`,
    ),
    ...added.map(({ type }) => `The record file holds a ${type} that Own Words did not make.`),
  ];
}

/** Rows that belong to no entry: words slipped in beside the ledger. */
function strayProblems(sqlite: Database.Database): string[] {
  const { n } = sqlite
    .prepare(
      `SELECT count(*) AS n FROM part p LEFT JOIN entry e ON e.position = p.entry LEFT JOIN shape s ON s.no = e.shape
       WHERE e.position IS NULL OR instr(',' || s.parts || ',', ',' || p.name || ',') = 0`,
    )
    .get() as { n: number };
  return n > 0 ? [`${n} ${n === 1 ? 'part belongs' : 'parts belong'} to no entry.`] : [];
}

/** Tables that show something else than the same tables made again from the ledger. */
function compareProjections(sqlite: Database.Database, rebuilt: Database.Database): string[] {
  return projectedTables.flatMap((table) => {
    const order = keyOf(rebuilt, table);
    const again = rowsOf(rebuilt, table, order);
    try {
      const differing = differingRows(rowsOf(sqlite, table, order), again);
      return differing > 0
        ? [`The screens’ table "${table}" does not show what the ledger holds: ${differing} rows differ.`]
        : [];
    } catch (error) {
      if (!(error instanceof Database.SqliteError)) throw error;
      return [`The screens’ table "${table}" cannot be read.`];
    } finally {
      again.return?.();
    }
  });
}

function differingRows(rows: Iterable<Row>, again: IterableIterator<Row>): number {
  let differing = 0;
  for (const row of rows) {
    const { value, done } = again.next();
    if (done || !isSameRow(row, value)) differing += 1;
  }
  for (const _ of again) differing += 1;
  return differing;
}

/**
 * Whether what is searched finds what the record holds, and forgets what has left it. The rows of the index are compared
 * as every table's are; here its tree of words is checked against them.
 */
function indexProblems(sqlite: Database.Database): string[] {
  const forgets = sqlite.prepare(`SELECT v FROM search_config WHERE k = 'secure-delete'`).pluck().get() === 1;
  const sound = sqlite.pragma('integrity_check(search)', { simple: true }) === 'ok';
  return [
    ...(sound ? [] : ['The index of words does not find what the record holds.']),
    ...(forgets ? [] : ['The index of words was told to keep words that have left the record.']),
  ];
}

type Row = readonly (string | number | bigint | Uint8Array | null)[];

const isSameRow = (one: Row, other: Row) =>
  one.length === other.length &&
  one.every((cell, at) => {
    const there = other[at];
    return (
      cell === there || (cell instanceof Uint8Array && there instanceof Uint8Array && Buffer.compare(cell, there) === 0)
    );
  });

/** The columns by which each row of a table has its place: its primary key, or all of them. */
function keyOf(sqlite: Database.Database, table: string): string {
  const columns = sqlite.pragma(`table_info("${table}")`) as { name: string; pk: number }[];
  const key = columns.filter(({ pk }) => pk > 0).sort((one, other) => one.pk - other.pk);
  return (key.length > 0 ? key : columns).map(({ name }) => `"${name}"`).join(', ');
}

const rowsOf = (sqlite: Database.Database, table: string, order: string) =>
  sqlite.prepare(`SELECT * FROM "${table}" ORDER BY ${order}`).raw().iterate() as IterableIterator<Row>;
