import { describe, expect, test } from 'vitest';
import { dailyChoiceCommands } from '../../../db/daily-choices/commands.ts';
import { dailyChoiceMethods } from '../../../db/daily-choices/methods.ts';
import { type Choice, dailyChoiceRow } from '../../../db/daily-choices/model.ts';
import { choicesTodayCount, dailyChoiceQueries, latestOwnWordsFromChoices } from '../../../db/daily-choices/queries.ts';
import { residentCommands } from '../../../db/residents/commands.ts';
import { rebuildProjections } from '../../../db/store/record.ts';
import type { EntryId } from '../../../db/words/model.ts';
import { entryId } from '../../../db/words/model.ts';
import { MORNING, openTestRecord, type TestRecord } from '../../record.ts';
import { type Changes, declinedBoth, nothingSeen, teaOrJuice, thing } from './sample.ts';

const given = { outcome: { type: 'delivered' }, reaction: { seen: 'content', text: null } } as const;
const promised = {
  outcome: { type: 'later', due: { precision: 'part-of-day', day: '2026-03-03', part: 'tea' } },
  reaction: null,
} as const;
const record = dailyChoiceCommands['dailyChoices.record'];
const deliver = dailyChoiceCommands['dailyChoices.deliver'];
const withdraw = dailyChoiceCommands['dailyChoices.withdraw'];

function choose(home: TestRecord, changes: Changes = {}, now = MORNING): EntryId {
  return home.write(
    (context) => record(context, { resident: home.edith, record: teaOrJuice(home.grace, changes) }),
    undefined,
    now,
  ).choice;
}
const list = (home: TestRecord, span = {}) =>
  home.read((context) => dailyChoiceQueries['dailyChoices.list'](context, { resident: home.edith, ...span }));
const refusal = (code: string) => expect.objectContaining({ name: 'Refused', code });

describe('A choice', () => {
  test('Is read back as it was written, with who saw it and who typed it', () => {
    const home = openTestRecord();
    const carer = { id: home.manager, role: 'manager' } as const;
    home.write(
      (context) =>
        record(context, { resident: home.edith, record: teaOrJuice(home.grace, { note: 'In the garden room' }) }),
      carer,
    );
    const [row] = list(home);
    expect(dailyChoiceRow.parse(row)).toEqual(row);
    expect(row).toMatchObject({
      author: home.manager,
      seen: { observer: home.grace },
      words: null,
      note: 'In the garden room',
      later: [],
    });
  });

  test('May be guided by a pattern of earlier choices, in words: a pattern is no entry that could be linked', () => {
    const home = openTestRecord();
    const guided = (entry: EntryId | null): Changes => ({
      ...nothingSeen,
      choice: {
        ...nothingSeen.choice,
        answer: {
          type: 'no-choice-seen',
          tried: 'Both cups held out, twice.',
          guide: { by: 'pattern', entry, what: 'Tea: chosen 8 of 9 times beside something else.' },
          did: 'Gave her tea, weak',
        },
      },
    });
    const chosen = choose(home);
    expect(() => choose(home, guided(chosen))).toThrow(refusal('no-such-guide'));
    choose(home, guided(null));
    const unseen = list(home).filter(({ choice }) => choice.answer.type === 'no-choice-seen');
    expect(unseen).toMatchObject([{ choice: { answer: { guide: { by: 'pattern', entry: null } } } }]);
  });

  test('Keeps words, what was seen and the rest in parts of their own', () => {
    const home = openTestRecord();
    choose(home, { words: { said: 'Not too strong.', language: null }, seen: { expressedBy: ['spoke'] } });
    const last = [...home.record.ledger.entriesAbout(home.edith)].at(-1);
    expect(Object.keys(last?.parts ?? {})).toEqual(['choice', 'seen', 'words']);
    expect(JSON.stringify(last?.parts['choice'])).not.toContain('Not too strong');
  });

  test('Can be written down late, for the part of the day in which it was made', () => {
    const home = openTestRecord();
    const at = { precision: 'part-of-day', day: '2026-03-02', part: 'bedtime' } as const;
    home.write((context) => record(context, { resident: home.edith, record: teaOrJuice(home.grace), at }));
    expect(list(home)[0]?.at).toEqual(at);
    expect(home.read((context) => dailyChoiceQueries['dailyChoices.today'](context, { resident: home.edith }))).toEqual(
      [],
    );
  });

  test('Is not written before it happens', () => {
    const home = openTestRecord();
    const at = { precision: 'day', day: '2026-03-04' } as const;
    expect(() =>
      home.write((context) => record(context, { resident: home.edith, record: teaOrJuice(home.grace), at })),
    ).toThrow(refusal('time-to-come'));
  });

  test('Was seen by someone who works here', () => {
    const home = openTestRecord();
    const inspector = home.manager;
    home.write((context) =>
      context.append({
        kind: 'staff.closed@1',
        subject: { type: 'staff', id: inspector },
        body: { closing: { by: home.manager } },
      }),
    );
    expect(() =>
      home.write((context) => record(context, { resident: home.edith, record: teaOrJuice(inspector) })),
    ).toThrow(refusal('not-a-witness'));
  });

  test('Is not put on someone who had left by then', () => {
    const home = openTestRecord();
    const status = { status: 'died', since: '2026-03-01', reason: null } as const;
    home.write((context) => residentCommands['residents.changeStatus'](context, { resident: home.edith, status }));
    expect(() => choose(home)).toThrow(refusal('not-here'));
  });

  test("Offered again is linked to the first asking, and only to this person's", () => {
    const home = openTestRecord();
    const first = choose(home, declinedBoth);
    choose(home, { choice: { offeredBefore: first } });
    expect(list(home)[0]?.choice.offeredBefore).toBe(first);
    const nobodys = entryId.parse('0195582e-0000-7000-8000-00000000000f');
    expect(() => choose(home, { choice: { offeredBefore: nobodys } })).toThrow(refusal('no-such-choice'));
  });

  test('Keeps a matter that the gate turned back, in its own words', () => {
    const home = openTestRecord();
    choose(home, { choice: { matter: { words: 'Whether Edith has her hair cut', from: null } } });
    expect(list(home)[0]?.choice.matter?.words).toBe('Whether Edith has her hair cut');
  });
});

describe('What came of it', () => {
  test('A later delivery stands beside the choice and changes nothing of it', () => {
    const home = openTestRecord();
    const choice = choose(home, { choice: { delivery: promised } });
    home.write((context) => deliver(context, { resident: home.edith, choice, delivery: given }));
    const [row] = list(home);
    expect(row?.choice.delivery).toEqual(promised);
    expect(row?.later.map(({ delivery }) => delivery)).toEqual([given]);
  });

  test('Nothing more is delivered where nothing is owed', () => {
    const home = openTestRecord();
    const choice = choose(home);
    expect(() => home.write((context) => deliver(context, { resident: home.edith, choice, delivery: given }))).toThrow(
      refusal('nothing-owed'),
    );
  });

  test('A decline is not delivered later: asking again is a new choice', () => {
    const home = openTestRecord();
    const choice = choose(home, declinedBoth);
    expect(() => home.write((context) => deliver(context, { resident: home.edith, choice, delivery: given }))).toThrow(
      refusal('nothing-owed'),
    );
  });
});

describe('A record that does not stand', () => {
  test('Stays readable with its reason', () => {
    const home = openTestRecord();
    const choice = choose(home);
    const later = '2026-03-03T11:00:00.000Z';
    home.write(
      (context) => withdraw(context, { resident: home.edith, choice, reason: 'It was Enid' }),
      undefined,
      later,
    );
    expect(list(home)[0]?.withdrawn).toEqual({ reason: 'It was Enid', at: later, by: home.grace });
  });

  test('Needs no reason for a slip of ten minutes by its author, and one afterwards', () => {
    const home = openTestRecord();
    const slip = choose(home);
    home.write(
      (context) => withdraw(context, { resident: home.edith, choice: slip, reason: null }),
      undefined,
      '2026-03-03T09:29:00.000Z',
    );
    const older = choose(home);
    expect(() =>
      home.write(
        (context) => withdraw(context, { resident: home.edith, choice: older, reason: null }),
        undefined,
        '2026-03-03T09:31:00.000Z',
      ),
    ).toThrow(refusal('reason-missing'));
  });

  test('Is neither on the board nor among the suggestions', () => {
    const home = openTestRecord();
    const choice = choose(home);
    home.write((context) => withdraw(context, { resident: home.edith, choice, reason: null }));
    expect(home.read(({ db }) => latestOwnWordsFromChoices(db, [home.edith]))).toEqual([]);
    expect(home.read(({ db }) => choicesTodayCount(db, '2026-03-03', [home.edith]))).toEqual(new Map());
    expect(suggestions(home).labels).toEqual([]);
  });
});

const suggestions = (home: TestRecord, domain?: Choice['domain']) =>
  home.read((context) => dailyChoiceQueries['dailyChoices.offeredBefore'](context, { resident: home.edith, domain }));

describe('What was offered before', () => {
  test('Is suggested by name, alone and together, the last first', () => {
    const home = openTestRecord();
    choose(home);
    choose(home, { choice: { offered: [thing('Orange juice'), thing('Tea')] } });
    choose(home, { choice: { domain: 'clothes', offered: [thing('Blue cardigan'), thing('Green cardigan')] } });
    expect(suggestions(home).together.map((set) => set.map(({ label }) => label))).toEqual([
      ['Blue cardigan', 'Green cardigan'],
      ['Orange juice', 'Tea'],
    ]);
    expect(suggestions(home, 'drink').labels.map(({ label }) => label)).toEqual(['Orange juice', 'Tea']);
  });

  test('Never says what was chosen: what is chosen cannot be filled in from it', () => {
    const home = openTestRecord();
    choose(home, { choice: { answer: { type: 'chosen', options: [1] } } });
    const before = suggestions(home);
    const other = openTestRecord();
    choose(other, { choice: { answer: { type: 'chosen', options: [0] } } });
    choose(other, declinedBoth);
    expect(suggestions(other)).toEqual(before);
    const output = dailyChoiceMethods['dailyChoices.offeredBefore'].output;
    expect(output.parse(before)).toEqual(before);
    expect(Object.keys(output.shape.labels.element.shape).sort()).toEqual(['domain', 'label', 'photograph', 'picture']);
  });
});

describe('The home board', () => {
  test('Shows the last thing that was said or shown, and not a silence since', () => {
    const home = openTestRecord();
    choose(
      home,
      { words: { said: 'Ooh, that one.', language: null }, seen: { expressedBy: ['spoke'] } },
      '2026-03-03T08:00:00.000Z',
    );
    choose(home, nothingSeen, '2026-03-03T09:00:00.000Z');
    const [own] = home.read(({ db }) => latestOwnWordsFromChoices(db, [home.edith]));
    expect(own).toMatchObject({ resident: home.edith, mode: 'said', words: 'Ooh, that one.', source: 'daily-choices' });
  });

  test('Counts the choices of a London day, an hour after midnight in summer too', () => {
    const home = openTestRecord();
    choose(home, {}, '2026-06-30T22:59:00.000Z');
    choose(home, {}, '2026-06-30T23:01:00.000Z');
    const count = (day: string) => home.read(({ db }) => choicesTodayCount(db, day, [home.edith])).get(home.edith);
    expect([count('2026-06-30'), count('2026-07-01'), count('2026-07-02')]).toEqual([1, 1, undefined]);
    expect(list(home, { from: '2026-07-01', to: '2026-07-01' })).toHaveLength(1);
  });
});

test('The rows can be thrown away and come back the same from the ledger', () => {
  const home = openTestRecord();
  const choice = choose(home, { choice: { delivery: promised } });
  home.write((context) => deliver(context, { resident: home.edith, choice, delivery: given }));
  const gone = choose(home, nothingSeen);
  home.write((context) => withdraw(context, { resident: home.edith, choice: gone, reason: 'Twice' }));
  const before = list(home);
  rebuildProjections(home.record.sqlite, home.record.ledger);
  expect(list(home)).toEqual(before);
});

test('A round knows whose choice of a kind is written down today; another kind, another day and a slip do not count', () => {
  const home = openTestRecord();
  const today = (domain: Choice['domain'], now = MORNING) =>
    home.read((context) => dailyChoiceQueries['dailyChoices.writtenToday']({ ...context, now }, { domain }));
  const drink = choose(home);
  expect(today('drink')).toEqual([{ resident: home.edith, written: MORNING }]);
  expect(today('food')).toEqual([]);
  expect(today('drink', '2026-03-04T09:20:00.000Z')).toEqual([]);
  home.write((context) => withdraw(context, { resident: home.edith, choice: drink, reason: 'On the wrong day' }));
  expect(today('drink')).toEqual([]);
});
