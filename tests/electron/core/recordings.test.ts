import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Item } from '../../../db/life-history/model.ts';
import { listPhotographs } from '../../../db/photographs/queries.ts';
import { rebuildProjections } from '../../../db/store/record.ts';
import type { RecordingRef } from '../../../db/words/model.ts';
import { photographFile, readPhotograph } from '../../../electron/core/photographs.ts';
import { verifyHome } from '../../../electron/core/verify/home.ts';
import { said } from '../../db/voices/statements.ts';
import { edith } from '../../record.ts';
import { aTone, silentMp3 } from '../../sound.ts';
import { anApp, anOpenHome, PASSPHRASE, PINS } from './an-app.ts';

const quiet = () => ({ progress: () => {}, signal: new AbortController().signal });

async function givenASong() {
  const home = await anOpenHome();
  await home.signIn('care-worker');
  const { resident } = await home.done('residents.admit', { identity: edith });
  const tone = aTone(2);
  const recording = await home.done('recordings.keep', { audio: tone.toString('base64') });
  const told = (tier: Item['privacy']['tier'], kept: RecordingRef = recording): Item => ({
    story: {
      heading: 'music-and-senses',
      title: 'The hymn',
      period: { type: 'now' },
      places: [],
      people: [],
      beside: null,
    },
    words: said(home.staff['care-worker'], 'That was our tune.'),
    care: { useInCare: null, say: null, avoid: null, lastSeenToHold: null },
    photographs: [],
    recordings: [{ recording: kept, says: 'Edith sings at the window' }],
    privacy: { tier },
  });
  const tell = async (tier: Item['privacy']['tier'] = 'all staff') =>
    (await home.done('lifeHistory.add', { resident, details: told(tier) })).item;
  return { ...home, resident, tone, recording, told, tell };
}

describe('A recording', () => {
  test('is kept as it came, encrypted, and played again as it was to those who may read that part of the story', async () => {
    const { done, resident, tone, recording, tell, app } = await givenASong();
    expect(recording).toMatchObject({ seconds: 2, type: 'audio/wav' });
    const item = await tell();
    const played = await done('recordings.play', { resident, item, sha256: recording.sha256 });
    expect(played.type).toBe('audio/wav');
    expect(Buffer.from(played.audio, 'base64').equals(tone)).toBe(true);
    const home = app.state.home;
    if (!home) throw new Error('The home is open.');
    const { readFileSync } = await import('node:fs');
    expect(readFileSync(photographFile(home, recording.sha256)).includes(tone.subarray(0, 40))).toBe(false);
    expect([...listPhotographs(home.record.sqlite)], 'backups and new keys carry it').toContain(recording.sha256);
  });

  test('from a telephone in MP3 is known for what it is', async () => {
    const { done } = await givenASong();
    const kept = await done('recordings.keep', { audio: silentMp3(80).toString('base64') });
    expect(kept).toMatchObject({ type: 'audio/mpeg', seconds: 3 });
  });

  test.each([
    ['a letter', Buffer.from('Dear Edith, this is no sound at all.')],
    ['a page that would run', Buffer.from('<html><script>alert(1)</script></html>')],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
    ['a sound that was cut off in its head', aTone(1).subarray(0, 30)],
    ['nothing', Buffer.alloc(0)],
  ])('is not taken from %s', async (_, bytes) => {
    const { refusal } = await givenASong();
    expect(await refusal('recordings.keep', { audio: bytes.toString('base64') })).toBe('not-a-recording');
  });

  test('of more than 15 MB is refused before anything is kept', async () => {
    const { refusal } = await givenASong();
    const audio = Buffer.alloc(15 * 1024 * 1024 + 1).toString('base64');
    expect(await refusal('recordings.keep', { audio })).toMatch(/^(invalid|recording-too-large)$/);
  });

  test('of a part that few may read is not there for anyone else, nor by another part or person', async () => {
    const { refusal, done, resident, recording, told, signOut, signIn } = await givenASong();
    const other = await done('residents.admit', { identity: { ...edith, preferredName: 'Walter', room: '6' } });
    const open = await done('lifeHistory.add', { resident, details: { ...told('all staff'), recordings: [] } });
    await signOut();
    await signIn('manager');
    const kept = await done('lifeHistory.add', { resident, details: told('private') });
    await done('recordings.play', { resident, item: kept.item, sha256: recording.sha256 });
    await signOut();
    await signIn('care-worker');
    const play = (who: typeof resident, item: typeof kept.item) =>
      refusal('recordings.play', { resident: who, item, sha256: recording.sha256 });
    expect(await play(resident, kept.item)).toBe('no-such-item');
    expect(await play(other.resident, kept.item)).toBe('no-such-item');
    expect(await play(resident, open.item)).toBe('no-recording');
  });

  test('stays with a correction, is named in every wording, and the record rebuilt says the same', async () => {
    const { done, resident, recording, told, tell, sqlite, app } = await givenASong();
    const item = await tell();
    await done('lifeHistory.amend', { resident, item, details: told('all staff'), reason: 'Another day' });
    const list = () => done('lifeHistory.list', { resident });
    const before = await list();
    expect(before[0]?.recordings).toMatchObject([{ recording }]);
    const { ledger } = app.state.home?.record ?? {};
    if (!ledger) throw new Error('The home is open.');
    rebuildProjections(sqlite, ledger);
    expect(await list()).toEqual(before);
  });

  test('outlives new keys for the record, in a story and in a form half written, and a backup made under them', async () => {
    const it = await givenASong();
    const { done, resident, tone, recording, tell, app, signIn, staff, folder } = it;
    const item = await tell();
    const other = aTone(3, 660);
    const halfWritten = await done('recordings.keep', { audio: other.toString('base64') });
    await done('drafts.save', { resident, form: 'life-history', value: JSON.stringify({ recording: halfWritten }) });
    const ended = async ({ job }: { job: string }) => {
      await expect.poll(async () => (await done('jobs.progress', { job })).state).toBe('done');
      return done('jobs.progress', { job });
    };
    await it.signOut();
    await signIn('manager');
    const opened = () => {
      if (!app.state.home) throw new Error('The home is open.');
      return app.state.home;
    };
    const before = [recording, halfWritten].map(({ sha256 }) => photographFile(opened(), sha256));
    await ended(await done('keys.rotate', { pin: PINS.manager }));
    const after = [recording, halfWritten].map(({ sha256 }) => photographFile(opened(), sha256));
    for (const [at, file] of after.entries()) expect(file).not.toBe(before[at]);
    expect(before.filter((file) => existsSync(file))).toEqual([]);
    const played = await done('recordings.play', { resident, item, sha256: recording.sha256 });
    expect(Buffer.from(played.audio, 'base64').equals(tone)).toBe(true);
    expect(Buffer.from(readPhotograph(opened(), halfWritten.sha256)).equals(other)).toBe(true);
    expect(await verifyHome(opened(), quiet())).toMatchObject({ holds: true, problems: [] });

    const { files } = await ended(await done('backups.make', { folder: join(folder, 'usb') }));
    const again = anApp(join(folder, 'again'));
    const target = { folder: join(folder, 'restored'), passphrase: PASSPHRASE };
    await again.done('home.restore', { ...target, file: files[0] ?? '' });
    await again.done('home.open', target);
    await again.done('home.signIn', { staff: staff.manager, pin: PINS.manager });
    const heard = await again.done('recordings.play', { resident, item, sha256: recording.sha256 });
    expect(Buffer.from(heard.audio, 'base64').equals(tone)).toBe(true);
  });

  test('that is missing from the folder is said plainly, and cannot be told anew', async () => {
    const { refusal, resident, recording, told, tell, app } = await givenASong();
    const item = await tell();
    const home = app.state.home;
    if (!home) throw new Error('The home is open.');
    rmSync(photographFile(home, recording.sha256));
    expect(await refusal('recordings.play', { resident, item, sha256: recording.sha256 })).toBe('no-picture');
    expect(await refusal('lifeHistory.add', { resident, details: told('all staff') })).toBe('no-picture');
  });
});
