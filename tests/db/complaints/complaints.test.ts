import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { complaintCommands } from '../../../db/complaints/commands.ts';
import { complaintMethods } from '../../../db/complaints/methods.ts';
import {
  type ComplaintRow,
  DATA_DUTY_FROM,
  dataDuty,
  figuresOf,
  homesDuty,
  keptAfterClosing,
  lastDayToAcknowledge,
  owedOf,
  type Received,
  type Step,
  standsAt,
} from '../../../db/complaints/model.ts';
import { getComplaint, listComplaints, listOwed } from '../../../db/complaints/queries.ts';
import { countries } from '../../../db/home/model.ts';
import { peopleCommands } from '../../../db/people/commands.ts';
import { residentCommands } from '../../../db/residents/commands.ts';
import { retentionQueries } from '../../../db/retention/queries.ts';
import { searchRow } from '../../../db/search/rows.ts';
import { addStaff } from '../../../db/staff/commands.ts';
import { rebuildProjections } from '../../../db/store/record.ts';
import { dayPlus } from '../../../db/time/model.ts';
import type { EntryId, ResidentId, StaffId } from '../../../db/words/model.ts';
import { openTestRecord } from '../../record.ts';
import { said } from '../voices/statements.ts';

const refusal = (code: string) => expect.objectContaining({ code });
const today = '2026-03-03';
const told = {
  how: 'said',
  form: 'Read to her, with the card',
  what: 'That it came, and that Moira looks into it.',
} as const;

/** What Susan says about her mother's care; Edith was asked too. */
const susans = (id: string): Received => ({
  complaint: { title: 'Nobody comes at night', about: ['care'], way: 'letter', wants: 'Somebody who knocks.' },
  complainant: { who: { type: 'person', id: id as never }, says: 'She rang for twenty minutes.' },
  person: { words: null, asked: 'Asked at breakfast with the bell on the table: pushed it away.' },
  concerns: { staff: [] },
});

function open() {
  const record = openTestRecord();
  const moira = { id: record.manager, role: 'manager' } as const;
  const { person: susan } = record.write((context) =>
    peopleCommands['people.add'](context, {
      resident: record.edith,
      details: { name: 'Susan Hartley', relation: 'daughter', standing: 'family', contact: null },
    }),
  );
  const nasreen = record.write(
    (context) => addStaff(context, { name: 'Nasreen Malik', role: 'manager', pin: '604817' }).staff,
    moira,
  );
  const receive = (more: Partial<Received> = {}, resident: ResidentId | null = record.edith, on = today) =>
    record.write((context) =>
      complaintCommands['complaints.receive'](context, { resident, on, ...susans(susan), ...more }),
    );
  /** Edith's own, by what she showed. */
  const ediths: Partial<Received> = {
    complainant: { who: { type: 'resident' }, says: null },
    person: { words: { ...said(record.grace, 'Held her door shut.'), mode: 'showed' }, asked: null },
  };
  const goOn = (complaint: EntryId, step: Step, { on = today, now }: { on?: string; now?: string } = {}, as = moira) =>
    record.write(
      (context) => complaintCommands['complaints.goOn'](context, { complaint, on, step, person: { words: null } }),
      as,
      now,
    );
  const list = (id: StaffId = record.manager) => record.read(listComplaints, { id, role: 'manager' });
  const row = (id: EntryId): ComplaintRow => record.read((context) => getComplaint(context, id), moira);
  return { ...record, record: record.record, moira, nasreen, susan, ediths, receive, goOn, list, row };
}

describe('A complaint about personal data is acknowledged within 30 days', () => {
  test('“within the period of 30 days beginning when the complaint is received” (DPA 2018 s.164A(3)): that day is the first', () => {
    expect(dataDuty.acknowledge).toMatchObject({ cite: 's.164A(3)', checked: null });
    expect(lastDayToAcknowledge('2026-07-01')).toBe('2026-07-30');
    expect(lastDayToAcknowledge('2027-02-01')).toBe('2027-03-02');
    expect(lastDayToAcknowledge('2028-02-01')).toBe('2028-03-01');
  });

  test('The duty is owed for what is received on or after 19 June 2026', () => {
    expect(lastDayToAcknowledge('2026-06-18')).toBeNull();
    expect(lastDayToAcknowledge(DATA_DUTY_FROM)).toBe('2026-07-18');
  });

  test('From any day on, 30 days are counted by hand, over clock changes, month ends and leap years', () => {
    const days = fc.date({ min: new Date('2026-06-19'), max: new Date('2060-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        const from = date.toISOString().slice(0, 10);
        const counted = Array.from({ length: 30 }, (_, at) => dayPlus(from, at));
        expect(new Set(counted).size).toBe(30);
        expect(lastDayToAcknowledge(from)).toBe(counted.at(-1));
        expect(counted[0]).toBe(from);
      }),
    );
  });

  test('The home’s own days may be shorter, and never make the Act’s longer', () => {
    const { write, moira, receive, list } = open();
    const set = (acknowledge: number) =>
      write(
        (context) =>
          complaintCommands['complaints.setProcedure'](context, { acknowledge, answer: 60, why: 'So it was agreed.' }),
        moira,
      );
    const about = (kind: 'data' | 'care', on: string) => {
      const { complaint } = write(
        (context) =>
          complaintCommands['complaints.receive'](context, {
            resident: null,
            on,
            complaint: { title: 'A letter went astray', about: [kind], way: 'email', wants: null },
            complainant: { who: { type: 'anonymous' }, says: 'It went to number 9.' },
            person: { words: null, asked: null },
            concerns: { staff: [] },
          }),
        moira,
        '2026-07-02T09:00:00.000Z',
      );
      return list().find(({ id }) => id === complaint);
    };
    expect(about('data', '2026-07-01')).toMatchObject({ acknowledgeBy: '2026-07-03', lastDayInLaw: '2026-07-30' });
    set(60);
    expect(about('data', '2026-07-01')).toMatchObject({ acknowledgeBy: '2026-07-30', answerBy: '2026-08-29' });
    expect(about('care', '2026-07-01')).toMatchObject({ acknowledgeBy: '2026-08-29', lastDayInLaw: null });
    // What came before keeps its days.
    receive();
    expect(list().map(({ acknowledgeBy }) => acknowledgeBy)).toContain('2026-07-03');
  });

  test('Regulation 16 has no number of days, and the page says whose they are', () => {
    for (const country of countries) expect(homesDuty[country].plain).toMatch(/own\.$/);
  });
});

describe('Whose complaint it is', () => {
  const readable = (given: object) => complaintMethods['complaints.receive'].input.safeParse(given).success;

  test('What the person showed is a complaint; nobody else’s words fit where theirs stand', () => {
    const { edith, ediths, susan, receive, row } = open();
    const base = { resident: edith, on: today, ...susans(susan) };
    expect(readable(base)).toBe(true);
    expect(readable({ ...base, ...ediths })).toBe(true);
    // Edith's complaint in somebody else's words, in whichever field.
    expect(readable({ ...base, ...ediths, complainant: { who: { type: 'resident' }, says: 'She is unhappy.' } })).toBe(
      false,
    );
    expect(readable({ ...base, ...ediths, person: { words: null, asked: null } })).toBe(false);
    for (const voice of ['own-view', 'person-reported', 'staff'])
      expect(readable({ ...base, ...ediths, person: { words: { ...ediths.person?.words, voice }, asked: null } })).toBe(
        false,
      );
    const { complaint } = receive(ediths);
    expect(row(complaint).person.words).toMatchObject({ mode: 'showed', words: 'Held her door shut.' });
    expect(row(complaint).complainant.says).toBeNull();
  });

  test('Where somebody else complains, it says how the person was asked, or why not', () => {
    const { edith, susan } = open();
    const base = { resident: edith, on: today, ...susans(susan) };
    expect(readable({ ...base, person: { words: null, asked: null } })).toBe(false);
    expect(readable({ ...base, complainant: { ...base.complainant, says: null } })).toBe(false);
    // A relative complains about somebody, and no resident's words stand in a complaint about the home.
    expect(readable({ ...base, resident: null, person: { words: null, asked: null } })).toBe(false);
  });

  test('No name has to be given', () => {
    const { receive, row } = open();
    const nameless = {
      complainant: { who: { type: 'anonymous' }, says: 'The hall smells.' },
      person: { words: null, asked: null },
    } as const;
    const { complaint } = receive(nameless, null);
    expect(row(complaint)).toMatchObject({ resident: null, complainant: { who: { type: 'anonymous' } } });
  });

  test('Somebody else’s daughter, a day to come and a witness who does not work here are refused, and nothing is kept', () => {
    const { receive, ediths, list, edith, susan, write } = open();
    const { resident: walter } = write((context) =>
      residentCommands['residents.admit'](context, {
        identity: {
          preferredName: 'Walter',
          fullName: 'Walter Pike',
          pronouns: 'he',
          dateOfBirth: { known: 'not' },
          room: '2',
          languages: ['English'],
          photograph: null,
          movedIn: null,
        },
      }),
    );
    expect(() => receive(susans(susan), walter)).toThrow(refusal('no-such-person'));
    expect(() => receive({}, edith, '2026-03-04')).toThrow(refusal('time-to-come'));
    const stranger = '019c0000-0000-7000-8000-00000000dead' as StaffId;
    const unheard = { ...ediths, person: { words: said(stranger, 'Out.'), asked: null } };
    expect(() => receive(unheard)).toThrow(refusal('not-a-witness'));
    expect(list()).toEqual([]);
  });
});

describe('From what came to what changed', () => {
  test('Each step is dated and kept; what is owed shrinks as it is done', () => {
    const { receive, goOn, row, grace } = open();
    const { complaint } = receive();
    const owes = () => owedOf(row(complaint)).map(({ what, due }) => [what, due]);
    expect(owes()).toEqual([
      ['acknowledge', '2026-03-05'],
      ['answer', '2026-03-30'],
    ]);
    goOn(complaint, { type: 'acknowledged', ...told });
    expect(standsAt(row(complaint))).toBe('Acknowledged');
    goOn(complaint, {
      type: 'found',
      what: 'The bell at night rings in the office alone.',
      accounts: [{ who: { type: 'staff', id: grace }, says: 'I heard it in the corridor, not upstairs.' }],
    });
    expect(standsAt(row(complaint))).toBe('Looked into');
    goOn(complaint, { type: 'answered', ...told, outcome: 'upheld', apology: 'We are sorry.', reply: null });
    goOn(complaint, { type: 'change', what: 'A second bell upstairs.', owner: grace, by: '2026-03-20', element: null });
    expect(owes()).toEqual([['change', '2026-03-20']]);
    const change = row(complaint).changes[0]?.entryId as EntryId;
    goOn(complaint, { type: 'closed', reason: 'answered', what: 'Susan is content.' });
    // A change is finished after the complaint was closed as well.
    goOn(complaint, { type: 'done', change, what: 'It rings.' });
    expect(owes()).toEqual([]);
    expect(row(complaint).changes[0]?.done?.what).toBe('It rings.');
    expect(() => goOn(complaint, { type: 'done', change, what: 'Again.' })).toThrow(refusal('no-such-change'));
  });

  test('An answer that is given at once says too that the complaint came', () => {
    const { receive, goOn, row } = open();
    const { complaint } = receive();
    goOn(complaint, { type: 'answered', ...told, outcome: 'not upheld', apology: null, reply: 'All right.' });
    expect(owedOf(row(complaint))).toEqual([]);
  });

  test('Nothing is closed before it is answered, unless it is taken back; nothing is added to what is closed', () => {
    const { receive, goOn, row } = open();
    const { complaint } = receive();
    const close = (reason: 'answered' | 'taken back by whoever complained') =>
      goOn(complaint, { type: 'closed', reason, what: 'Said so on the telephone.' });
    expect(() => close('answered')).toThrow(refusal('not-answered'));
    close('taken back by whoever complained');
    expect(() => goOn(complaint, { type: 'acknowledged', ...told })).toThrow(refusal('complaint-closed'));
    expect(() => close('answered')).toThrow(refusal('complaint-closed'));
    goOn(complaint, { type: 'escalated', to: 'ombudsman', what: 'Susan wrote to them.' });
    goOn(complaint, { type: 'reopened', what: 'She wants it looked into after all.' });
    expect(owedOf(row(complaint)).map(({ what }) => what)).toEqual(['acknowledge', 'answer']);
    expect(() => goOn(complaint, { type: 'reopened', what: 'Again.' })).toThrow(refusal('not-closed'));
  });

  test('Opened again, it is answered again, counted from that day', () => {
    const { receive, goOn, row } = open();
    const { complaint } = receive({}, undefined, '2026-01-05');
    goOn(complaint, { type: 'answered', ...told, outcome: 'upheld in part', apology: null, reply: null });
    goOn(complaint, { type: 'closed', reason: 'answered', what: 'Told.' });
    goOn(complaint, { type: 'reopened', what: 'It happened again.' });
    expect(owedOf(row(complaint)).map(({ what, due }) => [what, due])).toEqual([['answer', '2026-03-30']]);
  });

  test('A mistake is put right by a new entry; the old one stays', () => {
    const { receive, goOn, row } = open();
    const { complaint } = receive();
    const nowhere = '019c0000-0000-7000-8000-00000000dead' as EntryId;
    expect(() => goOn(complaint, { type: 'put-right', entry: nowhere, what: 'x' })).toThrow(refusal('no-such-step'));
    goOn(complaint, { type: 'put-right', entry: complaint, what: 'It was Sunday night.' });
    expect(row(complaint).complainant.says).toBe('She rang for twenty minutes.');
    expect(row(complaint).steps.map(({ step }) => step.what)).toEqual(['It was Sunday night.']);
  });

  test.each([
    ['before it came', {}, '2026-03-02', 'before-it-came'],
    ['a day to come', {}, '2026-03-04', 'time-to-come'],
    ['by a day that is past', { by: '2026-03-02' }, today, 'day-past'],
    [
      'a part of the plan that is not there',
      { element: '019c0000-0000-7000-8000-00000000dead' },
      today,
      'no-such-element',
    ],
    ['an owner who is not there', { owner: '019c0000-0000-7000-8000-00000000dead' }, today, 'no-such-staff'],
  ])('A change is refused in one line: %s', (_, over, on, code) => {
    const { receive, goOn, grace, row } = open();
    const { complaint } = receive();
    const change = { type: 'change', what: 'A bell.', owner: grace, by: '2026-03-20', element: null, ...over } as Step;
    expect(() => goOn(complaint, change, { on })).toThrow(refusal(code));
    expect(row(complaint).steps).toEqual([]);
  });

  test('Figures have their denominators, and a day that has not come counts against nobody', () => {
    const { receive, goOn, list } = open();
    receive();
    const { complaint } = receive();
    goOn(complaint, { type: 'acknowledged', ...told });
    const figure = (on: string) => figuresOf(list(), on).find(({ label }) => label.startsWith('Acknowledged'));
    expect(figure('2026-03-05')).toMatchObject({ count: 1, of: 1 });
    expect(figure('2026-03-06')).toMatchObject({ count: 1, of: 2 });
  });
});

describe('Who reads it', () => {
  test('A member of staff whom it is about never reads it, nor goes on with it, manager or not', () => {
    const { receive, ediths, list, goOn, nasreen, manager, read } = open();
    const { complaint, readers } = receive({ ...ediths, concerns: { staff: [nasreen] } });
    expect(readers).toBe(1);
    expect(list(manager).map(({ id }) => id)).toEqual([complaint]);
    expect(list(nasreen)).toEqual([]);
    const hers = { id: nasreen, role: 'manager' } as const;
    expect(read((context) => listOwed(context), hers)).toEqual([]);
    const as = hers as never;
    expect(() => goOn(complaint, { type: 'acknowledged', ...told }, {}, as)).toThrow(refusal('no-such-complaint'));
  });

  test('Where it is about every manager, whoever takes it down is told that nobody here can read it', () => {
    const { receive, manager, nasreen, list } = open();
    expect(receive({ concerns: { staff: [manager, nasreen] } }).readers).toBe(0);
    expect(list()).toEqual([]);
  });

  test('Its words are in no search, so that no hit and no count tells of it', () => {
    const { receive, ediths, record, manager } = open();
    receive(ediths);
    receive();
    const { db } = record.reading({ type: 'staff', id: manager, role: 'manager' }, '2026-03-03T09:20:00.000Z');
    expect(db.select().from(searchRow).all()).toEqual([]);
  });
});

describe('How long it is kept', () => {
  test('Ten years from its closing, and with the record that it is part of: none of that is erased before', () => {
    const { receive, goOn, edith, write, read, moira } = open();
    write((context) =>
      residentCommands['residents.changeStatus'](context, {
        resident: edith,
        status: { status: 'died', since: '2017-01-05', reason: null },
      }),
    );
    const kept = () => read((context) => retentionQueries['retention.list'](context), moira).rows[0];
    expect(kept()).toMatchObject({ due: '2025-01-05', state: 'due', forComplaints: null });
    const { complaint } = receive({}, undefined, '2019-02-01');
    expect(keptAfterClosing.years).toBe(10);
    // Still open: its ten years have not even begun.
    expect(kept()).toMatchObject({ due: '2036-03-03', state: 'kept' });
    goOn(complaint, { type: 'closed', reason: 'taken back by whoever complained', what: 'x' }, { on: '2019-02-28' });
    expect(kept()).toMatchObject({ due: '2029-02-28', state: 'kept', forComplaints: '2029-02-28' });
  });

  test('Built anew from the ledger, the register is the same', () => {
    const { receive, ediths, goOn, list, record } = open();
    goOn(receive(ediths).complaint, { type: 'acknowledged', ...told });
    receive();
    const before = list();
    rebuildProjections(record.sqlite, record.ledger);
    expect(list()).toEqual(before);
  });
});
