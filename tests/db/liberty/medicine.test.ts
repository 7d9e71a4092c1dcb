import { describe, expect, test } from 'vitest';
import { libertyCommands } from '../../../db/liberty/commands.ts';
import { libertyMethods } from '../../../db/liberty/methods.ts';
import { type Limit, type Medicine, medicineLacks } from '../../../db/liberty/model.ts';
import { getLiberty } from '../../../db/liberty/queries.ts';
import { searchWords } from '../../../db/search/queries.ts';
import { openDecisionRecord } from '../best-interests/decision.ts';
import { said } from '../voices/statements.ts';

const refusal = (code: string) => expect.objectContaining({ name: 'Refused', code });
const today = { precision: 'day', day: '2026-03-03' } as const;
const limit: Limit = {
  ...{ type: 'covert-medicine', what: 'Her tablet in jam', hours: 'Mornings', needed: 'Seizures.' },
  ...{ inProportion: 'Two last month.', lessTried: 'A liquid, asked three times.', ordinary: null, effect: null },
  ...{ decision: null, reviewOn: '2026-04-01' },
};
const keppra: Medicine = {
  ...{ name: 'Levetiracetam', purpose: 'So that she has no seizure.', pharmacist: null, alsoAsked: [] },
  prescriber: { name: 'Dr Aziz', role: 'GP', on: '2026-02-27' },
  ...{ howDecided: 'At the table on Friday.', openlyFirst: 'Held out on a spoon, named.', until: '2026-04-01' },
};

function open(says: Limit = limit) {
  const it = openDecisionRecord();
  const { edith: resident, moira, write, read, grace } = it;
  const begin = (given: Limit) =>
    write((context) => libertyCommands['liberty.beginLimit'](context, { resident, at: today, says: given }), moira)
      .limit;
  const id = begin(says);
  const medicine = (given: Partial<Medicine> = {}, words = said(grace, 'Not that one.'), which = id) =>
    write(
      (context) =>
        libertyCommands['liberty.writeMedicine'](context, {
          ...{ resident, limit: which, at: today, medicine: { ...keppra, ...given } },
          person: { words, howAsked: null },
        }),
      moira,
    );
  const row = () => read((context) => getLiberty(context, resident)).limits.find((each) => each.id === id);
  const lacks = () => medicineLacks(row() ?? never());
  return { ...it, resident, id, begin, medicine, row, lacks };
}
const never = (): never => {
  throw new RangeError('The limit is there.');
};

describe('Medicine as a limit', () => {
  test('covert medicine: prescriber and pharmacist, family or an advocate, each medicine by its name, for a time that ends (NICE SC1, QS85)', () => {
    const { medicine, lacks, addPerson } = open();
    expect(lacks()).toHaveLength(1);
    medicine();
    expect(lacks()).toEqual([
      'What a pharmacist says of giving it so.',
      'Who of the family, or which advocate, was asked.',
      'The decision that it rests on.',
    ]);
    medicine({
      pharmacist: { name: 'Nia Rees', advice: 'May be crushed; in jam.', on: '2026-03-01' },
      alsoAsked: [{ type: 'person', id: addPerson('Susan Hartley') }],
    });
    expect(lacks()).toEqual(['The decision that it rests on.']);
  });

  test('sedating medicine is not asked for a pharmacist; a limit that is no medicine lacks nothing of one', () => {
    const sedating = open({ ...limit, type: 'sedating-medicine' });
    sedating.medicine();
    expect(sedating.lacks()).toEqual(['The decision that it rests on.']);
    const door = open({ ...limit, type: 'locked-doors' });
    expect(door.lacks()).toEqual([]);
    expect(() => door.medicine()).toThrow(refusal('no-medicine'));
  });

  test('the person is asked, and what they say stands in their own voice; what few words there are is said to be missing', () => {
    const { row, medicine, lacks, read, resident, write, id, moira } = open();
    medicine();
    const whole = read((context) => getLiberty(context, resident));
    expect(libertyMethods['liberty.get'].output.safeParse(whole).error, 'the screen can read it').toBeUndefined();
    expect(row()?.medicines[0]?.person.words).toMatchObject({ voice: 'person-now', words: 'Not that one.' });
    expect(read((context) => searchWords(context, 'Not that one', resident)).areas[0]?.hits[0]?.voice).toBe('said');
    write(
      (context) =>
        libertyCommands['liberty.writeMedicine'](context, {
          ...{
            resident,
            limit: id,
            at: today,
            medicine: keppra,
            person: { words: null, howAsked: 'Twice; she slept.' },
          },
        }),
      moira,
    );
    expect(lacks()).toContain('What the person says or shows when they are asked.');
    const { input } = libertyMethods['liberty.writeMedicine'];
    const nothing = { words: null, howAsked: null };
    expect(input.safeParse({ resident, limit: id, at: today, medicine: keppra, person: nothing }).success).toBe(false);
  });

  test('the day on which it ends is due, a day that is past is not taken, and the ended asks for nothing more', () => {
    const { medicine, read, resident, write, moira, id, lacks } = open();
    expect(() => medicine({ until: '2026-03-02' })).toThrow(refusal('day-past'));
    medicine({ until: '2026-03-20' });
    expect(read((context) => getLiberty(context, resident)).due).toContainEqual({
      what: 'Medicine as a limit was written down until a day',
      on: '2026-03-20',
      dated: true,
    });
    write(
      (context) => libertyCommands['liberty.endLimit'](context, { resident, limit: id, at: today, reason: 'A patch.' }),
      moira,
    );
    expect(lacks()).toEqual([]);
  });

  test('a limit that is said anew keeps the words of its medicine where they are found', () => {
    const { medicine, write, moira, resident, id, read } = open();
    medicine();
    write(
      (context) =>
        libertyCommands['liberty.changeLimit'](context, {
          ...{ resident, limit: id, at: today, reason: 'Evenings too.', says: { ...limit, hours: 'Twice a day' } },
        }),
      moira,
    );
    expect(read((context) => searchWords(context, 'Levetiracetam', resident)).areas).toHaveLength(1);
  });
});
