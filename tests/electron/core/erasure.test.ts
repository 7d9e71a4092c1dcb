import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { eraseRecord } from '../../../db/retention/commands.ts';
import { beginErasure } from '../../../db/retention/unfinished.ts';
import type { ResidentId } from '../../../db/words/model.ts';
import { entryId } from '../../../db/words/model.ts';
import type { Input } from '../../../electron/core/contract.ts';
import { photographAtWidth } from '../../../electron/core/photographs.ts';
import { verifyHome } from '../../../electron/core/verify/home.ts';
import { said } from '../../db/voices/statements.ts';
import { timesOnDisk } from '../../decrypted.ts';
import { edith } from '../../record.ts';
import { readText } from '../packs/read-pdf.ts';
import { aFolder, anOpenHome, filesUnder, PASSPHRASE, PINS } from './an-app.ts';

const OWN = 'marmalade bicycle fog';
const MARKER = 'Quixwhistle';
const aPicture = async (background: string) =>
  (
    await sharp({ create: { width: 200, height: 100, channels: 3, background } })
      .jpeg()
      .toBuffer()
  ).toString('base64');

/** A home in which Edith died long ago and Walter lives; the nurse opens the record with a passphrase of their own. */
async function anOldRecord(ports: Parameters<typeof anOpenHome>[0] = {}) {
  const opened = await anOpenHome(ports);
  const { done, signIn, staff, home } = opened;
  await signIn('manager');
  await done('keys.addOpener', { staff: staff.nurse, passphrase: OWN, pin: PINS.manager });
  const hers = await done('photographs.keep', { image: await aPicture('#7a3b5e') });
  const shared = await done('photographs.keep', { image: await aPicture('#3b7a5e') });
  const admit = async (name: string, photograph: typeof hers) =>
    (
      await done('residents.admit', {
        identity: { ...edith, preferredName: name, fullName: `${name} ${name}`, photograph },
      })
    ).resident;
  const gone = await admit(MARKER, hers);
  const walter = await admit('Walter', shared);
  const remember = (resident: ResidentId, words: string, photo: typeof hers) =>
    done('lifeHistory.add', {
      resident,
      details: {
        story: {
          heading: 'work',
          title: words,
          period: { type: 'years', from: 1953, to: 1961 },
          places: [],
          people: [],
          beside: null,
        },
        words: said(staff.manager, words),
        care: { useInCare: null, say: null, avoid: null, lastSeenToHold: null },
        photographs: [{ photo, alt: words }],
        privacy: { tier: 'all staff' },
      },
    });
  await remember(gone, MARKER, shared);
  await remember(walter, 'The mill', shared);
  await done('drafts.save', { resident: gone, form: 'choice', value: JSON.stringify({ words: MARKER }) });
  const ends = (since: string) =>
    done('residents.changeStatus', { resident: gone, status: { status: 'died', since, reason: null } });
  const open = opened.app.state.home;
  if (!open) throw new Error('The home is open.');
  for (const { sha256 } of [hers, shared]) await photographAtWidth(open, sha256, 160);
  const out = aFolder();
  const asked = (over: Partial<Input<'retention.erase'>> = {}): Input<'retention.erase'> => ({
    resident: gone,
    second: staff.nurse,
    passphrase: OWN,
    folder: out,
    pin: PINS.manager,
    ...over,
  });
  const erase = async (over: Partial<Input<'retention.erase'>> = {}) => {
    const { job } = await done('retention.erase', asked(over));
    for (;;) {
      const state = await done('jobs.progress', { job });
      if (state.state !== 'running') return state;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  };
  const onDisk = () => {
    const now = opened.app.state.home;
    if (!now) throw new Error('The home is open.');
    return timesOnDisk(now.record.sqlite, join(home, 'record.db'), now.dataKey, MARKER);
  };
  const pictures = () => filesUnder(join(home, 'photographs')).length;
  const check = async () => {
    const now = opened.app.state.home;
    if (!now) throw new Error('The home is open.');
    return verifyHome(now, { progress: () => {}, signal: new AbortController().signal });
  };
  return { ...opened, gone, walter, open, out, ends, asked, erase, onDisk, pictures, check };
}

describe('A record is erased by a manager with a second opener’s consent', () => {
  test('its words, pictures and forms are gone, the certificate is there, the record checks out', async () => {
    const { ends, erase, onDisk, pictures, check, out, done, gone, staff, sqlite, homeId, signIn } =
      await anOldRecord();
    await ends('2018-03-02');
    const pack = {
      profile: 'inspector',
      resident: gone,
      from: null,
      to: null,
      why: 'The visit of March',
      forWhom: 'Ann Inspector',
      folder: aFolder(),
      as: 'files',
      pin: PINS.manager,
    } as const;
    const { job: made } = await done('packs.startPlain', pack);
    const backup = await done('backups.make', { folder: aFolder() });
    for (const job of [made, backup.job])
      while ((await done('jobs.progress', { job })).state === 'running') await new Promise((go) => setTimeout(go, 20));
    expect([onDisk(), pictures()]).toEqual([expect.any(Number), 6]);
    expect(onDisk()).toBeGreaterThan(5);

    const state = await erase();
    expect(state).toMatchObject({ state: 'done', problem: null });
    expect([onDisk(), pictures()], 'the shared picture stays with its small copies').toEqual([0, 3]);
    expect(sqlite.prepare('SELECT count(*) FROM draft').pluck().get()).toBe(0);
    expect(sqlite.prepare('SELECT count(*) FROM erasure_unfinished').pluck().get()).toBe(0);
    const found = await check();
    expect(found).toMatchObject({ holds: true, problems: [] });
    expect(found.checked.join(' ')).toContain('1 record was erased');

    const [file = ''] = state.files;
    expect(readdirSync(out)).toEqual([file.slice(out.length + 1)]);
    const { erased } = await done('retention.list', {});
    expect(erased).toMatchObject([{ resident: gone, by: staff.manager, second: staff.nurse, photographs: 1 }]);
    const bytes = readFileSync(file);
    const [body] = sqlite.prepare(`SELECT p.value FROM part p WHERE p.name = 'certificate'`).pluck().all() as string[];
    expect(JSON.parse(body ?? '{}')).toMatchObject({ digest: createHash('sha256').update(bytes).digest('hex') });
    expect(file).not.toContain(MARKER);
    const text = (await readText(bytes)).replaceAll(/\s/g, '');
    for (const words of [
      `${MARKER} ${MARKER}`,
      'Moira Keane',
      'Tomasz Wilk',
      erased[0]?.entry ?? '',
      homeId,
      'Own Words backup Ashdene House',
      'Ann Inspector',
      'The visit of March',
      'Not yet checked by a lawyer',
    ])
      expect(text, words).toContain(words.replaceAll(' ', ''));
    await signIn('manager');
    expect((await done('residents.list', {})).map(({ preferredName }) => preferredName)).toEqual(['Walter']);
  });

  test('cut off after the words went, the rest is done when the home is next opened', async () => {
    const { ends, open, gone, staff, out, onDisk, pictures, done, home, signIn, check } = await anOldRecord();
    await ends('2018-03-02');
    const id = entryId.parse('0195f3a0-0000-7000-8000-000000000001');
    const beside = join(out, 'a.being-made');
    const file = join(out, 'Disposal certificate.pdf');
    writeFileSync(beside, 'A certificate');
    const entries = [...open.record.ledger.entriesAbout(gone)].length;
    open.record.write({ type: 'staff', id: staff.manager, role: 'manager' }, '2026-03-03T09:20:00.000Z', (context) => {
      beginErasure(context.db, { entry: id, beside, file });
      eraseRecord(context, gone, {
        id,
        body: {
          erasure: { careEnded: '2018-03-02', how: 'died', due: '2026-03-02', years: 8, entries, photographs: 1 },
          consent: { second: staff.nurse, slot: 'a-slot' },
          certificate: { digest: 'ab'.repeat(32), file: 'Disposal certificate.pdf' },
        },
      });
    });
    expect(pictures()).toBe(4);
    await done('home.close', {});
    await done('home.open', { folder: home, passphrase: PASSPHRASE });
    await signIn('manager');
    expect([onDisk(), pictures(), existsSync(file), existsSync(beside)]).toEqual([0, 2, true, false]);
    expect((await check()).problems).toEqual([]);
  });

  test('a picture that only a half-written form names so far is nobody’s to take away', async () => {
    const { ends, erase, pictures, done, walter } = await anOldRecord();
    await ends('2018-03-02');
    const photo = await done('photographs.keep', { image: await aPicture('#123456') });
    await done('drafts.save', { resident: walter, form: 'story', value: JSON.stringify({ photo }) });
    expect((await erase()).state).toBe('done');
    expect(pictures()).toBe(3);
  });
});

describe('Nothing is erased', () => {
  test.each([
    ['with the manager’s own consent twice', 'same-person', (it) => ({ second: it.staff.manager })],
    ['with the passphrase of the home, which names nobody', 'not-theirs', () => ({ passphrase: PASSPHRASE })],
    ['with a passphrase that opens nothing', 'wrong-passphrase', () => ({ passphrase: 'gravel umbrella sonnet' })],
    ['with somebody who has no passphrase of their own', 'no-opener', (it) => ({ second: it.staff['care-worker'] })],
    ['with a wrong PIN', 'wrong-pin', () => ({ pin: '000000' })],
    ['into a folder that is half a path', 'relative-path', () => ({ folder: 'certificates' })],
    ['where there is nobody of that id', 'no-such-resident', (it) => ({ resident: it.staff.nurse as never })],
  ] as const satisfies readonly (readonly [
    string,
    string,
    (it: Awaited<ReturnType<typeof anOldRecord>>) => Partial<Input<'retention.erase'>>,
  ])[])('%s: %s', async (_, code, over) => {
    const it = await anOldRecord();
    await it.ends('2018-03-02');
    const before = [it.onDisk(), it.pictures(), it.open.record.ledger.size()];
    expect(await it.refusal('retention.erase', it.asked(over(it)))).toBe(code);
    expect([it.onDisk(), it.pictures(), it.open.record.ledger.size()]).toEqual(before);
    expect(readdirSync(it.out)).toEqual([]);
  });

  test('before its time, under a hold, or by anybody but a manager; a wrong consent is kept among the refused tries', async () => {
    const { ends, refusal, asked, done, gone, signIn, sqlite, onDisk } = await anOldRecord();
    expect(await refusal('retention.erase', asked())).toBe('care-goes-on');
    await ends('2019-03-02');
    expect(await refusal('retention.erase', asked())).toBe('not-due');
    await ends('2018-03-02');
    const { hold } = await done('retention.placeHold', { resident: gone, why: 'An inquest.', askedBy: 'The coroner' });
    expect(await refusal('retention.erase', asked())).toBe('held');
    await done('retention.liftHold', { resident: gone, hold, why: 'It closed.' });
    expect(await refusal('retention.erase', asked({ passphrase: PASSPHRASE }))).toBe('not-theirs');
    expect(sqlite.prepare('SELECT code FROM refused_try ORDER BY no').pluck().all()).toEqual(['not-theirs']);
    await signIn('nurse');
    expect(await refusal('retention.erase', asked({ pin: PINS.nurse }))).toBe('not-allowed');
    expect(onDisk()).toBeGreaterThan(5);
  });

  test('where the certificate cannot be written: the record is as it was', async () => {
    const { ends, erase, onDisk, out, check } = await anOldRecord();
    await ends('2018-03-02');
    writeFileSync(join(out, 'a-file'), '');
    const state = await erase({ folder: join(out, 'a-file', 'below') });
    expect(state).toMatchObject({ state: 'failed', files: [] });
    expect(onDisk()).toBeGreaterThan(5);
    expect((await check()).checked.join(' ')).not.toContain('erased');
  });
});
