import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { createJobs } from '../../../electron/core/jobs.ts';
import { photographAtWidth, readPhotograph } from '../../../electron/core/photographs.ts';
import { aFolder, anApp, anOpenHome, filesUnder, PASSPHRASE } from '../core/an-app.ts';

const picture = (background: string) =>
  sharp({ create: { width: 1800, height: 900, channels: 3, background } })
    .jpeg()
    .toBuffer();
const image = async (background: string) => (await picture(background)).toString('base64');

describe('Closing the record in the middle of something', () => {
  test('a picture that is taken in or shrunk meanwhile is sealed with the home’s keys, never with wiped ones', async () => {
    const opened = await anOpenHome();
    const { done, call, signIn, home, app, folder } = opened;
    await signIn('nurse');
    const one = await done('photographs.keep', { image: await image('#7a3b5e') });
    const { home: open } = app.state;
    if (!open) throw new Error('The home is open.');
    const shrinking = photographAtWidth(open, one.sha256, 320);
    const taking = call('photographs.keep', { image: await image('#2d6a4f') });
    await done('home.close', {});
    expect(
      [...open.vault.fileKey].every((byte) => byte === 0),
      'the keys are wiped',
    ).toBe(true);
    await shrinking;
    const other = await taking;
    if (!other.ok) throw new Error(other.message);

    const again = anApp(join(folder, 'again'));
    await again.done('home.open', { folder: home, passphrase: PASSPHRASE });
    const reopened = again.app.state.home;
    if (!reopened) throw new Error('The home is open.');
    expect(readPhotograph(reopened, other.data.sha256).length).toBeGreaterThan(0);
    await photographAtWidth(reopened, one.sha256, 320);
    expect(
      filesUnder(join(home, 'photographs')),
      'two pictures and one small copy, none under a name of no key',
    ).toHaveLength(3);
  });

  test('long work that is started while other work comes to its end is ended with it', async () => {
    const jobs = createJobs(() => new Date());
    const ended: string[] = [];
    const until = (signal: AbortSignal, name: string, then = () => {}) =>
      new Promise<never>((_, reject) => {
        const end = () =>
          setImmediate(() => {
            ended.push(name);
            then();
            reject(signal.reason);
          });
        if (signal.aborted) end();
        else signal.addEventListener('abort', end);
      });
    jobs.start('grace', ({ signal }) =>
      until(signal, 'the first', () => jobs.start('grace', (work) => until(work.signal, 'the second'))),
    );
    await jobs.end();
    expect(ended).toEqual(['the first', 'the second']);
  });
});

describe('Twice at once, or in the wrong order', () => {
  test('a home that was prepared is not made over one that was opened since', async () => {
    const { home: first, app: opened } = await anOpenHome();
    await opened.close();
    const folder = aFolder();
    const { done, refusal, app } = anApp(folder);
    const target = join(folder, 'second');
    const given = { name: 'Beech Court', country: 'England', folder: target, passphrase: PASSPHRASE } as const;
    const { typeBack, recoveryGroups } = await done('home.prepare', given);
    await done('home.confirmRecovery', { groups: typeBack.map((at) => recoveryGroups[at] ?? '') });
    await done('home.open', { folder: first, passphrase: PASSPHRASE });
    expect(await refusal('home.create', { manager: { name: 'Moira Keane', pin: '482915' } })).toBe('home-open');
    expect(existsSync(target)).toBe(false);
    expect(app.state.home?.folder).toBe(first);
  });

  test('a backup put back twice at once is put back once, whole', async () => {
    const { done, signIn, folder, call } = await anOpenHome();
    const usb = join(folder, 'usb');
    mkdirSync(usb);
    await signIn('manager');
    const { job } = await done('backups.make', { folder: usb });
    await expect.poll(async () => (await done('jobs.progress', { job })).state).toBe('done');
    const [file = ''] = (await done('jobs.progress', { job })).files;
    const target = join(folder, 'restored');
    const restore = () => call('home.restore', { file, folder: target, passphrase: PASSPHRASE });
    const results = await Promise.all([restore(), restore()]);
    expect(results.map((result) => (result.ok ? 'done' : result.code)).sort()).toEqual(['done', 'restore-under-way']);
    const restored = anApp(join(folder, 'again'));
    await restored.done('home.open', { folder: target, passphrase: PASSPHRASE });
    expect(filesUnder(folder).filter((name) => name.includes('being-restored'))).toEqual([]);
  });
});
