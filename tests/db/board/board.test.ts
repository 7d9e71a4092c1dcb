import { describe, expect, test } from 'vitest';
import { advocateCommands } from '../../../db/advocates/commands.ts';
import { boardQueries } from '../../../db/board/queries.ts';
import { dailyChoiceCommands } from '../../../db/daily-choices/commands.ts';
import { residentCommands } from '../../../db/residents/commands.ts';
import { voiceCommands } from '../../../db/voices/commands.ts';
import { MORNING, openTestRecord } from '../../record.ts';
import { openDecisionRecord, paperOf } from '../best-interests/decision.ts';
import { nothingSeen, teaOrJuice } from '../daily-choices/sample.ts';
import { said } from '../voices/statements.ts';

const DAY = 86_400_000;
const daysAfter = (days: number) => new Date(Date.parse(MORNING) + days * DAY).toISOString();

function board(record: ReturnType<typeof openTestRecord>, now = MORNING) {
  return boardQueries['board.today'](
    record.record.reading({ type: 'staff', id: record.grace, role: 'care-worker' }, now),
  );
}

describe('The home board', () => {
  test('shows the last thing a person said or showed, from whichever area it was written in', () => {
    const record = openTestRecord();
    const about = { type: 'general' } as const;
    record.write((context) =>
      voiceCommands['voices.record'](context, {
        resident: record.edith,
        about,
        words: said(record.grace, 'Up at four.'),
      }),
    );
    const tea = teaOrJuice(record.grace, {
      words: { said: 'Ooh, that one.', language: null },
      seen: { expressedBy: ['spoke'] },
    });
    record.write((context) =>
      dailyChoiceCommands['dailyChoices.record'](context, { resident: record.edith, record: tea }),
    );
    const [tile] = board(record).tiles;
    expect(tile).toMatchObject({
      choicesToday: 1,
      daysUnheard: 0,
      lastWords: { mode: 'said', words: 'Ooh, that one.' },
    });
  });

  test('counts the days since somebody was heard, and from admission where they never were', () => {
    const record = openTestRecord();
    expect(board(record).tiles[0]).toMatchObject({ lastWords: null, daysUnheard: 0 });
    expect(board(record, daysAfter(6)).tiles[0]).toMatchObject({ lastWords: null, daysUnheard: 6 });
  });

  test('never counts somebody who is away among the unheard, and never lists who left or died', () => {
    const record = openTestRecord();
    const change = (status: 'away' | 'died') =>
      record.write((context) =>
        residentCommands['residents.changeStatus'](context, {
          resident: record.edith,
          status: { status, since: '2026-03-03', reason: status === 'away' ? 'hospital' : null },
        }),
      );
    change('away');
    expect(board(record, daysAfter(9)).tiles[0]).toMatchObject({ daysUnheard: null });
    change('died');
    expect(board(record, daysAfter(9)).tiles).toEqual([]);
  });

  test('keeps very words lit for three days over a mere tick, and still counts from the tick', () => {
    const record = openTestRecord();
    const choose = (changes: Parameters<typeof teaOrJuice>[1], days: number) =>
      record.write(
        (context) =>
          dailyChoiceCommands['dailyChoices.record'](context, {
            resident: record.edith,
            record: teaOrJuice(record.grace, changes),
          }),
        undefined,
        daysAfter(days),
      );
    choose({ words: { said: 'Ooh, that one.', language: null }, seen: { expressedBy: ['spoke'] } }, 0);
    choose({}, 2);
    expect(board(record, daysAfter(3)).tiles[0]).toMatchObject({
      daysUnheard: 1,
      lastWords: { words: 'Ooh, that one.' },
    });
    choose({}, 4);
    expect(board(record, daysAfter(4)).tiles[0]).toMatchObject({
      lastWords: { mode: 'showed', words: 'Tea: reached or took it.' },
    });
  });

  test('gives words of another language as they were said, with what they mean and who says so', () => {
    const record = openTestRecord();
    const language = { language: 'Polish', translation: 'Hands first, then face.', translatedBy: 'Danuta Wrona' };
    const hands = teaOrJuice(record.grace, {
      words: { said: 'Najpierw ręce, potem twarz.', language },
      seen: { expressedBy: ['spoke'] },
    });
    record.write((context) =>
      dailyChoiceCommands['dailyChoices.record'](context, { resident: record.edith, record: hands }),
    );
    expect(board(record).tiles[0]?.lastWords).toMatchObject({ words: 'Najpierw ręce, potem twarz.', language });
  });

  test('takes silence for nothing heard', () => {
    const record = openTestRecord();
    const silent = teaOrJuice(record.grace, nothingSeen);
    record.write((context) =>
      dailyChoiceCommands['dailyChoices.record'](context, { resident: record.edith, record: silent }),
    );
    expect(board(record, daysAfter(2)).tiles[0]).toMatchObject({ lastWords: null, daysUnheard: 2 });
  });
});

describe('What is still to be done about major decisions stands on the board', () => {
  const titles = (record: ReturnType<typeof openDecisionRecord>, now = MORNING) =>
    board(record, now).due.map(({ title, place }) => ({ title, item: 'item' in place ? place.item : null }));

  test('an urgent decision whose duties are open, until they are done', () => {
    const record = openDecisionRecord('serious-treatment');
    record.assess();
    record.nameMoira();
    record.decide(record.setOptions(), [record.edithSays()]);
    record.sign({ urgent: { reason: 'The bowel could not wait.' } });
    expect(titles(record)).toContainEqual({
      title: expect.stringMatching(/^Made urgently: \d+ still open\./),
      item: expect.stringContaining(record.decision),
    });
  });

  test('whom to ask again, a week ahead and no sooner; nobody once it is answered', () => {
    const record = openDecisionRecord();
    const request = {
      type: 'imca',
      decision: record.decision,
      because: 'Nobody but staff to ask.',
      body: 'the local authority',
      askedOf: 'IMCA referrals',
      reference: null,
      chaseOn: '2026-03-20',
    } as const;
    const at = { precision: 'minute', instant: MORNING } as const;
    const { request: id } = record.write((context) =>
      advocateCommands['advocates.ask'](context, { resident: record.edith, at, request }),
    );
    const chase = { title: expect.stringMatching(/^Ask again for an advocate/), item: record.decision };
    expect(titles(record, daysAfter(9))).not.toContainEqual(chase);
    expect(titles(record, daysAfter(10))).toContainEqual(chase);
    record.write((context) =>
      advocateCommands['advocates.hear'](context, {
        resident: record.edith,
        request: id,
        at,
        news: { type: 'allocated', name: 'Ada Lund', contact: null },
      }),
    );
    expect(titles(record, daysAfter(10))).not.toContainEqual(chase);
  });

  test('a power that ends or is to be checked again', () => {
    const record = openDecisionRecord();
    record.paper(paperOf('deputy-welfare', { endsOn: '2026-03-05' }), 'claimed');
    expect(titles(record)).toContainEqual({ title: 'Runs out: Court deputy, welfare', item: 'authority' });
  });
});
