import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { everything } from '../../../db/tasks/model.ts';
import { byGaze } from '../../db/communication/sample.ts';
import { edith } from '../../record.ts';
import { aFolder, anOpenHome } from '../core/an-app.ts';
import { readText } from './read-pdf.ts';

/** The first paper starts the thread that sets it. */
const LONG = { timeout: 60_000 };

test('What is due on paper: by date, only what was asked for and what all staff may read; that it was made is kept', async () => {
  const { done, refusal, signIn, signOut, sqlite } = await anOpenHome();
  await signIn('manager');
  const admit = async (preferredName: string) =>
    (await done('residents.admit', { identity: { ...edith, preferredName, fullName: `${preferredName} Hartley` } }))
      .resident;
  const [ediths, franks] = [await admit('Edith'), await admit('Frank')];
  await done('communication.describe', { resident: ediths, ...byGaze });
  await done('communication.tellEvent', {
    resident: ediths,
    event: { type: 'infection', on: '2026-02-10', words: null },
  });
  await done('communication.describe', { resident: franks, ...byGaze });
  await done('drafts.save', { resident: ediths, form: 'gate', value: '{"words":"half a thought"}' });
  await signOut();

  for (const role of ['care-worker', 'inspector'] as const) {
    await signIn(role);
    expect(await refusal('packs.startDue', { filter: everything, folder: aFolder() })).toBe('not-allowed');
    await signOut();
  }
  await signIn('manager');
  const print = async (filter: typeof everything) => {
    const folder = aFolder();
    const { job } = await done('packs.startDue', { filter, folder });
    await expect.poll(async () => (await done('jobs.progress', { job })).state, LONG).toBe('done');
    const [file = ''] = readdirSync(folder);
    expect(file).toMatch(/^What is due .*\.pdf$/);
    return (await readText(readFileSync(`${folder}/${file}`))).replaceAll(/\s+/g, '');
  };
  const kept = () =>
    JSON.parse(
      String(sqlite.prepare(`SELECT value FROM part WHERE name = 'export' ORDER BY entry DESC LIMIT 1`).pluck().get()),
    );

  const all = await print(everything);
  for (const words of [
    'Ashdene House',
    'as of Tuesday 3 March 2026, 9.20 am',
    'Printed by Moira Keane',
    'Page 1 of 1',
    'Past due on 3 March 2026: 1',
    'Something changed: how do we',
    'Later: 1',
    'Look again at what is needed to communicate',
    'Everyone who lives here; every kind',
  ])
    expect(all).toContain(words.replaceAll(' ', ''));
  expect(all).not.toMatch(/halfathought|Lefthalfwritten:|firstbackup/);
  expect(kept()).toMatchObject({ profile: 'due' });
  expect(new Set(kept().residents)).toEqual(new Set([ediths, franks]));

  const one = await print({ ...everything, resident: franks });
  expect(one).toContain('Frank,room12;everykind');
  expect(one).not.toContain('Somethingchanged');
  expect(kept().residents).toEqual([franks]);
  expect(await print({ ...everything, kind: 'draft' })).toContain('Nothingofthisisdue.');
});
