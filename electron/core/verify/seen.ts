import { closeSync, mkdtempSync, openSync, readFileSync, readSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Seen, SeenRange } from '../../../db/ledger/against.ts';
import { type Checkpoint, readCheckpoint } from '../../../db/ledger/checkpoint.ts';
import { ledgerOf } from '../../../db/ledger/store.ts';
import { openDatabase } from '../../../db/store/open.ts';
import { Refused } from '../../../db/words/refused.ts';
import { readBackup } from '../backup/file.ts';
import { LARGEST_PACK, seenInStrangersPack } from './stranger.ts';

/** A checkpoint is a few lines of text; a pack that is larger than this is none. */
const LONGEST_NOTE = 64 * 1024;

/**
 * What a file from outside knows of the ledger: a checkpoint as text, a pack, or a backup. `dataKey` is the home's: with
 * it a backup made under the same key is read to the entry.
 * Throws Refused('not-a-checkpoint' | 'checkpoint-damaged' | 'pack-does-not-hold' | 'asks-too-much' | 'backup-damaged').
 */
export async function readSeen(file: string, dataKey: Uint8Array): Promise<Seen[]> {
  const stat = statSync(file);
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
    return [{ checkpoint, ranges: leavesIn(copy, dataKey, checkpoint) }];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Every leaf of a backup's own ledger; none where it was made under an earlier key. */
function leavesIn(copy: string, key: Uint8Array, { home, device, size }: Checkpoint): SeenRange[] {
  try {
    const sqlite = openDatabase(copy, { key, readonly: true });
    try {
      const nodes = ledgerOf(sqlite, home, device).nodes(device);
      return Array.from({ length: size }, (_, at) => ({ start: at, end: at + 1, hash: nodes.get(0, at) }));
    } finally {
      sqlite.close();
    }
  } catch (error) {
    if (error instanceof Refused && error.code === 'wrong-key') return [];
    throw error;
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
