import { randomBytes } from 'node:crypto';
import type Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { standingOf } from '../../../db/ledger/against.ts';
import { originOf, readCheckpoint } from '../../../db/ledger/checkpoint.ts';
import { signerFromSeed } from '../../../db/ledger/note.ts';
import { ledgerOf } from '../../../db/ledger/store.ts';
import { verifyRecord } from '../../../db/ledger/verify.ts';
import { type ChangeRow, shown, shownChanges } from '../../shown.ts';
import { aSignedRecord } from './ledgers.ts';
import { DROP_THE_TAIL, rewrites, rewriteWhole } from './rewriter.ts';
import { change, tampering } from './tampering.ts';

/** Everything that somebody with the data key in hand may do to the file, and with how much besides. */
const changes: readonly (readonly [what: string, how: (sqlite: Database.Database, of: Signed) => Uint8Array | null])[] =
  [
    ...tampering.map(([words, statements]) => [`${words}, by hand`, byHand(statements)] as const),
    ['the newest checkpoint is taken away, by hand', byHand('DELETE FROM checkpoint WHERE no = 2')],
    ...[...rewrites, { what: 'the last entries, gone', statements: DROP_THE_TAIL }].map(
      ({ what, statements }) =>
        [`${what}; and all made to agree again, signed with the home’s own key`, rewritten(statements, 'own')] as const,
    ),
    ...[...rewrites, { what: 'the last entries, gone', statements: DROP_THE_TAIL }].map(
      ({ what, statements }) =>
        [`${what}; and all made to agree again, signed with another key`, rewritten(statements, 'another')] as const,
    ),
    [
      'a body; and all made to agree again, signed with another key that the key file now holds too',
      rewritten(rewrites[0]?.statements ?? [], 'another in the key file'),
    ],
    [
      'nothing but the key: all signed with another key that the key file now holds too',
      rewritten([], 'another in the key file'),
    ],
  ];
type Signed = ReturnType<typeof aSignedRecord>;

/** Gives the key that the home then goes by where that is another one. */
function byHand(statements: string | readonly string[]) {
  return (sqlite: Database.Database, signed: Signed) => {
    change(sqlite, signed, statements);
    return null;
  };
}
function rewritten(statements: readonly string[], key: 'own' | 'another' | 'another in the key file') {
  return (sqlite: Database.Database, signed: Signed) => {
    const seed = key === 'own' ? signed.seed : randomBytes(32);
    rewriteWhole(sqlite, { ...signed, seed }, statements);
    return key === 'another in the key file'
      ? signerFromSeed(originOf(signed.home, signed.device), seed).publicKey
      : null;
  };
}

describe('Whoever holds the data key and changes the record', () => {
  test('is found out by the record alone, or by a checkpoint that left it before', async () => {
    const signed = aSignedRecord();
    const seen = { checkpoint: readCheckpoint(signed.note), ranges: [] };
    const rows: ChangeRow[] = [];
    for (const [what, how] of changes) {
      const sqlite = signed.copy();
      const publicKey = how(sqlite, signed) ?? signed.publicKey;
      const alone = (await verifyRecord(sqlite, signed.home, { publicKey })).problems.length > 0;
      const outside =
        alone || standingOf(ledgerOf(sqlite, signed.home, signed.device), seen, publicKey).is !== 'extended';
      sqlite.close();
      const found = alone ? 'alone' : outside ? 'only against a checkpoint from outside' : 'by neither';
      rows.push({ change: what, found });
    }
    shownChanges(rows);
    const not = (...found: ChangeRow['found'][]) =>
      rows.flatMap((row) => (found.includes(row.found) ? [] : [row.change]));
    const how = 'each change of the table below, one at a time; then the record is verified';
    shown({
      part: 'The ledger',
      property: 'A change to the record is shown by the record alone',
      how,
      count: rows.length,
      survivors: not('alone'),
    });
    shown({
      part: 'The ledger',
      property: 'A change to the record is shown with a checkpoint from outside',
      how: `${how} against a checkpoint that left it before`,
      count: rows.length,
      survivors: not('alone', 'only against a checkpoint from outside'),
    });
    expect(rows.filter(({ found }) => found === 'by neither')).toEqual([]);
    // We say so: this is what the copy outside is for. By hand, and without the home's key, nobody gets this far; nor
    // with it where what is told later of somebody leads to nobody.
    const agrees = changes.filter(
      ([what]) => /home’s own key|key file/.test(what) && !/^the first entry about/.test(what),
    );
    expect(not('alone')).toEqual(['the newest checkpoint is taken away, by hand', ...agrees.map(([what]) => what)]);
  });
});
