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
import { aSignedRecord, withoutTriggers } from './ledgers.ts';
import { DROP_THE_TAIL, rewrites, rewriteWhole, TAIL } from './rewriter.ts';

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
    backup: {
      checkpoint,
      ranges: Array.from({ length: checkpoint.size }, (_, at) => leaf(at)),
      whole: { writtenAt: Array.from({ length: checkpoint.size }, () => MORNING), others: new Map() },
    },
  };
  sqlite.close();
});

const stands = (sqlite: Database.Database, against: Seen) =>
  standingOf(ledgerOf(sqlite, signed.home, signed.device), against, signed.publicKey);

describe('Whoever rewrites the whole ledger with the keys in hand', () => {
  test.each(rewrites)('a backup names the very entry: $what', ({ statements, first }) => {
    const sqlite = signed.copy();
    rewriteWhole(sqlite, signed, statements);
    expect(stands(sqlite, seen.backup)).toMatchObject({ is: 'rewritten', from: first, to: first });
    const { size } = seen.note.checkpoint;
    expect(stands(sqlite, seen.note)).toMatchObject({ is: 'rewritten', from: 1, to: size });
    const narrowed = stands(sqlite, seen.pack);
    if (narrowed.is !== 'rewritten') throw new Error(`It is ${narrowed.is}.`);
    expect(narrowed.from).toBeLessThanOrEqual(first);
    expect(narrowed.to).toBeGreaterThanOrEqual(first);
    expect(narrowed.to - narrowed.from).toBeLessThan(size - 1);
    sqlite.close();
  });
});

describe('Without the key that signs for the home', () => {
  test('what was written before the last checkpoint that still fits is known to be the same', () => {
    const sqlite = signed.copy();
    const kept = sqlite.prepare('SELECT no, size, note FROM checkpoint ORDER BY no').all() as {
      no: number;
      size: number;
      note: string;
    }[];
    rewriteWhole(sqlite, signed, ['UPDATE entry SET recorded_at = recorded_at + 60000 WHERE position = 9']);
    for (const { no, note } of kept) sqlite.prepare('UPDATE checkpoint SET note = ? WHERE no = ?').run(note, no); // as they were: nobody could sign anew
    const size = seen.note.checkpoint.size;
    expect(stands(sqlite, seen.note)).toEqual({ is: 'rewritten', from: 1, to: size, held: kept[0]?.size });
    sqlite.close();
  });
});

describe('A checkpoint from outside', () => {
  test('that the record no longer keeps among its own was taken out', () => {
    const sqlite = signed.copy();
    withoutTriggers(sqlite, () => sqlite.exec('DELETE FROM checkpoint WHERE no = 2'));
    expect(stands(sqlite, seen.note)).toEqual({ is: 'taken out' });
    sqlite.close();
  });

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

  test('names which entries were cut off the end', () => {
    const sqlite = signed.copy();
    rewriteWhole(sqlite, signed, DROP_THE_TAIL);
    const { size } = seen.note.checkpoint;
    expect(stands(sqlite, seen.note)).toEqual({ is: 'cut', from: TAIL, to: size, written: null });
    // A whole copy tells when those were written that are gone.
    expect(stands(sqlite, seen.backup)).toEqual({
      is: 'cut',
      from: TAIL,
      to: size,
      written: { first: MORNING, last: MORNING },
    });
    sqlite.close();
  });

  test('tells a restored backup from a cut, with what was lost', () => {
    const sqlite = signed.copy();
    rewriteWhole(sqlite, signed, DROP_THE_TAIL); // as the backup had it
    goOnAs(sqlite, '0195582e-0000-7000-8000-00000000000a', 8);
    expect(stands(sqlite, seen.note)).toEqual({
      is: 'restored',
      from: TAIL,
      to: seen.note.checkpoint.size,
      written: null,
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
    expect(stands(sqlite, seen.backup)).toMatchObject({ is: 'rewritten', from: 6, to: 6 });
    sqlite.close();
  });

  test('of a copy that went on elsewhere shows that the record forked', () => {
    const elsewhere = '0195582e-0000-7000-8000-00000000000b';
    const signer = signerFromSeed(originOf(signed.home, elsewhere), signed.seed);
    const note = makeCheckpoint({ origin: signer.name, size: 3, root: randomBytes(32), at: MORNING }, signer);
    const sqlite = signed.copy();
    expect(stands(sqlite, { checkpoint: readCheckpoint(note), ranges: [] })).toEqual({ is: 'forked', inCommon: null });
    const { writtenAt } = seen.backup.whole ?? never();
    const leaves = seen.backup.ranges.map(({ hash }) => hash);
    const went = (leavesThere: Uint8Array[]) => ({
      checkpoint: readCheckpoint(note),
      ranges: [],
      whole: { writtenAt, others: new Map([[signed.device, leavesThere]]) },
    });
    expect(stands(sqlite, went(leaves))).toEqual({ is: 'forked', inCommon: leaves.length });
    const parted = leaves.map((leaf, at) => (at < 7 ? leaf : randomBytes(32)));
    expect(stands(sqlite, went(parted))).toEqual({ is: 'forked', inCommon: 7 });
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

function never(): never {
  throw new Error('It is a whole copy.');
}
