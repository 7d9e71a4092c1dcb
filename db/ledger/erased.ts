import type Database from 'better-sqlite3';
import type { Header } from './model.ts';
import type { StoredEntry } from './read.ts';

/**
 * Words leave the record only by an entry that says so. One written on the wrong person, or brought in by a file that was
 * undone, takes the words of the entry that it links to; an erasure takes those of everything that was written about its subject before it. Headers, digests
 * and the tree stay, so the ledger verifies as before.
 */
const ONE_ENTRY: readonly string[] = [
  'wrong-person.moved-away@1',
  'wrong-person.moved-away@2',
  'import.entry-deleted@1',
];
/** Whoever was erased, or came with a file that was undone and should never have come. */
const ERASED: readonly string[] = ['retention.erased@1', 'transfer.words-deleted@1'];
const ALL = [...ONE_ENTRY, ...ERASED];

export const isErasure = ({ kind, subject }: Header): boolean => ERASED.includes(kind) && subject.type === 'resident';

/** Takes away the words and salts that this entry says are gone. Runs in the transaction that writes the entry. */
export function removeWords(sqlite: Database.Database, header: Header, position: number): void {
  const { kind, link, subject } = header;
  if (ONE_ENTRY.includes(kind) && link) {
    const taken = sqlite
      .prepare('DELETE FROM part WHERE entry = (SELECT position FROM entry WHERE id = ? AND subject = ?)')
      .run(bytesOf(link.entry), bytesOf(subject.id));
    if (taken.changes === 0) throw new RangeError('The entry that is to lose its words has none.');
  }
  if (isErasure(header)) {
    sqlite
      .prepare('DELETE FROM part WHERE entry IN (SELECT position FROM entry WHERE subject = ? AND position < ?)')
      .run(bytesOf(subject.id), position);
    // A half-written form is no entry, but it is words about the person.
    sqlite.prepare('DELETE FROM draft WHERE resident = ?').run(subject.id);
  }
}

/** Which entries have lawfully lost their words, by what the ledger itself says. */
export function erasedEntries(sqlite: Database.Database): (entry: StoredEntry) => boolean {
  const rows = sqlite
    .prepare(
      `SELECT e.position, lower(hex(e.subject)) AS subject, lower(hex(e.link_entry)) AS link,
         (SELECT kind FROM shape WHERE no = e.shape) AS kind
       FROM entry e WHERE e.shape IN (SELECT no FROM shape WHERE kind IN (${ALL.map(() => '?').join(', ')})) ORDER BY e.position`,
    )
    .all(...ALL) as { position: number; subject: string; link: string; kind: string }[];
  if (rows.length === 0) return () => false; // most records, and a check asks this of every entry
  const taken = new Map(rows.filter(({ kind }) => ONE_ENTRY.includes(kind)).map((row) => [row.link, row]));
  const erased = new Map(rows.filter(({ kind }) => ERASED.includes(kind)).map((row) => [row.subject, row.position]));
  return ({ position, header }) => {
    const subject = hexOf(header.subject.id);
    const away = taken.get(hexOf(header.id));
    return (
      (away !== undefined && away.position > position && away.subject === subject) ||
      position < (erased.get(subject) ?? 0)
    );
  };
}

/** Whether all that was written is still there to be read. */
export const isWhole = (entry: StoredEntry): boolean => Object.values(entry.parts).every(({ kept }) => kept !== null);

const hexOf = (id: string) => id.replaceAll('-', '');
const bytesOf = (id: string) => Buffer.from(hexOf(id), 'hex');
