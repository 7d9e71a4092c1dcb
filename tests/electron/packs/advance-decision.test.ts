import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { paperOf, thatMorning } from '../../db/best-interests/decision.ts';
import { edith } from '../../record.ts';
import { aFolder, anOpenHome } from '../core/an-app.ts';
import { readText } from './read-pdf.ts';

/** The first paper starts the thread that sets it. */
const LONG = { timeout: 60_000 };
const CLAIMED = 'Advance decision to refuse treatment: claimed, nobody here has seen it.';
const bare = (text: string) => text.replaceAll(/\s+/g, '');

async function aHomeWhereOneIsClaimed() {
  const { done, signIn } = await anOpenHome();
  await signIn('nurse');
  const { resident } = await done('residents.admit', { identity: edith });
  await done('authority.record', {
    resident,
    at: thatMorning,
    says: paperOf('adrt', { covers: 'No feeding by tube.' }),
  });
  const read = async (job: Parameters<typeof done<'jobs.progress'>>[1]['job'], folder: string) => {
    await expect.poll(async () => (await done('jobs.progress', { job })).state, LONG).toBe('done');
    const [file = ''] = readdirSync(folder);
    return bare(await readText(readFileSync(`${folder}/${file}`)));
  };
  const card = async (version: 'room' | 'hospital') => {
    const folder = aFolder();
    const asked = version === 'room' ? 'Nodded.' : null;
    const request = { resident, version, items: [], preferences: [], photograph: false, asked, folder };
    return read((await done('packs.startCard', request)).job, folder);
  };
  return { done, read, card };
}

describe('D2: "A claimed or unverified ADRT: warn at once", on every paper that goes to where somebody may be treated', () => {
  test('on the handover sheet and on the paper for a power cut', async () => {
    const { done, read } = await aHomeWhereOneIsClaimed();
    const [sheet, powerCut] = [aFolder(), aFolder()];
    const { job } = await done('packs.startHandover', { hours: 12, folder: sheet });
    const handover = await read(job, sheet);
    const other = await done('packs.startDowntime', { folder: powerCut });
    const downtime = await read(other.job, powerCut);
    for (const paper of [handover, downtime]) {
      expect(paper).toContain(bare(CLAIMED));
      expect(paper).toContain(bare('It is said to refuse: No feeding by tube.'));
    }
  });

  test('on the card for a hospital in full; on the wall, which visitors read, as papers to ask for', async () => {
    const { card } = await aHomeWhereOneIsClaimed();
    const hospital = await card('hospital');
    expect(hospital).toContain(bare(CLAIMED));
    expect(hospital).toContain(bare('No feeding by tube.'));
    const room = await card('room');
    expect(room).toContain(bare('Ask staff for Edith’s papers before any treatment, in an emergency too.'));
    for (const words of ['Advance decision', 'feeding']) expect(room).not.toContain(bare(words));
  });
});
