import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, readSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import type { Seen } from '../../../db/ledger/against.ts';
import { type Checkpoint, readCheckpoint } from '../../../db/ledger/checkpoint.ts';
import { ledgerOf } from '../../../db/ledger/store.ts';
import { openDatabase } from '../../../db/store/open.ts';
import { Refused } from '../../../db/words/refused.ts';
import { readBackup } from '../backup/file.ts';
import { filesOf } from '../home/folder.ts';
import { LARGEST_PACK, seenInStrangersPack } from './stranger.ts';

/** A checkpoint is a few lines of text; a pack that is larger than this is none. */
const LONGEST_NOTE = 64 * 1024;

/**
 * What a file from outside knows of the ledger: a checkpoint as text, a pack, a backup, or the folder of a home that was
 * set aside. `dataKey` is the home's: with it a copy made under the same key is read to the entry.
 * Throws Refused('not-a-checkpoint' | 'checkpoint-damaged' | 'pack-does-not-hold' | 'asks-too-much' | 'backup-damaged').
 */
export async function readSeen(file: string, dataKey: Uint8Array): Promise<Seen[]> {
  const stat = statSync(file);
  if (stat.isDirectory()) return seenInFolder(file, dataKey);
  if (!stat.isFile()) throw notACheckpoint();
  const start = firstBytes(file);
  if (start.startsWith('%PDF-') && stat.size <= LARGEST_PACK) return seenInStrangersPack(readFileSync(file));
  if (start.startsWith('own-words-backup/')) return seenInBackup(file, dataKey);
  if (start.startsWith('own-words.invalid/') && stat.size <= LONGEST_NOTE)
    return [{ checkpoint: readCheckpoint(readFileSync(file, 'utf8')), ranges: [] }];
  throw notACheckpoint();
}

function seenInBackup(file: string, dataKey: Uint8Array): Seen[] {
  const backup = readBackup(file);
  const checkpoint = readCheckpoint(backup.manifest.checkpoint);
  const folder = mkdtempSync(join(tmpdir(), 'own-words-verify-'));
  try {
    const copy = join(folder, 'record.db');
    backup.extract(copy);
    return [wholeSeen(copy, dataKey, () => checkpoint)];
  } catch (error) {
    if (error instanceof Refused && error.code === 'wrong-key') return [{ checkpoint, ranges: [] }];
    throw error;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The last checkpoint that the folder of a home keeps, such as one that was set aside when a backup was put back. */
function seenInFolder(folder: string, dataKey: Uint8Array): Seen[] {
  const { record } = filesOf(folder);
  if (!existsSync(record)) throw notACheckpoint();
  return [
    wholeSeen(record, dataKey, (sqlite) => {
      const note = sqlite.prepare('SELECT note FROM checkpoint ORDER BY no DESC LIMIT 1').pluck().get();
      if (typeof note !== 'string') throw notACheckpoint();
      return readCheckpoint(note);
    }),
  ];
}

/** What a whole copy tells of the record, read to the entry. Throws Refused('wrong-key' | 'checkpoint-damaged'). */
function wholeSeen(copy: string, key: Uint8Array, checkpointOf: (sqlite: Database.Database) => Checkpoint): Seen {
  const sqlite = openDatabase(copy, { key, readonly: true });
  try {
    const checkpoint = checkpointOf(sqlite);
    const { home, device, size } = checkpoint;
    const ledger = ledgerOf(sqlite, home, device);
    const leavesOf = (of: string, until: number) =>
      Array.from({ length: until }, (_, at) => ledger.nodes(of).get(0, at));
    const writtenAt = sqlite
      .prepare(
        'SELECT recorded_at FROM entry WHERE device = (SELECT no FROM device WHERE id = ?) AND seq < ? ORDER BY seq',
      )
      .pluck()
      .all(device, size) as number[];
    return {
      checkpoint,
      ranges: leavesOf(device, size).map((hash, at) => ({ start: at, end: at + 1, hash })),
      whole: {
        writtenAt: writtenAt.map((at) => new Date(at).toISOString()),
        others: new Map(
          ledger.devices().flatMap((each) => (each === device ? [] : [[each, leavesOf(each, ledger.size(each))]])),
        ),
      },
    };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new Refused('checkpoint-damaged', 'That copy of the record is damaged: compare with a pack or a backup.');
  } finally {
    sqlite.close();
  }
}

function firstBytes(file: string): string {
  const from = openSync(file, 'r');
  try {
    const buffer = Buffer.alloc(32);
    return buffer.toString('latin1', 0, readSync(from, buffer, 0, buffer.length, 0));
  } finally {
    closeSync(from);
  }
}

const notACheckpoint = () =>
  new Refused(
    'not-a-checkpoint',
    'That file is no checkpoint, pack or backup of Own Words. Choose one that left this home earlier.',
  );
