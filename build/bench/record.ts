import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { openDatabase } from '../../db/store/open.ts';
import type { OpenRecord } from '../../db/store/record.ts';
import type { StaffId } from '../../db/words/model.ts';
import { createApp } from '../../electron/core/app.ts';
import { handlers } from '../../electron/core/handlers.ts';
import { choiceNo, openBenchRecord } from './bench-record.ts';
import { type Figure, median, quantile } from './figures.ts';

const ROUNDS = 40;
const EACH = 25;
/** Choices already on record, so that the trees have their depth and the indexes their size. */
const BEFORE = 2000;

/** One choice, from command to commit, against one bare encrypted insert of the same durability in the same folder. */
export async function recordingFigures(folder: string): Promise<Figure[]> {
  const bench = openBenchRecord(join(folder, 'record.db'));
  const bare = openBare(join(folder, 'bare.db'));
  const app = createApp({
    now: () => new Date(),
    rendererRoot: folder,
    dataFolder: folder,
    packWorker: '',
    shell: { name: 'command-line', canPickPath: false },
  });
  const { state } = app;
  state.home = {
    ...{ folder, record: bench.record, dataKey: randomBytes(32), name: 'Bench', demo: false },
    vault: { signingSeed: randomBytes(32), fileKey: randomBytes(32) },
    openedAt: new Date().toISOString(),
    problemsAtStart: [],
    close: () => bench.record.close(),
    handOver: () => () => {},
  };
  state.session = { staff: bench.staff, lastSeen: Date.now(), board: null, likes: null, contribution: null };
  const actor = { type: 'staff', id: bench.staff, role: 'care-worker' } as const;
  const command = (n: number) =>
    bench.record.write(actor, new Date().toISOString(), (context) =>
      handlers['dailyChoices.record'](context, { resident: bench.resident, record: choiceNo(n, bench.staff) }),
    );
  const call = (n: number) =>
    app.call(
      JSON.stringify({
        method: 'dailyChoices.record',
        input: { resident: bench.resident, record: choiceNo(n, bench.staff) },
      }),
    );
  const ours: number[] = [];
  const whole: number[] = [];
  const peers: number[] = [];
  bench.record.sqlite.transaction(() => {
    for (let n = 0; n < BEFORE; n += 1) command(n);
  })();
  bare.fill(BEFORE, bench.staff);
  for (let round = -4; round < ROUNDS; round += 1) {
    const kept = round >= 0;
    for (let n = 0; n < EACH; n += 1) {
      const body = JSON.stringify(choiceNo(n, bench.staff));
      keep(ours, kept, await timed(() => command(n)));
      keep(peers, kept, await timed(() => bare.insert(body)));
      keep(whole, kept, await timed(() => call(n)));
    }
  }
  await refuseUnlessWritten(bench.record, await call(1));
  await app.close();
  bare.close();
  return figuresOf(ours, peers, whole);
}

function figuresOf(ours: readonly number[], peers: readonly number[], whole: readonly number[]): Figure[] {
  const spread = (times: readonly number[]) => ({
    'ours p95': quantile(times, 0.95),
    'peer p95': quantile(peers, 0.95),
    samples: times.length,
  });
  const method = `sqlcipher, WAL, synchronous=FULL read back, ${BEFORE} choices before, calls taken in turn; medians`;
  return [
    {
      measure: 'Record one choice: command to commit',
      ours: median(ours),
      peer: median(peers),
      unit: 'ms',
      limit: { of: 'ratio', is: 'at-most', value: 5 },
      method: `record.write with the handler of dailyChoices.record, against one insert of the same JSON; ${method}`,
      detail: spread(ours),
    },
    {
      measure: 'Record one choice: the page’s whole call',
      ours: median(whole),
      peer: median(peers),
      unit: 'ms',
      limit: null,
      method:
        'app.call: the same with JSON text read, validated, role and session checked, the look kept, JSON text out',
      detail: spread(whole),
    },
  ];
}

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
const keep = (times: number[], kept: boolean, time: number) => {
  if (kept) times.push(time);
};

function openBare(file: string) {
  const sqlite = openDatabase(file, { key: randomBytes(32), create: true });
  sqlite.exec('CREATE TABLE bare (no INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT');
  if (sqlite.pragma('synchronous', { simple: true }) !== 2) throw new Error('synchronous is not FULL');
  const statement: Database.Statement = sqlite.prepare('INSERT INTO bare (body) VALUES (?)');
  const insert = (body: string) => statement.run(body);
  return {
    insert,
    close: () => sqlite.close(),
    fill: sqlite.transaction((count: number, staff: StaffId) => {
      for (let n = 0; n < count; n += 1) insert(JSON.stringify(choiceNo(n, staff)));
    }),
  };
}

async function refuseUnlessWritten({ ledger }: OpenRecord, answer: string): Promise<void> {
  const result: unknown = JSON.parse(answer);
  const ok = typeof result === 'object' && result !== null && 'ok' in result && result.ok === true;
  const expected = BEFORE + 2 * (ROUNDS + 4) * EACH;
  if (!ok || ledger.size() < expected) throw new Error(`The calls that were timed did not write: ${answer}`);
}
