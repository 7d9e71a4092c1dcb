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

/**
 * How often a word stands in a record on the disk, what waits in its write-ahead log brought in first: as it was written,
 * in letters of any size, and as the index of the search keeps it.
 */
export function timesOnDisk(sqlite: Database.Database, file: string, key: Uint8Array, word: string): number {
  sqlite.pragma('wal_checkpoint(TRUNCATE)');
  return decryptedBytes(file, key).toString('latin1').toLowerCase().split(endOfToken(word)).length - 1;
}

/** Of a term the index writes only what differs from the term before it; and the word itself ends so too. */
const SHARED = 3;

/** The end of a word as the index keeps it: folded, without its ending. */
function endOfToken(word: string): string {
  const sqlite = new Database(':memory:');
  sqlite.exec(`CREATE VIRTUAL TABLE word USING fts5 (text, tokenize = 'porter unicode61 remove_diacritics 2');
    CREATE VIRTUAL TABLE token USING fts5vocab (word, row)`);
  sqlite.prepare('INSERT INTO word VALUES (?)').run(word);
  const token = sqlite.prepare('SELECT term FROM token').pluck().get() as string;
  sqlite.close();
  if (!word.toLowerCase().startsWith(token) || token.length < SHARED + 4)
    throw new RangeError(`“${word}” is too short, or is folded too far, to be searched for.`);
  return token.slice(SHARED);
}
