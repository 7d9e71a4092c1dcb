import Database from 'better-sqlite3';
import type { Json } from './canonical.ts';
import type { PartDigests } from './entry.ts';
import type { Actor, Entry, Header, Link, Subject } from './model.ts';
import { headerAsWritten, ORIGIN, type Origin } from './origin.ts';

/** A part as it is stored: its digest always, its salt and the value's own JSON text until they are erased. */
export interface StoredPart {
  readonly digest: string;
  readonly kept: { readonly salt: string; readonly written: string } | null;
}
/** An entry as it is stored, enough to hash it again. */
export interface StoredEntry {
  readonly position: number;
  readonly header: Header;
  readonly parts: Readonly<Record<string, StoredPart>>;
}

/**
 * What an entry says, as far as its parts are still kept; one that came from another home as it was first written there.
 * Throws SyntaxError for a value that is not JSON.
 */
export function entryFrom({ position, header, parts }: StoredEntry): Entry {
  const kept = Object.entries(parts).flatMap(([name, part]) =>
    part.kept ? [[name, JSON.parse(part.kept.written) as Json] as const] : [],
  );
  const { [ORIGIN]: came, ...body } = Object.fromEntries(kept);
  return { position, header: headerAsWritten(header, came as Origin | undefined), body };
}
/** The digests of an entry's parts by name. */
export function digestsOf(stored: StoredEntry): PartDigests {
  const digests: Record<string, string> = {};
  for (const name of Object.keys(stored.parts)) digests[name] = stored.parts[name]?.digest ?? '';
  return digests;
}

export const DIGEST_BYTES = 32;
/** So few that their rows are short-lived, so many that the asking costs little. */
const BATCH = 100;

/** Reads entries as bare rows, a batch at a time with all its parts; ids and digests come as hex text, which is quicker. */
export interface EntryReader {
  /** Those from a position on, up to and with another, in the order they arrived. */
  between(from: number, until?: number): IterableIterator<StoredEntry>;
  at(positions: readonly number[]): StoredEntry[];
}

/** Throws RangeError, SyntaxError or SqliteError at an entry that cannot be read, after having given those before it. */
export function entryReader(sqlite: Database.Database, home: string): EntryReader {
  const q = statements(sqlite);
  const batchOf = (from: number, until: number, most: number): Batch => {
    const rows = q.entries.all(from, until, most) as EntryRow[];
    const parts = rows.length > 0 ? q.parts.all(rows[0]?.[0], rows.at(-1)?.[0]) : [];
    return { rows, parts: parts as PartRow[] };
  };
  // Remembered for one reading alone: a command that is taken back takes the numbers it gave with it.
  const newNames = (): Names => ({
    home,
    id: remembering(uuidText),
    device: remembering((no: number) => (q.device.get(no) as { id: string } | undefined)?.id),
    shape: remembering((no: number) => {
      const row = q.shape.get(no) as { kind: string; parts: string } | undefined;
      return row && { kind: row.kind, parts: row.parts === '' ? [] : row.parts.split(',') };
    }),
  });
  function* read(from: number, until: number, names: Names): IterableIterator<StoredEntry> {
    for (let start = from, most = BATCH; ; ) {
      let batch: Batch;
      try {
        batch = batchOf(start, until, most);
      } catch (error) {
        if (!(error instanceof Database.SqliteError) || most === 1) throw error;
        // A page that cannot be read must not cost the entries before it.
        most = 1;
        continue;
      }
      yield* entriesOf(batch, names);
      if (batch.rows.length < most) return;
      start = (batch.rows.at(-1)?.[0] ?? until) + 1;
    }
  }
  return {
    between: (from, until = Number.MAX_SAFE_INTEGER) => read(from, until, newNames()),
    at: (positions) => {
      const names = newNames();
      return [...new Set(positions)].sort((a, b) => a - b).flatMap((at) => [...read(at, at, names)]);
    },
  };
}

type EntryRow = [
  position: number,
  device: number,
  seq: number,
  id: string,
  recordedAt: number,
  offset: number,
  happened: string | null,
  actor: string | null,
  actorRole: string | null,
  subjectType: string,
  subject: string,
  shape: number,
  linkType: string | null,
  linkEntry: string | null,
  digests: string,
];
type PartRow = [entry: number, name: string, salt: string, value: string];
interface Batch {
  readonly rows: readonly EntryRow[];
  readonly parts: readonly PartRow[];
}
/** What stands in an entry as a number, by its name. Each throws RangeError for a number that stands for nothing. */
interface Names {
  readonly home: string;
  device(no: number): string;
  shape(no: number): { readonly kind: string; readonly parts: readonly string[] };
  /** Staff and residents come again and again. */
  id(hex: string): string;
}

function remembering<N, T>(find: (no: N) => T | undefined): (no: N) => T {
  const known = new Map<N, T>();
  return (no) => {
    const found = known.get(no) ?? find(no);
    if (found === undefined) throw new RangeError('An entry names what is not there.');
    known.set(no, found);
    return found;
  };
}

function* entriesOf({ rows, parts }: Batch, names: Names): IterableIterator<StoredEntry> {
  let next = 0;
  const before = (position: number) => (parts[next]?.[0] ?? Number.POSITIVE_INFINITY) < position;
  for (const row of rows) {
    const [position] = row;
    while (before(position)) next += 1;
    const first = next;
    while (before(position + 1)) next += 1;
    yield entryOf(row, parts.slice(first, next), names);
  }
}

function entryOf(row: EntryRow, kept: readonly PartRow[], names: Names): StoredEntry {
  const [position, device, seq, id, recordedAt, offset, happened, actor, actorRole, subjectType, subject] = row;
  const [, , , , , , , , , , , shape, linkType, linkEntry, digests] = row;
  const { kind, parts } = names.shape(shape);
  // Columns that say nothing to the header would be a place to write unseen.
  if (
    digests.length !== parts.length * DIGEST_BYTES * 2 ||
    (linkType === null) !== (linkEntry === null) ||
    (actor === null) !== (actorRole === null)
  ) {
    throw new RangeError('The columns of an entry do not fit together.');
  }
  const instant = new Date(recordedAt).toISOString();
  const header: Header = {
    v: 1,
    home: names.home,
    device: names.device(device),
    seq,
    id: uuidText(id) as Header['id'],
    recorded_at: instant,
    offset,
    at: happened === null ? { precision: 'minute', instant } : (JSON.parse(happened) as Header['at']),
    actor: actor === null ? { type: 'system' } : ({ type: 'staff', id: names.id(actor), role: actorRole } as Actor),
    subject: { type: subjectType, id: names.id(subject) } as Subject,
    kind,
    link: linkEntry === null ? null : ({ type: linkType, entry: uuidText(linkEntry) } as Link),
  };
  return { position, header, parts: partsOf(parts, digests, kept) };
}

function partsOf(names: readonly string[], digests: string, kept: readonly PartRow[]): StoredEntry['parts'] {
  const parts: Record<string, StoredPart> = {};
  names.forEach((name, index) => {
    const start = index * DIGEST_BYTES * 2;
    const row = kept[index]?.[1] === name ? kept[index] : kept.find((each) => each[1] === name);
    parts[name] = {
      digest: base64url(digests.slice(start, start + DIGEST_BYTES * 2)),
      kept: row ? { salt: base64url(row[2]), written: row[3] } : null,
    };
  });
  return parts;
}

function statements(sqlite: Database.Database) {
  return {
    device: sqlite.prepare('SELECT id FROM device WHERE no = ?'),
    shape: sqlite.prepare('SELECT kind, parts FROM shape WHERE no = ?'),
    entries: sqlite
      .prepare(
        `SELECT position, device, seq, hex(id), recorded_at, recorded_offset, happened, iif(actor IS NULL, NULL, hex(actor)),
         actor_role, subject_type, hex(subject), shape, link_type, iif(link_entry IS NULL, NULL, hex(link_entry)), hex(digests)
         FROM entry WHERE position BETWEEN ? AND ? ORDER BY position LIMIT ?`,
      )
      .raw(),
    parts: sqlite
      .prepare('SELECT entry, name, hex(salt), value FROM part WHERE entry BETWEEN ? AND ? ORDER BY entry, name')
      .raw(),
  };
}

const scratch = Buffer.alloc(64);
function base64url(hex: string): string {
  if (hex.length > scratch.length) return Buffer.from(hex, 'hex').toString('base64url');
  return scratch.toString('base64url', 0, scratch.write(hex, 'hex'));
}

function uuidText(hex: string): string {
  const id = hex.toLowerCase();
  return `${id.slice(0, 8)}-${id.slice(8, 12)}-${id.slice(12, 16)}-${id.slice(16, 20)}-${id.slice(20)}`;
}
