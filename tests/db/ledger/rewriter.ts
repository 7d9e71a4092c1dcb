import type Database from 'better-sqlite3';
import { makeCheckpoint, originOf } from '../../../db/ledger/checkpoint.ts';
import { digestOf, discloseAsWritten } from '../../../db/ledger/disclosure.ts';
import { leafOf } from '../../../db/ledger/entry.ts';
import { append, rootOf } from '../../../db/ledger/merkle.ts';
import { signerFromSeed } from '../../../db/ledger/note.ts';
import { digestsOf } from '../../../db/ledger/read.ts';
import { ledgerOf } from '../../../db/ledger/store.ts';
import { rebuildProjections } from '../../../db/store/record.ts';
import { withoutTriggers } from './ledgers.ts';

/** The record of one device and the key that signs for it. */
interface Owned {
  readonly home: string;
  readonly device: string;
  readonly seed: Uint8Array;
}

/**
 * What someone with the data key, the signing key and the program can do: changes the entries as the statements say, then
 * makes everything else agree with them again: digests, tree, checkpoints under the new root, and what the screens show.
 */
export function rewriteWhole(sqlite: Database.Database, owned: Owned, statements: readonly string[]): void {
  withoutTriggers(sqlite, () => {
    for (const statement of statements) sqlite.exec(statement);
    digestAgain(sqlite);
    const sizes = growAgain(sqlite, owned);
    signAgain(sqlite, owned, sizes);
  });
  rebuildProjections(sqlite, ledgerOf(sqlite, owned.home, owned.device));
}

function digestAgain(sqlite: Database.Database): void {
  const rows = sqlite
    .prepare('SELECT e.position, s.parts AS names FROM entry e JOIN shape s ON s.no = e.shape')
    .all() as { position: number; names: string }[];
  const partOf = sqlite.prepare('SELECT salt, value FROM part WHERE entry = ? AND name = ?');
  const write = sqlite.prepare('UPDATE entry SET digests = ? WHERE position = ?');
  for (const { position, names } of rows) {
    const digests = names.split(',').map((name) => {
      const { salt, value } = partOf.get(position, name) as { salt: Buffer; value: string };
      return Buffer.from(digestOf(discloseAsWritten(salt.toString('base64url'), name, value)), 'base64url');
    });
    write.run(Buffer.concat(digests), position);
  }
}

/** Numbers and grows the tree from the entries that are there; gives its size. */
function growAgain(sqlite: Database.Database, { home, device }: Owned): number {
  sqlite.exec('DELETE FROM tree_node');
  sqlite.exec('UPDATE entry SET seq = -1 - position');
  const positions = sqlite.prepare('SELECT position FROM entry ORDER BY position').pluck().all() as number[];
  positions.forEach((position, seq) => {
    sqlite.prepare('UPDATE entry SET position = ?, seq = ? WHERE position = ?').run(seq + 1, seq, position);
    sqlite.prepare('UPDATE part SET entry = ? WHERE entry = ?').run(seq + 1, position);
  });
  const ledger = ledgerOf(sqlite, home, device);
  for (const entry of [...ledger.entries()])
    append(ledger.nodes(), entry.header.seq, leafOf(entry.header, digestsOf(entry)));
  return positions.length;
}

function signAgain(sqlite: Database.Database, { home, device, seed }: Owned, size: number): void {
  const signer = signerFromSeed(originOf(home, device), seed);
  const nodes = ledgerOf(sqlite, home, device).nodes();
  sqlite.prepare('DELETE FROM checkpoint WHERE size > ?').run(size);
  const kept = sqlite.prepare('SELECT no, size, made_at AS at FROM checkpoint').all() as {
    no: number;
    size: number;
    at: string;
  }[];
  for (const { no, ...head } of kept)
    sqlite
      .prepare('UPDATE checkpoint SET note = ? WHERE no = ?')
      .run(makeCheckpoint({ origin: signer.name, root: rootOf(nodes, head.size), ...head }, signer), no);
}
