import {
  closeSync,
  constants,
  cpSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, onTestFinished, test } from 'vitest';
import { dailyChoiceCommands } from '../../../db/daily-choices/commands.ts';
import { kinds } from '../../../db/ledger/kinds.ts';
import { entryFrom } from '../../../db/ledger/read.ts';
import { instantInWords } from '../../../db/time/model.ts';
import { sha256OfFile } from '../../../electron/core/backup/file.ts';
import { verifyHome } from '../../../electron/core/verify/home.ts';
import { teaOrJuice } from '../../db/daily-choices/sample.ts';
import { edith } from '../../record.ts';
import { shown } from '../../shown.ts';
import { templateFolder } from '../../templates.ts';
import { aFolder, anApp, anOpenHome, filesUnder, PASSPHRASE, PINS } from '../core/an-app.ts';

const LONG = 600_000;
const ENTRIES = 20_000;
const SINCE_BACKUP = 300;
const IN_LOG = 200;
const HOUR = 3600;
const DAY = 24 * HOUR;

/**
 * A home of more than twenty thousand entries with two backups, which went on afterwards and was cut off: its last entries
 * stand in the log alone.
 */
async function aLargeHome() {
  const { done, signIn, home, folder, pass, app, staff, clock } = await anOpenHome();
  const place = templateFolder();
  await signIn('manager');
  const image = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#7a3b5e' } })
    .jpeg()
    .toBuffer();
  const photograph = await done('photographs.keep', { image: image.toString('base64') });
  const { resident } = await done('residents.admit', { identity: { ...edith, photograph } });
  const { record } = app.state.home ?? {};
  if (!record) throw new Error('The home is open.');
  const now = () => clock.now.toISOString();
  const stand = () => ({ at: now(), size: record.ledger.size() });
  const choose = (times: number) =>
    record.write({ type: 'staff', id: staff.nurse, role: 'nurse' }, now(), (context) => {
      for (let n = 0; n < times; n += 1)
        dailyChoiceCommands['dailyChoices.record'](context, { resident, record: teaOrJuice(staff.nurse) });
      return stand();
    });
  const backUp = async () => {
    const made = stand();
    const { job } = await done('backups.make', { folder: join(place, 'usb'), keep: true });
    await expect.poll(async () => (await done('jobs.progress', { job })).state, { timeout: LONG }).toBe('done');
    return made;
  };
  choose(ENTRIES);
  const older = await backUp();
  pass(DAY);
  await done('home.signIn', { staff: staff.manager, pin: PINS.manager });
  choose(SINCE_BACKUP);
  const newest = await backUp();
  pass(HOUR);
  choose(SINCE_BACKUP);
  record.sqlite.pragma('wal_checkpoint(TRUNCATE)');
  const inFile = stand();
  pass(HOUR);
  choose(IN_LOG);
  const whole = stand();
  cpSync(home, join(place, 'crashed'), { recursive: true });
  cpSync(join(folder, 'program'), join(place, 'program'), { recursive: true });
  return { place, older, newest, inFile, whole, manager: staff.manager };
}
let made: ReturnType<typeof aLargeHome> | undefined;
const theLargeHome = () => {
  made ??= aLargeHome();
  return made;
};
type Large = Awaited<ReturnType<typeof aLargeHome>>;

/** A copy of that home, damaged, and a program on the same PC that is to open it a day later. */
function damagedHome({ place }: Large, damage: (record: string) => void) {
  const folder = aFolder();
  const home = join(folder, 'home');
  cpSync(join(place, 'crashed'), home, { recursive: true, mode: constants.COPYFILE_FICLONE });
  const usb = join(folder, 'usb');
  cpSync(join(place, 'usb'), usb, { recursive: true, mode: constants.COPYFILE_FICLONE });
  const settings = readFileSync(join(place, 'program', 'settings.json'), 'utf8');
  mkdirSync(join(folder, 'program'));
  writeFileSync(join(folder, 'program', 'settings.json'), settings.replace(join(place, 'usb'), usb));
  damage(join(home, 'record.db'));
  const app = anApp(folder);
  app.pass(2 * DAY);
  /** Ends it as a power cut does: no backup is made on the way. */
  const cutOff = () => {
    app.app.state.home?.close();
    app.app.state.home = null;
  };
  onTestFinished(cutOff);
  return { ...app, home, usb, cutOff, open: () => app.call('home.open', { folder: home, passphrase: PASSPHRASE }) };
}

function flip(file: string, share: number): void {
  const at = Math.floor(share * (statSync(file).size - 1));
  const handle = openSync(file, 'r+');
  writeSync(handle, Buffer.from([(readFileSync(file)[at] ?? 0) ^ 0x10]), 0, 1, at);
  closeSync(handle);
}

const log = (record: string) => `${record}-wal`;
const shares = [0, 0.0001, 0.2, 0.4, 0.6, 0.8, 0.95, 1];
/** Each way in which a part of the record goes bad; the log mends what it holds of the file. */
const damages: readonly (readonly [string, (record: string) => void])[] = [
  ...shares.map((share) => [`a bit at ${share} of the file`, (record: string) => flip(record, share)] as const),
  ...[0, 0.1, 0.5, 0.9, 1].map(
    (share) => [`a bit at ${share} of the log`, (record: string) => flip(log(record), share)] as const,
  ),
  ...[0.01, 0.5, 0.999].map((share) => [`the file cut at ${share}`, (record: string) => cut(record, share)] as const),
  ...[0, 0.3, 0.9].map((share) => [`the log cut at ${share}`, (record: string) => cut(log(record), share)] as const),
  ['the log gone', (record) => rmSync(log(record))],
  ['the log and its index gone', (record) => ['-wal', '-shm'].map((end) => rmSync(`${record}${end}`, { force: true }))],
  ['the file gone bad and the log gone', (record) => [flip(record, 0.3), rmSync(log(record))]],
  ['the whole file overwritten', (record) => [cut(record, 0.5), cut(record, 0.5), flip(record, 0)]],
];
const cut = (file: string, share: number) => truncateSync(file, Math.floor(share * statSync(file).size));
const bytesOf = (home: string) =>
  filesUnder(home)
    .filter((name) => /record\.db(-wal)?$|keys\.json$|photographs/.test(name))
    .map((name) => [name, sha256OfFile(join(home, name))].join(' '));

describe('A record of more than twenty thousand entries that was damaged', () => {
  test(
    'opens with every entry, or is left as it is while the newest backup and the gap are told to the minute',
    async () => {
      const large = await theLargeHome();
      expect(large.whole.size).toBeGreaterThan(ENTRIES);
      const survivors: string[] = [];
      for (const [what, damage] of damages) {
        const { open, home, done, app, cutOff } = damagedHome(large, damage);
        const before = bytesOf(home);
        const answer = await open();
        if (answer.ok) {
          const there = app.state.home?.record.ledger.size() ?? 0;
          if (there < large.whole.size)
            survivors.push(`${what}: ${large.whole.size - there} entries lost without a word`);
          cutOff();
          continue;
        }
        if (JSON.stringify(bytesOf(home)) !== JSON.stringify(before)) survivors.push(`${what}: something was changed`);
        if (!['damaged', 'empty-record', 'entries-missing'].includes(answer.code))
          survivors.push(`${what}: ${answer.code}`);
        if (!/^[A-Z\d][^\n/]+\.$/.test(answer.message)) survivors.push(`${what}: ${answer.message}`);
        const { newest, lastSign } = await done('home.damage', { folder: home });
        if (newest?.madeAt !== large.newest.at || lastSign !== large.whole.at)
          survivors.push(`${what}: the gap is told as ${newest?.madeAt} to ${lastSign}`);
      }
      shown({
        part: 'Faults',
        property:
          'A large record that is damaged opens whole, or is left as it is and its newest backup and gap are told',
        how: 'in a record of more than 20,000 entries bits of the file and its log are changed all over, each is cut, the log is taken away; then the home is opened',
        count: damages.length,
        survivors,
      });
      expect(survivors).toEqual([]);
    },
    LONG,
  );

  test(
    'whose log is gone is told to the entry and to the minute, and a picture that is gone is told and fetched back',
    async () => {
      const large = await theLargeHome();
      const { open } = damagedHome(large, (record) => rmSync(log(record)));
      const [from, to] = [large.inFile.at, large.whole.at].map(instantInWords);
      expect(await open()).toMatchObject({
        code: 'entries-missing',
        message: expect.stringContaining(
          `${large.whole.size - large.inFile.size} entries are missing at the end of the record, written between ${from} and ${to}:`,
        ),
      });

      const lacking = damagedHome(large, (record) => rmSync(join(record, '..', 'photographs'), { recursive: true }));
      expect(await lacking.open()).toMatchObject({ ok: true });
      await lacking.done('home.signIn', { staff: large.manager, pin: PINS.manager });
      expect(await lacking.done('verify.state', {})).toMatchObject({ missingPictures: 1 });
      expect(await lacking.done('backups.returnPictures', {})).toEqual({ returned: 1, missing: 0 });
      const { home } = lacking.app.state;
      if (!home) throw new Error('The home is open.');
      expect(home.record.ledger.size()).toBeGreaterThanOrEqual(large.whole.size);
      expect(await verifyHome(home, quiet())).toMatchObject({ holds: true, problems: [] });
    },
    LONG,
  );

  test(
    'is never offered a backup that rotted itself: the one before it takes its place, and the ledger names what is lost',
    async () => {
      const large = await theLargeHome();
      const { home, usb, open, done, call, app } = damagedHome(large, (record) => flip(record, 0.4));
      const files = readdirSync(usb).filter((name) => name.endsWith('.owbackup'));
      const rotten = files.find((name) => name.includes('2026-03-04')) ?? '';
      flip(join(usb, rotten), 0.9);
      expect(await open()).toMatchObject({ code: 'damaged' });
      const { newest } = await done('home.damage', { folder: home });
      expect(newest).toMatchObject({ madeAt: large.older.at });
      // The stick has lost its pictures as well; the damaged home still has them.
      rmSync(join(usb, 'photographs'), { recursive: true });
      const over = { folder: home, passphrase: PASSPHRASE, over: true };
      expect(await call('home.restore', { ...over, file: join(usb, rotten) })).toMatchObject({
        code: 'backup-damaged',
      });
      const { keptAside } = await done('home.restore', { ...over, file: newest?.file ?? '' });
      expect(basename(keptAside ?? '')).toMatch(/^home damaged 2026-03-05/);
      expect(await open()).toMatchObject({ ok: true });
      const opened = app.state.home;
      if (!opened) throw new Error('The home is open.');
      const found = await verifyHome(opened, quiet());
      expect(found).toMatchObject({ holds: true, problems: [] });
      const last = [...opened.record.ledger.entries()].findLast(({ header }) => header.kind === 'home.restored@1');
      const { restored } = kinds['home.restored@1'].body.parse(last && entryFrom(last).body);
      expect(restored).toMatchObject({ backupMadeAt: large.older.at, knownLost: large.whole.size - restored.entries });
    },
    LONG,
  );
});

const quiet = () => ({ progress: () => {}, signal: new AbortController().signal });
