import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { teaOrJuice } from '../../db/daily-choices/sample.ts';
import { edith } from '../../record.ts';
import { aFolder, anOpenHome } from '../core/an-app.ts';
import { readText } from './read-pdf.ts';

/** The first paper starts the thread that sets it. */
const LONG = { timeout: 60_000 };

test('The handover on paper: own words apart, what is owed, who has nothing on record, and that it was made is kept', async () => {
  const { done, refusal, signIn, signOut, staff, app } = await anOpenHome();
  await signIn('care-worker');
  expect(await refusal('packs.startHandover', { hours: 12, folder: aFolder() })).toBe('not-allowed');
  await signOut();
  await signIn('nurse');
  const admit = async (preferredName: string) =>
    (await done('residents.admit', { identity: { ...edith, preferredName, fullName: `${preferredName} Hartley` } }))
      .resident;
  const [resident, quiet] = [await admit('Edith'), await admit('Albert')];
  await done('dailyChoices.record', {
    resident,
    record: teaOrJuice(staff.nurse, {
      choice: {
        delivery: {
          outcome: { type: 'not-delivered', reason: 'stock', text: 'Ordered for Thursday' },
          reaction: null,
        },
      },
      words: { said: 'Ooh, that one.', language: null },
      seen: { expressedBy: ['spoke'] },
    }),
  });

  const folder = aFolder();
  const { job } = await done('packs.startHandover', { hours: 12, folder });
  await expect.poll(async () => (await done('jobs.progress', { job })).state, LONG).toBe('done');
  const [file = ''] = readdirSync(folder);
  expect(file).toMatch(/^Handover .*\.pdf$/);
  const text = (await readText(readFileSync(`${folder}/${file}`))).replaceAll(/\s+/g, '');
  for (const words of [
    'Edith, 12: 1 choice',
    'Edith said',
    'Ooh, that one.',
    'Did not come about',
    'Not delivered: not in stock, Ordered for Thursday.',
    'Came to live here.',
  ])
    expect(text).toContain(words.replaceAll(' ', ''));
  const exported = app.state.home?.record.sqlite
    .prepare(`SELECT value FROM part WHERE name = 'export' ORDER BY entry DESC LIMIT 1`)
    .pluck()
    .get();
  const kept = JSON.parse(String(exported));
  expect(kept).toMatchObject({ profile: 'handover', entries: 1 });
  expect(new Set(kept.residents)).toEqual(new Set([resident, quiet]));
});
