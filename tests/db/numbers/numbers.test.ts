import { describe, expect, test } from 'vitest';
import { dailyChoiceCommands } from '../../../db/daily-choices/commands.ts';
import { numberQueries } from '../../../db/numbers/queries.ts';
import { peopleCommands } from '../../../db/people/commands.ts';
import { residentCommands } from '../../../db/residents/commands.ts';
import { supportPlanCommands } from '../../../db/support-plan/commands.ts';
import { voiceCommands } from '../../../db/voices/commands.ts';
import type { Statement } from '../../../db/voices/model.ts';
import { openTestRecord } from '../../record.ts';
import { type Changes, teaOrJuice } from '../daily-choices/sample.ts';
import { said, viewOf } from '../voices/statements.ts';

const today = { precision: 'day', day: '2026-03-03' } as const;

function open() {
  const record = openTestRecord();
  const { edith: resident } = record;
  const begin = (title: string) =>
    record.write((context) =>
      supportPlanCommands['plan.begin'](context, {
        resident,
        at: today,
        wording: {
          title,
          card: { photograph: null, picture: null },
          canStill: null,
          what: 'As she wants it.',
          doing: [],
          reviewOn: '2026-06-01',
        },
      }),
    ).element;
  const hear = (element: string, words: Statement) =>
    record.write((context) =>
      voiceCommands['voices.record'](context, { resident, about: { type: 'plan-element', id: element }, words }),
    ).voice;
  const choose = (changes: Changes) =>
    record.write((context) =>
      dailyChoiceCommands['dailyChoices.record'](context, { resident, record: teaOrJuice(record.grace, changes) }),
    );
  const figure = (label: RegExp) => {
    const found = record
      .read(numberQueries['numbers.get'], { id: record.manager, role: 'manager' })
      .figures.find((each) => label.test(each.label));
    if (!found) throw new Error(`There is no figure ${label}.`);
    return found;
  };
  return { ...record, resident, begin, hear, choose, figure };
}

describe('The numbers that a manager and a commissioner can read (rules.md): each with its denominator and its list', () => {
  test('Family relied on too early, a view without a how, and the person heard in 90 days', () => {
    const { write, grace, resident, begin, hear, figure } = open();
    const [mornings, wash] = [begin('Mornings'), begin('Wash')];
    const details = { name: 'Susan', relation: 'daughter', standing: 'family', contact: null } as const;
    const { person } = write((context) => peopleCommands['people.add'](context, { resident, details }));
    hear(mornings, viewOf(person));
    hear(wash, viewOf(person));
    hear(wash, said(grace));
    expect(figure(/Family relied/)).toMatchObject({
      count: 1,
      of: 2,
      list: [{ resident, what: 'Mornings', tab: 'support-plan', item: mornings }],
    });
    expect(figure(/without a how/)).toMatchObject({ count: 3, of: 3 });
    expect(figure(/heard about it/)).toMatchObject({ count: 1, of: 2, list: [{ what: 'Mornings' }] });
  });

  test('Chosen and not delivered is counted out of what was chosen: a decline is no gap', () => {
    const { choose, figure } = open();
    const missed = { outcome: { type: 'not-delivered', reason: 'stock', text: null }, reaction: null } as const;
    choose({});
    choose({ choice: { delivery: missed } });
    choose({
      choice: { answer: { type: 'declined' }, delivery: { outcome: { type: 'left-as-wished' }, reaction: null } },
      seen: { expressedBy: ['turned-away'] },
    });
    expect(figure(/not delivered/)).toMatchObject({ count: 1, of: 2, list: [{ what: 'once' }] });
  });

  test('Nobody who left is counted, and a home in which nothing is written counts nothing out of nothing', () => {
    const { write, resident, begin, figure } = open();
    begin('Mornings');
    write((context) =>
      residentCommands['residents.changeStatus'](context, {
        resident,
        status: { status: 'left', since: '2026-03-03', reason: null },
      }),
    );
    expect(figure(/heard about it/)).toMatchObject({ count: 0, of: 0 });
    expect(figure(/A reader/)).toMatchObject({ count: 0, of: 0 });
  });
});
