import Database from 'better-sqlite3';
import { lookProblems } from '../looks/digest.ts';
import { pinProblems } from '../staff/pin.ts';

/** What is wrong with that which stands beside the ledger and which it commits to: who looked at whom, and the PINs. */
export function besideProblems(sqlite: Database.Database): string[] {
  try {
    return [...lookProblems(sqlite), ...pinProblems(sqlite)];
  } catch (error) {
    // A lost table or an entry that cannot be read is told by the check of the ledger itself.
    if (error instanceof Database.SqliteError || error instanceof SyntaxError) return [];
    throw error;
  }
}
