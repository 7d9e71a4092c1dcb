import { type ChildProcess, spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, test } from 'vitest';
import type { ResidentId, StaffId } from '../../../db/words/model.ts';
import type { Input, MethodName } from '../../../electron/core/contract.ts';
import { verifyHome } from '../../../electron/core/verify/home.ts';
import { teaOrJuice } from '../../db/daily-choices/sample.ts';
import { edith } from '../../record.ts';
import { shown } from '../../shown.ts';
import { anApp, anOpenHome, everyRow, PASSPHRASE, PINS } from '../core/an-app.ts';

const ROUNDS = 15;
const LONG = 180_000;
type Opened = Awaited<ReturnType<typeof anOpenHome>>;

describe('What was acknowledged is there, however the program ends', () => {
  test(
    'killed outright again and again while it writes, it loses nothing that it said was saved',
    async () => {
      const { home, folder, staff, app } = await anOpenHome();
      await app.close();
      const said: string[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        // Every third time before anything is written: while it starts, opens or signs in.
        said.push(...(await killedAfter(home, staff.nurse, round % 3 === 2 ? 0 : randomInt(1, 80))));
        const again = anApp(join(folder, `again-${round}`));
        await again.done('home.open', { folder: home, passphrase: PASSPHRASE });
        const { record } = again.app.state.home ?? {};
        expect(missing(said, record?.sqlite), `after round ${round}`).toEqual([]);
        expect(await problemsOf(again), `after round ${round}`).toEqual([]);
        await again.app.close();
      }
      shown({
        part: 'Faults',
        property: 'What was acknowledged is there, however the program ends',
        how: 'a program of its own is killed outright while it starts, opens and writes; then every acknowledged row is looked for and the home verified',
        count: ROUNDS,
        survivors: [],
      });
      expect(said.length, 'it did write').toBeGreaterThan(ROUNDS);
    },
    LONG,
  );

  test(
    'two programs started at once on one home: one has it, the other says so and writes nothing',
    async () => {
      const { home, staff, app } = await anOpenHome();
      await app.close();
      for (let round = 0; round < 3; round += 1) {
        const both = [startWriter(home, staff.nurse), startWriter(home, staff.nurse)];
        const first = await Promise.all(both.map(async ({ lines }) => (await lines.next()).value));
        expect(first.sort()).toEqual(['opened', 'refused already-open']);
        await Promise.all(both.map(({ child }) => killed(child)));
      }
    },
    LONG,
  );
});

describe('A disk that is full takes nothing half', () => {
  test(
    'wherever in the writing it fills up, the call is refused in plain words and no row has changed',
    async () => {
      const opened = await anOpenHome();
      const { sqlite, call, done, signIn, staff } = opened;
      await signIn('nurse');
      const { resident } = await done('residents.admit', { identity: edith });
      const pages = () => Number(sqlite.pragma('page_count', { simple: true }));
      const refusedIn = new Set<string>();
      for (let round = 0; round < 24; round += 1) {
        sqlite.pragma(`max_page_count = ${pages() + randomInt(0, 5)}`);
        for (let result = null; result === null; ) {
          const [method, input] = pick(writes(resident, staff.nurse));
          const before = recordRows(sqlite);
          const answer = await call(method, input);
          if (answer.ok) continue;
          result = answer;
          refusedIn.add(method);
          expect(answer).toEqual({ ok: false, code: 'disk-full', message: expect.stringMatching(/Nothing was saved/) });
          expect(recordRows(sqlite), method).toEqual(before);
        }
        sqlite.pragma('max_page_count = 1000000');
        await done('residents.admit', { identity: edith });
      }
      expect(refusedIn.size, 'in more than one kind of writing').toBeGreaterThan(1);
      expect(await problemsOf(opened)).toEqual([]);
    },
    LONG,
  );
});

/** The writer, from its start to its end by SIGKILL after so many acknowledged lines; gives those that it said. */
async function killedAfter(home: string, staff: StaffId, acknowledged: number): Promise<string[]> {
  const { child, lines } = startWriter(home, staff);
  const said: string[] = [];
  if (acknowledged === 0) await pause(randomInt(0, 1500));
  while (said.length < acknowledged) {
    const { value, done } = await lines.next();
    if (done) break;
    said.push(value);
  }
  // A little later, in the middle of whatever it does by then.
  await pause(randomInt(0, 12));
  await killed(child);
  for await (const line of lines) said.push(line);
  expect(said.filter((line) => line.startsWith('refused'))).toEqual([]);
  return said.filter((line) => line !== 'opened');
}

function startWriter(home: string, staff: StaffId) {
  const writer = join(import.meta.dirname, 'writer.ts');
  const child = spawn(process.execPath, [writer, home, PASSPHRASE, staff, PINS.nurse], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return { child, lines: createInterface({ input: child.stdout })[Symbol.asyncIterator]() };
}

async function killed(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Those of the acknowledged lines whose row is not there. */
function missing(said: readonly string[], sqlite: Opened['sqlite'] | undefined): string[] {
  const ids = (table: string, column: string) =>
    new Set(sqlite?.prepare(`SELECT ${column} FROM ${table}`).pluck().all());
  const there = { resident: ids('resident', 'id'), choice: ids('daily_choice', 'entry_id') };
  return said.filter((line) => {
    const [what = '', id] = line.split(' ');
    return !there[what as keyof typeof there]?.has(id);
  });
}

async function problemsOf({ app }: Pick<Opened, 'app'>): Promise<string[]> {
  const { home } = app.state;
  if (!home) throw new Error('No home is open.');
  return (await verifyHome(home, { progress: () => {}, signal: new AbortController().signal })).problems;
}

/** Every table but the list of looks: that somebody looked is written apart, before what they then try to write. */
const recordRows = (sqlite: Opened['sqlite']) => everyRow(sqlite).filter(([table]) => table !== 'look');

type Call = { [M in MethodName]: readonly [M, Input<M>] }[MethodName];
const long = (letters: number) => 'Wool '.repeat(letters / 5);
const writes = (resident: ResidentId, nurse: StaffId): readonly Call[] => [
  ['residents.admit', { identity: { ...edith, fullName: 'E'.repeat(120) } }],
  ['dailyChoices.record', { resident, record: teaOrJuice(nurse, { note: long(500) }) }],
  ['drafts.save', { resident, form: `a-form-${randomInt(1000)}`, value: long(20_000) }],
  ['people.add', { resident, details: { name: long(80), relation: 'sister', standing: 'family', contact: long(200) } }],
];
const pick = <T>(from: readonly T[]): T => from[randomInt(from.length)] as T;
