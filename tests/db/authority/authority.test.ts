import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { authorityCommands } from '../../../db/authority/commands.ts';
import {
  type AdvanceDecisionChecks,
  advanceDecisionAsks,
  advanceDecisionOpen,
  asks,
  formMissing,
  type Paper,
  type PaperRow,
  type PaperType,
  paperDue,
  paperKinds,
  paperState,
  paperTypes,
} from '../../../db/authority/model.ts';
import { listPapersForResident } from '../../../db/authority/queries.ts';
import { residentCommands } from '../../../db/residents/commands.ts';
import type { EntryId } from '../../../db/words/model.ts';
import { edith } from '../../record.ts';
import { openDecisionRecord, paperOf, thatMorning } from '../best-interests/decision.ts';

const refusal = (code: string) => expect.objectContaining({ code });
const open = () => {
  const record = openDecisionRecord();
  const list = () => record.read((context) => listPapersForResident(context, record.edith));
  const say = (says: Paper) =>
    record.write((context) =>
      authorityCommands['authority.record'](context, { resident: record.edith, at: thatMorning, says }),
    ).paper;
  const one = (paper: EntryId) => ({ resident: record.edith, paper, at: thatMorning });
  const see = (paper: EntryId) =>
    record.write((context) =>
      authorityCommands['authority.see'](context, {
        ...one(paper),
        sighting: { how: 'the original', note: null, scan: null },
      }),
    );
  const verify = (paper: EntryId, againOn: string | null = null) =>
    record.write(
      (context) =>
        authorityCommands['authority.verify'](context, {
          ...one(paper),
          verification: { against: 'The Public Guardian’s register', found: 'Registered.', againOn },
        }),
      record.moira,
    );
  const end = (paper: EntryId, how: 'revoked' | 'expired' | 'written down by mistake' = 'revoked') =>
    record.write(
      (context) =>
        authorityCommands['authority.end'](context, { ...one(paper), ending: { how, reason: 'A letter of 1 March.' } }),
      record.moira,
    );
  return { ...record, list, say, see, verify, end };
};

describe('The register of powers and papers: "claimed -> seen -> verified -> expired/revoked" (domain A4)', () => {
  test('A power is claimed until somebody has seen it, and verified once it was checked against its source', () => {
    const home = open();
    const paper = home.say(paperOf('lpa-health-welfare'));
    expect(home.list()[0]?.state).toBe('claimed');
    home.see(paper);
    expect(home.list()[0]).toMatchObject({ state: 'seen', seen: { how: 'the original', by: home.grace } });
    home.verify(paper);
    expect(home.list()[0]).toMatchObject({ state: 'verified', verified: { by: home.manager } });
    home.end(paper);
    expect(home.list()[0]).toMatchObject({ state: 'revoked', ended: { reason: 'A letter of 1 March.' } });
  });
  test('What nobody here has seen cannot have been checked', () => {
    const home = open();
    const paper = home.say(paperOf('deputy-welfare'));
    expect(() => home.verify(paper)).toThrow(refusal('not-seen'));
  });
  test('A lasting power “is not created unless ... registered” (s.9(2)(b)): not checked as one before, nor after that is put right', () => {
    const home = open();
    for (const registered of ['no', 'not known'] as const) {
      const paper = home.say(paperOf('lpa-health-welfare', { registered }));
      home.see(paper);
      expect(() => home.verify(paper)).toThrow(refusal('not-registered'));
    }
    const paper = home.say(paperOf('lpa-health-welfare'));
    home.see(paper);
    home.verify(paper);
    const state = () => home.list().find(({ id }) => id === paper)?.state;
    expect(state()).toBe('verified');
    home.write((context) =>
      authorityCommands['authority.putRight'](context, {
        resident: home.edith,
        paper,
        says: paperOf('lpa-health-welfare', { registered: 'no' }),
        reason: 'The register has no such power.',
      }),
    );
    expect(state()).toBe('seen');
  });
  test('A deputy and an order need no registration', () => {
    const home = open();
    const paper = home.say(paperOf('deputy-welfare', { registered: 'not known' }));
    home.see(paper);
    home.verify(paper);
    expect(home.list()[0]?.state).toBe('verified');
  });
  test('What has ended stays readable and takes nothing more', () => {
    const home = open();
    const paper = home.say(paperOf('adrt'));
    home.end(paper, 'written down by mistake');
    expect(() => home.see(paper)).toThrow(refusal('no-such-paper'));
    expect(home.list()).toHaveLength(1);
  });
  test('An end that has come is seen without anybody writing it', () => {
    const row = { paper: paperOf('court-order', { endsOn: '2026-03-02' }), seen: null, verified: null, ended: null };
    expect(paperState(row, '2026-03-02')).toBe('claimed');
    expect(paperState(row, '2026-03-03')).toBe('expired');
  });
  test('What was put right keeps what it said before, and why', () => {
    const home = open();
    const paper = home.say(paperOf('lpa-health-welfare', { covers: 'Everything.' }));
    home.write(
      (context) =>
        authorityCommands['authority.putRight'](context, {
          resident: home.edith,
          paper,
          says: paperOf('lpa-health-welfare', { covers: 'Where she lives.' }),
          reason: 'Read it again: health is struck out.',
        }),
      home.moira,
    );
    const [row] = home.list();
    expect(row?.paper.covers).toBe('Where she lives.');
    expect(row?.before).toEqual([
      expect.objectContaining({
        paper: expect.objectContaining({ covers: 'Everything.' }),
        reason: 'Read it again: health is struck out.',
      }),
    ]);
  });
  test('A power that was seen as one thing is not turned into another', () => {
    const home = open();
    const paper = home.say(paperOf('lpa-property-finance'));
    home.see(paper);
    const turn = () =>
      home.write(
        (context) =>
          authorityCommands['authority.putRight'](context, {
            resident: home.edith,
            paper,
            says: paperOf('lpa-health-welfare'),
            reason: 'It covers health as well.',
          }),
        home.moira,
      );
    expect(turn).toThrow(refusal('type-changed'));
  });
  test('Only one of this resident’s own people can hold a power, each once, and nobody holds what the person wrote', () => {
    const home = open();
    const susan = { person: home.addPerson('Susan Hartley'), replacement: false };
    const { resident } = home.write((context) =>
      residentCommands['residents.admit'](context, { identity: { ...edith, preferredName: 'Frank' } }),
    );
    const for_ =
      (says: Paper, whom = home.edith) =>
      () =>
        home.write((context) =>
          authorityCommands['authority.record'](context, { resident: whom, at: thatMorning, says }),
        );
    expect(for_(paperOf('lpa-health-welfare', { holders: [susan] }), resident)).toThrow(refusal('no-such-person'));
    expect(for_(paperOf('lpa-health-welfare', { holders: [susan, susan] }))).toThrow(refusal('named-twice'));
    expect(for_(paperOf('adrt', { holders: [susan] }))).toThrow(refusal('nobody-holds-it'));
  });
  test('One resident’s paper is not another’s', () => {
    const home = open();
    const paper = home.say(paperOf('lpa-health-welfare'));
    const { resident } = home.write((context) =>
      residentCommands['residents.admit'](context, { identity: { ...edith, preferredName: 'Frank' } }),
    );
    const see = () =>
      home.write((context) =>
        authorityCommands['authority.see'](context, {
          resident,
          paper,
          at: thatMorning,
          sighting: { how: 'the original', note: null, scan: null },
        }),
      );
    expect(see).toThrow(refusal('no-such-paper'));
  });
  test('A day that has not come is refused', () => {
    const home = open();
    const paper = home.say(paperOf('adrt'));
    const see = () =>
      home.write((context) =>
        authorityCommands['authority.see'](context, {
          resident: home.edith,
          paper,
          at: { precision: 'day', day: '2026-03-04' },
          sighting: { how: 'the original', note: null, scan: null },
        }),
      );
    expect(see).toThrow(refusal('time-to-come'));
  });
  test('Whatever was done in whatever order, an ended paper never counts as verified', () => {
    const done = { entryId: '' as EntryId, entrySeq: 1, at: thatMorning, recordedAt: thatMorning.instant, by: '' };
    fc.assert(
      fc.property(fc.boolean(), fc.boolean(), fc.constantFrom<PaperType>(...paperTypes), (seen, verified, type) => {
        const row = {
          paper: paperOf(type),
          seen: seen ? done : null,
          verified: verified ? done : null,
          ended: { ...done, how: 'revoked', reason: '' },
        } as unknown as PaperRow;
        return paperState(row, '2026-03-03') === 'revoked' && paperDue({ ...row, state: 'revoked' }) === null;
      }),
    );
  });
});

describe('s.25(5)-(6): what an advance decision needs to reach life-sustaining treatment', () => {
  const yes = { inWriting: 'yes', signed: 'yes', witnessed: 'yes', evenIfLifeAtRisk: 'yes' } as const;
  test.each([
    ['everything there', yes, 0],
    ['no witness', { ...yes, witnessed: 'no' }, 1],
    ['not said even if life is at risk', { ...yes, evenIfLifeAtRisk: 'not known' }, 1],
    ['nothing known', null, 4],
  ] as const)('%s', (_, form, missing) => expect(formMissing(paperOf('adrt', { form }))).toHaveLength(missing));
  test('is asked of no other paper', () => {
    for (const type of paperTypes.filter((each) => each !== 'adrt')) expect(formMissing(paperOf(type))).toEqual([]);
  });
});

test('"LPA-P&F, EPA and appointee give no power over care": the register says so beside each', () => {
  for (const type of ['lpa-property-finance', 'epa', 'appointee', 'deputy-property'] as const)
    expect(paperKinds[type].gives).toMatch(/no say over care/);
});

describe('ss.24-26: "made at 18+, with capacity; specifies treatment; not withdrawn; no later LPA covering it; nothing done since clearly inconsistent; treatment & circumstances match now; no unforeseen circumstances"', () => {
  const all = Object.fromEntries(asks.map((ask) => [ask, 'yes'])) as AdvanceDecisionChecks;
  test('Seven points, each answered by whoever says that it applies', () => {
    expect(asks).toHaveLength(7);
    expect(advanceDecisionOpen(all)).toEqual({ missing: [], against: [] });
    expect(advanceDecisionOpen(null).missing).toHaveLength(7);
  });
  test.each(asks)('%s: what is not answered is missing, and a "no" is told apart', (ask) => {
    expect(advanceDecisionOpen({ ...all, [ask]: 'not known' }).missing).toEqual([advanceDecisionAsks[ask]]);
    expect(advanceDecisionOpen({ ...all, [ask]: 'no' })).toEqual({ missing: [], against: [advanceDecisionAsks[ask]] });
  });
});
