import { describe, expect, test } from 'vitest';
import { authorityCommands } from '../../../db/authority/commands.ts';
import type { Paper, PaperRow } from '../../../db/authority/model.ts';
import { listPapersForResident } from '../../../db/authority/queries.ts';
import { bestInterestsCommands } from '../../../db/best-interests/commands.ts';
import { type HoldersAsked, type Joint, jointly } from '../../../db/best-interests/joint.ts';
import { getDecision } from '../../../db/best-interests/queries.ts';
import { law } from '../../../db/law/model.ts';
import type { EntryId, PersonId } from '../../../db/words/model.ts';
import { openDecisionRecord, paperOf, thatMorning } from './decision.ts';

const refusal = (code: string) => expect.objectContaining({ name: 'Refused', code });
const [susan, peter, ann] = ['1', '2', '3'].map((digit) => `019ca000-0000-7000-8000-00000000000${digit}`) as [
  PersonId,
  PersonId,
  PersonId,
];

type Given = {
  act?: Paper['act'];
  type?: Paper['type'];
  lost?: PersonId;
  replacement?: boolean;
  thisMatter?: HoldersAsked['thisMatter'];
  answers?: readonly HoldersAsked['answers'][number]['answer'][];
};
function state({ act = null, type, lost, replacement = false, thisMatter, answers = [] }: Given): Joint {
  const holders = [susan, peter].map((person) => ({ person, replacement: false }));
  if (replacement) holders.push({ person: ann, replacement: true });
  const power = {
    paper: { ...paperOf(type ?? 'lpa-health-welfare'), act, holders },
    lost: lost ? ([{ person: lost }] as PaperRow['lost']) : [],
  };
  const asked = {
    thisMatter: thisMatter ?? ('not known yet' as const),
    answers: answers.map((answer, index) => ({ person: [susan, peter][index] ?? ann, answer, says: null, on: null })),
  };
  return jointly(power, asked);
}

describe('Attorneys who act together', () => {
  test.each<[rule: string, Given, Joint['state']]>([
    ['s.10(4)(a): jointly, and each agrees', { act: 'together only', answers: ['agrees', 'agrees'] }, 'all agree'],
    ['jointly, and one disagrees', { act: 'together only', answers: ['agrees', 'disagrees'] }, 'they disagree'],
    [
      'jointly, and one cannot be reached',
      { act: 'together only', answers: ['agrees', 'could not be reached'] },
      'not all have answered',
    ],
    ['jointly, and nobody has been asked', { act: 'together only' }, 'not all have answered'],
    ['s.10(4)(b): jointly and severally', { act: 'together or alone', answers: ['disagrees'] }, 'each alone'],
    [
      's.10(4)(c): jointly in respect of some matters, and not of this one',
      { act: 'together for some matters', thisMatter: 'each may act alone' },
      'each alone',
    ],
    [
      'of this one',
      { act: 'together for some matters', thisMatter: 'all must agree', answers: ['agrees', 'agrees'] },
      'all agree',
    ],
    ['of which nobody knows yet', { act: 'together for some matters', answers: ['agrees'] }, 'not all have answered'],
    [
      's.10(5): “to the extent to which it does not specify … it is to be assumed that they are appointed to act jointly”',
      { act: null, answers: ['agrees'] },
      'not all have answered',
    ],
    [
      's.13(5)-(7): one of those who act jointly can no longer act',
      { act: 'together only', lost: peter, answers: ['agrees', 'agrees'] },
      'one can no longer act',
    ],
    [
      'one of those who act jointly and severally can no longer act',
      { act: 'together or alone', lost: peter },
      'each alone',
    ],
    [
      's.19(4): the court says how deputies act, and nothing is assumed of them',
      { type: 'deputy-welfare', act: null },
      'each alone',
    ],
    [
      'deputies appointed to act jointly',
      { type: 'deputy-welfare', act: 'together only', answers: ['agrees'] },
      'not all have answered',
    ],
  ])('%s', (_, given, expected) => {
    expect(state(given).state).toBe(expected);
  });

  test('where one is gone, a replacement named in the power may step in, and the Public Guardian is asked either way', () => {
    const alone = state({ act: 'together only', lost: peter });
    const replaced = state({ act: 'together only', lost: peter, replacement: true });
    expect(alone.plain).toContain('whole power may have ended');
    expect(replaced.plain).toContain('whether the replacement steps in');
    for (const { plain } of [alone, replaced]) expect(plain).toContain('Public Guardian');
    expect(law['s13-7'].checked, 'no lawyer has checked it yet').toBeNull();
    expect(law['s10-4'].checked).toBeNull();
  });

  test('nothing that it says decides what is best for anybody', () => {
    for (const answers of [['agrees', 'disagrees'], ['agrees'], ['agrees', 'agrees']] as const)
      expect(state({ act: 'together only', answers: [...answers] }).plain).not.toMatch(
        /best interests|should|majority/,
      );
  });
});

function twoAttorneys() {
  const it = openDecisionRecord();
  it.assess();
  const [first, second] = [it.addPerson('Susan Hartley'), it.addPerson('Peter Hartley')];
  const power = it.paper(
    paperOf('lpa-health-welfare', {
      act: 'together only',
      holders: [first, second].map((person) => ({ person, replacement: false })),
    }),
  );
  const answer = (...answers: HoldersAsked['answers'][number]['answer'][]) =>
    it.write(
      (context) =>
        bestInterestsCommands['decisions.askHolders'](context, {
          ...it.on,
          asked: {
            ...{ paper: power, thisMatter: 'not known yet' },
            answers: answers.map((each, index) => ({
              ...{ person: [first, second][index] ?? first, answer: each, says: 'On the telephone.', on: '2026-03-02' },
            })),
          },
        }),
      it.moira,
    );
  const name = (reason: string | null = null, who: PersonId | null = first) =>
    it.write(
      (context) =>
        bestInterestsCommands['decisions.nameMaker'](context, {
          ...{ ...it.on, lookedWhere: 'The register.', changed: 'Named again.' },
          answers: [{ paper: power, covers: 'covers this decision', saidBy: null, checks: null, because: null }],
          maker: { who: who ? { type: 'person', id: who } : { type: 'staff', id: it.manager }, reason },
        }),
      it.moira,
    );
  const whole = () => it.read((context) => getDecision(context, it.edith, it.decision));
  const d3 = () => whole().duties.filter(({ rule }) => rule === 'D3');
  const lose = (person: PersonId, paper: EntryId = power) =>
    it.write(
      (context) =>
        authorityCommands['authority.loseHolder'](context, {
          ...{ resident: it.edith, paper, at: thatMorning },
          lost: { person, how: 'died', reason: 'His wife rang.' },
        }),
      it.moira,
    );
  return { ...it, first, second, power, answer, name, whole, d3, lose };
}

describe('A decision under a power that is held together', () => {
  test('is not complete in the name of one of them until each has agreed, and says so on every page', () => {
    const { name, d3, whole, answer } = twoAttorneys();
    name();
    expect(d3()).toMatchObject([{ severity: 'stop', cites: 's10-4' }]);
    expect(
      whole()
        .warnings.map(({ title }) => title)
        .join(),
    ).toContain('not all have answered');
    answer('agrees', 'agrees');
    expect(d3()).toEqual([]);
    expect(whole().warnings.filter(({ title }) => title.includes('Lasting power'))).toEqual([]);
    expect(whole().thread.map(({ title }) => title)).toContain('Those who hold the power were asked');
  });

  test('D3: “joint attorneys disagree” is a reason for somebody else to decide, and is written down as one', () => {
    const { name, d3, answer, whole } = twoAttorneys();
    answer('agrees', 'disagrees');
    name();
    expect(d3()).toHaveLength(1);
    name(null, null);
    expect(d3().map(({ missing }) => missing)).toEqual(['An attorney has authority: why somebody else decides.']);
    name('The joint attorneys disagree, and the court has been asked.', null);
    expect(d3()).toEqual([]);
    expect(
      whole()
        .warnings.map(({ title }) => title)
        .join(),
    ).toContain('they disagree');
  });

  test('one who can no longer act stops the power until somebody has found out whether it stands', () => {
    const { name, d3, answer, lose, second, read, edith, whole } = twoAttorneys();
    answer('agrees', 'agrees');
    name();
    expect(d3()).toEqual([]);
    lose(second);
    expect(d3()).toMatchObject([{ cites: 's13-7' }]);
    expect(
      whole()
        .warnings.map(({ what }) => what)
        .join(),
    ).toContain('Not yet checked by a lawyer.');
    expect(read((context) => listPapersForResident(context, edith))[0]?.lost).toMatchObject([
      { person: second, how: 'died' },
    ]);
    expect(() => lose(second)).toThrow(refusal('no-such-holder'));
  });

  test('what each answered is kept with the day, and an answer that has not come is not taken down', () => {
    const { on, power, write, moira, answer, joan, whole } = { ...twoAttorneys(), joan: ann };
    answer('agrees', 'could not be reached');
    expect(whole().holdersAsked).toMatchObject([{ asked: { answers: [{ says: 'On the telephone.' }, {}] } }]);
    const ask = (person: PersonId, day: string) =>
      write(
        (context) =>
          bestInterestsCommands['decisions.askHolders'](context, {
            ...{ ...on, changed: 'Asked again.' },
            asked: {
              ...{ paper: power, thisMatter: 'not known yet' },
              answers: [{ person, answer: 'agrees', says: null, on: day }],
            },
          }),
        moira,
      );
    expect(() => ask(joan, '2026-03-02')).toThrow(refusal('no-such-holder'));
    expect(() => ask(whole().papers[0]?.paper.holders[0]?.person ?? joan, '2026-03-30')).toThrow(
      refusal('day-to-come'),
    );
  });
});
