import { randomBytes } from 'node:crypto';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { makeBackup } from '../../../electron/core/backup/make.ts';
import { restoreBackup } from '../../../electron/core/backup/restore.ts';
import { signCheckpoint } from '../../../electron/core/checkpoints.ts';
import { openHome } from '../../../electron/core/home/open.ts';
import { makePacks } from '../../../electron/core/packs/make.ts';
import { orderOf } from '../../../electron/core/packs/profiles/order.ts';
import { openPress } from '../../../electron/core/packs/render.ts';
import { verifyBackup } from '../../../electron/core/verify/backup.ts';
import { verifyHome } from '../../../electron/core/verify/home.ts';
import { edith, MORNING } from '../../record.ts';
import { aFolder, anOpenHome, PASSPHRASE } from './an-app.ts';

const press = openPress(new URL('../../../electron/core/packs/worker.ts', import.meta.url));
afterAll(() => press.rest());
const quiet = () => ({ progress: () => {}, signal: new AbortController().signal });

/** A home of which a pack, a backup and a checkpoint left at one time, an earlier backup before, and which went on. */
async function goneOn() {
  const opened = await anOpenHome();
  await opened.signIn('manager');
  const open = opened.app.state.home;
  if (!open) throw new Error('The home is open.');
  const admit = (room: string) => opened.done('residents.admit', { identity: { ...edith, room } });
  const backup = () => makeBackup(open, join(opened.folder, 'usb'), { type: 'system' }, MORNING, quiet());
  const { resident } = await admit('1');
  const early = await backup();
  await admit('2');
  const asked = { person: null, request: null, from: null, to: null, knownOn: null };
  const purpose = { why: 'Inspection', forWhom: 'Ann' };
  const maker = { actor: { type: 'system' }, name: 'Moira Keane' } as const;
  const made = await makePacks(
    open,
    orderOf({ profile: 'inspector', resident, ...asked, ...purpose }),
    join(opened.folder, 'packs'),
    maker,
    MORNING,
    quiet(),
    press,
  );
  const late = await backup();
  const note = join(opened.folder, 'checkpoint.txt');
  writeFileSync(note, signCheckpoint(open, 'pack', MORNING));
  await admit('3');
  return { ...opened, open, early, outside: { pack: made.files?.[0] ?? '', backup: late, note } };
}

describe('A record is compared with what left it earlier', () => {
  test('it goes on from a pack, a backup and a checkpoint, and says so of each', async () => {
    const { open, outside } = await goneOn();
    for (const [what, file] of Object.entries(outside)) {
      const found = await verifyHome(open, quiet(), file);
      expect(found, what).toMatchObject({ holds: true, problems: [] });
      expect(found.checked.at(-1)).toMatch(/^The \d+ entries that the checkpoint of .+ signed are all here/);
    }
  });

  test('a manager asks for it on the screen, and is told in the findings', async () => {
    const { done, outside } = await goneOn();
    const { job } = await done('verify.home', { against: outside.pack });
    let state = await done('jobs.progress', { job });
    while (state.state === 'running') {
      await new Promise((go) => setTimeout(go, 20));
      state = await done('jobs.progress', { job });
    }
    expect(state.findings?.checked.at(-1)).toMatch(/the ledger of today goes on from it\.$/);
  });

  test('an older backup that was put back is told as restored, with the entries that are lost', async () => {
    const { early, folder, outside } = await goneOn();
    const target = join(folder, 'restored');
    await restoreBackup(early, target, PASSPHRASE, '2026-03-04T08:00:00.000Z');
    const restored = await openHome(target, PASSPHRASE, '2026-03-04T08:00:00.000Z');
    try {
      expect(await verifyHome(restored, quiet())).toMatchObject({ holds: true });
      for (const file of Object.values(outside)) {
        const { holds, problems } = await verifyHome(restored, quiet(), file);
        expect(holds).toBe(false);
        expect(problems).toEqual([
          expect.stringMatching(
            /^Restored: the backup of Tuesday 3 March 2026, 9\.20 am was put back, and \d+ entries .+ are lost\./,
          ),
        ]);
      }
    } finally {
      restored.close();
    }
  });

  test('a newer backup, or the folder that was set aside, tells when those were written that are lost', async () => {
    const { early, folder, home, outside } = await goneOn();
    const target = join(folder, 'restored');
    await restoreBackup(early, target, PASSPHRASE, '2026-03-04T08:00:00.000Z');
    const restored = await openHome(target, PASSPHRASE, '2026-03-04T08:00:00.000Z');
    try {
      for (const copy of [outside.backup, home]) {
        const { problems } = await verifyHome(restored, quiet(), copy);
        expect(problems).toEqual([
          expect.stringMatching(
            /entries that .+ signed, \d+ to \d+ of its PC, are lost\. By that copy, written Tuesday 3 March 2026, 9\.20 am\./,
          ),
        ]);
      }
      const { problems } = await verifyHome(restored, quiet(), outside.note);
      expect(problems.join()).not.toMatch(/By that copy/);
    } finally {
      restored.close();
    }
  });

  test('a backup is compared as the home is, once its passphrase is given', async () => {
    const { early, outside } = await goneOn();
    await expect(verifyBackup(outside.backup, null, outside.pack)).rejects.toThrow(/Give the passphrase/);
    expect(await verifyBackup(outside.backup, PASSPHRASE, outside.pack)).toMatchObject({ holds: true });
    const { problems } = await verifyBackup(early, PASSPHRASE, outside.pack);
    expect(problems).toEqual([
      expect.stringMatching(/^Cut: \d+ entries that the checkpoint of .+ signed, \d+ to \d+ of its PC, are missing/),
    ]);
  });

  test('a copy of the folder that went on by itself is told with the entry at which the two part', async () => {
    const { open } = await goneOn();
    const { outside } = await goneOn(); // begun from a copy of the same folder
    const { problems } = await verifyHome(open, quiet(), outside.backup);
    expect(problems).toEqual([
      expect.stringMatching(/^Rewritten or forked: entry \d+ .+ The entries before it are the same\.$/),
    ]);
  });

  test('what is no checkpoint, pack or backup is refused in one line', async () => {
    const { open } = await goneOn();
    const folder = aFolder();
    const files = { letter: 'Dear Moira', empty: '', noise: randomBytes(400), pdf: '%PDF-1.7\n%%EOF\n' };
    for (const [name, content] of Object.entries(files)) {
      writeFileSync(join(folder, name), content);
      await expect(verifyHome(open, quiet(), join(folder, name)), name).rejects.toThrow(/^[A-Z][^\n]+\.$/);
    }
    await expect(verifyHome(open, quiet(), folder)).rejects.toThrow(/no checkpoint, pack or backup/);
    expect(readdirSync(folder).toSorted()).toEqual(Object.keys(files).toSorted());
  });
});
