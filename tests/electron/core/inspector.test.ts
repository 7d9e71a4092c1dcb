import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Sees } from '../../../db/staff/model.ts';
import type { ResidentId, StaffId } from '../../../db/words/model.ts';
import { contract, type MethodName, methodNamed } from '../../../electron/core/contract.ts';
import { makeDemoHome } from '../../../electron/core/demo/index.ts';
import { anApp } from './an-app.ts';

const passphrase = 'barm cakes before the milkman';
const now = new Date('2026-11-24T09:00:00.000Z');
const PIN = '264819';
const folder = mkdtempSync(join(tmpdir(), 'own-words-inspector-'));
let moira: { name: string; pin: string } | undefined;
beforeAll(async () => {
  const cost = { memoryKiB: 8, passes: 1 };
  const small = { residents: 8, months: 1, until: '2026-11-23', cost };
  const made = await makeDemoHome({ folder: join(folder, 'home'), passphrase, now, ...small });
  moira = made.staff[0];
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Every method that an inspector may call and that is not for anyone at all. */
const forInspectors = (Object.keys(contract) as MethodName[]).filter((name) => {
  const { who = [] } = methodNamed(name) ?? {};
  return who !== 'anyone' && who.includes('inspector');
});
const shapeOf = (name: MethodName): Record<string, z.ZodType> => {
  const { input } = contract[name];
  return input instanceof z.ZodObject ? (input.shape as Record<string, z.ZodType>) : {};
};
const namingOne = forInspectors.filter((name) => 'resident' in shapeOf(name));
/** What the demo home has nothing of, at nine in the morning. */
const emptyInTheDemo: ReadonlySet<MethodName> = new Set([
  'decisions.turnedBack',
  'dailyChoices.today',
  'wrongPerson.list',
  // Nobody has been asked for an advocate there: that is the duty which the demo home leaves open.
  'advocates.list',
  // Nobody came there from another home.
  'transfer.of',
  // A sound has no words in which anything could be looked for.
  'recordings.play',
]);
const namingNobody = forInspectors.filter((name) => !namingOne.includes(name));
/** What a method that names nobody has to be asked with. */
const askedWith: Partial<Record<MethodName, object>> = {
  'handover.get': { hours: 72 },
  'search.inHome': { text: 'tea' },
};

/** The demo home with an inspector who asked for some of its residents. */
async function visited(choose: (residents: readonly ResidentId[]) => Sees = ([first]) => (first ? [first] : [])) {
  const app = anApp(folder);
  app.clock.now = new Date(now);
  await app.done('home.open', { folder: join(folder, 'home'), passphrase });
  const manager = (await app.done('home.status', {})).desk.find(({ name }) => name === moira?.name)?.id as StaffId;
  const asManager = () => app.done('home.signIn', { staff: manager, pin: moira?.pin ?? '' });
  await asManager();
  const residents = (await app.done('residents.list', {})).map(({ id }) => id);
  const sees = choose(residents);
  const ends = '2026-11-25T18:00:00.000Z';
  const { staff } = await app.done('staff.add', { name: 'Ann Lee', role: 'inspector', pin: PIN, ends, sees });
  const { sqlite } = app.app.state.home?.record ?? {};
  if (!sqlite) throw new Error('The home is open.');
  const others = residents.filter((id) => sees !== 'everyone' && !sees.includes(id));
  const asInspector = async () => {
    await app.done('home.lock', {});
    await app.done('home.signIn', { staff, pin: PIN });
  };
  await asInspector();
  const raw = async (name: MethodName, input: unknown) => app.app.call(JSON.stringify({ method: name, input }));
  return { ...app, sqlite, residents, others, staff, sees, raw, asManager, asInspector };
}
type Visited = Awaited<ReturnType<typeof visited>>;

/** Inputs of a method about one resident, built from its schema: every decision and choice of theirs is asked for. */
function inputsAbout({ sqlite }: Visited, name: MethodName, resident: ResidentId, whose: ResidentId = resident) {
  const needed = Object.entries(shapeOf(name)).filter(
    ([key, schema]) => key !== 'resident' && !schema.safeParse(undefined).success,
  );
  return needed.reduce<Record<string, unknown>[]>(
    (inputs, [key]) => {
      if (key === 'text') return inputs.map((input) => ({ ...input, text: 'tea' }));
      if (key === 'entries') {
        const choices = sqlite.prepare('SELECT entry_id FROM daily_choice WHERE resident = ? LIMIT 200').pluck();
        return inputs.map((input) => ({ ...input, entries: choices.all(whose) }));
      }
      if (key === 'item') {
        const items = sqlite.prepare('SELECT item FROM life_history_item WHERE resident = ?').pluck().all(whose);
        return inputs.flatMap((input) => items.map((item) => ({ ...input, item })));
      }
      if (key === 'sha256') {
        const sounds = sqlite
          .prepare(
            `SELECT item, json_extract(each.value, '$.recording.sha256') AS sha256
             FROM life_history_item, json_each(recordings) AS each WHERE resident = ?`,
          )
          .all(whose) as { item: string; sha256: string }[];
        return inputs.flatMap((input) =>
          sounds.filter(({ item }) => item === input['item']).map((sound) => ({ ...input, ...sound })),
        );
      }
      if (key !== 'decision') throw new Error(`Say in this test what the "${key}" of ${name} is.`);
      const decisions = sqlite.prepare('SELECT id FROM decision WHERE resident = ?').pluck().all(whose);
      return inputs.flatMap((input) => decisions.map((decision) => ({ ...input, decision })));
    },
    [{ resident }],
  );
}

/** Ids, names and phrases of these residents' record that stand neither in the others' nor among the staff. */
function marksOf({ sqlite }: Visited, whose: readonly ResidentId[], notWhose: readonly ResidentId[]): string[] {
  const written = (of: readonly ResidentId[]) =>
    sqlite
      .prepare(
        `SELECT p.value FROM part p JOIN entry e ON e.position = p.entry
         WHERE e.subject_type = 'resident' AND lower(hex(e.subject)) IN (SELECT value FROM json_each(?))`,
      )
      .pluck()
      .all(JSON.stringify(of.map((id) => id.replaceAll('-', '')))) as string[];
  const staff = sqlite.prepare('SELECT id FROM staff UNION SELECT name FROM staff').pluck().all();
  const elsewhere = [...written(notWhose), ...staff].join('\n');
  const phrases = written(whose).flatMap((text) => stringsIn(JSON.parse(text)).filter((each) => each.length >= 12));
  const ids = sqlite.prepare('SELECT id FROM decision WHERE resident IN (SELECT value FROM json_each(?))').pluck();
  return [...new Set([...whose, ...(ids.all(JSON.stringify(whose)) as string[]), ...phrases])].filter(
    (mark) => !elsewhere.includes(JSON.stringify(mark).slice(1, -1)),
  );
}
function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
const found = (marks: readonly string[], text: string) =>
  marks.filter((mark) => text.includes(JSON.stringify(mark).slice(1, -1)));

describe('An inspector sees the residents that they asked for, and nobody else', () => {
  test.each(namingOne)('%s about anyone else is refused, and says nothing', async (name) => {
    const visit = await visited();
    const marks = marksOf(visit, visit.others, visit.sees as ResidentId[]);
    const inputs = visit.others.flatMap((other) => inputsAbout(visit, name, other));
    expect(inputs.length).toBeGreaterThan(0);
    for (const input of inputs) {
      const answer = await visit.raw(name, input);
      expect(JSON.parse(answer)).toMatchObject({ ok: false, code: 'not-yours-to-see' });
      expect(found(marks, answer)).toEqual([]);
    }
    const kept = visit.sqlite.prepare(`SELECT DISTINCT resident FROM refused_try WHERE method = ?`).pluck().all(name);
    expect(kept.toSorted()).toEqual([...new Set(inputs.map((input) => input['resident']))].toSorted());
    // The same questions by a manager: what was looked for above can be found.
    await visit.done('home.lock', {});
    await visit.asManager();
    const told = (await Promise.all(inputs.map((input) => visit.raw(name, input)))).join('');
    if (!emptyInTheDemo.has(name))
      expect(found(marks, told).length, `${name} shows something to a manager`).toBeGreaterThan(0);
  });

  test.each(namingOne.filter((name) => 'decision' in shapeOf(name)))(
    '%s with one’s own resident and another’s decision shows nothing of the other',
    async (name) => {
      const visit = await visited();
      const [own] = visit.sees as ResidentId[];
      if (!own) throw new Error('One resident was asked for.');
      const marks = marksOf(visit, visit.others, [own]);
      const inputs = visit.others.flatMap((other) => inputsAbout(visit, name, own, other));
      expect(inputs.length).toBeGreaterThan(0);
      for (const input of inputs) expect(found(marks, await visit.raw(name, input))).toEqual([]);
    },
  );

  test.each(namingNobody)('%s names, shows and counts nobody else', async (name) => {
    const visit = await visited();
    const marks = marksOf(visit, visit.others, visit.sees as ResidentId[]);
    const answer = await visit.raw(name, askedWith[name] ?? {});
    expect(found(marks, answer)).toEqual([]);
    const shows = methodNamed(name)?.shows;
    if (typeof shows !== 'function') return;
    const { ok, data } = JSON.parse(answer);
    expect(ok, `${name} was asked with what it needs`).toBe(true);
    expect([...new Set(shows(data as never))]).toEqual(visit.sees);
    await visit.done('home.lock', {});
    await visit.asManager();
    const all = JSON.parse(await visit.raw(name, askedWith[name] ?? {})).data;
    expect(new Set(shows(all as never)).size, 'a manager is shown more').toBeGreaterThan(1);
  });

  test('another’s photograph is answered as one that is not there; one’s own is shown', async () => {
    const visit = await visited();
    const [own] = visit.sees;
    const photographs = visit.sqlite
      .prepare(
        `SELECT DISTINCT sha256, resident FROM photograph_use WHERE sha256 NOT IN (
           SELECT json_extract(each.value, '$.recording.sha256') FROM life_history_item, json_each(recordings) AS each)`,
      )
      .all() as { sha256: string; resident: string }[];
    const ownOnes = new Set(photographs.filter(({ resident }) => resident === own).map(({ sha256 }) => sha256));
    const otherOnes = new Set(photographs.map(({ sha256 }) => sha256).filter((sha256) => !ownOnes.has(sha256)));
    expect(Math.min(ownOnes.size, otherOnes.size)).toBeGreaterThan(0);
    const status = async (sha256: string) =>
      (await visit.app.resource(new URL(`https://own-words.invalid/photographs/${sha256}/160`)))?.status;
    for (const sha256 of ownOnes) expect(await status(sha256)).toBe(200);
    for (const sha256 of otherOnes) expect(await status(sha256)).toBe(404);
    expect(await status('0'.repeat(64))).toBe(404);
  });

  test('a resident who is not in the record is refused as one who was not asked for', async () => {
    const visit = await visited();
    const nobody = '019ca000-0000-7000-8000-00000000dead';
    const answers = [nobody, visit.others[0]].map((resident) => visit.raw('residents.get', { resident }));
    const [none, other] = await Promise.all(answers);
    expect(none).toBe(other);
  });

  test('an id of another in a field of another name is refused too', async () => {
    const visit = await visited();
    const [own] = visit.sees;
    const about = { type: 'decision', id: visit.others[0] };
    expect(JSON.parse(await visit.raw('voices.list', { resident: own, about }))).toMatchObject({
      code: 'not-yours-to-see',
    });
  });

  test('several can be asked for, and everyone; a manager changes it in the middle of a visit', async () => {
    const visit = await visited((residents) => residents.slice(0, 3));
    const seen = async () => (await visit.done('residents.list', {})).map(({ id }) => id).toSorted();
    expect(await seen()).toEqual([...visit.sees].toSorted());
    await visit.done('home.lock', {});
    await visit.asManager();
    const ends = '2026-11-25T18:00:00.000Z';
    const access = { staff: visit.staff, role: 'inspector', ends } as const;
    await visit.done('staff.changeAccess', { ...access, sees: visit.others.slice(0, 1) });
    await visit.asInspector();
    expect(await seen()).toEqual(visit.others.slice(0, 1));
    await visit.done('home.lock', {});
    await visit.asManager();
    await visit.done('staff.changeAccess', { ...access, sees: 'everyone' });
    await visit.asInspector();
    expect(await seen()).toEqual([...visit.residents].toSorted());
  });

  test('a login for nobody in particular is refused, and one for somebody who is not there', async () => {
    const visit = await visited();
    await visit.done('home.lock', {});
    await visit.asManager();
    const ends = '2026-11-25T18:00:00.000Z';
    const login = { name: 'Bo Lee', role: 'inspector', pin: PIN, ends } as const;
    expect(await visit.refusal('staff.add', login)).toBe('no-residents');
    expect(await visit.refusal('staff.add', { ...login, sees: [] })).toBe('no-residents');
    const nobody = '019ca000-0000-7000-8000-00000000dead' as ResidentId;
    expect(await visit.refusal('staff.add', { ...login, sees: [nobody] })).toBe('no-such-resident');
    // For anybody else it says nothing: those who work here see everyone.
    await visit.done('staff.changeAccess', { staff: visit.staff, role: 'nurse', ends: null, sees: [] });
    const { sees } = (await visit.done('staff.list', {})).find(({ id }) => id === visit.staff) ?? {};
    expect(sees).toBe('everyone');
  });
});
