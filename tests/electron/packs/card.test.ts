import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Item } from '../../../db/life-history/model.ts';
import type { Input } from '../../../electron/core/contract.ts';
import { byGaze } from '../../db/communication/sample.ts';
import { reported, said } from '../../db/voices/statements.ts';
import { edith } from '../../record.ts';
import { aFolder, anOpenHome } from '../core/an-app.ts';
import { readText } from './read-pdf.ts';

/** The first paper starts the thread that sets it. */
const LONG = { timeout: 60_000 };
type Request = Input<'packs.startCard'>;
const bare = (text: string) => text.replaceAll(/\s+/g, '');

async function edithAtHome() {
  const home = await anOpenHome();
  const { done, signIn, staff, app } = home;
  await signIn('nurse');
  const { resident } = await done('residents.admit', { identity: edith });
  await done('communication.describe', { resident, ...byGaze });
  const tell = async (
    title: string,
    {
      heading = 'work',
      tier = 'all staff',
      words = said(staff.nurse, 'Up at four.'),
      care = {},
    }: Partial<{
      heading: Item['story']['heading'];
      tier: Item['privacy']['tier'];
      words: Item['words'];
      care: Partial<Item['care']>;
    }> = {},
  ) =>
    (
      await done('lifeHistory.add', {
        resident,
        details: {
          story: { heading, title, period: { type: 'always' }, places: [], people: [], beside: null },
          words,
          care: { useInCare: null, say: null, avoid: null, lastSeenToHold: null, ...care },
          photographs: [],
          privacy: { tier },
        },
      })
    ).item;
  const usually = async (domain: 'drink' | 'washing', text: string) => {
    await done('preferences.record', {
      resident,
      preference: { domain, text },
      source: { type: 'statement', statement: said(staff.nurse, text) },
      holding: { on: '2026-03-01', saw: 'Drank it.', seenBy: staff.nurse },
    });
    const rows = await done('preferences.list', { resident });
    const row = rows.find((each) => each.text === text);
    if (!row) throw new Error('It was just written.');
    return row.id;
  };
  const ask = (over: Partial<Request>): Request => ({
    resident,
    version: 'room',
    items: [],
    preferences: [],
    photograph: false,
    asked: 'Nodded, and touched her name.',
    folder: aFolder(),
    ...over,
  });
  /** The card as it reads and how many pages it takes, or why there is none. */
  const made = async (over: Partial<Request>) => {
    const request = ask(over);
    const { job } = await done('packs.startCard', request);
    await expect.poll(async () => (await done('jobs.progress', { job })).state, LONG).not.toBe('running');
    const { state, problem } = await done('jobs.progress', { job });
    const [file] = readdirSync(request.folder);
    if (state !== 'done' || !file) return { problem, file, text: '' };
    return { problem, file, text: bare(await readText(readFileSync(`${request.folder}/${file}`))) };
  };
  const lastExport = () => {
    const last = (part: string) =>
      JSON.parse(
        String(
          app.state.home?.record.sqlite
            .prepare(`SELECT value FROM part WHERE name = ? ORDER BY entry DESC LIMIT 1`)
            .pluck()
            .get(part),
        ),
      );
    return { exported: last('export'), purpose: last('purpose') };
  };
  return { ...home, resident, tell, usually, ask, made, lastExport };
}

describe('A know-me card', () => {
  test('for the wall says how to ask and what was chosen, in the person’s own words, and names no full name', async () => {
    const { tell, usually, made, lastExport, resident } = await edithAtHome();
    const ovens = await tell('The ovens', { care: { useInCare: 'Tea at five.', avoid: 'Hurry' } });
    const unchosen = await tell('Left in the record');
    const tea = await usually('drink', 'Tea, no sugar');
    const { file, text } = await made({ items: [ovens], preferences: [tea] });
    expect(file).toMatch(/^Know me Edith .*\.pdf$/);
    for (const words of [
      'Left hearing aid in and working',
      'Edith said',
      'Up at four.',
      'Tea at five.',
      'Better not',
      'Tea, no sugar',
      'ask all the same',
    ])
      expect(text).toContain(bare(words));
    for (const words of [edith.fullName, 'Left in the record', 'Nodded']) expect(text).not.toContain(bare(words));
    expect(unchosen).not.toBe(ovens);
    expect(lastExport()).toEqual({
      exported: expect.objectContaining({ profile: 'know-me-room', residents: [resident], entries: 2 }),
      purpose: { why: 'Asked about it, Edith: Nodded, and touched her name.', forWhom: 'Whoever comes into the room' },
    });
  });

  test('for a hospital adds the full name, whom they may tell, and that nothing here says what the person can decide', async () => {
    const { tell, made, lastExport } = await edithAtHome();
    const worry = await tell('The dark', { heading: 'worries', care: { useInCare: 'A lamp at night.' } });
    const { file, text } = await made({ version: 'hospital', items: [worry], asked: null });
    expect(file).toMatch(/^Know me in hospital Edith .*\.pdf$/);
    for (const words of [edith.fullName, 'A lamp at night.', 'Nobody yet whom Edith said may hear', 'ask the home'])
      expect(text).toContain(bare(words));
    expect(lastExport().purpose.why).toBe('Edith was not asked about it');
  });

  test('shows nobody else’s account of the person, only what came of it in care', async () => {
    const { tell, made, done, resident } = await edithAtHome();
    const { person } = await done('people.add', {
      resident,
      details: { name: 'Susan Pickles', relation: 'daughter', standing: 'family', contact: null },
    });
    const told = await tell('Chapel', {
      words: reported(person, 'She never missed it.'),
      care: { useInCare: 'Hymns on Sundays.' },
    });
    const { text } = await made({ items: [told] });
    expect(text).toContain(bare('Hymns on Sundays.'));
    for (const words of ['She never missed it', 'Susan']) expect(text).not.toContain(bare(words));
  });

  test('a wall takes nothing of worries, personal care or what few may read, whoever asks for it', async () => {
    const { tell, usually, made } = await edithAtHome();
    const refused = [
      { items: [await tell('The dark', { heading: 'worries' })] },
      { items: [await tell('Kept for few', { tier: 'seniors' })] },
      { preferences: [await usually('washing', 'A flannel, not the shower')] },
    ];
    for (const over of refused) {
      const { problem, file } = await made(over);
      expect(problem).toMatch(/not for this card/);
      expect(file).toBeUndefined();
    }
  });

  test('hangs on no wall before the person was asked, and is no care worker’s to make', async () => {
    const { ask, refusal, signIn, signOut } = await edithAtHome();
    expect(await refusal('packs.startCard', ask({ asked: null }))).toBe('invalid');
    await signOut();
    await signIn('care-worker');
    expect(await refusal('packs.startCard', ask({}))).toBe('not-allowed');
  });

  test('that takes more than its page is not made, and says to choose fewer lines', async () => {
    const { tell, made } = await edithAtHome();
    const long = 'The ovens were lit at three and she walked there in the dark. '.repeat(9);
    const items = [];
    for (const at of [1, 2, 3, 4, 5, 6])
      items.push(await tell(`Story ${at}`, { care: { useInCare: long.slice(0, 590) } }));
    const { problem, file } = await made({ items });
    expect(problem).toMatch(/does not fit on one page\. Choose fewer lines/);
    expect(file).toBeUndefined();
  });
});
