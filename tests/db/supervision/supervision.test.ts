import { describe, expect, test } from 'vitest';
import { dailyChoiceCommands } from '../../../db/daily-choices/commands.ts';
import { supervisionCommands } from '../../../db/supervision/commands.ts';
import { examplesOf, listSupervisions, supervisionQueries } from '../../../db/supervision/queries.ts';
import type { EntryId, StaffId } from '../../../db/words/model.ts';
import { openTestRecord } from '../../record.ts';
import { type Changes, teaOrJuice } from '../daily-choices/sample.ts';

const refusal = (code: string) => expect.objectContaining({ code });

function open() {
  const record = openTestRecord();
  const moira = { id: record.manager, role: 'manager' } as const;
  const choose = (changes: Changes, as?: { id: StaffId; role: 'manager' }) =>
    record.write(
      (context) =>
        dailyChoiceCommands['dailyChoices.record'](context, {
          resident: record.edith,
          record: teaOrJuice(record.grace, changes),
        }),
      as,
    ).choice;
  const examples = () => record.read((context) => examplesOf(context, record.grace), moira);
  const hold = (more: { strong?: EntryId[]; weak?: EntryId[]; nextOn?: string } = {}) =>
    record.write(
      (context) =>
        supervisionCommands['supervision.hold'](context, {
          staff: record.grace,
          at: { precision: 'day', day: '2026-03-03' },
          supervision: {
            strong: [],
            weak: [],
            balancing: 'Edith first, then Susan.',
            actions: [{ what: 'Write what you saw.', by: '2026-03-20' }],
            nextOn: '2026-04-14',
            ...more,
          },
          words: 'I ask Susan too soon.',
        }),
      moira,
    );
  const list = () => record.read((context) => listSupervisions(context, record.grace), moira);
  return { ...record, moira, choose, examples, hold, list };
}

describe('Supervision from somebody’s own records', () => {
  test('Well written is what the person is heard in; the rest is what a reader would ask about; both are their own', () => {
    const { choose, examples, moira } = open();
    const heard = choose({ seen: { observed: 'Held the cup to her cheek.' } });
    const poor = choose({ note: 'Eventually agreed after much encouragement.' });
    choose({});
    choose({ note: 'No change.' }, moira);
    const { strong, weak } = examples();
    expect(strong.map(({ entry }) => entry)).toEqual([heard]);
    expect(weak.map(({ entry }) => entry)).toEqual([poor]);
  });

  test('It keeps the examples, the worker’s own words, what is to change and when again', () => {
    const { choose, hold, list } = open();
    const poor = choose({ note: 'No change.' });
    hold({ weak: [poor] });
    expect(list()).toMatchObject([
      { words: 'I ask Susan too soon.', supervision: { weak: [poor], nextOn: '2026-04-14' } },
    ]);
  });

  test('Grace reads her own, and nobody else’s', () => {
    const { hold, read, moira, grace } = open();
    hold();
    const mine = (as: { id: StaffId; role: 'manager' | 'care-worker' }) =>
      read((context) => supervisionQueries['supervision.mine'](context), as);
    expect(mine({ id: grace, role: 'care-worker' })).toMatchObject([{ words: 'I ask Susan too soon.' }]);
    expect(mine(moira)).toEqual([]);
  });

  test('An example of somebody else, and a day that is past, are refused', () => {
    const { choose, hold, list, moira } = open();
    const moiras = choose({ note: 'No change.' }, moira);
    expect(() => hold({ strong: [moiras] })).toThrow(refusal('not-theirs'));
    expect(() => hold({ nextOn: '2026-03-02' })).toThrow(refusal('day-past'));
    expect(list()).toEqual([]);
  });
});
