import { describe, expect, test } from 'vitest';
import { bySpeaker } from '../../../db/heard/model.ts';
import { heardQueries } from '../../../db/heard/queries.ts';
import { peopleCommands } from '../../../db/people/commands.ts';
import { supportPlanCommands } from '../../../db/support-plan/commands.ts';
import { voiceCommands } from '../../../db/voices/commands.ts';
import type { Statement } from '../../../db/voices/model.ts';
import { openDecisionRecord } from '../best-interests/decision.ts';
import { said, staffSaw, wrote } from '../voices/statements.ts';

const today = { precision: 'day', day: '2026-03-03' } as const;

function open() {
  const record = openDecisionRecord();
  const resident = record.edith;
  const element = record.write((context) =>
    supportPlanCommands['plan.begin'](context, {
      resident,
      at: today,
      wording: {
        title: 'Mornings',
        card: { photograph: null, picture: null },
        canStill: null,
        what: 'Tea at five.',
        doing: [],
        reviewOn: '2026-06-01',
      },
    }),
  ).element;
  const hear = (words: Statement, type: 'general' | 'plan-element' = 'plan-element') =>
    record.write((context) =>
      voiceCommands['voices.record'](context, {
        resident,
        about: type === 'general' ? { type } : { type, id: element },
        words,
      }),
    ).voice;
  const look = (about?: { type: 'plan' } | { type: 'decision'; id: string }) =>
    record.read((context) => heardQueries['heard.get'](context, { resident, about }));
  return { ...record, resident, element, hear, look };
}

describe('Who was heard, when, how, and what came of it', () => {
  test('The person’s three channels are one voice and stand first, then whoever was heard last', () => {
    const { grace, manager, resident, hear, look } = open();
    hear(staffSaw(grace));
    hear(said(grace));
    hear(wrote(manager), 'general');
    const voices = bySpeaker(look().rows, resident);
    expect(voices.map(({ who, rows }) => [who, rows.length])).toEqual([
      [resident, 2],
      [grace, 1],
    ]);
    expect(bySpeaker(look({ type: 'plan' }).rows, resident)[0]?.rows).toHaveLength(1);
  });

  test('What became of a view stands with it, in the plan and in decisions; a view without an answer is counted as one', () => {
    const { grace, resident, element, hear, look, write } = open();
    const one = hear(said(grace));
    hear(said(grace, 'And trays.'));
    write((context) =>
      supportPlanCommands['plan.useView'](context, {
        resident,
        element,
        at: today,
        use: { view: one, used: 'used', how: 'Sets the hour.' },
      }),
    );
    expect(bySpeaker(look().rows, resident)[0]).toMatchObject({ used: 1, partly: 0, notUsed: 0, unanswered: 1 });
    expect(look().rows.find(({ view }) => view === one)?.became).toEqual([
      { where: 'plan', title: 'Mornings', used: 'used', how: 'Sets the hour.' },
    ]);
  });

  test('Whom the person wants involved and nobody asked is named; withdrawn words are not counted', () => {
    const { grace, resident, hear, look, write } = open();
    const { person } = write((context) =>
      peopleCommands['people.add'](context, {
        resident,
        details: { name: 'Dorothy', relation: 'friend', standing: 'friend', contact: null },
      }),
    );
    write((context) =>
      peopleCommands['people.recordInvolvement'](context, {
        resident,
        person,
        involvement: {
          wanted: 'wanted',
          inWhat: [],
          mayShare: [],
          inTheirWords: null,
          askedOn: '2026-03-03',
          askedBy: grace,
        },
      }),
    );
    const view = hear(said(grace));
    write((context) => voiceCommands['voices.withdraw'](context, { resident, voice: view, reason: 'Misheard.' }));
    const { rows, notHeard } = look();
    expect(rows).toEqual([]);
    expect(notHeard).toContain(person);
  });

  test('Of one decision, only what was said about it', () => {
    const record = open();
    const view = record.edithSays('That’s my window.');
    record.hear(said(record.grace));
    expect(record.look({ type: 'decision', id: record.decision }).rows.map((row) => row.view)).toEqual([view]);
  });
});
