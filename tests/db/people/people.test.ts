import { describe, expect, test } from 'vitest';
import { peopleUnmet } from '../../../db/audit/history/asking.ts';
import { peopleCommands } from '../../../db/people/commands.ts';
import { involvement, notAskedYet, type PersonContact } from '../../../db/people/model.ts';
import { listPeopleForResident } from '../../../db/people/queries.ts';
import { residentCommands } from '../../../db/residents/commands.ts';
import { personId } from '../../../db/words/model.ts';
import { edith, openTestRecord } from '../../record.ts';

const refusal = (code: string) => expect.objectContaining({ name: 'Refused', code });
const someone = (name: string) => ({ name, relation: 'Daughter', standing: 'family' as const, contact: null });

function withSusan() {
  const opened = openTestRecord();
  const { write, edith: resident, grace } = opened;
  const add = (name: string) =>
    write((context) => peopleCommands['people.add'](context, { resident, details: someone(name) })).person;
  const susan = add('Susan Hartley');
  const wish = {
    wanted: 'wanted' as const,
    inWhat: ['daily life' as const],
    mayShare: [],
    inTheirWords: 'Ask our Susan.',
    askedOn: '2026-03-02',
    askedBy: grace,
  };
  const record = (person: typeof susan, given: Parameters<typeof involvement.parse>[0]) =>
    write((context) =>
      peopleCommands['people.recordInvolvement'](context, { resident, person, involvement: involvement.parse(given) }),
    );
  const list = () => opened.read(({ db }) => listPeopleForResident(db, resident));
  return { ...opened, resident, add, susan, wish, wishes: record, list };
}

describe('Whom the person wants involved is asked of the person', () => {
  test('being a relative assumes nothing: until someone asked, nothing is shared', () => {
    const { list } = withSusan();
    expect(list()).toMatchObject([{ name: 'Susan Hartley', involvement: notAskedYet }]);
    expect(notAskedYet.mayShare).toEqual([]);
  });

  test('a wish says when it was asked, and by whom', () => {
    const { wish } = withSusan();
    expect(involvement.safeParse({ ...wish, askedOn: null }).success).toBe(false);
    expect(involvement.safeParse({ ...wish, askedBy: null }).success).toBe(false);
    expect(involvement.safeParse({ ...wish, wanted: 'not wanted', askedOn: null }).success).toBe(false);
  });

  test('it cannot have been asked tomorrow', () => {
    const { wishes, susan, wish } = withSusan();
    expect(() => wishes(susan, { ...wish, askedOn: '2026-03-04' })).toThrow(refusal('day-to-come'));
  });

  test('a changed mind is a new entry: the newest counts, the earlier one can still be read', () => {
    const { wishes, susan, wish, list, record, resident } = withSusan();
    wishes(susan, wish);
    wishes(susan, { ...wish, wanted: 'not wanted', inWhat: [], inTheirWords: 'Not her. Not any more.' });
    expect(list()).toMatchObject([{ involvement: { wanted: 'not wanted', inWhat: [] } }]);
    expect(JSON.stringify([...record.ledger.entriesAbout(resident)])).toContain('Ask our Susan.');
  });

  test('new details leave the wish as it is', () => {
    const { wishes, susan, wish, list, write, resident } = withSusan();
    wishes(susan, wish);
    const details = { ...someone('Susan Hartley-Cole'), contact: '01632 960 111' };
    write((context) => peopleCommands['people.changeDetails'](context, { resident, person: susan, details }));
    expect(list()).toMatchObject([{ name: 'Susan Hartley-Cole', involvement: wish }]);
  });

  test('those whom the person wants come first, those whom not come last', () => {
    const { add, wishes, susan, wish, list } = withSusan();
    const albert = add('Albert');
    add('Bea');
    wishes(albert, { ...wish, wanted: 'not wanted' });
    wishes(susan, wish);
    expect(list().map(({ name }) => name)).toEqual(['Susan Hartley', 'Bea', 'Albert']);
  });

  test('the people of one resident are not those of another', () => {
    const { write, susan, wish, read } = withSusan();
    const { resident } = write((context) => residentCommands['residents.admit'](context, { identity: edith }));
    expect(() =>
      write((context) =>
        peopleCommands['people.recordInvolvement'](context, { resident, person: susan, involvement: wish }),
      ),
    ).toThrow(refusal('no-such-person'));
    expect(read(({ db }) => listPeopleForResident(db, resident))).toEqual([]);
  });
});

describe('What someone in the person’s life needs to read and hear is asked of them too (DAPB1605)', () => {
  test('it stands beside them until asked anew, is reviewed within a year, and leaves the person’s wish as it is', () => {
    const { wishes, susan, wish, list, write, resident } = withSusan();
    wishes(susan, wish);
    expect(list()).toMatchObject([{ needs: null }]);
    const ask = (reviewBy: string) =>
      write((context) =>
        peopleCommands['people.recordNeeds'](context, {
          resident,
          person: susan,
          needs: { formats: ['large-print'], support: [], other: null, reviewBy },
        }),
      );
    expect(() => ask('2026-03-03')).toThrow(refusal('review-gone'));
    expect(() => ask('2027-03-05')).toThrow(refusal('review-too-far'));
    ask('2026-09-01');
    expect(list()).toMatchObject([{ needs: { formats: ['large-print'], reviewBy: '2026-09-01' }, involvement: wish }]);
  });
});

describe('Whether what they need was there is kept at each contact with them (DAPB1605, step five: meet)', () => {
  const letter = {
    on: '2026-03-02',
    with: 'The letter about the review',
    met: 'not-met' as const,
    words: 'Small print',
  };
  function withNeeds() {
    const opened = withSusan();
    const { write, resident, susan } = opened;
    const keep = (contact: PersonContact, person = susan) =>
      write((context) => peopleCommands['people.keepContact'](context, { resident, person, contact }));
    const needs = () =>
      write((context) =>
        peopleCommands['people.recordNeeds'](context, {
          resident,
          person: susan,
          needs: { formats: ['large-print'], support: [], other: null, reviewBy: '2026-09-01' },
        }),
      );
    return { ...opened, keep, needs };
  }

  test('the newest stands first, by whom it was written, and the needs stay as they were', () => {
    const { keep, needs, list, grace } = withNeeds();
    needs();
    keep(letter);
    keep({ on: '2026-03-03', with: 'A call', met: 'met', words: null });
    expect(list()).toMatchObject([
      { needs: { formats: ['large-print'] }, contacts: [{ met: 'met' }, { ...letter, by: grace }] },
    ]);
  });

  test('is asked only of what is known to be needed, on a day that has been, of somebody in this life', () => {
    const { keep, needs, list } = withNeeds();
    expect(() => keep(letter)).toThrow(refusal('no-needs'));
    needs();
    expect(() => keep({ ...letter, on: '2026-03-04' })).toThrow(refusal('day-to-come'));
    expect(() => keep(letter, personId.parse('0195582e-0000-7000-8000-0000000000ff'))).toThrow(
      refusal('no-such-person'),
    );
    expect(list()).toMatchObject([{ contacts: [] }]);
  });

  test('D25 asks where it was not there, or where nobody has said; not of somebody whom the person does not want', () => {
    const { keep, needs, list, wishes, susan, wish } = withNeeds();
    expect(peopleUnmet(list())).toEqual([]);
    needs();
    expect(peopleUnmet(list())).toEqual([
      'Susan Hartley needs something to read or hear, and no contact says that it was there.',
    ]);
    keep(letter);
    expect(peopleUnmet(list())).toEqual([
      'At the last contact with Susan Hartley (The letter about the review) the need was not met in full.',
    ]);
    keep({ ...letter, on: '2026-03-03', met: 'met', words: null });
    expect(peopleUnmet(list())).toEqual([]);
    keep(letter);
    wishes(susan, { ...wish, wanted: 'not wanted' });
    expect(peopleUnmet(list())).toEqual([]);
  });
});
