import { closeSync, cpSync, ftruncateSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Input, MethodName, Result } from '../../../../electron/core/contract.ts';
import { edith } from '../../../record.ts';
import { notTriedHere, shown } from '../../../shown.ts';
import { aTone } from '../../../sound.ts';
import { aFolder, anOpenHome, filesUnder, PASSPHRASE, PINS } from '../../core/an-app.ts';
import { builtProgram, noDisksHere, startCore } from '../programs.ts';

const KB = 1024;
const LONG = 600_000;
const pin = PINS.manager;
/** How much room is left: none, and so much that every kind of writing is stopped somewhere within it. */
const ROOMS = [0, 4, 8, 16, 32, 64, 128, 256].map((kilobytes) => kilobytes * KB);
/** What stands beside the record while it is open, and grows and shrinks with it. */
const ITS_OWN = /record\.db(-wal|-shm)?$|last-written\.json$|in-use\.lock(-journal)?$|ballast$/;

const row = {
  part: 'Faults',
  property: 'On a full disk nothing is half-written, and it is said in plain words',
  how: 'a disk is filled to the brim, or to the last few pages, under pictures, recordings, key files, recovery sheets, packs, papers, backups and restores; what was refused has left no file and changed none, and each is done once there is room',
} as const;
const why = noDisksHere();
if (why) notTriedHere(row, why);

let program = '';
beforeAll(async () => {
  program = await builtProgram('core-program.ts');
});

/** A home on a disk of its own, small enough to be filled, with its manager signed in. */
async function aHomeOnASmallDisk() {
  const { home, staff, app, signIn, done: made } = await anOpenHome();
  await signIn('manager');
  const { resident } = await made('residents.admit', { identity: edith });
  await app.close();
  const disk = aFolder();
  const core = await startCore(program, aFolder(), { before: `mount -t tmpfs -o size=24m tmpfs '${disk}'` });
  const there = core.seenAt(disk);
  cpSync(home, join(there, 'home'), { recursive: true });
  await core.done('home.open', { folder: join(disk, 'home'), passphrase: PASSPHRASE });
  await core.done('home.signIn', { staff: staff.manager, pin });
  const first = await core.ended((await core.done('backups.make', { folder: join(disk, 'usb'), keep: false })).job);
  const [backup = ''] = first.files;
  const ballast = join(there, 'ballast');
  return {
    ...core,
    disk,
    resident,
    backup,
    /** Fills the disk, but for so many bytes. */
    fill(room: number) {
      const file = openSync(ballast, 'w');
      let size = 0;
      try {
        for (;;) size += writeSync(file, Buffer.alloc(256 * KB));
      } catch {
        ftruncateSync(file, Math.max(0, size - room)); // the last write was cut short
      } finally {
        closeSync(file);
      }
    },
    makeRoom: () => rmSync(ballast),
    /** Every file on the disk that is no part of the open record, with its bytes. */
    files: () =>
      new Map(
        filesUnder(there)
          .filter((name) => !ITS_OWN.test(name))
          .map((name) => [name, readFileSync(join(there, name)).toString('base64')]),
      ),
  };
}
type It = Awaited<ReturnType<typeof aHomeOnASmallDisk>>;

/** One kind of writing after another. Gives the sentence with which it is refused; null where it was done. */
async function attemptsOf({ call, ended, disk, resident, backup }: It) {
  const image = await sharp({ create: { width: 900, height: 700, channels: 3, noise: noise(), background: '#7a3b5e' } })
    .jpeg()
    .toBuffer();
  let tries = 0;
  const next = () => {
    tries += 1;
    return tries;
  };
  const told = async <M extends MethodName>(method: M, input: Input<M>): Promise<string | null> => {
    const answer: Result<unknown> = await call(method, input);
    if (!answer.ok) return answer.message;
    const { data } = answer;
    return typeof data === 'object' && data !== null && 'job' in data ? (await ended(String(data.job))).problem : null;
  };
  const fresh = (name: string) => join(disk, `${name} ${next()}`);
  const another = () =>
    sharp(image)
      .rotate(next() % 360)
      .jpeg()
      .toBuffer();
  const visit = { profile: 'inspector', resident, from: null, to: null, why: 'Visit', forWhom: 'Ann' } as const;
  return {
    'a picture': async () => told('photographs.keep', { image: (await another()).toString('base64') }),
    'a recording': () => told('recordings.keep', { audio: aTone(3, 300 + next()).toString('base64') }),
    'a new passphrase': () => told('keys.changePassphrase', { passphrase: `lantern harbour ${next()}`, pin }),
    'a recovery sheet': async () => (await told('keys.prepareSheet', {})) ?? told('keys.saveSheet', { folder: disk }),
    'new keys for the record': () => told('keys.rotate', { pin }),
    'a pack': () => told('packs.start', { ...visit, folder: fresh('packs') }),
    'paper for a power cut': () => told('packs.startDowntime', { folder: fresh('paper') }),
    'a backup': () => told('backups.make', { folder: fresh('usb'), keep: false }),
    'a backup put back': () => told('home.restore', { file: backup, folder: fresh('back'), passphrase: PASSPHRASE }),
  };
}
const noise = () => ({ type: 'gaussian', mean: 128, sigma: 60 }) as const;

describe.skipIf(why)('On a disk that is full', () => {
  test(
    'no kind of writing leaves half a file, each says so, and each is done once there is room',
    async () => {
      const it = await aHomeOnASmallDisk();
      const survivors: string[] = [];
      let count = 0;
      for (const [what, attempt] of Object.entries(await attemptsOf(it))) {
        let refused = 0;
        for (const room of ROOMS) {
          const before = it.files();
          it.fill(room);
          const said = await attempt();
          it.makeRoom();
          count += 1;
          if (said === null) continue;
          refused += 1;
          if (!/^(The disk is full|There is no room|The key file could not be saved)[^\n/]+\.$/.test(said))
            survivors.push(`${what} with ${room} bytes left: ${said}`);
          const after = it.files();
          for (const name of new Set([...before.keys(), ...after.keys()]))
            if (before.get(name) !== after.get(name)) survivors.push(`${what} with ${room} bytes left: ${name}`);
        }
        expect(refused, `${what} meets a full disk`).toBeGreaterThan(0);
        expect(await attempt(), `${what}, once there is room`).toBeNull();
      }
      const { findings } = await it.ended((await it.done('verify.home', { against: null })).job);
      expect(findings).toMatchObject({ holds: true, problems: [] });
      expect(await it.done('residents.list', {})).toMatchObject([{ id: it.resident }]);
      shown({ ...row, count, survivors });
      expect(survivors).toEqual([]);
    },
    LONG,
  );

  test(
    'a home is still opened and read, or one line says what to do, and it opens once there is room',
    async () => {
      const it = await aHomeOnASmallDisk();
      const opening = { folder: join(it.disk, 'home'), passphrase: PASSPHRASE };
      await it.done('home.close', {});
      const before = it.files();
      it.fill(0);
      const answer = await it.call('home.open', opening);
      if (!answer.ok) expect(answer).toMatchObject({ code: 'disk-full' });
      else await it.done('home.close', {});
      it.makeRoom();
      expect(it.files()).toEqual(before);
      await it.done('home.open', opening);
    },
    LONG,
  );
});
