import { createHash } from 'node:crypto';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import type { ResidentId, StaffId } from '../../../../db/words/model.ts';
import { isInHands } from '../../../../electron/core/boards.ts';
import { makeDemoHome } from '../../../../electron/core/demo/index.ts';
import { edith } from '../../../record.ts';
import { templateFolder } from '../../../templates.ts';
import { aFolder, anApp } from '../an-app.ts';
import type { Known } from './inputs.ts';

const passphrase = 'barm cakes before the milkman';
const now = new Date('2026-11-24T09:00:00.000Z');
const PIN = '264819';
/** Words that stand nowhere else: of a resident whom the inspector has not asked for. */
export const MARKS = { name: 'Quillimarker', said: 'Pomelanthorn', story: 'Vellumsparrow', daughter: 'Ferrowhelk' };

/** Who may be at the keyboard, or have been. */
export const callers = ['care worker', 'agency', 'nurse', 'manager', 'inspector'] as const;
export type CallerName = (typeof callers)[number];
const loginNames: Record<Exclude<CallerName, 'inspector'>, string> = {
  'care worker': 'Grace Adeyemi',
  agency: 'Joel Mensah',
  nurse: 'Tomasz Wilk',
  manager: 'Moira Keane',
};

let made: Promise<Template> | undefined;
/** The demo home with the marked resident in it, made once and copied. */
export function theHome(): Promise<Template> {
  made ??= makeTemplate();
  return made;
}
export type Template = Awaited<ReturnType<typeof makeTemplate>>;

async function makeTemplate() {
  const home = join(templateFolder(), 'home');
  const cost = { memoryKiB: 8, passes: 1 };
  const small = { residents: 8, months: 1, until: '2026-11-23', cost };
  const { staff } = await makeDemoHome({ folder: home, passphrase, now, ...small });
  const app = anApp(aFolder());
  app.clock.now = now;
  await app.done('home.open', { folder: home, passphrase });
  const { desk } = await app.done('home.status', {});
  const idOf = (name: string) => desk.find((each) => each.name === name)?.id as StaffId;
  const pinOf = (name: string) => staff.find((each) => each.name === name)?.pin ?? '';
  await app.done('home.signIn', { staff: idOf('Moira Keane'), pin: pinOf('Moira Keane') });
  const [seen] = await app.done('residents.list', {});
  if (!seen) throw new Error('There are residents.');
  const marked = await plant(app, idOf('Grace Adeyemi'));
  const login = { name: 'Ann Lee', role: 'inspector', pin: PIN, ends: '2026-11-25T18:00:00.000Z' } as const;
  const inspector = await app.done('staff.add', { ...login, sees: [seen.id] });
  const known = new Map([...whatIsThere(app.app.state.home?.record.sqlite), ...places(templateFolder())]);
  await app.app.close();
  const logins = Object.entries(loginNames).map(([caller, name]) => [caller, { staff: idOf(name), pin: pinOf(name) }]);
  return {
    home,
    known,
    marked,
    seen: seen.id,
    logins: { ...Object.fromEntries(logins), inspector: { staff: inspector.staff, pin: PIN } } as Record<
      CallerName,
      { staff: StaffId; pin: string }
    >,
  };
}

/** Somebody whose name, words, story and daughter can be told from everybody else's. */
async function plant({ done }: Pick<ReturnType<typeof anApp>, 'done'>, observer: StaffId): Promise<ResidentId> {
  const identity = { ...edith, preferredName: MARKS.name, fullName: `${MARKS.name} Hartley`, room: '77' };
  const { resident } = await done('residents.admit', { identity });
  const details = { name: MARKS.daughter, relation: 'Daughter', standing: 'family', contact: null } as const;
  await done('people.add', { resident, details });
  const option = (label: string, place: number) => ({
    ...{ label, place, photograph: null, picture: null, side: null, suggestedIn: null },
  });
  await done('dailyChoices.record', {
    resident,
    record: {
      choice: {
        ...{ domain: 'drink', matter: null, offered: [option(MARKS.said, 1), option('Tea', 2)] },
        ...{ howOffered: ['said-aloud'], swap: { check: 'not-done', second: null } },
        answer: { type: 'chosen', options: [0] },
        reading: { meaning: MARKS.said, certainty: 'clear' },
        delivery: { outcome: { type: 'delivered' }, reaction: { seen: 'content', text: MARKS.said } },
        ...{ askAgain: false, offeredBefore: null },
      },
      seen: { expressedBy: ['spoke'], observed: MARKS.said, observer },
      words: { said: MARKS.said, language: null },
    },
  });
  await done('lifeHistory.add', {
    resident,
    details: {
      story: {
        ...{ heading: 'work', title: MARKS.story, period: { type: 'years', from: 1953, to: 1961 } },
        ...{ places: [], people: [], beside: null },
      },
      words: {
        ...{ voice: 'person-now', mode: 'said', words: MARKS.story, language: null, when: { precision: 'unknown' } },
        ...{ how: null, understood: null, heardBy: observer },
      },
      care: { useInCare: null, say: null, avoid: null, lastSeenToHold: null },
      photographs: [],
      privacy: { tier: 'all staff' },
    },
  });
  return resident;
}

/** Ids and figures of a home under the names that its own tables have for them. */
function whatIsThere(sqlite: Database.Database | undefined): Known {
  if (!sqlite) throw new Error('The home is open.');
  const columns = sqlite
    .prepare(
      `SELECT t.name AS "table", c.name AS "column" FROM sqlite_schema t, pragma_table_info(t.name) c
       WHERE t.type = 'table' AND c.type = 'TEXT' AND t.name NOT LIKE 'search%'`,
    )
    .all() as { table: string; column: string }[];
  const known = new Map<string, string[]>();
  for (const { table, column } of columns) {
    const ids = sqlite
      .prepare(`SELECT DISTINCT "${column}" FROM "${table}" WHERE length("${column}") IN (36, 64) LIMIT 40`)
      .pluck()
      .all() as string[];
    for (const key of ['', column, ...(column === 'id' ? [table] : [])])
      known.set(key, [...new Set([...(known.get(key) ?? []), ...ids])]);
  }
  return known;
}

/** Where a call may write, or look for what is not there. */
const places = (scratch: string) =>
  ['folder', 'file', 'path'].map((key): [string, string[]] => [key, [join(scratch, 'usb'), join(scratch, 'none.pdf')]]);

/** A copy of the home, open, with somebody signed in, or nobody; all that it writes to is below one folder. */
export async function openFor(template: Template, caller: CallerName | null): Promise<World> {
  const folder = aFolder();
  const home = join(folder, 'home');
  cpSync(template.home, home, { recursive: true });
  const app = anApp(folder);
  app.clock.now = now;
  await app.done('home.open', { folder: home, passphrase });
  if (caller) await app.done('home.signIn', template.logins[caller]);
  const { sqlite } = app.app.state.home?.record ?? {};
  if (!sqlite) throw new Error('The home is open.');
  const written = watching(sqlite);
  const forgive = forgiving(sqlite);
  const { state } = app.app;
  const isOpen = () => state.home?.record.sqlite === sqlite;
  const world = {
    ...app,
    folder,
    sqlite,
    written,
    isOpen,
    /** The same world for the next call, or a new one where this call put an end to it. */
    async goOn(begin: () => Promise<World>): Promise<World> {
      if (state.jobs.isBusy()) await state.jobs.end();
      const me = caller && template.logins[caller].staff;
      if (!isOpen() || (state.session?.staff ?? null) !== me || (state.session && isInHands(state.session))) {
        await app.app.close();
        return begin();
      }
      forgive();
      return world;
    },
  };
  return world;
}
export interface World extends ReturnType<typeof anApp> {
  readonly folder: string;
  readonly sqlite: Database.Database;
  written(): number;
  isOpen(): boolean;
  goOn(begin: () => Promise<World>): Promise<World>;
}

/** Beside the record, and written to by design when a call is refused: tries that are counted, looks that are kept. */
const beside = ['pin', 'refused_try', 'look', 'residents_shown'];
const tablesOf = (sqlite: Database.Database) =>
  (
    sqlite.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`).pluck().all() as string[]
  ).filter((table) => !beside.includes(table));

/** Counts rows of the record that were written and stayed written: what is taken back takes its count with it. */
function watching(sqlite: Database.Database): () => number {
  sqlite.exec('CREATE TEMP TABLE written (rows INTEGER NOT NULL); INSERT INTO written VALUES (0)');
  for (const table of tablesOf(sqlite).filter((each) => !each.startsWith('search')))
    for (const act of ['INSERT', 'UPDATE', 'DELETE'])
      sqlite.exec(
        `CREATE TEMP TRIGGER "${table} ${act}" AFTER ${act} ON main."${table}" BEGIN UPDATE written SET rows = rows + 1; END`,
      );
  const rows = sqlite.prepare('SELECT rows FROM written').pluck();
  return () => rows.get() as number;
}

/** Wrong PINs are counted, and made to wait for; here only the calls are tried. */
function forgiving(sqlite: Database.Database): () => void {
  const forgive = sqlite.prepare('UPDATE pin SET tries = 0, last_try = NULL, last_uptime = NULL WHERE tries > 0');
  return () => void forgive.run();
}

/** A hash of every row of the record. */
export function hashOf(sqlite: Database.Database): string {
  const hash = createHash('sha256');
  for (const table of tablesOf(sqlite))
    hash.update(JSON.stringify(sqlite.prepare(`SELECT * FROM "${table}"`).raw().all()));
  return hash.digest('hex');
}
