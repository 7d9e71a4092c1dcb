import { cpSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { steps } from '../../../db/store/migrations/index.ts';
import { newestVersion } from '../../../db/store/open.ts';
import type { ResidentId } from '../../../db/words/model.ts';
import { verifyHome } from '../../../electron/core/verify/home.ts';
import { teaOrJuice } from '../../db/daily-choices/sample.ts';
import { said } from '../../db/voices/statements.ts';
import { edith } from '../../record.ts';
import { shown } from '../../shown.ts';
import { aFolder, anApp, anOpenHome, PASSPHRASE, type TestApp } from '../core/an-app.ts';
import { asOfVersion } from './older.ts';
import { builtProgram, killed, startCore } from './programs.ts';
import { leftAtEveryStep } from './steps.ts';

const LONG = 600_000;
const ROUNDS = 24;
/** From the first version whose record says of itself all that ours does. */
const OLDEST = 9;
const versions = steps.map(({ version }) => version).filter((version) => version >= OLDEST && version < newestVersion);

let program = '';
beforeAll(async () => {
  program = await builtProgram('core-program.ts');
});

/** A home in which somebody chose so many times, closed; its record may be made an older one. */
async function aHomeOf(choices: number) {
  const { home, staff, signIn, done, app } = await anOpenHome();
  await signIn('nurse');
  const image = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#7a3b5e' } })
    .jpeg()
    .toBuffer();
  const photo = await done('photographs.keep', { image: image.toString('base64') });
  const { resident } = await done('residents.admit', { identity: { ...edith, photograph: photo } });
  const story = { heading: 'work', title: 'The early ovens', period: { type: 'now' } } as const;
  await done('lifeHistory.add', {
    resident,
    details: {
      story: { ...story, places: [], people: [], beside: null },
      words: said(staff.nurse, 'We were up at four.'),
      care: { useInCare: null, say: null, avoid: null, lastSeenToHold: null },
      photographs: [{ photo, alt: 'A bakery' }],
      privacy: { tier: 'all staff' },
    },
  });
  const saved: string[] = [];
  for (let n = 0; n < choices; n += 1)
    saved.push((await done('dailyChoices.record', { resident, record: teaOrJuice(staff.nurse) })).choice);
  const key = Uint8Array.from(app.state.home?.dataKey ?? []);
  const before = stateOf(app, resident);
  await app.close();
  /** A copy of the folder as a program of an earlier version left it. */
  const older = (version: number) => {
    const copy = join(aFolder(), 'home');
    cpSync(home, copy, { recursive: true });
    asOfVersion(join(copy, 'record.db'), key, version);
    return copy;
  };
  /** What the next program finds: what is wrong with it, in words; nothing where all is there. */
  const wrongIn = async (folder: string) => {
    const again = anApp(join(folder, '..'));
    await again.done('home.open', { folder, passphrase: PASSPHRASE });
    const open = again.app.state.home;
    if (!open) throw new Error('The home is open.');
    const { problems } = await verifyHome(open, { progress: () => {}, signal: new AbortController().signal });
    const { version, entries, choices: there, words } = stateOf(again.app, resident);
    await again.app.close();
    return [
      ...problems,
      ...(version === newestVersion ? [] : [`it is of version ${version}`]),
      ...(entries >= before.entries ? [] : [`${before.entries - entries} entries are lost`]),
      ...saved.filter((id) => !there.has(id)).map((id) => `choice ${id} is lost`),
      ...(words === before.words ? [] : [`${words} of ${before.words} words are found`]),
    ];
  };
  return { older, wrongIn };
}

function stateOf({ state }: TestApp['app'], resident: ResidentId) {
  const { sqlite, ledger } = state.home?.record ?? {};
  if (!sqlite || !ledger) throw new Error('The home is open.');
  return {
    version: sqlite.pragma('user_version', { simple: true }),
    entries: ledger.size(),
    choices: new Set(sqlite.prepare('SELECT entry_id FROM daily_choice').pluck().all()),
    words: sqlite.prepare('SELECT count(*) FROM search WHERE resident = ?').pluck().get(resident),
  };
}

describe('An older home that is brought up to date', () => {
  test(
    'and cut off at any step of it opens the next time, with every step taken and nothing lost',
    async () => {
      const { older, wrongIn } = await aHomeOf(2);
      const home = older(OLDEST);
      const open = () => anApp(aFolder()).done('home.open', { folder: home, passphrase: PASSPHRASE });
      const left = await leftAtEveryStep(home, aFolder(), open);
      expect(left.length, 'one of each migration at least').toBeGreaterThan(versions.length);
      const survivors: string[] = [];
      for (const { folder, before } of left)
        for (const wrong of await wrongIn(folder)) survivors.push(`before ${before}: ${wrong}`);
      shown({
        part: 'Faults',
        property: 'An older home is brought up to date whole, however often that is cut off',
        how: 'the folder is kept as it stands before every statement and every change of a file while it is brought up to date; each is opened, compared and verified',
        count: left.length,
        survivors,
      });
      expect(survivors).toEqual([]);
    },
    LONG,
  );

  test(
    'by a program that is killed outright at any moment, opens the next time, whatever version it came from',
    async () => {
      const { older, wrongIn } = await aHomeOf(150);
      const begun = await startCore(program, aFolder());
      const opening = (folder: string) => ({ folder, passphrase: PASSPHRASE });
      const from = performance.now();
      await begun.done('home.open', opening(older(OLDEST)));
      const whole = performance.now() - from;
      await killed(begun.child);

      const survivors: string[] = [];
      let cutOff = 0;
      for (let round = 0; round < ROUNDS; round += 1) {
        const version = versions[round % versions.length] ?? OLDEST;
        const home = older(version);
        const core = await startCore(program, aFolder());
        const answer = core.call('home.open', opening(home)).catch(() => 'cut off');
        // Spread over all of it: however fast it is this time, the first ones come before its end.
        await new Promise((resolve) => setTimeout(resolve, (whole * (round + Math.random())) / ROUNDS));
        await killed(core.child);
        if ((await answer) === 'cut off') cutOff += 1;
        for (const wrong of await wrongIn(home)) survivors.push(`from version ${version}, round ${round}: ${wrong}`);
      }
      shown({
        part: 'Faults',
        property: 'An older home is brought up to date whole, however often that is cut off',
        how: 'homes of each earlier version are opened by a program of its own that is killed outright at some moment of it; then each is opened, compared and verified',
        count: ROUNDS,
        survivors,
      });
      expect(survivors).toEqual([]);
      expect(cutOff, 'killed before it was done').toBeGreaterThan(0);
    },
    LONG,
  );
});
