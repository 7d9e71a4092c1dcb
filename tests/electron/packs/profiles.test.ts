import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Item } from '../../../db/life-history/model.ts';
import type { ProfileName } from '../../../db/packs/model.ts';
import type { Involvement } from '../../../db/people/model.ts';
import type { Statement } from '../../../db/voices/model.ts';
import type { ResidentId } from '../../../db/words/model.ts';
import { readEvidence } from '../../../electron/core/packs/evidence.ts';
import { verifyPack } from '../../../electron/core/verify/pack.ts';
import { teaOrJuice } from '../../db/daily-choices/sample.ts';
import { said, viewOf } from '../../db/voices/statements.ts';
import { edith } from '../../record.ts';
import { aFolder, anOpenHome, PINS } from '../core/an-app.ts';
import { everythingIn, readText } from './read-pdf.ts';

const flat = (text: string) => text.replaceAll(/\s/g, '');
/** Words that stand nowhere but where they are put. */
const MARK = {
  private: 'Quillfeather',
  seniors: 'Brackenmoss',
  othersView: 'Thistlewick',
  daughtersView: 'Larkspurred',
  own: 'Marigoldish',
  choice: 'Nettleby',
  worry: 'Hollowdene',
  neighbour: 'Olive Tranter',
} as const;

/** Edith with a life, a day, a plan, a daughter who may know some of it and a sister-in-law who may know none. */
async function aHouse(share: Partial<Involvement> = {}) {
  const opened = await anOpenHome();
  const { done, signIn, staff } = opened;
  await signIn('manager');
  const { resident } = await done('residents.admit', { identity: edith });
  const identity = { ...edith, preferredName: 'Olive', fullName: MARK.neighbour, room: '3' };
  const { resident: olive } = await done('residents.admit', { identity });
  const add = async (name: string, relation: string) =>
    (await done('people.add', { resident, details: { name, relation, standing: 'family', contact: '01632 960001' } }))
      .person;
  const [susan, brenda] = [await add('Susan Hartley', 'daughter'), await add('Brenda Walsh', 'sister-in-law')];
  const involvement: Involvement = {
    ...{ wanted: 'wanted', inWhat: ['life story'], mayShare: ['life story', 'daily life'], inTheirWords: null },
    ...{ askedOn: '2026-03-03', askedBy: staff.manager },
    ...share,
  };
  await done('people.recordInvolvement', { resident, person: susan, involvement });
  const tell = (
    title: string,
    words: Statement,
    more: Partial<Pick<Item, 'privacy'>> & { heading?: Item['story']['heading'] } = {},
  ) =>
    done('lifeHistory.add', {
      resident,
      details: {
        story: {
          ...{ heading: more.heading ?? 'work', title, period: { type: 'years', from: 1953, to: 1961 } },
          ...{ places: [], people: [], beside: null },
        },
        words,
        care: { useInCare: null, say: null, avoid: null, lastSeenToHold: null },
        photographs: [],
        privacy: more.privacy ?? { tier: 'all staff' },
      },
    });
  const own = (words: string) => said(staff.manager, words);
  await tell('The early ovens', own(`Up at four, ${MARK.own}, with Brenda and Olive Tranter.`));
  await tell('Kept to herself', own(MARK.private), { privacy: { tier: 'private' } });
  await tell('For a few', own(MARK.seniors), { privacy: { tier: 'seniors' } });
  await tell('A worry', own(MARK.worry), { heading: 'worries' });
  await tell('What a sister-in-law thinks', {
    ...viewOf(brenda),
    words: `She was ${MARK.othersView}, “and” never home.`,
  });
  await tell('What a daughter thinks', { ...viewOf(susan), words: `She smelt of ${MARK.daughtersView} bread.` });
  const tea = teaOrJuice(staff['care-worker'], {
    words: { said: MARK.choice, language: null },
    seen: { expressedBy: ['spoke', 'took'] },
  });
  await done('dailyChoices.record', { resident, record: tea });
  const out = aFolder();
  const start = (profile: ProfileName, whose: ResidentId | ResidentId[] | 'all' = resident, more: object = {}) => ({
    ...{ profile, resident: whose, from: null, to: null, why: 'To try it', forWhom: 'Helen Marsh', folder: out },
    ...more,
  });
  const make = async (...asked: Parameters<typeof start>) => {
    const { job } = await done('packs.startPlain', { ...start(...asked), as: 'files', pin: PINS.manager });
    for (;;) {
      const state = await done('jobs.progress', { job });
      if (state.state === 'failed') throw new Error(state.problem ?? '');
      if (state.state === 'done')
        return Promise.all(
          state.files
            .filter((file) => !basename(file).startsWith('Index of packs'))
            .map(async (file) => {
              const bytes = readFileSync(file);
              const evidence = Buffer.from(await readEvidence(bytes).catch(() => new Uint8Array())).toString();
              return { file, hidden: await everythingIn(bytes), bytes, text: flat(await readText(bytes)), evidence };
            }),
        );
      await new Promise((go) => setTimeout(go, 20));
    }
  };
  const only = async (...asked: Parameters<typeof start>) => {
    const [pack, ...more] = await make(...asked);
    if (!pack || more.length > 0) throw new Error(`${more.length + 1} packs, and not one.`);
    return pack;
  };
  return { ...opened, resident, olive, susan, brenda, make, only, start, out };
}
type Pack = Awaited<ReturnType<Awaited<ReturnType<typeof aHouse>>['only']>>;
const isNowhereIn = ({ text, evidence, hidden }: Pack, words: string) => {
  expect(text, words).not.toContain(flat(words));
  expect(evidence, words).not.toContain(words);
  expect(hidden, words).not.toContain(words);
};

describe('An inspector’s pack', () => {
  test('is arranged by what the regulator asks, with the pages that answer it and what the record is worth', async () => {
    const { only } = await aHouse();
    const pack = await only('inspector');
    for (const words of [
      'What is asked, and where it is answered',
      'Independence, choice and control',
      'Regulation 9(3)',
      'Asked under Caring: Kindness, compassion and dignity (Regulation 10)',
      'What this record is worth as evidence',
      'A reader would ask nothing more',
    ])
      expect(pack.text).toContain(flat(words));
    for (const words of [MARK.private, MARK.seniors]) isNowhereIn(pack, words);
    expect(await verifyPack(pack.bytes)).toMatchObject({ holds: true });
  });
});

describe('A commissioner’s pack', () => {
  test('tells what preferences changed and how family was heard, and holds neither life history nor single choices', async () => {
    const { only } = await aHouse();
    const pack = await only('commissioner');
    for (const words of [
      'From a preference to what changed',
      'Talked about at assessment and review',
      'Family and friends, beside Edith',
    ])
      expect(pack.text).toContain(flat(words));
    for (const words of [MARK.own, MARK.private, MARK.choice, '01632 960001']) isNowhereIn(pack, words);
    expect(await verifyPack(pack.bytes)).toMatchObject({ holds: true });
  });

  test('of everybody, home totals without a name go along, but not where so few live there that each number is somebody', async () => {
    const { make, done } = await aHouse();
    expect((await make('commissioner', 'all')).map(({ file }) => file.includes('Home totals'))).toEqual([false, false]);
    for (const name of ['Anna Bell', 'Bert Cole', 'Cora Dunn'])
      await done('residents.admit', {
        identity: { ...edith, fullName: name, preferredName: name.split(' ')[0] ?? '' },
      });
    const packs = await make('commissioner', 'all');
    const [totals, ...more] = packs.filter(({ file }) => file.includes('Home totals'));
    if (!totals || more.length > 0) throw new Error('One paper of totals was to be made.');
    for (const name of ['Edith', 'Olive', 'Anna', 'Bell', 'Grace Adeyemi', 'Susan']) isNowhereIn(totals, name);
    expect(totals.text).toContain(flat('A count under 5 is shown as “fewer than 5”'));
    expect(await verifyPack(totals.bytes)).toMatchObject({ holds: true });
  });
});

describe('A family pack', () => {
  test('holds nothing that the person kept private, nothing that anybody else said and no name of another resident', async () => {
    const { only } = await aHouse();
    const pack = await only('family');
    expect(pack.text).toContain(flat(MARK.own));
    expect(pack.text).toContain(flat(MARK.daughtersView));
    expect(pack.text).toContain(flat('For Susan Hartley, daughter.'));
    const never = [MARK.private, MARK.seniors, MARK.worry, MARK.othersView, MARK.neighbour, 'Brenda', '01632 960001'];
    for (const words of never) isNowhereIn(pack, words);
    expect(await verifyPack(pack.bytes)).toMatchObject({ holds: true });
  });

  test('its evidence holds digests alone: no word goes along that is not on a page', async () => {
    const { only } = await aHouse();
    const { evidence } = await only('family');
    const { entries } = JSON.parse(evidence) as { entries: { shown: object }[] };
    expect(entries.length).toBeGreaterThan(0);
    expect(entries.flatMap(({ shown }) => Object.keys(shown))).toEqual([]);
  });

  test('opens what was agreed and no more: with the life story alone, nothing of a day', async () => {
    const { only } = await aHouse({ mayShare: ['life story'] });
    const pack = await only('family');
    expect(pack.text).toContain(flat(MARK.own));
    for (const words of ['What Edith chooses', 'Support plan', MARK.choice]) isNowhereIn(pack, words);
  });

  test('with daily life alone, nothing of the story', async () => {
    const { only } = await aHouse({ mayShare: ['daily life'] });
    const pack = await only('family');
    expect(pack.text).toContain(flat('What Edith chooses'));
    isNowhereIn(pack, MARK.own);
  });

  test.each([
    ['the person does not want them involved', { wanted: 'not wanted' }, /does not want Susan Hartley involved/],
    ['nothing may be shared', { mayShare: [] }, /did not say that anything may be shared/],
    ['nobody asked', { wanted: 'not asked yet', askedOn: null, askedBy: null }, /Nobody has asked Edith yet/],
    ['what was agreed holds nothing', { mayShare: ['money'] }, /holds nothing of it/],
  ] as const)('is refused plainly where %s', async (_, share, why) => {
    const { make, susan, resident, out } = await aHouse(share as Partial<Involvement>);
    await expect(make('family', resident, { person: susan })).rejects.toThrow(why);
    await expect(make('family')).rejects.toThrow(/agreed|holds nothing/);
    expect(readdirSync(out)).toEqual([]);
  });

  test('is given as it is agreed today, whatever day it is read as of', async () => {
    const { make, done, pass, signIn, resident, susan, staff } = await aHouse();
    pass(26 * 60 * 60);
    await signIn('manager');
    await done('people.recordInvolvement', {
      resident,
      person: susan,
      involvement: {
        ...{ wanted: 'not wanted', inWhat: [], mayShare: [], inTheirWords: null },
        ...{ askedOn: '2026-03-04', askedBy: staff.manager },
      },
    });
    await expect(make('family', resident, { person: susan, knownOn: '2026-03-03' })).rejects.toThrow(/does not want/);
  });
});

describe('A person’s own copy', () => {
  /** Who asked, as far as it takes before the copy can be made. */
  async function asked() {
    const it = await aHouse();
    const { done, resident } = it;
    const { request } = await done('subjectAccess.ask', {
      ...{ resident, on: '2026-03-03', identity: { how: 'Known here for two years' } },
      asked: {
        ...{ by: 'self', name: 'Edith Hartley', person: null, contact: null, authority: null, wants: 'All of it' },
        ...{ from: null, to: null },
      },
    });
    const opinion = { says: 'no serious harm', by: 'Dr Amin, GP', about: null } as const;
    const opined = () => done('subjectAccess.giveOpinion', { resident, request, on: '2026-03-03', opinion });
    const proposals = () => done('packs.proposals', { resident, request });
    const decide = (key: string, outcome: 'shown' | 'left out') =>
      done('subjectAccess.decide', {
        ...{ resident, request, on: '2026-03-03' },
        decided: { key, outcome, ground: outcome === 'left out' ? 'others' : null, reason: 'Looked at with care.' },
      });
    const decideOpen = async (outcome: 'shown' | 'left out') => {
      for (const { key, usual, decision } of await proposals())
        if (usual === 'left out' && decision === null) await decide(key, outcome);
    };
    return { ...it, request, opined, proposals, decide, decideOpen };
  }

  test('is made only once somebody asked, a health professional was asked and each proposal is decided', async () => {
    const { make, resident, opined, decideOpen, olive } = await asked();
    await expect(make('subject-access', olive)).rejects.toThrow(/Nobody has asked for this record/);
    await expect(make('subject-access', resident)).rejects.toThrow(/health professional/);
    await opined();
    await expect(make('subject-access', resident)).rejects.toThrow(/not decided yet/);
    await decideOpen('left out');
    await expect(make('subject-access', resident, { knownOn: '2026-03-03' })).rejects.toThrow(
      /held about the person now/,
    );
    expect(await make('subject-access', resident)).toHaveLength(1);
  });

  test('what relatives told and names of others are proposed; those who care are named unless somebody decides otherwise', async () => {
    const { proposals } = await asked();
    const found = await proposals();
    const usual = (what: RegExp) => found.find((each) => what.test(each.what))?.usual;
    expect(usual(/^Brenda Walsh, sister-in-law, own view/)).toBe('left out');
    expect(usual(/^Olive Tranter, who lives here too/)).toBe('left out');
    expect(usual(/^Brenda Walsh, sister-in-law, by name/)).toBe('left out');
    expect(usual(/^Susan Hartley, daughter, by name/)).toBe('shown');
    expect(usual(/^Grace Adeyemi, who works here/)).toBe('shown');
  });

  test('holds everything about the person, what few may read too, and says who asked and how it was checked', async () => {
    const { only, opined, decideOpen, resident } = await asked();
    await opined();
    await decideOpen('left out');
    const pack = await only('subject-access', resident);
    const said_ = [
      MARK.own,
      MARK.private,
      MARK.seniors,
      MARK.worry,
      MARK.choice,
      'Known here for two years',
      'Dr Amin, GP',
    ];
    for (const words of [...said_, 'What this copy holds', 'Art 12(3)', 'Who was given something of this record'])
      expect(pack.text, words).toContain(flat(words));
    expect(await verifyPack(pack.bytes)).toMatchObject({ holds: true, problems: [] });
  });

  test('what was left out is on no page, in no hidden text and in no evidence; and the copy still verifies', async () => {
    const { only, opined, decideOpen, decide, resident } = await asked();
    await opined();
    await decideOpen('left out');
    await decide(`words:${MARK.choice}`, 'left out');
    const pack = await only('subject-access', resident);
    for (const words of [
      MARK.othersView,
      MARK.daughtersView,
      MARK.neighbour,
      'Brenda',
      'Walsh',
      MARK.choice,
      '01632 960001',
    ])
      isNowhereIn(pack, words);
    const found = await verifyPack(pack.bytes);
    expect(found).toMatchObject({ holds: true, problems: [] });
    expect(found.checked.join(' ')).toMatch(/withheld/);
  });

  test('what somebody decided to show is shown', async () => {
    const { only, opined, decideOpen, resident } = await asked();
    await opined();
    await decideOpen('shown');
    const { text } = await only('subject-access', resident);
    for (const words of [MARK.othersView, MARK.neighbour]) expect(text).toContain(flat(words));
  });
});

describe('Packs of several', () => {
  test('are made one each, of those who were chosen; who exported what, why and for whom stands in the ledger and in front', async () => {
    const { make, resident, olive, sqlite } = await aHouse();
    const packs = await make('inspector', [resident, olive]);
    expect(packs).toHaveLength(2);
    for (const { text } of packs)
      for (const words of ['Moira Keane', 'To try it', 'Helen Marsh']) expect(text).toContain(flat(words));
    const exported = sqlite
      .prepare(`SELECT count(*) FROM entry e JOIN shape s ON s.no = e.shape WHERE s.kind = 'pack.exported@2'`)
      .pluck();
    expect(exported.get()).toBe(2);
  });

  test('know-me cards for a hospital are made of each with what their form begins with', async () => {
    const { make } = await aHouse();
    const cards = await make('know-me', 'all');
    expect(cards).toHaveLength(2);
    expect(cards.some(({ text }) => text.includes(MARK.own))).toBe(true);
    for (const { text } of cards)
      for (const words of [MARK.private, MARK.othersView]) expect(text).not.toContain(words);
  });
});
