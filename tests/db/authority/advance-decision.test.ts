import { describe, expect, test } from 'vitest';
import { authorityCommands } from '../../../db/authority/commands.ts';
import { boardQueries } from '../../../db/board/queries.ts';
import { linesOf } from '../../../db/handover/model.ts';
import { getHandover } from '../../../db/handover/queries.ts';
import { residentCommands } from '../../../db/residents/commands.ts';
import { openDecisionRecord, paperOf, thatMorning } from '../best-interests/decision.ts';

const adrt = paperOf('adrt', { covers: 'No feeding by tube.' });

/** What the home board and the handover say of Edith before a treatment. */
function told({ record, grace, edith }: ReturnType<typeof openDecisionRecord>, hours: 8 | 72 = 8) {
  const context = record.reading({ type: 'staff', id: grace, role: 'care-worker' }, '2026-03-09T09:00:00.000Z');
  const note = getHandover(context, { hours }).notes.find(({ resident }) => resident.id === edith);
  return {
    board: boardQueries['board.today'](context).tiles.find(({ resident }) => resident.id === edith)?.advanceDecisions,
    handover: note ? linesOf(note).flatMap(({ about, text }) => (about === 'treatment' ? [text] : [])) : [],
  };
}

describe('D2: "A claimed or unverified ADRT: warn at once", wherever somebody may be treated', () => {
  test('from the moment that somebody speaks of it, on the home board and at every handover, new or not', () => {
    const record = openDecisionRecord();
    expect(told(record)).toEqual({ board: [], handover: [] });
    record.paper(adrt, 'claimed');
    expect(told(record)).toEqual({
      board: [{ state: 'claimed', refuses: 'No feeding by tube.' }],
      handover: [
        'Advance decision to refuse treatment: claimed, nobody here has seen it. It is said to refuse: No feeding by tube. Find out before any treatment whether it applies.',
      ],
    });
  });

  test('goes on when it was seen and checked, for it is then that it may stop a treatment (s.26)', () => {
    const record = openDecisionRecord();
    record.paper(adrt, 'verified');
    expect(told(record).board).toEqual([{ state: 'verified', refuses: 'No feeding by tube.' }]);
    expect(told(record).handover[0]).toContain('seen and checked');
  });

  test('says that what it refuses is not written down, and never guesses it', () => {
    const record = openDecisionRecord();
    record.paper(paperOf('adrt'), 'seen');
    expect(told(record).handover[0]).toContain('What it refuses is not written down yet.');
  });

  test('stops once it has ended, and no other paper is told in its place', () => {
    const record = openDecisionRecord();
    const paper = record.paper(adrt, 'claimed');
    record.paper(paperOf('respect'), 'seen');
    record.write(
      (context) =>
        authorityCommands['authority.end'](context, {
          resident: record.edith,
          paper,
          at: thatMorning,
          ending: { how: 'revoked', reason: 'Edith said so to Dr Rao.' },
        }),
      record.moira,
    );
    expect(told(record)).toEqual({ board: [], handover: [] });
  });

  test('goes with somebody to hospital, and is told of nobody who has died', () => {
    const record = openDecisionRecord();
    record.paper(adrt, 'claimed');
    const change = (status: 'away' | 'died') =>
      record.write((context) =>
        residentCommands['residents.changeStatus'](context, {
          resident: record.edith,
          status: { status, since: '2026-03-03', reason: status === 'away' ? 'hospital' : null },
        }),
      );
    change('away');
    expect(told(record).board).toHaveLength(1);
    change('died');
    expect(told(record, 72)).toEqual({ board: undefined, handover: [] });
  });
});
