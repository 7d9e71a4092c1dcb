import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { rebuildProjections } from '../../../db/store/record.ts';
import { verifyHome } from '../../../electron/core/verify/home.ts';
import { timesOnDisk } from '../../decrypted.ts';
import { shown } from '../../shown.ts';
import { aFolder, anApp, everyRow, filesUnder, PASSPHRASE, PINS } from '../core/an-app.ts';
import { LONG, openIn, opening, theNewHome, theOldHome, WHY } from './two-homes.ts';

describe('What comes in stands as one act', () => {
  test(
    'with somebody here who vouches for the person’s own words, and once',
    async () => {
      const old = await theOldHome();
      const file = await old.exported('Walter');
      const fresh = await theNewHome();
      const alone = await fresh.bring(file, { voucher: null });
      expect(alone.state.problem).toMatch(/has to vouch for them/);
      expect(await fresh.done('residents.list', {})).toEqual([]);
      expect(
        await fresh.refusal('transfer.bring', { ...alone.order, voucher: { staff: fresh.staff.nurse, pin: '000111' } }),
      ).toBe('wrong-pin');
      expect(
        await fresh.refusal('transfer.bring', {
          ...alone.order,
          voucher: { staff: fresh.staff.inspector, pin: PINS.inspector },
        }),
      ).toBe('not-a-witness');
      const other = await fresh.ended(
        await fresh.done('transfer.bring', {
          ...alone.order,
          voucher: { staff: fresh.staff.nurse, pin: PINS.nurse },
          sha256: '0'.repeat(64),
        }),
      );
      expect(other.problem).toMatch(/changed since it was looked through/);
      expect((await fresh.bring(file)).state.state).toBe('done');
      expect(await fresh.done('transfer.list', {})).toMatchObject([{ voucher: fresh.staff['care-worker'] }]);
      expect((await fresh.look(file)).problem).toMatch(/here already, so it is not brought in a second time/);
      expect(
        (await old.ended(await old.done('transfer.look', { ...opening(file), fingerprint: null }))).problem,
      ).toMatch(/here already/);
    },
    LONG,
  );

  test(
    'that is undone whole while nothing rests on it, comes again, and whose words can be deleted for good',
    async () => {
      const old = await theOldHome();
      const file = await old.exported('Walter');
      const fresh = await theNewHome();
      await fresh.bring(file);
      const [first] = await fresh.done('transfer.list', {});
      if (!first) throw new Error('Something came.');
      const pictures = () => filesUnder(join(fresh.home, 'photographs'));
      const wrong = { which: first.id, reason: 'He went to another home after all' };
      await fresh.done('residents.changeStatus', {
        resident: first.resident,
        status: { status: 'away', since: '2026-11-23', reason: 'leave' },
      });
      expect(await fresh.refusal('transfer.undo', wrong)).toBe('rested-on');

      const clean = await theNewHome();
      await clean.bring(file);
      const [came] = await clean.done('transfer.list', {});
      if (!came) throw new Error('Something came.');
      const wrongly = { ...wrong, which: came.id };
      expect(await clean.refusal('transfer.deleteWords', { which: came.id, pin: PINS.manager })).toBe('not-undone');
      await clean.done('transfer.undo', wrongly);
      expect(await clean.refusal('transfer.undo', wrongly)).toBe('undone-already');
      expect(await clean.done('residents.list', {})).toEqual([]);
      expect((await clean.done('staff.names', {})).filter(({ role }) => role === null)).toEqual([]);
      expect(await clean.refusal('dailyChoices.list', { resident: came.resident })).not.toBe('it was done');

      expect((await clean.bring(file)).state.state).toBe('done');
      const [again] = await clean.done('transfer.list', {});
      if (!again) throw new Error('It came again.');
      expect(again.resident).not.toBe(came.resident);
      expect(await clean.done('residents.list', {})).toHaveLength(1);
      await clean.done('transfer.undo', { ...wrong, which: again.id });

      const open = openIn(clean);
      const onDisk = () => timesOnDisk(clean.sqlite, join(clean.home, 'record.db'), open.dataKey, 'Walter');
      expect(onDisk()).toBeGreaterThan(0);
      expect(pictures().length).toBeGreaterThan(0);
      for (const { id } of await clean.done('transfer.list', {}))
        await clean.done('transfer.deleteWords', { which: id, pin: PINS.manager });
      expect(onDisk()).toBe(0);
      expect(filesUnder(join(clean.home, 'photographs'))).toEqual([]);
      const { problems } = await verifyHome(open, { progress: () => {}, signal: new AbortController().signal });
      expect(problems).toEqual([]);
      const shownNow = everyRow(clean.sqlite);
      rebuildProjections(clean.sqlite, open.record.ledger);
      expect(everyRow(clean.sqlite)).toEqual(shownNow);
    },
    LONG,
  );

  test(
    'which is stopped without a trace, going out as coming in',
    async () => {
      const old = await theOldHome();
      const out = join(aFolder(), 'not there yet');
      const leaving = await old.done('transfer.export', { resident: old.called('Edith').id, ...WHY, folder: out });
      await old.done('jobs.cancel', { job: leaving.job });
      expect(await old.ended(leaving)).toMatchObject({ state: 'cancelled', files: [] });
      expect(readdirSync(join(out, '..'))).toEqual([]);
      expect(
        openIn(old)
          .record.sqlite.prepare(`SELECT count(*) FROM shape WHERE kind = 'transfer.exported@1'`)
          .pluck()
          .get(),
      ).toBe(0);

      const file = await old.exported('Edith');
      const again = await old.done('transfer.export', { resident: old.called('Edith').id, ...WHY, folder: file.out });
      const { files } = await old.ended(again);
      expect(files[0]).not.toBe(file.path);
      expect(readdirSync(file.out)).toHaveLength(2);

      const fresh = await theNewHome();
      const { looked } = await fresh.look(file);
      const before = everyRow(fresh.sqlite);
      const arriving = await fresh.done('transfer.bring', {
        ...opening(file),
        fingerprint: null,
        sha256: looked?.sha256 ?? '',
        room: '4',
        movedIn: '2026-11-23',
        voucher: { staff: fresh.staff.nurse, pin: PINS.nurse },
      });
      for (let doing = ''; doing !== 'Bringing in every entry'; ) {
        await setImmediate();
        const state = await fresh.done('jobs.progress', arriving);
        expect(state.state).toBe('running');
        doing = state.doing;
      }
      await fresh.done('jobs.cancel', arriving);
      expect((await fresh.ended(arriving)).state).toBe('cancelled');
      expect(everyRow(fresh.sqlite).filter(([table]) => table !== 'pin')).toEqual(
        before.filter(([table]) => table !== 'pin'),
      );
      expect(filesUnder(join(fresh.home, 'photographs'))).toEqual([]);
    },
    LONG,
  );

  test(
    'and killed outright at any moment it is all there or none of it, and the ledger holds',
    async () => {
      const old = await theOldHome();
      const file = await old.exported('Walter');
      const fresh = await theNewHome();
      const { looked } = await fresh.look(file);
      await fresh.app.close();
      const order = {
        ...opening(file),
        fingerprint: null,
        sha256: looked?.sha256,
        room: '4',
        movedIn: '2026-11-23',
        voucher: { staff: fresh.staff.nurse, pin: PINS.nurse },
      };
      const moments = ['begun', 'Checking photographs and recordings', 'Bringing in every entry', 'done'] as const;
      const half: string[] = [];
      const whole: number[] = [];
      for (const moment of moments) {
        const home = `${fresh.home} ${moment}`;
        cpSync(fresh.home, home, { recursive: true });
        const { manager } = fresh.staff;
        const asked = JSON.stringify({ home, passphrase: PASSPHRASE, manager, pin: PINS.manager, order });
        const child = spawn(process.execPath, [join(import.meta.dirname, 'mover.ts'), asked], {
          stdio: ['ignore', 'pipe', 'inherit'],
        });
        for await (const line of createInterface({ input: child.stdout })) if (line === moment) break;
        child.kill('SIGKILL');
        await once(child, 'exit');
        const after = await theNewHome();
        await after.app.close();
        const opened = await openedAgain(home);
        const here = await opened.done('transfer.list', {});
        const residents = await opened.done('residents.list', {});
        if (here.length !== residents.length) half.push(moment);
        for (const { resident } of here) whole.push((await opened.done('voices.list', { resident })).length);
        const open = openIn({ state: opened.app.state });
        const { problems } = await verifyHome(open, { progress: () => {}, signal: new AbortController().signal });
        half.push(...problems);
        if (here.length === 0 && filesUnder(join(home, 'photographs')).length > 0) half.push(`${moment}: pictures`);
        await opened.app.close();
      }
      shown({
        part: 'Faults',
        property: 'A record from another home comes in whole or not at all',
        how: 'a program of its own is killed outright while it checks, keeps pictures, writes entries and at its end; then the home is opened, counted and verified',
        count: moments.length,
        survivors: half,
      });
      expect(half).toEqual([]);
      expect(whole.length, 'the last one was whole').toBeGreaterThan(0);
    },
    LONG,
  );
});

async function openedAgain(home: string) {
  const app = anApp(aFolder());
  app.clock.now = new Date('2026-11-24T09:30:00.000Z');
  await app.done('home.open', { folder: home, passphrase: PASSPHRASE });
  const { desk } = await app.done('home.status', {});
  const manager = desk.find(({ role }) => role === 'manager');
  await app.done('home.signIn', { staff: manager?.id ?? ('' as never), pin: PINS.manager });
  return app;
}
