import Database from 'better-sqlite3';
import { Refused } from '../words/refused.ts';
import { checkParts, placeOf, type Say } from './checked-run.ts';
import { type Checkpoint, checkpointIsSignedBy, readCheckpoint } from './checkpoint.ts';
import { leafOf } from './entry.ts';
import { erasedEntries } from './erased.ts';
import { nodeHash, rootOf } from './merkle.ts';
import { digestsOf } from './read.ts';
import { type Ledger, ledgerOf } from './store.ts';

/**
 * What is wrong with that which was written since the last signed checkpoint of each device, and with that checkpoint
 * itself: quick enough for every start. What is older is for the check of the whole record.
 */
export function newProblems(sqlite: Database.Database, home: string, publicKey: Uint8Array): string[] {
  const problems: string[] = [];
  const say: Say = (problem) => void problems.push(problem);
  try {
    const ledger = ledgerOf(sqlite, home, '');
    for (const device of ledger.devices()) {
      const signed = lastSigned(sqlite, ledger, device, publicKey, say);
      checkSince(sqlite, ledger, device, signed, say);
    }
  } catch (error) {
    if (!(error instanceof Database.SqliteError || error instanceof RangeError || error instanceof SyntaxError))
      throw error;
    say('What was written last cannot be read: it was changed or damaged.');
  }
  return problems;
}

/** The size that the last checkpoint signed; 0 where there is none, or none that holds. */
function lastSigned(
  sqlite: Database.Database,
  ledger: Ledger,
  device: string,
  publicKey: Uint8Array,
  say: Say,
): number {
  const note = sqlite
    .prepare(
      'SELECT c.note FROM checkpoint c JOIN device d ON d.no = c.device WHERE d.id = ? ORDER BY c.size DESC, c.no DESC LIMIT 1',
    )
    .pluck()
    .get(device) as string | undefined;
  if (note === undefined) return 0;
  const checkpoint = readable(note);
  if (!checkpoint || !checkpointIsSignedBy(checkpoint, publicKey)) {
    say('The last checkpoint is not signed with this home’s key.');
    return 0;
  }
  const there = ledger.size(device);
  if (checkpoint.size > there) {
    say(
      `${checkpoint.size - there} entries are missing at the end: a checkpoint signed ${checkpoint.size}, ${there} are there.`,
    );
    return there;
  }
  if (Buffer.compare(rootOf(ledger.nodes(device), checkpoint.size), checkpoint.root) !== 0)
    say(`The first ${checkpoint.size} entries are not those that the last checkpoint signed.`);
  return checkpoint.size;
}

function readable(note: string): Checkpoint | null {
  try {
    return readCheckpoint(note);
  } catch (error) {
    if (error instanceof Refused) return null;
    throw error;
  }
}

function checkSince(sqlite: Database.Database, ledger: Ledger, device: string, from: number, say: Say): void {
  const positions = sqlite
    .prepare('SELECT e.position FROM entry e JOIN device d ON d.no = e.device WHERE d.id = ? AND e.seq >= ?')
    .pluck()
    .all(device, from) as number[];
  const nodes = ledger.nodes(device);
  const isErased = erasedEntries(sqlite);
  for (const entry of ledger.entriesAt(positions)) {
    const { seq } = entry.header;
    checkParts(entry, { isErased, say });
    if (Buffer.compare(leafOf(entry.header, digestsOf(entry)), nodes.get(0, seq)) !== 0)
      say(`${placeOf(entry)} is not what the ledger’s tree holds: it was changed after it was written.`);
    // Each node that this leaf completed is the hash of the two below it.
    for (let level = 0, index = seq; index % 2 === 1; level += 1, index = (index - 1) / 2) {
      const above = nodeHash(nodes.get(level, index - 1), nodes.get(level, index));
      if (Buffer.compare(above, nodes.get(level + 1, (index - 1) / 2)) !== 0)
        say('The nodes of the ledger’s tree were changed.');
    }
  }
}
