import Database from 'better-sqlite3';
import { instantInWords } from '../time/model.ts';
import { digestOf, discloseAsWritten } from './disclosure.ts';
import { leafOf } from './entry.ts';
import { erasedEntries } from './erased.ts';
import { DIGEST_BYTES, digestsOf, type EntryReader, entryReader, type StoredEntry } from './read.ts';

export type Say = (problem: string) => void;

/** A run of entries by their positions, both ends in it. */
export interface Stretch {
  readonly from: number;
  readonly until: number;
}
/** What a run of entries commits to: what the devices' trees are grown from, in the order of the positions. */
export interface CheckedRun {
  readonly positions: Float64Array;
  /** The device that wrote each, as an index into `names`. */
  readonly devices: Uint16Array;
  readonly names: readonly string[];
  readonly seqs: Float64Array;
  /** 32 bytes each. */
  readonly leaves: Uint8Array;
  readonly problems: readonly string[];
}

/** The whole record in runs of so many entries, from the first position to the last. */
export function runsOf(sqlite: Database.Database, length: number): Stretch[] {
  const last = sqlite.prepare('SELECT coalesce(max(position), 0) FROM entry').pluck().get() as number;
  const end = sqlite
    .prepare('SELECT position FROM entry WHERE position >= ? ORDER BY position LIMIT 1 OFFSET ?')
    .pluck();
  const runs: Stretch[] = [];
  for (let from = 1; from <= last; ) {
    const until = (end.get(from, length - 1) as number | undefined) ?? last;
    runs.push({ from, until });
    from = until + 1;
  }
  return runs;
}

/** Checks runs of one record: every part against its digest, and gives the leaf that each entry has. */
export function runChecker(sqlite: Database.Database, home: string): (stretch: Stretch) => CheckedRun {
  const reader = entryReader(sqlite, home);
  const isErased = erasedEntries(sqlite);
  const next = sqlite.prepare('SELECT min(position) FROM entry WHERE position >= ?').pluck();
  return (stretch) => {
    const problems: string[] = [];
    const say: Say = (problem) => void problems.push(problem);
    const entries: { position: number; device: number; seq: number; leaf: Uint8Array }[] = [];
    const names: string[] = [];
    let expected = stretch.from;
    for (const { position, entry } of readable(reader, stretch, (from) => next.get(from) as number, say)) {
      if (position !== expected) say(`${missing(position - expected)} before entry ${position} of the record.`);
      expected = position + 1;
      if (!entry) continue;
      checkParts(entry, { isErased, say });
      const { device, seq } = entry.header;
      if (!names.includes(device)) names.push(device);
      entries.push({ position, device: names.indexOf(device), seq, leaf: leafOf(entry.header, digestsOf(entry)) });
    }
    const leaves = new Uint8Array(entries.length * DIGEST_BYTES);
    for (const [index, { leaf }] of entries.entries()) leaves.set(leaf, index * DIGEST_BYTES);
    return {
      positions: Float64Array.from(entries, ({ position }) => position),
      devices: Uint16Array.from(entries, ({ device }) => device),
      names,
      seqs: Float64Array.from(entries, ({ seq }) => seq),
      leaves,
      problems,
    };
  };
}

export const missing = (n: number) => `${n} ${n === 1 ? 'entry is' : 'entries are'} missing`;

/** Every entry in its order; null for one that cannot be read, which is said, and the rest still looked at. */
function* readable(
  reader: EntryReader,
  { from: start, until }: Stretch,
  next: (from: number) => number,
  say: Say,
): Generator<{ position: number; entry: StoredEntry | null }> {
  for (let from = start; from <= until; ) {
    try {
      for (const entry of reader.between(from, until)) {
        from = entry.position + 1;
        yield { position: entry.position, entry };
      }
      return;
    } catch (error) {
      if (error instanceof Database.SqliteError) {
        say(`The record file is damaged at entry ${from} or soon after it.`);
        return;
      }
      const position = next(from);
      say(`Entry ${position} cannot be read: it was changed or damaged.`);
      from = position + 1;
      yield { position, entry: null };
    }
  }
}

/** Names an entry by its number, kind and time, never by what it says. */
export function placeOf({ position, header }: StoredEntry): string {
  return `Entry ${position} (${header.kind}, written ${instantInWords(header.recorded_at)})`;
}

/** The same by its position alone, for one that may not be readable. */
export function placeAt(reader: EntryReader, position: number): string {
  try {
    return reader.at([position]).map(placeOf).at(0) ?? `Entry ${position}`;
  } catch (error) {
    if (!(error instanceof RangeError || error instanceof SyntaxError)) throw error;
    return `Entry ${position}`;
  }
}

/** Whether each part is what its digest commits to, and there, unless a later entry says that it is gone. */
export function checkParts(
  entry: StoredEntry,
  { isErased, say }: { readonly isErased: (entry: StoredEntry) => boolean; readonly say: Say },
): void {
  const erased = isErased(entry);
  for (const [name, { kept, digest }] of Object.entries(entry.parts)) {
    if (erased && kept)
      say(`${placeOf(entry)}: its part "${name}" is still there, and a later entry says that it is gone.`);
    else if (!erased && !kept) say(`${placeOf(entry)}: its part "${name}" is missing.`);
    else if (kept && digestOf(discloseAsWritten(kept.salt, name, kept.written)) !== digest)
      say(`${placeOf(entry)}: its part "${name}" was changed after it was written.`);
  }
}
