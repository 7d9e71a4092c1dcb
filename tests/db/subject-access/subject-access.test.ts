import { describe, expect, test } from 'vitest';
import { residentCommands } from '../../../db/residents/commands.ts';
import { rebuildProjections } from '../../../db/store/record.ts';
import { subjectAccessCommands as commands } from '../../../db/subject-access/commands.ts';
import { subjectAccessMethods } from '../../../db/subject-access/methods.ts';
import { type Asked, answerBy, monthsOn, subjectAccessLaw, whyNot } from '../../../db/subject-access/model.ts';
import { listSubjectAccess } from '../../../db/subject-access/queries.ts';
import { openTestRecord } from '../../record.ts';

const refusal = (code: string) => expect.objectContaining({ code });
const CAME = '2026-01-31';
const TODAY = '2026-03-03';
const herself: Asked = {
  ...{ by: 'self', name: 'Edith Hartley', person: null, contact: null, authority: null },
  ...{ wants: 'All of it', from: null, to: null },
};

function open() {
  const it = openTestRecord();
  const moira = { id: it.manager, role: 'manager' } as const;
  const resident = it.edith;
  const ask = (more: Partial<Asked> = {}, how: string | null = 'Known here for two years', on = CAME) =>
    it.write(
      (context) =>
        commands['subjectAccess.ask'](context, { resident, on, asked: { ...herself, ...more }, identity: { how } }),
      moira,
    ).request;
  type Name = Exclude<keyof typeof commands, 'subjectAccess.ask'>;
  const tell = <N extends Name>(name: N, given: Parameters<(typeof commands)[N]>[1]) =>
    it.write((context) => (commands[name] as (c: typeof context, g: typeof given) => unknown)(context, given), moira);
  const row = () => {
    const [newest] = it.read(({ db }) => listSubjectAccess(db, resident));
    if (!newest) throw new Error('Nobody asked.');
    return newest;
  };
  return { ...it, moira, resident, ask, tell, row };
}

describe('The clock of somebody’s own record', () => {
  const received = '2026-02-10';
  const clock = { received, identity: null, clarified: [], extended: false };
  test.each([
    ['“within one month of receipt” (Art 12(3))', clock, '2026-03-10'],
    ['a month that has no such day ends on its last', { ...clock, received: '2026-01-31' }, '2026-02-28'],
    ['… and in a leap year on the 29th', { ...clock, received: '2028-01-31' }, '2028-02-29'],
    [
      'the month begins when the information on who asks is received (Art 12A(2))',
      { ...clock, identity: { asked: '2026-02-12', came: '2026-02-20' } },
      '2026-03-20',
    ],
    ['it has not begun while that has not come', { ...clock, identity: { asked: '2026-02-12', came: null } }, null],
    [
      '“the period beginning with the day on which the controller makes the request and ending with the day on which the controller receives the information does not count” (Art 12A(5))',
      { ...clock, clarified: [{ asked: '2026-02-12', came: '2026-02-14' }] },
      '2026-03-13',
    ],
    ['the clock stands still until they answer', { ...clock, clarified: [{ asked: '2026-02-12', came: null }] }, null],
    ['“by two further months” (Art 12A(3))', { ...clock, extended: true }, '2026-05-10'],
    [
      'what was asked before they showed who they are stops only the days since',
      {
        ...clock,
        identity: { asked: '2026-02-11', came: '2026-02-20' },
        clarified: [{ asked: '2026-02-11', came: '2026-02-21' }],
      },
      '2026-03-22',
    ],
  ])('%s', (_, given, until) => expect(answerBy(given)).toBe(until));

  test('six months on from the end of August is the end of February', () =>
    expect(monthsOn('2026-08-31', 6)).toBe('2027-02-28'));
});

describe('Who asks for a living person’s record', () => {
  test('is written down with the day, who they are, on whose behalf; and survives a rebuild', () => {
    const { ask, row, record } = open();
    ask();
    expect(row()).toMatchObject({
      asked: { by: 'self' },
      identity: 'Known here for two years',
      answerBy: '2026-02-28',
    });
    const before = row();
    rebuildProjections(record.sqlite, record.ledger);
    expect(row()).toEqual(before);
  });

  test('a relative on their own account has no right, whatever else they show', () => {
    const { ask, row } = open();
    ask({ by: 'neither', name: 'Colin Hartley', authority: 'He is her son' });
    expect(whyNot(row(), TODAY)).toMatch(/no right of their own/);
  });

  test('nothing is given before it was seen who asks, by what authority, and a health professional was asked (Sch 3 para 6)', () => {
    const { ask, tell, row, resident } = open();
    const request = ask({ by: 'authorised', name: 'A solicitor' }, null);
    expect(whyNot(row(), TODAY)).toMatch(/Check first who asks/);
    tell('subjectAccess.moreCame', {
      ...{ resident, request, on: TODAY },
      came: { about: 'who they are', what: 'Practising certificate' },
    });
    expect(whyNot(row(), TODAY)).toMatch(/own authority/);
    const other = ask();
    expect(whyNot(row(), TODAY)).toMatch(/health professional/);
    const opinion = { says: 'no serious harm', by: 'Dr Amin, GP', about: null } as const;
    tell('subjectAccess.giveOpinion', { resident, request: other, on: '2025-12-01', opinion });
    expect(whyNot(row(), TODAY)).toBeNull();
    expect(whyNot(row(), '2026-06-02')).toMatch(/older than six months/);
  });

  test('serious harm is no ground without a health professional’s opinion that it would be done', () => {
    const { ask, tell, row, resident } = open();
    const request = ask();
    const leaveOut = () =>
      tell('subjectAccess.decide', {
        ...{ resident, request, on: TODAY },
        decided: { key: 'statement:12', outcome: 'left out', ground: 'harm', reason: 'It would frighten her.' },
      });
    expect(leaveOut).toThrow(refusal('not-so'));
    const opinion = {
      says: 'serious harm from some of it',
      by: 'Dr Amin, GP',
      about: 'What was said of the fire',
    } as const;
    tell('subjectAccess.giveOpinion', { resident, request, on: TODAY, opinion });
    leaveOut();
    expect(row().decisions).toMatchObject([{ key: 'statement:12', outcome: 'left out', ground: 'harm' }]);
  });

  test('nothing is left out of a person’s own copy because they told it in confidence', () => {
    const { ask, tell, resident } = open();
    const request = ask();
    expect(() =>
      tell('subjectAccess.decide', {
        ...{ resident, request, on: TODAY },
        decided: { key: 'statement:12', outcome: 'left out', ground: 'wishes', reason: 'She said so.' },
      }),
    ).toThrow(refusal('not-so'));
  });

  test('a decision may be made anew, and the last one counts', () => {
    const { ask, tell, row, resident } = open();
    const request = ask();
    const on = { resident, request, on: TODAY };
    const about = { key: 'staff:7', reason: 'Asked her.' };
    tell('subjectAccess.decide', { ...on, decided: { ...about, outcome: 'left out', ground: 'others' } });
    tell('subjectAccess.decide', { ...on, decided: { ...about, outcome: 'shown', ground: null } });
    expect(row().decisions.map(({ outcome }) => outcome)).toEqual(['shown']);
  });

  test('two months more are told within the first (Art 12A(4)), and once', () => {
    const { ask, tell, row, resident } = open();
    const late = ask();
    const extended = { reason: 'Forty years of it' };
    expect(() => tell('subjectAccess.extend', { resident, request: late, on: TODAY, extended })).toThrow(
      refusal('too-late'),
    );
    const request = ask({}, 'Known here', '2026-02-20');
    tell('subjectAccess.extend', { resident, request, on: TODAY, extended });
    expect(row().answerBy).toBe('2026-05-20');
    expect(() => tell('subjectAccess.extend', { resident, request, on: TODAY, extended })).toThrow(
      refusal('extended-already'),
    );
  });

  test('bad days and answered requests are refused in one line each', () => {
    const { ask, tell, write, resident, moira } = open();
    const request = ask();
    const more = { about: 'what they mean', what: 'Which year?' } as const;
    expect(() => tell('subjectAccess.askMore', { resident, request, on: '2026-01-30', more })).toThrow(
      refusal('day-too-early'),
    );
    expect(() => tell('subjectAccess.askMore', { resident, request, on: '2026-03-04', more })).toThrow(
      refusal('time-to-come'),
    );
    tell('subjectAccess.askMore', { resident, request, on: TODAY, more });
    expect(() => tell('subjectAccess.askMore', { resident, request, on: TODAY, more })).toThrow(
      refusal('asked-already'),
    );
    tell('subjectAccess.answer', { resident, request, on: TODAY, answered: { how: 'Read to her.' } });
    expect(() => tell('subjectAccess.askMore', { resident, request, on: TODAY, more })).toThrow(refusal('answered'));
    write(
      (context) =>
        residentCommands['residents.changeStatus'](context, {
          resident,
          status: { status: 'died', since: TODAY, reason: null },
        }),
      moira,
    );
    expect(() => ask()).toThrow(refusal('has-died'));
  });

  test('left out needs a ground, shown has none', () => {
    const { decided } = subjectAccessMethods['subjectAccess.decide'].input.shape;
    const given = { key: 'staff:7', outcome: 'left out', ground: null, reason: 'Because.' };
    expect(decided.safeParse(given).success).toBe(false);
    expect(decided.safeParse({ ...given, outcome: 'shown' }).success).toBe(true);
    expect(decided.safeParse({ ...given, key: 'anything' }).success).toBe(false);
  });

  test('no line of the law is said to have been checked by a lawyer', () =>
    expect(Object.values(subjectAccessLaw).filter(({ checked }) => checked !== null)).toEqual([]));
});
