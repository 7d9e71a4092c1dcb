import { randomInt } from 'node:crypto';
import { cpSync, existsSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ResidentId, StaffId } from '../../../db/words/model.ts';
import { readBackup } from '../../../electron/core/backup/file.ts';
import type { Input, MethodName } from '../../../electron/core/contract.ts';
import type { OpenHome } from '../../../electron/core/state.ts';
import { verifyHome } from '../../../electron/core/verify/home.ts';
import { teaOrJuice } from '../../db/daily-choices/sample.ts';
import { edith } from '../../record.ts';
import { shown } from '../../shown.ts';
import { anApp, anOpenHome, everyRow, PASSPHRASE, PINS } from '../core/an-app.ts';
import { builtProgram, killed, startProgram } from './programs.ts';

/** Of each kind. */
const ROUNDS = 17;
/** Rounds in which something is written before the end: in each third one the program is killed while it starts. */
const WRITING = ROUNDS - Math.floor(ROUNDS / 3);
const kinds = ['choices', 'stories', 'backups'] as const;
/** Of two programs at once. */
const STARTS = 6;
/** Times that a disk is filled. */
const FILLINGS = 24;
const LONG = 600_000;
type Opened = Awaited<ReturnType<typeof anOpenHome>>;

describe('What was acknowledged is there, however the program ends', () => {
  test(
    'killed outright again and again while three kinds of commands run, it loses nothing that it said was saved',
    async () => {
      const { home, staff, app } = await anOpenHome();
      await app.close();
      const said = await Promise.all(
        kinds.map(async (kind) => {
          const own = `${home} for ${kind}`;
          cpSync(home, own, { recursive: true });
          return killedAgainAndAgain(own, staff.nurse, staff.manager, kind);
        }),
      );
      shown({
        part: 'Faults',
        property: 'What was acknowledged is there, however the program ends',
        how: 'a program of its own is killed outright while it starts, opens and writes choices, stories with pictures, or backups; then every acknowledged row, picture and backup is looked for and the home verified',
        count: ROUNDS * kinds.length,
        survivors: [],
      });
      for (const lines of said) expect(lines.length, 'it did write').toBeGreaterThanOrEqual(WRITING);
    },
    LONG,
  );

  test(
    'two programs started at once on one home: one has it, the other says so and writes nothing',
    async () => {
      const { home, staff, app } = await anOpenHome();
      await app.close();
      const survivors: string[] = [];
      for (let round = 0; round < STARTS; round += 1) {
        // Its own each time: a program that is killed while it checks a PIN leaves a try behind, and then a wait.
        const own = `${home} ${round}`;
        cpSync(home, own, { recursive: true });
        const both = [1, 2].map(() => startWriter([own, staff.nurse, PINS.nurse, 'choices']));
        const first = await Promise.all(both.map(async ({ lines }) => (await lines.next()).value));
        if (first.sort().join() !== 'opened,refused already-open') survivors.push(`round ${round}: ${first}`);
        await Promise.all(both.map(({ child }) => killed(child)));
        const again = anApp(`${own} again`);
        await again.done('home.open', { folder: own, passphrase: PASSPHRASE });
        survivors.push(...(await problemsOf(again)));
        await again.app.close();
      }
      shown({
        part: 'Faults',
        property: 'Two programs never write to one home',
        how: 'two programs of their own are started at once on one home: one has it, the other says so',
        count: STARTS,
        survivors,
      });
      expect(survivors).toEqual([]);
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
      const survivors: string[] = [];
      for (let round = 0; round < FILLINGS; round += 1) {
        sqlite.pragma(`max_page_count = ${pages() + randomInt(0, 5)}`);
        for (let result = null; result === null; ) {
          const [method, input] = pick(writes(resident, staff.nurse));
          const before = recordRows(sqlite);
          const answer = await call(method, input);
          if (answer.ok) continue;
          result = answer;
          refusedIn.add(method);
          expect(answer).toEqual({ ok: false, code: 'disk-full', message: expect.stringMatching(/Nothing was saved/) });
          if (!isDeepStrictEqual(recordRows(sqlite), before)) survivors.push(method);
        }
        sqlite.pragma('max_page_count = 1000000');
        await done('residents.admit', { identity: edith });
      }
      shown({
        part: 'Faults',
        property: 'On a full disk no row of the record is half-written, and it is said in plain words',
        how: 'the file of the record may grow by no page, or by a few, while people, choices, half-written forms and relatives are saved; no row has changed, and it goes on once there is room',
        count: FILLINGS,
        survivors,
      });
      expect(survivors).toEqual([]);
      expect(refusedIn.size, 'in more than one kind of writing').toBeGreaterThan(1);
      expect(await problemsOf(opened)).toEqual([]);
    },
    LONG,
  );
});

/** Round after round of one kind, all that was acknowledged so far looked for after each; gives what was. */
async function killedAgainAndAgain(
  home: string,
  nurse: StaffId,
  manager: StaffId,
  kind: (typeof kinds)[number],
): Promise<string[]> {
  const said: string[] = [];
  const [who, pin, most] = kind === 'backups' ? [manager, PINS.manager, 6] : [nurse, PINS.nurse, 80];
  for (let round = 0; round < ROUNDS; round += 1) {
    // Every third time before anything is written: while it starts, opens or signs in. Else the first line says that it
    // has opened, and at least one more that something was saved.
    said.push(...(await killedAfter([home, who, pin, kind], round % 3 === 2 ? 0 : randomInt(2, most))));
    const again = anApp(`${home} again ${round}`);
    await again.done('home.open', { folder: home, passphrase: PASSPHRASE });
    const { home: open } = again.app.state;
    expect(open && missing(said, open), `${kind}, after round ${round}`).toEqual([]);
    expect(await problemsOf(again), `${kind}, after round ${round}`).toEqual([]);
    await again.app.close();
  }
  return said;
}

type Started = readonly [home: string, staff: StaffId, pin: string, kind: string];

/** The writer, from its start to its end by SIGKILL after so many acknowledged lines; gives those that it said. */
async function killedAfter(started: Started, acknowledged: number): Promise<string[]> {
  const { child, lines } = startWriter(started);
  const said: string[] = [];
  if (acknowledged === 0) await pause(randomInt(0, 600));
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

let writer = '';
beforeAll(async () => {
  writer = await builtProgram('writer.ts');
});
const startWriter = ([home, staff, pin, kind]: Started) => startProgram(writer, [home, PASSPHRASE, staff, pin, kind]);

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Those of the acknowledged lines whose row, picture or backup is not there. */
function missing(said: readonly string[], home: OpenHome): string[] {
  const ids = (table: string, column: string) =>
    new Set(home.record.sqlite.prepare(`SELECT ${column} FROM ${table}`).pluck().all());
  const [residents, choices, stories] = [
    ids('resident', 'id'),
    ids('daily_choice', 'entry_id'),
    ids('life_history_item', 'entry_id'),
  ];
  const there: Record<string, (id: string) => boolean> = {
    resident: (id) => residents.has(id),
    choice: (id) => choices.has(id),
    story: (id) => stories.has(id.split(' ')[0]), // its picture is checked with the home
    backup: (file) => existsSync(file) && readBackup(file).manifest.entries > 0,
  };
  return said.filter((line) => {
    const at = line.indexOf(' ');
    return !there[line.slice(0, at)]?.(line.slice(at + 1));
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
