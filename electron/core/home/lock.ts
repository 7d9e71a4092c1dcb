import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { Refused } from '../../../db/words/refused.ts';
import { refuseUnwritable } from './folder.ts';

/**
 * Holds a home for one program at a time. The system itself lets go of the lock when the program ends, however it ends.
 * Throws Refused('already-open').
 */
export function holdHome(file: string): () => void {
  refuseUnwritable(dirname(file));
  const lock = new Database(file, { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) {
      throw new Refused(
        'already-open',
        'This home is already open in another Own Words window. Go to that window, or close it first.',
      );
    }
    throw error;
  }
  return () => lock.close();
}
