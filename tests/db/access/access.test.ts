import { describe, expect, test } from 'vitest';
import { accessCommands } from '../../../db/access/commands.ts';
import { accessMethods } from '../../../db/access/methods.ts';
import { type Asked, accessLaw, answerBy, type Decision, type Proof } from '../../../db/access/model.ts';
import { listAccessForResident } from '../../../db/access/queries.ts';
import { peopleCommands } from '../../../db/people/commands.ts';
import { residentCommands } from '../../../db/residents/commands.ts';
import { rebuildProjections } from '../../../db/store/record.ts';
import { openTestRecord } from '../../record.ts';

const refusal = (code: string) => expect.objectContaining({ code });
const DIED = '2026-03-01';
const TODAY = '2026-03-03';
const susan: Asked = {
  name: 'Susan Hartley',
  contact: '4 Mill Lane',
  person: null,
  capacity: 'representative',
  claim: null,
  wants: 'All of it',
  from: null,
  to: null,
};
const seen: Proof = { identity: 'Passport', grant: { type: 'Grant of probate', granted: '2026-03-02' } };
const unseen: Proof = { identity: null, grant: null };
const inFull: Decision = { outcome: 'full', note: 'none', areas: [], agreed: [], reason: 'She is the executor.' };
const not: Decision = { ...inFull, outcome: 'not', reason: 'Told kindly; the book is being made.' };

function open({ died = true } = {}) {
  const it = openTestRecord();
  const moira = { id: it.manager, role: 'manager' } as const;
  const resident = it.edith;
  if (died)
    it.write((context) =>
      residentCommands['residents.changeStatus'](context, {
        resident,
        status: { status: 'died', since: DIED, reason: null },
      }),
    );
  const ask = (more: Partial<Asked> = {}, proof = seen, on = TODAY) =>
    it.write(
      (context) => accessCommands['access.ask'](context, { resident, on, asked: { ...susan, ...more }, proof }),
      moira,
    ).request;
  const decide = (request: ReturnType<typeof ask>, decision = inFull) =>
    it.write((context) => accessCommands['access.decide'](context, { resident, request, on: TODAY, decision }), moira);
  const prove = (request: ReturnType<typeof ask>, proof = seen) =>
    it.write((context) => accessCommands['access.prove'](context, { resident, request, on: TODAY, proof }), moira);
  const list = () => it.read(({ db }) => listAccessForResident(db, resident));
  return { ...it, moira, resident, ask, decide, prove, list };
}

describe('Who is given the record of somebody who has died', () => {
  test('“the patient’s personal representative and any person who may have a claim arising out of the patient’s death” (s.3(1)(f)), and nobody else', () => {
    const { ask, decide, list } = open();
    decide(ask());
    decide(ask({ capacity: 'claim', claim: 'The fall of February' }, { identity: 'Passport', grant: null }));
    const daughter = ask({ capacity: 'neither' }, { identity: 'Known here', grant: null });
    expect(() => decide(daughter)).toThrow(refusal('no-right'));
    decide(daughter, not);
    expect(list().map(({ decisions }) => decisions[0]?.outcome)).toEqual(['not', 'full', 'full']);
  });

  test('Nothing is given before it was seen who asks and, of a personal representative, the grant', () => {
    const { ask, decide, prove, list } = open();
    const request = ask({}, unseen);
    expect(() => decide(request)).toThrow(refusal('no-right'));
    prove(request, { identity: 'Passport', grant: null });
    expect(() => decide(request)).toThrow(refusal('no-right'));
    prove(request);
    decide(request);
    expect(list()[0]).toMatchObject({ proof: seen, decisions: [{ outcome: 'full' }] });
  });

  test('“access shall not be given … if the record includes a note, made at the patient’s request” (s.4(3))', () => {
    const { ask, decide } = open();
    const request = ask();
    expect(() => decide(request, { ...inFull, note: 'asked not to' })).toThrow(refusal('asked-not-to'));
    decide(request, { ...not, note: 'asked not to' });
  });

  test('A decision may be made anew; the one before stays readable, and the newest counts', () => {
    const { ask, decide, list } = open();
    const request = ask();
    decide(request, not);
    decide(request);
    expect(list()[0]?.decisions.map(({ outcome, by }) => [outcome, by])).toEqual([
      ['full', expect.anything()],
      ['not', expect.anything()],
    ]);
  });

  test('It is for the record of somebody who has died, on days from then on, about their own people', () => {
    const living = open({ died: false });
    expect(() => living.ask()).toThrow(refusal('not-died'));
    const { ask, decide, prove, write } = open();
    expect(() => ask({}, seen, '2026-02-28')).toThrow(refusal('day-too-early'));
    expect(() => ask({}, seen, '2026-03-04')).toThrow(refusal('time-to-come'));
    const early: Proof = { identity: 'Passport', grant: { type: 'Grant of probate', granted: '2026-02-27' } };
    expect(() => ask({}, early)).toThrow(refusal('day-too-early'));
    expect(() => prove(ask({}, unseen), early)).toThrow(refusal('day-too-early'));
    const other = write((context) =>
      residentCommands['residents.admit'](context, {
        identity: {
          ...{ preferredName: 'Frank', fullName: 'Frank Ogden', pronouns: 'he', room: '3', languages: ['English'] },
          ...{ dateOfBirth: { known: 'not' }, photograph: null, movedIn: null },
        },
      }),
    ).resident;
    const { person } = write((context) =>
      peopleCommands['people.add'](context, {
        resident: other,
        details: { name: 'Keith Ogden', relation: 'son', standing: 'family', contact: null },
      }),
    );
    expect(() => ask({ person })).toThrow(refusal('no-such-person'));
    expect(() => decide(ask(), { ...inFull, agreed: [person] })).toThrow(refusal('no-such-person'));
  });

  test('A claim says what it is, a part says which, and a span of days runs forward', () => {
    const read = (more: object) =>
      accessMethods['access.ask'].input.shape.asked.safeParse({ ...susan, ...more }).success;
    expect(read({})).toBe(true);
    expect(read({ capacity: 'claim' })).toBe(false);
    expect(read({ capacity: 'claim', claim: 'The fall' })).toBe(true);
    expect(read({ capacity: 'next of kin' })).toBe(false);
    expect(read({ from: '2026-02-02', to: '2026-02-01' })).toBe(false);
    const decided = (more: object) =>
      accessMethods['access.decide'].input.shape.decision.safeParse({ ...inFull, ...more }).success;
    expect(decided({})).toBe(true);
    expect(decided({ outcome: 'part' })).toBe(false);
    expect(decided({ outcome: 'part', areas: ['daily-choices'] })).toBe(true);
    expect(decided({ areas: ['daily-choices'] })).toBe(false);
  });

  test('Rebuilt from the ledger, the register is what it was', () => {
    const { record, ask, decide, list } = open();
    decide(ask());
    const before = list();
    rebuildProjections(record.sqlite, record.ledger);
    expect(list()).toEqual(before);
  });
});

describe('By when the home answers', () => {
  const asked = '2026-03-03';
  const old = { asked, oldest: '2024-01-01', moreAsked: null, proved: null };

  test('“the period of 40 days beginning with that date” (s.3(5)(b)): the day itself is the first', () => {
    expect(answerBy(old)).toBe('2026-04-11');
  });

  test('“none of which was made before the beginning of the period of 40 days immediately preceding the date of the application, the period of 21 days” (s.3(5)(a))', () => {
    expect(answerBy({ ...old, oldest: '2026-01-22' })).toBe('2026-03-23');
    expect(answerBy({ ...old, oldest: '2026-01-21' })).toBe('2026-04-11');
  });

  test('“within the period of 14 days beginning with the date of the application”, asked for more, it begins with “the date on which that further information is so furnished” (s.3(6))', () => {
    expect(answerBy({ ...old, moreAsked: '2026-03-16' })).toBeNull();
    expect(answerBy({ ...old, moreAsked: '2026-03-16', proved: '2026-03-20' })).toBe('2026-04-28');
    expect(answerBy({ ...old, moreAsked: '2026-03-17', proved: '2026-03-20' })).toBe('2026-04-11');
    expect(answerBy({ ...old, proved: '2026-03-20' })).toBe('2026-04-11');
  });

  test('No lawyer has checked these lines yet, and none says that one has', () => {
    expect(Object.values(accessLaw).filter(({ checked }) => checked !== null)).toEqual([]);
  });
});
