import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Decision } from '../../../db/access/model.ts';
import type { Item } from '../../../db/life-history/model.ts';
import { readEvidence } from '../../../electron/core/packs/evidence.ts';
import { unpacked, verifyGiven } from '../../../electron/core/verify/given.ts';
import { verifyPack } from '../../../electron/core/verify/pack.ts';
import { teaOrJuice } from '../../db/daily-choices/sample.ts';
import { said, viewOf } from '../../db/voices/statements.ts';
import { edith } from '../../record.ts';
import { aFolder, anOpenHome } from '../core/an-app.ts';
import { readText } from './read-pdf.ts';

const flat = (text: string) => text.replaceAll(/\s/g, '');

/** Edith, who died, her daughter Susan who asks as executor, and her friend Brenda who did not agree to anything. */
async function afterDeath() {
  const opened = await anOpenHome();
  const { done, signIn, staff } = opened;
  await signIn('manager');
  const { resident } = await done('residents.admit', { identity: edith });
  await done('residents.admit', {
    identity: { ...edith, preferredName: 'Olive', fullName: 'Olive Tranter', room: '3' },
  });
  const add = async (name: string, relation: string) =>
    (await done('people.add', { resident, details: { name, relation, standing: 'family', contact: null } })).person;
  const [susan, brenda] = [await add('Susan Hartley', 'daughter'), await add('Brenda Walsh', 'sister-in-law')];
  const tell = (title: string, words: Item['words'], tier: Item['privacy']['tier'] = 'all staff') =>
    done('lifeHistory.add', {
      resident,
      details: {
        story: {
          ...{ heading: 'work', title, period: { type: 'years', from: 1953, to: 1961 } },
          ...{ places: [], people: [], beside: null },
        },
        words,
        care: { useInCare: null, say: null, avoid: null, lastSeenToHold: null },
        photographs: [],
        privacy: { tier },
      },
    });
  await tell('The early ovens', said(staff.manager, 'Up at four, with Brenda and Olive at the next bench.'));
  await tell('What a sister-in-law thinks', { ...viewOf(brenda), words: 'She was never home, and I said so.' });
  await tell('What a daughter thinks', { ...viewOf(susan), words: 'She smelt of bread.' });
  await tell('Kept for few', said(staff.manager, 'A thing for nobody.'), 'private');
  await done('dailyChoices.record', { resident, record: teaOrJuice(staff['care-worker']) });
  await done('residents.changeStatus', { resident, status: { status: 'died', since: '2026-03-02', reason: null } });
  const { request } = await done('access.ask', {
    resident,
    on: '2026-03-03',
    asked: {
      ...{ name: 'Susan Hartley', contact: null, person: susan, capacity: 'representative', claim: null },
      ...{ wants: 'All of it', from: null, to: null },
    },
    proof: { identity: 'Passport', grant: { type: 'Grant of probate', granted: '2026-03-03' } },
  });
  const decide = (more: Partial<Decision> = {}) =>
    done('access.decide', {
      ...{ resident, request, on: '2026-03-03' },
      decision: { outcome: 'full', note: 'none', areas: [], agreed: [], reason: 'She is the executor.', ...more },
    });
  const out = aFolder();
  const make = async () => {
    const { job } = await done('packs.startAfterDeath', { resident, request, folder: out });
    for (;;) {
      const state = await done('jobs.progress', { job });
      if (state.state === 'failed') throw new Error(state.problem ?? '');
      if (state.state === 'done') {
        const zip = { name: 'given.zip', read: async () => readFileSync(state.files[0] ?? '') };
        const files = await unpacked([zip], state.passphrase);
        expect(await verifyGiven(files)).toMatchObject({ holds: true, problems: [] });
        const pack = (await files.find(({ name }) => name === 'Pack 01.pdf')?.read()) ?? new Uint8Array();
        const evidence = Buffer.from(await readEvidence(pack)).toString();
        return { pack, text: flat(await readText(pack)), evidence };
      }
      await new Promise((go) => setTimeout(go, 20));
    }
  };
  return { ...opened, resident, request, susan, brenda, decide, make, out };
}

describe('The record of somebody who has died, for one who was given it', () => {
  test('says to whom, in which capacity, and who decided it; it checks out, and the ledger says that it left', async () => {
    const { decide, make, sqlite } = await afterDeath();
    await decide();
    const { pack, text } = await make();
    for (const words of [
      'to Susan Hartley, who asked for it',
      'Personal representative: the executor or the administrator. Grant of probate of 3 March 2026, seen.',
      'Given in full, decided by Moira Keane',
      'She is the executor.',
      'Up at four, with',
      'She smelt of bread.',
    ])
      expect(text).toContain(flat(words));
    expect(await verifyPack(pack)).toMatchObject({ holds: true, problems: [] });
    const exported = sqlite
      .prepare(`SELECT count(*) FROM entry e JOIN shape s ON s.no = e.shape WHERE s.kind = 'pack.exported@2'`)
      .pluck();
    expect(exported.get()).toBe(1);
  });

  test('withholds what others gave and their names, from its pages and its evidence alike (s.5(1)(a), (2)(a))', async () => {
    const { decide, make, brenda } = await afterDeath();
    await decide();
    const { text, evidence } = await make();
    for (const words of ['Brenda', 'Walsh', 'never home', 'Olive', 'Tranter', 'Grace Adeyemi', 'A thing for nobody']) {
      expect(text, words).not.toContain(flat(words));
      expect(evidence, words).not.toContain(words);
    }
    expect(evidence).not.toContain(`"${brenda}"`);
    expect(text).toContain(flat('It comes from somebody else, who could be known by it'));
    // What names nobody is proved in full.
    expect(evidence).toContain('She smelt of bread.');
  });

  test('Whoever agreed is shown', async () => {
    const { decide, make, brenda } = await afterDeath();
    await decide({ agreed: [brenda] });
    const { text } = await make();
    expect(text).toContain(flat('She was never home, and I said so.'));
    expect(text).toContain(flat('with Brenda and [another resident] at the next bench.'));
  });

  test('Given in part, it holds the parts that were decided on and names those left out', async () => {
    const { decide, make } = await afterDeath();
    await decide({ outcome: 'part', areas: ['daily-choices'] });
    const { text, evidence } = await make();
    expect(text).toContain('Tea');
    expect(text).not.toContain(flat('Up at four'));
    expect(evidence).not.toContain('Up at four');
    expect(text).toContain(flat('Whole parts: How they were asked and heard, Life history,'));
  });

  test('Where nothing was decided, or not to give it, or nobody has died after all, no pack is made', async () => {
    const { decide, done, refusal, resident, request, out } = await afterDeath();
    const start = () => refusal('packs.startAfterDeath', { resident, request, folder: out });
    expect(await start()).toBe('not-given');
    await decide();
    await decide({ outcome: 'not' });
    expect(await start()).toBe('not-given');
    await decide();
    await done('residents.changeStatus', { resident, status: { status: 'left', since: '2026-03-02', reason: null } });
    expect(await start()).toBe('not-died');
    expect(readdirSync(out)).toEqual([]);
  });
});
