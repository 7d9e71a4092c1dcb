import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';

/**
 * Every byte of a record as it stands on the disk, decrypted: free pages and the gaps within pages included, which a
 * copy made by SQL would leave out. In the encrypted file nothing is ever found, so that a search there cannot fail.
 */
export function decryptedBytes(file: string, key: Uint8Array): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'own-words-decrypted-'));
  try {
    const copy = join(folder, 'record.db');
    copyFileSync(file, copy);
    const sqlite = new Database(copy);
    sqlite.pragma(`cipher='sqlcipher'`);
    sqlite.pragma('legacy=4');
    sqlite.pragma(`key="x'${Buffer.from(key).toString('hex')}'"`);
    sqlite.pragma('journal_mode = DELETE');
    sqlite.pragma(`rekey=''`);
    sqlite.close();
    return readFileSync(copy);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** How often a word stands in a record on the disk, what waits in its write-ahead log brought in first. */
export function timesOnDisk(sqlite: Database.Database, file: string, key: Uint8Array, word: string): number {
  sqlite.pragma('wal_checkpoint(TRUNCATE)');
  return decryptedBytes(file, key).toString('latin1').split(Buffer.from(word).toString('latin1')).length - 1;
}
