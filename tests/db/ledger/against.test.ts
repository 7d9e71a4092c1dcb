import { randomBytes } from 'node:crypto';
import type Database from 'better-sqlite3';
import { beforeEach, describe, expect, test } from 'vitest';
import { type Seen, standingOf } from '../../../db/ledger/against.ts';
import { makeCheckpoint, originOf, readCheckpoint } from '../../../db/ledger/checkpoint.ts';
import { inclusionProof, inclusionRanges } from '../../../db/ledger/merkle.ts';
import { signerFromSeed } from '../../../db/ledger/note.ts';
import { ledgerOf } from '../../../db/ledger/store.ts';
import { beginDevice, recordIn } from '../../../db/store/record.ts';
import { MORNING } from '../../record.ts';
import { shown } from '../../shown.ts';
import { aSignedRecord } from './ledgers.ts';
import { rewriteWhole } from './rewriter.ts';

let signed: ReturnType<typeof aSignedRecord>;
let seen: { readonly note: Seen; readonly pack: Seen; readonly backup: Seen };
beforeEach(() => {
  signed = aSignedRecord();
  const sqlite = signed.copy();
  const nodes = ledgerOf(sqlite, signed.home, signed.device).nodes();
  const checkpoint = readCheckpoint(signed.note);
  const leaf = (at: number) => ({ start: at, end: at + 1, hash: nodes.get(0, at) });
  const shownInPack = [3, 9].flatMap((at) => {
    const proof = inclusionProof(nodes, at, checkpoint.size);
    const ranges = inclusionRanges(at, checkpoint.size);
    return [leaf(at), ...ranges.map((range, index) => ({ ...range, hash: proof[index] ?? new Uint8Array() }))];
  });
  seen = {
    note: { checkpoint, ranges: [] },
    pack: { checkpoint, ranges: shownInPack },
    backup: { checkpoint, ranges: Array.from({ length: checkpoint.size }, (_, at) => leaf(at)) },
  };
  sqlite.close();
});

const stands = (sqlite: Database.Database, against: Seen) =>
  standingOf(ledgerOf(sqlite, signed.home, signed.device), against, signed.publicKey);

/** What is changed in the entries, and the first entry that is then another one, by its number. */
const rewrites: readonly (readonly [what: string, statements: readonly string[], first: number])[] = [
  ['a body', [`UPDATE part SET value = replace(value, 'Edith', 'Enid') WHERE entry = 6`], 6],
  ['a time', ['UPDATE entry SET recorded_at = recorded_at + 60000 WHERE position = 6'], 6],
  ['who wrote', ['UPDATE entry SET actor = (SELECT subject FROM entry WHERE position = 2) WHERE position = 6'], 6],
  [
    'a staff role',
    [`UPDATE part SET value = replace(value, 'care-worker', 'manager') WHERE value LIKE '%care-worker%'`],
    4,
  ],
  [
    'the order of two entries',
    [
      'UPDATE entry SET position = -8 WHERE position = 8',
      'UPDATE entry SET position = 8 WHERE position = 9',
      'UPDATE entry SET position = 9 WHERE position = -8',
      'UPDATE part SET entry = -8 WHERE entry = 8',
      'UPDATE part SET entry = 8 WHERE entry = 9',
      'UPDATE part SET entry = 9 WHERE entry = -8',
    ],
    8,
  ],
  ['an entry in the middle, gone', ['DELETE FROM part WHERE entry = 8', 'DELETE FROM entry WHERE position = 8'], 8],
];
const DROP_THE_TAIL = ['DELETE FROM part WHERE entry > 8', 'DELETE FROM entry WHERE position > 8'];

describe('Whoever rewrites the whole ledger with the keys in hand', () => {
  test('is not found by the record alone, and always by a checkpoint that left it before', async () => {
    const alone: string[] = [];
    const against: string[] = [];
    for (const [what, statements] of [...rewrites, ['the last entries, gone', DROP_THE_TAIL] as const]) {
      const sqlite = signed.copy();
      rewriteWhole(sqlite, signed, statements);
      if ((await signed.verify(sqlite)).problems.length === 0) alone.push(what);
      if (stands(sqlite, seen.note).is === 'extended') against.push(what);
      sqlite.close();
    }
    const how = 'whoever holds the data key, the signing key and the program changes';
    shown({
      part: 'The ledger',
      property: 'A ledger rewritten whole is shown by the record alone',
      how: `${how} one thing, and makes digests, tree, checkpoints and screens agree with it again`,
      count: rewrites.length + 1,
      survivors: alone,
    });
    shown({
      part: 'The ledger',
      property: 'A ledger rewritten whole is shown by a checkpoint from outside',
      how: `${how} the same things, and the record is compared with a pack, a backup or a checkpoint that left it before`,
      count: rewrites.length + 1,
      survivors: against,
    });
    // We say so: this is what the copy outside is for.
    expect(alone).toEqual([...rewrites.map(([what]) => what), 'the last entries, gone']);
    expect(against).toEqual([]);
  });

  test.each(rewrites)('a backup names the very entry: %s', (_, statements, first) => {
    const sqlite = signed.copy();
    rewriteWhole(sqlite, signed, statements);
    expect(stands(sqlite, seen.backup)).toEqual({ is: 'rewritten', from: first, to: first });
    const { size } = seen.note.checkpoint;
    expect(stands(sqlite, seen.note)).toEqual({ is: 'rewritten', from: 1, to: size });
    const narrowed = stands(sqlite, seen.pack);
    if (narrowed.is !== 'rewritten') throw new Error(`It is ${narrowed.is}.`);
    expect(narrowed.from).toBeLessThanOrEqual(first);
    expect(narrowed.to).toBeGreaterThanOrEqual(first);
    expect(narrowed.to - narrowed.from).toBeLessThan(size - 1);
    sqlite.close();
  });
});

describe('A checkpoint from outside', () => {
  test('holds while the ledger goes on from it, also when that is far on', () => {
    const sqlite = signed.copy();
    const record = recordIn(sqlite, signed.home, signed.device);
    for (let at = 0; at < 40; at += 1) {
      expect(stands(sqlite, seen.note)).toEqual({ is: 'extended' });
      expect(stands(sqlite, seen.pack)).toEqual({ is: 'extended' });
      expect(stands(sqlite, seen.backup)).toEqual({ is: 'extended' });
      record.write({ type: 'system' }, MORNING, ({ append }) =>
        append({ kind: 'home.backed-up@1', ...backedUp(signed.home, at) }),
      );
    }
    sqlite.close();
  });

  test('names how many entries were cut off the end', () => {
    const sqlite = signed.copy();
    rewriteWhole(sqlite, signed, DROP_THE_TAIL);
    const missing = seen.note.checkpoint.size - 8;
    expect(stands(sqlite, seen.note)).toEqual({ is: 'cut', missing });
    expect(stands(sqlite, seen.backup)).toEqual({ is: 'cut', missing });
    sqlite.close();
  });

  test('tells a restored backup from a cut, with what was lost', () => {
    const sqlite = signed.copy();
    rewriteWhole(sqlite, signed, DROP_THE_TAIL); // as the backup had it
    goOnAs(sqlite, '0195582e-0000-7000-8000-00000000000a', 8);
    expect(stands(sqlite, seen.note)).toEqual({
      is: 'restored',
      lost: seen.note.checkpoint.size - 8,
      backupMadeAt: MORNING,
    });
    sqlite.close();
  });

  test('a restored copy that was rewritten as well is told as rewritten', () => {
    const sqlite = signed.copy();
    rewriteWhole(sqlite, signed, [
      ...DROP_THE_TAIL,
      `UPDATE part SET value = replace(value, 'Edith', 'Enid') WHERE entry = 6`,
    ]);
    goOnAs(sqlite, '0195582e-0000-7000-8000-00000000000a', 8);
    expect(stands(sqlite, seen.backup)).toEqual({ is: 'rewritten', from: 6, to: 6 });
    sqlite.close();
  });

  test('of a copy that went on elsewhere shows that the record forked', () => {
    const elsewhere = '0195582e-0000-7000-8000-00000000000b';
    const signer = signerFromSeed(originOf(signed.home, elsewhere), signed.seed);
    const note = makeCheckpoint({ origin: signer.name, size: 3, root: randomBytes(32), at: MORNING }, signer);
    const sqlite = signed.copy();
    expect(stands(sqlite, { checkpoint: readCheckpoint(note), ranges: [] })).toEqual({ is: 'forked' });
    sqlite.close();
  });

  test('of another home, or signed with another key, says nothing about this one', () => {
    const sqlite = signed.copy();
    const by = (home: string, seed: Uint8Array) => {
      const signer = signerFromSeed(originOf(home, signed.device), seed);
      const { size, root } = seen.note.checkpoint;
      return readCheckpoint(makeCheckpoint({ origin: signer.name, size, root, at: MORNING }, signer));
    };
    const another = '0195582e-0000-7000-8000-00000000000c';
    for (const checkpoint of [by(signed.home, randomBytes(32)), by(another, signed.seed)])
      expect(stands(sqlite, { checkpoint, ranges: [] })).toEqual({ is: 'another home' });
    sqlite.close();
  });
});

const backedUp = (home: string, at: number) => ({
  subject: { type: 'home', id: home } as const,
  body: { backup: { file: `${at}.owbackup`, entries: at, sha256: '' } },
});

/** As a backup that was put back does: a new device begins, and says from which one it goes on. */
function goOnAs(sqlite: Database.Database, device: string, entries: number): void {
  beginDevice(sqlite, device, MORNING);
  recordIn(sqlite, signed.home, device).write({ type: 'system' }, MORNING, ({ append }) =>
    append({
      kind: 'home.restored@1',
      subject: { type: 'home', id: signed.home },
      body: { restored: { fromDevice: signed.device, entries, backupMadeAt: MORNING, knownLost: null } },
    }),
  );
}
