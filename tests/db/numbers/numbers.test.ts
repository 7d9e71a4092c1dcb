import { describe, expect, test } from 'vitest';
import { advocateCommands } from '../../../db/advocates/commands.ts';
import { bestInterestsCommands } from '../../../db/best-interests/commands.ts';
import { communicationCommands } from '../../../db/communication/commands.ts';
import { dailyChoiceCommands } from '../../../db/daily-choices/commands.ts';
import { disagreementCommands } from '../../../db/disagreements/commands.ts';
import { dismissalCommands } from '../../../db/dismissals/commands.ts';
import { numberQueries } from '../../../db/numbers/queries.ts';
import { peopleCommands } from '../../../db/people/commands.ts';
import { residentCommands } from '../../../db/residents/commands.ts';
import { supportPlanCommands } from '../../../db/support-plan/commands.ts';
import { voiceCommands } from '../../../db/voices/commands.ts';
import type { Statement } from '../../../db/voices/model.ts';
import type { EntryId } from '../../../db/words/model.ts';
import { openTestRecord } from '../../record.ts';
import { openDecisionRecord, paperOf, thatMorning } from '../best-interests/decision.ts';
import { byGaze } from '../communication/sample.ts';
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

describe('Decisions in numbers', () => {
  const numbersOf = (record: ReturnType<typeof openDecisionRecord>, now?: string) =>
    record.read(numberQueries['numbers.get'], record.moira, now).figures;
  const named = (figures: ReturnType<typeof numbersOf>, label: RegExp) =>
    figures.find((each) => label.test(each.label));

  test('each kind of matter is counted out of all decisions, with its question', () => {
    const record = openDecisionRecord();
    expect(numbersOf(record).filter(({ under }) => under === 'What decisions are about')).toMatchObject([
      {
        label: 'Where to live, a move, leaving',
        count: 1,
        of: 1,
        list: [{ what: 'Would you like to go on living here, or move to Beech Court?', item: record.decision }],
      },
    ]);
  });

  test('a decision against what the person wants stands with why, and with what softens it', () => {
    const record = openDecisionRecord();
    record.assess();
    const view = record.edithSays();
    const among = record.setOptions();
    const against = {
      why: 'The ward closes in May.',
      softens: 'Her own curtains, and the same chapel.',
      explained: 'Told twice.',
    };
    expect(named(numbersOf(record), /against what/)).toMatchObject({ count: 0, of: 0, list: [] });
    record.decide(among, [view], { chosen: 'B', against });
    expect(named(numbersOf(record), /against what/)).toMatchObject({
      count: 1,
      of: 1,
      list: [{ more: `Why: ${against.why} What softens it: ${against.softens}` }],
    });
  });

  test('a decision without its how is one without a maker, a reason or what a view weighed; with all three it is none', () => {
    const record = openDecisionRecord();
    record.assess();
    const view = record.edithSays();
    const among = record.setOptions();
    expect(named(numbersOf(record), /how is not written/)).toMatchObject({ count: 0, of: 0 });
    record.decide(among, [], { why: 'It is best.' });
    const found = named(numbersOf(record), /how is not written/);
    expect(found).toMatchObject({ group: 'pitfalls', count: 1, of: 1, list: [{ item: record.decision }] });
    expect(found?.list[0]?.more).toBe(
      'Who decides. A reason that names an option or a view. How one view was used, or why not.',
    );
    record.nameMoira();
    record.decide(record.setOptions(), [view]);
    expect(named(numbersOf(record), /how is not written/)).toMatchObject({ count: 0, of: 1, list: [] });
  });

  test('a power that is only claimed is counted out of all that stand', () => {
    const record = openDecisionRecord();
    record.paper(paperOf('lpa-health-welfare'), 'claimed');
    record.paper(paperOf('adrt'), 'seen');
    expect(named(numbersOf(record), /claimed/)).toMatchObject({
      count: 1,
      of: 2,
      list: [{ what: 'claimed, not seen', item: 'authority' }],
    });
  });

  test('an advocate who was asked for is waited for day by day, until what they found was used', () => {
    const record = openDecisionRecord();
    const { request } = record.write((context) =>
      advocateCommands['advocates.ask'](context, {
        resident: record.edith,
        at: thatMorning,
        request: {
          ...{ type: 'imca', decision: record.decision, because: 'Nobody but staff to ask.' },
          ...{ body: 'the local authority', askedOf: 'IMCA referrals', reference: null, chaseOn: null },
        },
      }),
    );
    expect(named(numbersOf(record, '2026-03-15T09:00:00.000Z'), /Advocates/)).toMatchObject({
      count: 1,
      of: 1,
      list: [
        {
          what: 'Independent mental capacity advocate (IMCA), asked for 12 days, since 3 March 2026',
          item: record.decision,
        },
      ],
    });
    record.write((context) =>
      advocateCommands['advocates.hear'](context, {
        ...{ resident: record.edith, request, at: thatMorning },
        news: { type: 'not sent', reason: 'Susan can be asked.' },
      }),
    );
    expect(named(numbersOf(record), /Advocates/)).toMatchObject({ count: 0, of: 1, list: [] });
  });

  test('open disagreements are counted by how far they have gone, each with its age; a closed one no more', () => {
    const record = openDecisionRecord();
    const positions = [record.edithSays(), record.askFamily()].map((view) => ({ type: 'view' as const, view }));
    const step = (rung: 'talk' | 'mediation') => ({
      ...{ rung, what: 'Sit down together.', by: '2026-03-20', meanwhile: 'As she likes.', ground: 's.5' },
    });
    const { disagreement } = record.write((context) =>
      disagreementCommands['disagreements.open'](context, {
        ...{ resident: record.edith, at: thatMorning, positions, ladder: step('talk') },
        about: { decision: null, matter: 'Bed at seven' },
      }),
    );
    const byRung = (now?: string) =>
      numbersOf(record, now).flatMap(({ under, label, count, of, list }) =>
        under === 'Open disagreements, by how far they have gone' ? [[label, count, of, list[0]?.what]] : [],
      );
    const on = { resident: record.edith, disagreement, at: thatMorning };
    expect(byRung('2026-03-04T09:00:00.000Z')).toEqual([
      ['Talk, and make clear what is known', 1, 1, 'Bed at seven: 1 day, since 3 March 2026'],
    ]);
    record.write((context) =>
      disagreementCommands['disagreements.move'](context, { ...on, ladder: step('mediation') }),
    );
    expect(byRung().map(([label]) => label)).toEqual(['Mediation']);
    expect(named(numbersOf(record), /A disagreement is open/)).toMatchObject({ count: 1, of: 1 });
    record.write((context) =>
      disagreementCommands['disagreements.close'](context, {
        ...on,
        closing: { how: 'they came to agree', what: 'Susan sat with her till ten.' },
      }),
    );
    expect(byRung()).toEqual([]);
    expect(named(numbersOf(record), /A disagreement is open/)).toMatchObject({ count: 0, of: 1, list: [] });
  });

  test('an everyday matter that was opened as a decision all the same is counted, with its question', () => {
    const record = openDecisionRecord();
    expect(named(numbersOf(record), /Everyday matters/)).toMatchObject({ count: 0, of: 1 });
    record.write(
      (context) =>
        bestInterestsCommands['decisions.open'](context, {
          resident: record.edith,
          matter: { question: 'Would you like bed at seven?', whyNow: 'Susan asks.', raisedBy: null, told: 'Told.' },
          gate: {
            matter: 'bed-and-rest',
            escalators: [],
            override: { reason: 'The family want it written into the plan for good.', turnedBack: null },
          },
          words: null,
        }),
      record.moira,
    );
    expect(named(numbersOf(record), /Everyday matters/)).toMatchObject({
      count: 1,
      of: 2,
      list: [{ what: 'Would you like bed at seven?' }],
    });
  });
});

describe('Communication, views and what is written, in numbers', () => {
  test('communication is not adapted once 14 days have gone by after a change and nobody has asked', () => {
    const { write, resident, read, manager } = open();
    write((context) => communicationCommands['communication.describe'](context, { resident, ...byGaze }));
    write((context) =>
      communicationCommands['communication.tellEvent'](context, {
        resident,
        event: { type: 'fall', on: '2026-03-03', words: null },
      }),
    );
    const late = (now: string) =>
      read(numberQueries['numbers.get'], { id: manager, role: 'manager' }, now).figures.find(({ label }) =>
        /not adapted/.test(label),
      );
    expect(late('2026-03-17T09:00:00.000Z')).toMatchObject({ count: 0, of: 1, list: [] });
    expect(late('2026-03-18T09:00:00.000Z')).toMatchObject({
      count: 1,
      of: 1,
      list: [{ resident, what: 'to be asked by 17 March 2026', tab: 'how-to-ask' }],
    });
  });

  test('what became of views is counted out of all views, with how each was used', () => {
    const { write, grace, begin, hear, figure, resident } = open();
    const element = begin('Mornings');
    const [first, second] = [hear(element, said(grace)), hear(element, said(grace))];
    hear(element, said(grace));
    const use = (view: EntryId, used: 'used' | 'not used', how: string) =>
      write((context) =>
        supportPlanCommands['plan.useView'](context, { resident, element, at: today, use: { view, used, how } }),
      );
    use(first, 'used', 'Trays at nine.');
    use(second, 'not used', 'She said it of Sundays.');
    expect(figure(/^Used$/)).toMatchObject({ count: 1, of: 3, list: [{ what: 'Mornings', more: 'Trays at nine.' }] });
    expect(figure(/^Used in part$/)).toMatchObject({ count: 0, of: 3, list: [] });
    expect(figure(/^Not used$/)).toMatchObject({ count: 1, of: 3, list: [{ more: 'She said it of Sundays.' }] });
  });

  test('what a reader would ask about is counted out of records, and what was mended or dismissed out of flags', () => {
    const { choose, figure, write, resident } = open();
    choose({ note: 'Took it to the window.' });
    const { choice } = choose({ note: 'Eventually agreed after much encouragement.' });
    expect(figure(/A reader/)).toMatchObject({ count: 1, of: 2 });
    expect(figure(/^Mended/)).toMatchObject({ count: 0, of: 1 });
    expect(figure(/^Dismissed/)).toMatchObject({ count: 0, of: 1 });
    write((context) =>
      dismissalCommands['dismissals.dismiss'](context, {
        ...{ resident, entry: choice, reason: 'Asked for by the therapist, three tries.' },
        flag: { rule: 'T13', version: 2, field: 'note', sentence: 0 },
      }),
    );
    expect(figure(/A reader/)).toMatchObject({ count: 0, of: 2 });
    expect(figure(/^Dismissed/)).toMatchObject({ count: 1, of: 1 });
  });
});
