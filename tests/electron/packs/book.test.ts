import { readdirSync, readFileSync } from 'node:fs';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import type { Item } from '../../../db/life-history/model.ts';
import type { PersonId } from '../../../db/words/model.ts';
import { said, viewOf } from '../../db/voices/statements.ts';
import { edith } from '../../record.ts';
import { aFolder, anOpenHome } from '../core/an-app.ts';
import { readText } from './read-pdf.ts';

const aPicture = async (background: string) =>
  (
    await sharp({ create: { width: 1200, height: 800, channels: 3, background } })
      .jpeg()
      .toBuffer()
  ).toString('base64');

/** Edith, with stories for everyone and for few, and her daughter Susan, who may have the life story. */
async function aLife() {
  const opened = await anOpenHome();
  const { done, signIn, staff } = opened;
  await signIn('manager');
  const photo = await done('photographs.keep', { image: await aPicture('#7a3b5e') });
  const { resident } = await done('residents.admit', { identity: { ...edith, photograph: photo } });
  const person = async (name: string) =>
    (
      await done('people.add', {
        resident,
        details: { name, relation: 'daughter', standing: 'family', contact: null },
      })
    ).person;
  const susan = await person('Susan Hartley');
  const asked = { askedOn: '2026-03-01', askedBy: staff.manager, inTheirWords: null };
  const share = (who: PersonId, wanted: 'wanted' | 'not wanted') =>
    done('people.recordInvolvement', {
      resident,
      person: who,
      involvement: { ...asked, wanted, inWhat: [], mayShare: wanted === 'wanted' ? ['life story'] : [] },
    });
  const tell = (
    title: string,
    words: Item['words'],
    over: Partial<Item['story']> = {},
    tier: Item['privacy']['tier'] = 'all staff',
  ) =>
    done('lifeHistory.add', {
      resident,
      details: {
        story: {
          heading: 'work',
          title,
          period: { type: 'years', from: 1953, to: 1961 },
          places: [],
          people: [],
          beside: null,
          ...over,
        },
        words,
        care: { useInCare: 'Sit by the window.', say: null, avoid: 'The strike.', lastSeenToHold: null },
        photographs: [
          { photo, alt: 'The mill gate' },
          { photo, alt: 'The weaving shed' },
        ],
        privacy: { tier },
      },
    });
  await tell('Up at four', said(staff.manager, 'Up at four, and the knocker-up already gone by.'));
  await tell('The dance', said(staff.manager, 'He asked me twice before I heard him.'), { heading: 'love-and-loss' });
  await tell('Kept for few', said(staff.manager, 'A thing for nobody.'), {}, 'seniors');
  const out = aFolder();
  const make = async (who = susan) => {
    const { job } = await done('packs.startBook', { resident, person: who, why: 'For the funeral', folder: out });
    for (;;) {
      const state = await done('jobs.progress', { job });
      if (state.state !== 'running') return state;
      await new Promise((go) => setTimeout(go, 20));
    }
  };
  const exports = () =>
    opened.sqlite
      .prepare(`SELECT count(*) FROM entry e JOIN shape s ON s.no = e.shape WHERE s.kind = 'pack.exported@1'`)
      .pluck()
      .get();
  return { ...opened, resident, susan, person, share, tell, out, make, exports };
}

describe('A life-story book', () => {
  test('holds what may be shared with its reader, in its voices, with pictures; the ledger says who had it', async () => {
    const { share, susan, tell, make, out, sqlite, exports } = await aLife();
    await share(susan, 'wanted');
    await tell('Outside', viewOf(susan, 'She was happiest outside.'));
    const state = await make();
    expect(state).toMatchObject({ state: 'done', problem: null });
    const [file = ''] = state.files;
    expect(readdirSync(out)).toEqual(['Life story Edith Hartley 2026-03-03.pdf']);
    const text = (await readText(readFileSync(file))).replaceAll(/\s/g, '');
    const stands = (words: string) => text.includes(words.replaceAll(' ', ''));
    for (const words of [
      'Edith Hartley',
      'Born 4 June 1936',
      'For Susan Hartley, daughter',
      'Work',
      'Love and loss',
      'Up at four, and the knocker-up already gone by.',
      'He asked me twice before I heard him.',
      'She was happiest outside.',
      'The weaving shed',
      'About this book',
    ])
      expect(stands(words), words).toBe(true);
    for (const words of ['A thing for nobody', 'Kept for few', 'Sit by the window', 'The strike', 'Entry'])
      expect(stands(words), words).toBe(false);
    expect(exports()).toBe(1);
    const purpose = sqlite.prepare(`SELECT value FROM part WHERE name = 'purpose'`).pluck().get() as string;
    expect(JSON.parse(purpose)).toEqual({ why: 'For the funeral', forWhom: 'Susan Hartley, daughter' });
  });

  test('is made for nobody whom the person did not want to have it, and nothing is said to have been given', async () => {
    const { share, susan, person, make, out, exports } = await aLife();
    expect((await make()).problem).toContain('Nobody has asked Edith yet');
    await share(susan, 'not wanted');
    const state = await make();
    expect(state).toMatchObject({
      state: 'failed',
      files: [],
      problem: expect.stringContaining('did not want Susan Hartley'),
    });
    await share(await person('Anne Hartley'), 'wanted');
    expect((await make()).state, 'what Anne may have is not Susan’s').toBe('failed');
    expect([readdirSync(out), exports()]).toEqual([[], 0]);
  });

  test('is never for somebody from another person’s life', async () => {
    const { done, share, resident, person, exports } = await aLife();
    const other = (await done('residents.admit', { identity: { ...edith, fullName: 'Walter Holt' } })).resident;
    expect(other).not.toBe(resident);
    const ann = await person('Ann');
    await share(ann, 'wanted');
    const { job } = await done('packs.startBook', { resident: other, person: ann, why: 'x', folder: aFolder() });
    while ((await done('jobs.progress', { job })).state === 'running') await new Promise((go) => setTimeout(go, 10));
    expect(await done('jobs.progress', { job })).toMatchObject({
      state: 'failed',
      problem: expect.stringContaining('not among the people'),
    });
    expect(exports()).toBe(0);
  });
});

describe('A name in a script that no shipped font can show', () => {
  test('prints as a mark for each of its signs, and whoever makes the book is told how many', async () => {
    const { share, susan, tell, make, staff } = await aLife();
    await share(susan, 'wanted');
    expect((await make()).unprinted).toBe(0);
    await tell('The market', said(staff.manager, 'My name is মীনা, and hers is 李.'));
    const { files, unprinted } = await make();
    const text = await readText(readFileSync(files[0] ?? ''));
    expect(unprinted).toBe(3);
    expect(text.split('\uFFFD').length - 1).toBe(unprinted);
  });
});
