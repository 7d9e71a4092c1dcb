import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Item } from '../../../db/life-history/model.ts';
import { byGaze } from '../../db/communication/sample.ts';
import { said } from '../../db/voices/statements.ts';
import { edith } from '../../record.ts';
import { aFolder, anOpenHome } from '../core/an-app.ts';
import { readText } from './read-pdf.ts';

/** The first paper starts the thread that sets it. */
const LONG = { timeout: 60_000 };

test('Paper for a power cut: how each is asked and what they usually want, a blank sheet, and nothing that few may read', async () => {
  const { done, refusal, signIn, signOut, staff, app } = await anOpenHome();
  await signIn('care-worker');
  expect(await refusal('packs.startDowntime', { folder: aFolder() })).toBe('not-allowed');
  await signOut();
  await signIn('nurse');
  const { job: none } = await done('packs.startDowntime', { folder: aFolder() });
  await expect.poll(async () => (await done('jobs.progress', { job: none })).state, LONG).toBe('failed');
  expect((await done('jobs.progress', { job: none })).problem).toMatch(/Nobody is in the home now/);

  const admit = async (preferredName: string) =>
    (await done('residents.admit', { identity: { ...edith, preferredName, fullName: `${preferredName} Hartley` } }))
      .resident;
  const [here, away] = [await admit('Edith'), await admit('Albert')];
  await done('communication.describe', { resident: here, ...byGaze });
  await done('residents.changeStatus', {
    resident: away,
    status: { status: 'away', since: '2026-03-02', reason: 'hospital' },
  });
  const tellOf = (title: string, tier: Item['privacy']['tier']) =>
    done('lifeHistory.add', {
      resident: here,
      details: {
        story: { heading: 'work', title, period: { type: 'always' }, places: [], people: [], beside: null },
        words: said(staff.nurse, 'Up at four.'),
        care: { useInCare: `${title}: tea at five.`, say: null, avoid: null, lastSeenToHold: null },
        photographs: [],
        privacy: { tier },
      },
    });
  await tellOf('The ovens', 'all staff');
  await tellOf('Kept for few', 'seniors');

  const folder = aFolder();
  const { job } = await done('packs.startDowntime', { folder });
  await expect.poll(async () => (await done('jobs.progress', { job })).state, LONG).toBe('done');
  const [file = ''] = readdirSync(folder);
  expect(file).toMatch(/^For a power cut .*\.pdf$/);
  const text = (await readText(readFileSync(`${folder}/${file}`))).replaceAll(/\s+/g, ' ');
  for (const words of [
    'Know me: Edith',
    'Left hearing aid in and working',
    'Large print',
    'What Edith chose, by hand',
    'Seen by',
  ])
    expect(text.replaceAll(' ', '')).toContain(words.replaceAll(' ', ''));
  for (const words of ['Albert', 'Keptforfew']) expect(text.replaceAll(' ', '')).not.toContain(words);
  const exported = app.state.home?.record.sqlite
    .prepare(`SELECT value FROM part WHERE name = 'export' ORDER BY entry DESC LIMIT 1`)
    .pluck()
    .get();
  expect(JSON.parse(String(exported))).toMatchObject({ profile: 'downtime', residents: [here] });
});
