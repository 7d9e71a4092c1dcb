import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { v7 as uuidv7 } from 'uuid';
import type { DailyChoice } from '../../db/daily-choices/model.ts';
import { residentCommands } from '../../db/residents/commands.ts';
import { addStaff } from '../../db/staff/commands.ts';
import { openDatabase } from '../../db/store/open.ts';
import { beginDevice, type OpenRecord, recordIn } from '../../db/store/record.ts';
import type { ResidentId, StaffId } from '../../db/words/model.ts';
import { createApp } from '../../electron/core/app.ts';
import { handlers } from '../../electron/core/handlers.ts';
import { type Figure, median, quantile } from './figures.ts';

const ROUNDS = 40;
const EACH = 25;
/** Choices already on record, so that the trees have their depth and the indexes their size. */
const BEFORE = 2000;

interface Bench {
  readonly record: OpenRecord;
  readonly staff: StaffId;
  readonly resident: ResidentId;
}

/** One choice, from command to commit, against one bare encrypted insert of the same durability in the same folder. */
export async function recordingFigures(folder: string): Promise<Figure[]> {
  const bench = openBench(join(folder, 'record.db'));
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
  state.session = { staff: bench.staff, lastSeen: Date.now() };
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

function openBench(file: string): Bench {
  const sqlite = openDatabase(file, { key: randomBytes(32), create: true });
  const home = uuidv7();
  const device = uuidv7();
  const now = new Date().toISOString();
  beginDevice(sqlite, device, now);
  const record = recordIn(sqlite, home, device);
  const { staff, resident } = record.write({ type: 'system' }, now, (context) => {
    context.append({
      kind: 'home.opened@1',
      subject: { type: 'home', id: home },
      body: { home: { name: 'Bench', country: 'England', demo: false } },
    });
    return {
      ...addStaff(context, { name: 'Grace Adeyemi', role: 'care-worker', pin: '739204' }),
      ...residentCommands['residents.admit'](context, {
        identity: {
          ...{ preferredName: 'Edith', fullName: 'Edith Hartley', pronouns: 'she', room: '12', languages: ['English'] },
          ...{ dateOfBirth: { known: 'day', day: '1936-06-04' }, photograph: null, movedIn: '2024-06-04' },
        },
      }),
    };
  });
  if (sqlite.pragma('synchronous', { simple: true }) !== 2) throw new Error('synchronous is not FULL');
  return { record, staff, resident };
}

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

/** A usual choice: two things offered, her own words, what was seen. */
function choiceNo(n: number, observer: StaffId): DailyChoice {
  const option = (label: string, place: number) => ({
    label,
    place,
    photograph: null,
    picture: null,
    side: null,
    suggestedIn: null,
  });
  return {
    choice: {
      domain: 'drink',
      matter: null,
      offered: [option('Tea, the blue cup', 1), option('Coffee with milk', 2)],
      howOffered: ['said-aloud', 'real-things'],
      swap: { check: 'not-done', second: null },
      answer: { type: 'chosen', options: [n % 2] },
      reading: { meaning: 'She wants her tea before anything else.', certainty: 'clear' },
      delivery: { outcome: { type: 'delivered' }, reaction: { seen: 'content', text: 'Drank all of it.' } },
      askAgain: false,
      offeredBefore: null,
    },
    seen: {
      expressedBy: ['spoke', 'pointed'],
      observed: 'Looked at the blue cup, then at the window, and reached.',
      observer,
    },
    words: { said: `I’ll have that one, love, and leave it there. (${n})`, language: null },
  };
}

async function refuseUnlessWritten({ ledger }: OpenRecord, answer: string): Promise<void> {
  const result: unknown = JSON.parse(answer);
  const ok = typeof result === 'object' && result !== null && 'ok' in result && result.ok === true;
  const expected = BEFORE + 2 * (ROUNDS + 4) * EACH;
  if (!ok || ledger.size() < expected) throw new Error(`The calls that were timed did not write: ${answer}`);
}
