import { randomBytes } from 'node:crypto';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { makeCheckpoint, originOf } from '../../../../db/ledger/checkpoint.ts';
import { signerFromSeed } from '../../../../db/ledger/note.ts';
import { verifyRecord } from '../../../../db/ledger/verify.ts';
import { residentCommands } from '../../../../db/residents/commands.ts';
import { openDatabase } from '../../../../db/store/open.ts';
import { checkRecord } from '../../../../electron/core/verify/record.ts';
import { withoutTriggers } from '../../../db/ledger/ledgers.ts';
import { edith, MORNING, openTestRecord } from '../../../record.ts';

/** Long enough that threads share it, and that each has several runs to check. */
const LONG = 4200;

function aLongRecord() {
  const it = openTestRecord();
  const { record, file, key, home, write, edith: resident } = it;
  const signer = signerFromSeed(originOf(home, record.ledger.device), randomBytes(32));
  record.sqlite.transaction(() => {
    for (let n = 0; n < LONG; n += 1) {
      write((context) =>
        residentCommands['residents.changeIdentity'](context, { resident, identity: { ...edith, room: `${n}` } }),
      );
    }
  })();
  const size = record.ledger.size();
  const note = makeCheckpoint({ origin: signer.name, size, root: record.ledger.root(), at: MORNING }, signer);
  record.sqlite
    .prepare(`INSERT INTO checkpoint (device, size, made_at, reason, note) VALUES (1, ?, ?, 'backup', ?)`)
    .run(size, MORNING, note);
  const { publicKey } = signer;
  const inThreads = (threads: number, of = file) => checkRecord({ file: of, key, home }, { publicKey, threads });
  const here = async (of = file) => {
    const sqlite = openDatabase(of, { key, readonly: true });
    return verifyRecord(sqlite, home, { publicKey }).finally(() => sqlite.close());
  };
  return { ...it, size, publicKey, inThreads, here };
}

describe('A long record is checked by threads', () => {
  test('they find what one thread finds, however many they are: nothing in a sound record, everything in a changed one', async () => {
    const { file, key, record, size, inThreads, here } = aLongRecord();
    expect((await inThreads(2)).found).toEqual({
      entries: size,
      checkpoints: 1,
      restored: [],
      sound: true,
      problems: [],
    });
    record.sqlite.pragma('wal_checkpoint(TRUNCATE)');
    const changed = `${file}.changed`;
    copyFileSync(file, changed);
    const sqlite = openDatabase(changed, { key });
    sqlite.pragma('foreign_keys = OFF');
    withoutTriggers(sqlite, () => {
      for (const statement of [
        `UPDATE part SET value = replace(value, 'Edith', 'Enid') WHERE entry = 40`,
        'UPDATE entry SET recorded_at = recorded_at + 1000 WHERE position = 1600',
        'DELETE FROM part WHERE entry IN (2100, 3000)',
        'DELETE FROM entry WHERE position = 2100',
        'UPDATE tree_node SET hash = zeroblob(32) WHERE level = 3 AND idx = 100',
        `UPDATE resident SET preferred_name = 'Enid'`,
      ])
        sqlite.exec(statement);
    });
    sqlite.close();
    const alone = await here(changed);
    expect(alone.problems.length).toBeGreaterThanOrEqual(6);
    expect(alone.problems.join('\n')).not.toContain('Enid');
    for (const threads of [1, 2, 3]) expect((await inThreads(threads, changed)).found).toEqual(alone);
  });

  test('people go on recording meanwhile: what is checked is the record of one moment, and it holds', async () => {
    const { write, edith: resident, publicKey, file, key, home, size } = aLongRecord();
    const recording = setInterval(() => {
      write((context) => residentCommands['residents.changeIdentity'](context, { resident, identity: edith }));
    }, 20);
    try {
      const { found } = await checkRecord({ file, key, home }, { publicKey, threads: 2 });
      expect(found.problems).toEqual([]);
      expect(found.entries).toBeGreaterThanOrEqual(size);
    } finally {
      clearInterval(recording);
    }
  });

  test('it says how far it is, to the end, and can be stopped half-way', async () => {
    const { file, key, home, publicKey } = aLongRecord();
    const seen: [number, number][] = [];
    await checkRecord(
      { file, key, home },
      { publicKey, threads: 2, progress: (done, total) => seen.push([done, total]) },
    );
    const [done, total] = seen.at(-1) ?? [];
    expect(done).toBeGreaterThan(0.9 * (total ?? 0));
    expect(seen.map(([each]) => each)).toEqual(seen.map(([each]) => each).toSorted((a, b) => a - b));

    const stop = new AbortController();
    const progress = (at: number) => at > 1000 && stop.abort(new Error('stopped by the one who asked'));
    await expect(
      checkRecord({ file, key, home }, { publicKey, threads: 2, signal: stop.signal, progress }),
    ).rejects.toThrow('stopped by the one who asked');
    const early = AbortSignal.abort(new Error('stopped before it began'));
    await expect(checkRecord({ file, key, home }, { publicKey, threads: 2, signal: early })).rejects.toThrow(
      'stopped before it began',
    );
  });

  test('a page that cannot be read is a finding, in a thread as here', async () => {
    const { file, record, inThreads, here } = aLongRecord();
    record.sqlite.pragma('wal_checkpoint(TRUNCATE)');
    const damaged = `${file}.damaged`;
    const bytes = readFileSync(file);
    randomBytes(64).copy(bytes, Math.floor(bytes.length / 2));
    writeFileSync(damaged, bytes);
    const alone = await here(damaged);
    expect(alone).toMatchObject({ sound: false });
    expect(alone.problems.join('\n')).toMatch(/damaged/);
    const { found } = await inThreads(2, damaged);
    expect(found).toMatchObject({ sound: false });
    expect(found.problems.join('\n')).toMatch(/damaged/);
  });
});
