import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import sharp from 'sharp';
import { afterAll, describe, expect, test } from 'vitest';
import { type Keyfile, openWithPassphrase, openWithRecovery, readKeyfile } from '../../../db/keys/keyfile.ts';
import type { StaffId } from '../../../db/words/model.ts';
import { verifyHome } from '../../../electron/core/verify/home.ts';
import { edith } from '../../record.ts';
import { shown } from '../../shown.ts';
import { aFolder, aHome, anApp, PASSPHRASE, PINS } from '../core/an-app.ts';
import { type Left, leftAtEveryStep } from './steps.ts';

const LONG = 300_000;
const OTHER = 'lantern harbour thimble';
const OWN = 'marmalade bicycle fog';
const pin = PINS.manager;

/** A home with a picture and an opener, and its manager signed in. */
async function aHomeWithAll() {
  const folder = aFolder();
  const made = await aHome(folder);
  const app = anApp(folder);
  await app.done('home.open', { folder: made.home, passphrase: PASSPHRASE });
  const manager = (await app.done('home.status', {})).desk[0]?.id as StaffId;
  await app.done('home.signIn', { staff: manager, pin });
  const image = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#7a3b5e' } })
    .jpeg()
    .toBuffer();
  const photograph = await app.done('photographs.keep', { image: image.toString('base64') });
  await app.done('residents.admit', { identity: { ...edith, photograph } });
  const add = async (name: string) => (await app.done('staff.add', { name, role: 'nurse', pin: PINS.nurse })).staff;
  const [tomasz, grace] = [await add('Tomasz Wilk'), await add('Grace Adeyemi')];
  await app.done('keys.addOpener', { staff: tomasz, passphrase: OWN, pin });
  return { ...app, ...made, manager, grace, sheet: made.recovery.join(' ') };
}
type Prepared = Awaited<ReturnType<typeof aHomeWithAll>>;

/** Every key of the test's that opens a key file, by name. */
async function waysInto(keyfile: Keyfile, sheets: Readonly<Record<string, string>>): Promise<string[]> {
  const tries = [
    ...Object.entries({ PASSPHRASE, OTHER, OWN }).map(
      ([name, text]) => [name, () => openWithPassphrase(keyfile, text)] as const,
    ),
    ...Object.entries(sheets).map(([name, text]) => [name, () => openWithRecovery(keyfile, text)] as const),
  ];
  const opened = await Promise.all(
    tries.map(([name, open]) =>
      open().then(
        () => [name],
        () => [],
      ),
    ),
  );
  return opened.flat();
}

/** What the next program finds in a folder: it opens, everything in it holds, and this is what opens it and was said. */
async function foundIn(home: string, { manager }: Prepared, sheets: Readonly<Record<string, string>>) {
  const app = anApp(join(home, '..'));
  const keys = join(home, 'keys.json');
  const [way] = await waysInto(readKeyfile(keys), {});
  await app.done('home.open', { folder: home, passphrase: { PASSPHRASE, OTHER, OWN }[way ?? ''] ?? '' });
  await app.done('home.signIn', { staff: manager, pin });
  const open = app.app.state.home;
  if (!open) throw new Error('The home is open.');
  const { problems } = await verifyHome(open, { progress: () => {}, signal: new AbortController().signal });
  expect(problems).toEqual([]);
  const said = (await app.done('keys.list', {})).events.map(({ what }) => what);
  await app.app.close();
  expect(readdirSync(home).filter((name) => /next|old/.test(name))).toEqual([]);
  expect(readKeyfile(keys)).toMatchObject({ vaults: [expect.anything()] });
  expect(readKeyfile(keys).unsaid).toBeUndefined();
  // Each made its own way: the copy is still what it was, and may be opened by another program in turn.
  return { ways: await waysInto(readKeyfile(keys), sheets), said };
}

const copyOf = ({ folder }: Left, name: string): string => {
  const copy = join(folder, '..', name);
  cpSync(folder, copy, { recursive: true });
  return copy;
};

describe('Killed at any step of a change of keys, the home opens whole: the change was made and said, or was not', () => {
  const first = ['opener-added'] as const;
  const all = ['PASSPHRASE', 'OWN', 'sheet'];
  interface Case {
    readonly change: string;
    readonly work: (it: Prepared) => Promise<{ sheet?: string } | unknown>;
    readonly before: readonly string[];
    readonly after: readonly string[];
    readonly said: string;
  }
  const cases: readonly Case[] = [
    {
      change: 'a new passphrase',
      work: ({ done }) => done('keys.changePassphrase', { passphrase: OTHER, pin }),
      before: all,
      after: ['OTHER', 'OWN', 'sheet'],
      said: 'passphrase-changed',
    },
    {
      change: 'an opener more',
      work: ({ done, grace }) => done('keys.addOpener', { staff: grace, passphrase: OTHER, pin }),
      before: all,
      after: ['PASSPHRASE', 'OTHER', 'OWN', 'sheet'],
      said: 'opener-added',
    },
    {
      change: 'an opener less',
      async work({ done }) {
        const slot = (await done('keys.list', {})).ways.find(({ kind }) => kind === 'opener')?.slot ?? '';
        await done('keys.removeOpener', { slot, pin });
      },
      before: all,
      after: ['PASSPHRASE', 'sheet'],
      said: 'opener-removed',
    },
    {
      change: 'a new recovery sheet',
      async work({ done }) {
        const { groups, typeBack } = await done('keys.prepareSheet', {});
        await done('keys.replaceSheet', { groups: typeBack.map((place) => groups[place] ?? ''), pin });
        return { sheet: groups.join(' ') };
      },
      before: all,
      after: ['PASSPHRASE', 'OWN', 'new sheet'],
      said: 'sheet-replaced',
    },
    {
      change: 'a new passphrase by the recovery sheet',
      async work({ done, home, sheet }) {
        await done('home.close', {});
        await done('home.openWithRecovery', { folder: home, recovery: sheet, newPassphrase: OTHER });
      },
      before: all,
      after: ['OTHER', 'OWN', 'sheet'],
      said: 'passphrase-changed',
    },
    { change: 'the record encrypted anew', work: rotated, before: all, after: all, said: 'rotated' },
  ];

  const tried = { count: 0, survivors: [] as string[] };
  afterAll(() =>
    shown({
      part: 'Keys',
      property: 'A change of keys that is cut off at any step is made and said, or is not made',
      how: 'before every statement and every change of a file while a passphrase, an opener, the recovery sheet or the data key is changed, the folder is kept; each is opened with every key there is, and verified',
      varies: true,
      ...tried,
    }),
  );

  test.each(cases)(
    '$change',
    async ({ change, work, before, after, said }) => {
      const it = await aHomeWithAll();
      let done: unknown;
      const steps = await leftAtEveryStep(it.home, aFolder(), async () => {
        done = await work(it);
      });
      const sheets = { sheet: it.sheet, 'new sheet': newSheetOf(done) };
      const notYet = { ways: [...before], said: [...first] };
      const made = { ways: [...after], said: [said, ...first] };
      const outcomes: boolean[] = [];
      for (const step of steps) {
        const found = await foundIn(copyOf(step, 'opened'), it, sheets);
        const isMade = found.said.length > first.length;
        const expected = isMade ? made : notYet;
        tried.count += 1;
        if (!isDeepStrictEqual(found, expected)) tried.survivors.push(`${change}, before ${step.before}`);
        expect(found, step.before).toEqual(expected);
        outcomes.push(isMade);
      }
      expect(outcomes.length).toBeGreaterThan(8);
      expect(outcomes[0]).toBe(false);
      expect(outcomes.at(-1)).toBe(true);
      // One step decides: from it on, every one leaves the change made.
      expect(outcomes).toEqual(outcomes.toSorted());
    },
    LONG,
  );

  test(
    'a manager who leaves: each change of the list stands whole, in the order in which they are made',
    async () => {
      const it = await aHomeWithAll();
      const { done } = it;
      let sheet = '';
      const steps = await leftAtEveryStep(it.home, aFolder(), async () => {
        const slot = (await done('keys.list', {})).ways.find(({ kind }) => kind === 'opener')?.slot ?? '';
        await done('keys.removeOpener', { slot, pin });
        await done('keys.changePassphrase', { passphrase: OTHER, pin });
        const { groups, typeBack } = await done('keys.prepareSheet', {});
        sheet = groups.join(' ');
        await done('keys.replaceSheet', { groups: typeBack.map((place) => groups[place] ?? ''), pin });
        await rotated(it);
      });
      const kept = { OTHER: ['OTHER', 'sheet'], sheet: ['OTHER', 'new sheet'] };
      const stages = [all, ['PASSPHRASE', 'sheet'], kept.OTHER, kept.sheet, kept.sheet];
      const made = ['opener-removed', 'passphrase-changed', 'sheet-replaced', 'rotated'];
      const reached: number[] = [];
      // A third of some hundred steps: each change is tried at every one of its own above.
      for (const step of steps.filter((_, index) => index % 3 === 0 || index === steps.length - 1)) {
        const found = await foundIn(copyOf(step, 'opened'), it, { sheet: it.sheet, 'new sheet': sheet });
        const stage = found.said.length - first.length;
        expect(found, step.before).toEqual({
          ways: stages[stage],
          said: [...made.slice(0, stage).reverse(), ...first],
        });
        reached.push(stage);
      }
      expect(new Set(reached)).toEqual(new Set([0, 1, 2, 3, 4]));
      expect(reached).toEqual(reached.toSorted());
    },
    LONG,
  );

  test(
    'and killed again while the next program brings it to its end',
    async () => {
      const it = await aHomeWithAll();
      const steps = await leftAtEveryStep(it.home, aFolder(), () => rotated(it));
      const unsettled = steps.filter(({ folder }) => readKeyfile(join(folder, 'keys.json')).vaults.length === 2);
      expect(unsettled.length).toBeGreaterThan(20);
      // From both sides of the step that decides, and the ends.
      for (const step of unsettled.filter((_, index) => index % 7 === 0 || index > unsettled.length - 8)) {
        const first = await foundIn(copyOf(step, 'first'), it, {});
        const again = copyOf(step, 'again');
        const cutOff = await leftAtEveryStep(again, aFolder(), () => foundIn(again, it, {}));
        const halfWay = cutOff.filter(({ folder }) => readKeyfile(join(folder, 'keys.json')).vaults.length === 2);
        for (const each of halfWay) expect(await foundIn(copyOf(each, 'opened'), it, {}), each.before).toEqual(first);
      }
    },
    LONG,
  );
});

async function rotated({ done }: Prepared): Promise<void> {
  const { job } = await done('keys.rotate', { pin });
  for (;;) {
    const { state, problem } = await done('jobs.progress', { job });
    if (state === 'done') return;
    if (state !== 'running') throw new Error(problem ?? state);
    await new Promise(setImmediate);
  }
}

const newSheetOf = (done: unknown): string =>
  typeof done === 'object' && done !== null && 'sheet' in done ? String(done.sheet) : '';
