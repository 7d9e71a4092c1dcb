import { existsSync, rmSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type Database from 'better-sqlite3';
import { readKeyfile } from '../../../db/keys/file.ts';
import { openDatabase } from '../../../db/store/open.ts';
import { type Instant, instantInWords } from '../../../db/time/model.ts';
import { Refused } from '../../../db/words/refused.ts';
import { newestWholeBackup } from '../backup/kept.ts';
import type { Output } from '../contract.ts';
import { asRefusal } from '../faults.ts';
import { existingHome, filesOf } from './folder.ts';
import { readLastWritten } from './last-written.ts';
import { readSettings } from './settings.ts';

/** Entries at the end of a record that were written and are not there. */
export interface MissingEnd {
  readonly device: string;
  /** How many entries of the device are there, and how many are not. */
  readonly there: number;
  readonly missing: number;
  /** When the last one that is there was written, and the last one that is not. */
  readonly from: Instant;
  readonly to: Instant;
}

/**
 * Looks whether a record can be read whole, over a connection that changes nothing, before anything opens it to write.
 * Gives the entries that are missing at its end, null where none are.
 * Throws Refused('damaged' | those of opening the database).
 */
export function lookForDamage(folder: string, key: Uint8Array): MissingEnd | null {
  const files = filesOf(folder);
  const beside = [`${files.record}-wal`, `${files.record}-shm`].filter((file) => !existsSync(file));
  try {
    const sqlite = openDatabase(files.record, { key, readonly: true });
    try {
      // A file of a few bytes passes as a database with nothing in it.
      if (sqlite.pragma('user_version', { simple: true }) === 0) throw damaged();
      if (isReadWhole(files.record) && sqlite.pragma('quick_check(1)', { simple: true }) !== 'ok') throw damaged();
      return missingEnd(sqlite, files.lastWritten);
    } finally {
      sqlite.close();
    }
  } catch (error) {
    const code = asRefusal(error)?.code;
    if (code === 'wrong-key') throw unreadable();
    throw code === 'damaged' ? damaged() : error;
  } finally {
    // A connection that only looks leaves an empty log behind.
    for (const file of beside) rmSync(file, { force: true });
  }
}

function missingEnd(sqlite: Database.Database, file: string): MissingEnd | null {
  const last = readLastWritten(file);
  if (!last) return null;
  const row = sqlite
    .prepare(
      'SELECT max(e.seq) + 1 AS there, max(e.recorded_at) AS at FROM entry e JOIN device d ON d.no = e.device WHERE d.id = ?',
    )
    .get(last.device) as { there: number | null; at: number | null };
  const there = row.there ?? 0;
  if (there >= last.size) return null;
  const from = row.at === null ? last.at : new Date(row.at).toISOString();
  return { device: last.device, there, missing: last.size - there, from, to: last.at };
}

/** Says which entries are gone and when they were written. */
export function entriesMissing({ missing, from, to }: MissingEnd): Refused {
  const entries = missing === 1 ? 'One entry is' : `${missing} entries are`;
  return new Refused(
    'entries-missing',
    `${entries} missing at the end of the record, written between ${instantInWords(from)} and ${instantInWords(to)}: a part of it is gone or damaged. Nothing was changed. Put the file “record.db-wal” back if you have it, or restore the newest backup.`,
  );
}

const damaged = () =>
  new Refused(
    'damaged',
    'The record file is damaged. Nothing was written to it. Restore the newest backup, and keep this folder.',
  );

/**
 * A second or two is worth it at every start. A larger record is read whole by each day's backup and each week's check,
 * and a page of it that was changed is refused by the cipher whenever it is read.
 */
const READ_WHOLE_UP_TO = 256 * 1024 * 1024;
const isReadWhole = (file: string) => statSync(file).size <= READ_WHOLE_UP_TO;

// The keys were proved by the key file that stands beside the record.
const unreadable = () =>
  new Refused(
    'damaged',
    'The record file cannot be read with the keys beside it: it is damaged, or it is another home’s. Nothing was written to it. Restore the newest backup, and keep this folder.',
  );

/** What can be said of a damaged home with no key: the newest whole backup that this PC knows of, and the last sign of the record. */
export function aboutDamage(path: string, dataFolder: string): Output<'home.damage'> {
  const folder = existingHome(path);
  const files = filesOf(folder);
  const { home } = readKeyfile(files.keys);
  const place = readSettings(dataFolder).backups[home];
  const newest = place ? newestWholeBackup(place.folder, home) : null;
  return {
    newest: newest ? { file: newest.file, name: basename(newest.file), madeAt: newest.madeAt } : null,
    lastSign: readLastWritten(files.lastWritten)?.at ?? lastChange([files.record, `${files.record}-wal`]),
  };
}

function lastChange(files: readonly string[]): Instant {
  const times = files.filter((file) => existsSync(file)).map((file) => statSync(file).mtimeMs);
  return new Date(Math.max(0, ...times)).toISOString();
}
