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

/** One change to the entries, as statements, and the number of the first entry that is then another one. */
interface Rewrite {
  readonly what: string;
  readonly statements: readonly string[];
  readonly first: number;
}
const swap = (table: string, column: string, one: number, other: number) => [
  `UPDATE ${table} SET ${column} = -${one} WHERE ${column} = ${one}`,
  `UPDATE ${table} SET ${column} = ${one} WHERE ${column} = ${other}`,
  `UPDATE ${table} SET ${column} = ${other} WHERE ${column} = -${one}`,
];
const drop = (which: string) => [`DELETE FROM part WHERE entry ${which}`, `DELETE FROM entry WHERE position ${which}`];
/** The last entries of the record that ledgers.ts makes: from this one on. */
export const TAIL = 9;

/** What somebody might want to be otherwise in a ledger, while it still has as many entries as were seen. */
export const rewrites: readonly Rewrite[] = [
  { what: 'a body', statements: [`UPDATE part SET value = replace(value, 'Edith', 'Enid') WHERE entry = 6`], first: 6 },
  {
    what: 'every body in which a name stands',
    statements: [`UPDATE part SET value = replace(value, 'Edith', 'Enid') WHERE value LIKE '%Edith%'`],
    first: 6,
  },
  {
    what: 'the salt of a part, and the digest that is disclosed with it',
    statements: ['UPDATE part SET salt = randomblob(16) WHERE entry = 6'],
    first: 6,
  },
  { what: 'a time', statements: ['UPDATE entry SET recorded_at = recorded_at + 60000 WHERE position = 6'], first: 6 },
  {
    what: 'who wrote',
    statements: ['UPDATE entry SET actor = (SELECT subject FROM entry WHERE position = 2) WHERE position = 6'],
    first: 6,
  },
  {
    what: 'whom it is about',
    statements: [
      `UPDATE entry SET subject = (SELECT subject FROM entry WHERE position = 1), subject_type = 'home' WHERE position = 8`,
    ],
    first: 8,
  },
  {
    what: 'a staff role',
    statements: [`UPDATE part SET value = replace(value, 'care-worker', 'manager') WHERE value LIKE '%care-worker%'`],
    first: 4,
  },
  {
    what: 'the order of two entries',
    statements: [...swap('entry', 'position', 8, 9), ...swap('part', 'entry', 8, 9)],
    first: 8,
  },
  { what: 'an entry in the middle, gone', statements: drop('= 8'), first: 8 },
  { what: 'the first entry about her, gone', statements: drop('= 6'), first: 6 },
  {
    what: 'an entry, put in between',
    statements: [
      'UPDATE entry SET position = -position - 1 WHERE position >= 9',
      'UPDATE entry SET position = -position WHERE position < 0',
      'UPDATE part SET entry = -entry - 1 WHERE entry >= 9',
      'UPDATE part SET entry = -entry WHERE entry < 0',
      `INSERT INTO entry SELECT 9, device, 999, randomblob(16), recorded_at, recorded_offset, happened, actor, actor_role,
       subject_type, subject, shape, link_type, link_entry, digests FROM entry WHERE position = 8`,
      'INSERT INTO part SELECT 9, name, randomblob(16), value FROM part WHERE entry = 8',
    ],
    first: 9,
  },
];
export const DROP_THE_TAIL = drop(`>= ${TAIL}`);

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
