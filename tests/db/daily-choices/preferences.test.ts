import { describe, expect, test } from 'vitest';
import { dailyChoiceCommands } from '../../../db/daily-choices/commands.ts';
import { type PreferenceSource, preferenceRow } from '../../../db/daily-choices/model.ts';
import { dailyChoiceQueries } from '../../../db/daily-choices/queries.ts';
import { peopleCommands } from '../../../db/people/commands.ts';
import { rebuildProjections } from '../../../db/store/record.ts';
import type { StaffId } from '../../../db/words/model.ts';
import { openTestRecord, type TestRecord } from '../../record.ts';
import { teaOrJuice } from './sample.ts';

const keep = dailyChoiceCommands['preferences.record'];
const hold = dailyChoiceCommands['preferences.seenToHold'];
const end = dailyChoiceCommands['preferences.end'];
const refusal = (code: string) => expect.objectContaining({ name: 'Refused', code });
const sought = { when: { precision: 'day', day: '2026-02-01' }, how: null, understood: null } as const;

const saidIt = (heardBy: StaffId): PreferenceSource => ({
  type: 'statement',
  statement: { voice: 'person-now', mode: 'said', words: 'Weak, and no sugar.', language: null, ...sought, heardBy },
});
const pattern = (seenBy: StaffId, counted = { times: 9, outOf: 10 }): PreferenceSource => ({
  type: 'pattern',
  saw: 'Took tea in the morning',
  from: '2026-02-01',
  to: '2026-02-28',
  counted,
  seenBy,
});
const weakTea = { domain: 'drink', text: 'Tea, weak, no sugar' } as const;

function remember(home: TestRecord, source = saidIt(home.grace), on = '2026-02-01') {
  const holding = { on, saw: null, seenBy: home.grace };
  return home.write((context) => keep(context, { resident: home.edith, preference: weakTea, source, holding }))
    .preference;
}
const list = (home: TestRecord, ended = false) =>
  home.read((context) => dailyChoiceQueries['preferences.list'](context, { resident: home.edith, ended }));

describe('A usual preference', () => {
  test('Says how we know, and when it was last seen to hold', () => {
    const home = openTestRecord();
    const preference = remember(home);
    home.write((context) =>
      hold(context, {
        resident: home.edith,
        preference,
        holding: { on: '2026-03-03', saw: 'Asked for it', seenBy: home.grace },
      }),
    );
    const [row] = list(home);
    expect(preferenceRow.parse(row)).toEqual(row);
    expect(row).toMatchObject({
      ...weakTea,
      source: saidIt(home.grace),
      lastSeen: { on: '2026-03-03', saw: 'Asked for it' },
    });
  });

  test('Can rest on a pattern of choices, with its numbers', () => {
    const home = openTestRecord();
    remember(home, pattern(home.grace));
    expect(list(home)[0]?.source).toEqual(pattern(home.grace));
    expect(() => remember(home, pattern(home.grace, { times: 11, outOf: 10 }))).toThrow(refusal('count-too-high'));
  });

  test('What a relative would like for somebody is no preference of theirs: it is refused, and is a suggestion', () => {
    const home = openTestRecord();
    const susan = { name: 'Susan Hartley', relation: 'daughter', standing: 'family', contact: null } as const;
    const { person } = home.write((context) =>
      peopleCommands['people.add'](context, { resident: home.edith, details: susan }),
    );
    const view = { voice: 'own-view', words: 'She should have juice.', language: null, person, ...sought } as const;
    expect(() => remember(home, { type: 'statement', statement: view })).toThrow(refusal('a-suggestion'));
    expect(list(home)).toEqual([]);
  });

  test('Ends with a reason, and stays readable', () => {
    const home = openTestRecord();
    const preference = remember(home);
    home.write((context) =>
      end(context, { resident: home.edith, preference, on: '2026-03-03', reason: 'Pushes it away now' }),
    );
    expect(list(home)).toEqual([]);
    expect(list(home, true)[0]?.ended).toEqual({ on: '2026-03-03', reason: 'Pushes it away now', by: home.grace });
    const holding = { on: '2026-03-03', saw: null, seenBy: home.grace };
    expect(() => home.write((context) => hold(context, { resident: home.edith, preference, holding }))).toThrow(
      refusal('no-such-preference'),
    );
  });

  test('Is not seen to hold on a day to come, nor on a day before it was last seen', () => {
    const home = openTestRecord();
    expect(() => remember(home, saidIt(home.grace), '2026-03-04')).toThrow(refusal('day-to-come'));
    const preference = remember(home);
    const holding = { on: '2026-01-01', saw: null, seenBy: home.grace };
    expect(() => home.write((context) => hold(context, { resident: home.edith, preference, holding }))).toThrow(
      refusal('seen-since'),
    );
  });

  test("Never fills in today's choice: what is suggested is the same with it and without it", () => {
    const [with_, without] = [openTestRecord(), openTestRecord()];
    remember(with_);
    const suggested = ({ write, read, edith, grace }: TestRecord) => {
      write((context) =>
        dailyChoiceCommands['dailyChoices.record'](context, { resident: edith, record: teaOrJuice(grace) }),
      );
      return read((context) => dailyChoiceQueries['dailyChoices.offeredBefore'](context, { resident: edith }));
    };
    expect(suggested(with_)).toEqual(suggested(without));
  });

  test('Comes back the same from the ledger', () => {
    const home = openTestRecord();
    remember(home, pattern(home.grace));
    const preference = remember(home);
    home.write((context) => end(context, { resident: home.edith, preference, on: '2026-03-03', reason: 'No longer' }));
    const before = list(home, true);
    rebuildProjections(home.record.sqlite, home.record.ledger);
    expect(list(home, true)).toEqual(before);
  });
});
