import { describe, expect, test } from 'vitest';
import { bestInterestsCommands } from '../../../db/best-interests/commands.ts';
import {
  everydayMatters,
  excludedMatters,
  type Matter,
  majorMatters,
  plannedMatters,
  triage,
} from '../../../db/best-interests/model.ts';
import { listTurnedBackForResident } from '../../../db/best-interests/queries.ts';
import { entryFrom } from '../../../db/ledger/read.ts';
import { openTestRecord } from '../../record.ts';

const keys = (of: object) => Object.keys(of) as Matter[];
const opening = { question: 'Do you want to go to bed at seven?', whyNow: 'Susan asks.', raisedBy: null, told: null };

describe('The gate (domain B1)', () => {
  test.each(keys(everydayMatters))('An everyday matter is never a best interests meeting: %s', (matter) => {
    expect(triage({ matter, escalators: [] }, 'What would you like?').outcome).toBe('turn-back');
  });
  test.each(keys(majorMatters))('A major decision opens here: %s', (matter) => {
    expect(triage({ matter, escalators: [] }, 'What would you like?').outcome).toBe('open');
  });
  test.each(keys(plannedMatters))('Planned care has a short record of its own: %s', (matter) => {
    expect(triage({ matter, escalators: [] }, 'What would you like?').outcome).toBe('short');
  });
  test.each(keys(excludedMatters))(
    'Nobody may decide for someone else, whatever else is ticked (ss.27-29, s.62): %s',
    (matter) => {
      expect(triage({ matter, escalators: ['a-limit', 'for-good'] }, 'x').outcome).toBe('nobody');
    },
  );
  test('An escalator asks for a second look and opens nothing by itself', () => {
    expect(triage({ matter: 'bed-and-rest', escalators: ['for-good'] }, 'Bed at seven').outcome).toBe('look-again');
  });
  test.each([
    'Keep the kitchen locked',
    'bed rails up at night',
    'a sensor mat by the bed',
    'hidden in her tea',
    'One-to-one all day',
  ])('A word of limiting the person asks for a second look: %s', (words) => {
    expect(triage({ matter: 'room', escalators: [] }, words)).toMatchObject({
      outcome: 'look-again',
      escalators: ['a-limit'],
    });
  });
  test.each(['a block of cake', 'sedate music', 'clocks and tracks of birds'])(
    'An everyday word is not taken for a limit: %s',
    (words) => {
      expect(triage({ matter: 'room', escalators: [] }, words).outcome).toBe('turn-back');
    },
  );
});

describe('What the gate turns back', () => {
  test('is recorded with its words, and opens no decision', () => {
    const { write, read, edith } = openTestRecord();
    const answer = write((context) =>
      bestInterestsCommands['decisions.triage'](context, {
        resident: edith,
        words: 'Bed at seven',
        gate: { matter: 'bed-and-rest', escalators: [] },
      }),
    );
    expect(answer.outcome).toBe('turn-back');
    expect(read(({ db }) => listTurnedBackForResident(db, edith))).toMatchObject([
      { words: 'Bed at seven', entryId: answer.turnedBack },
    ]);
    expect(() =>
      write((context) =>
        bestInterestsCommands['decisions.open'](context, {
          resident: edith,
          matter: opening,
          gate: { matter: 'bed-and-rest', escalators: [], override: null },
          words: null,
        }),
      ),
    ).toThrow(expect.objectContaining({ code: 'everyday-matter' }));
  });
  test('opens all the same only for a manager, with a reason that stays on the record', () => {
    const { write, edith, manager, record } = openTestRecord();
    const gate = {
      matter: 'bed-and-rest',
      escalators: ['views-differ'],
      override: { reason: 'The family want it written into the plan for good.', turnedBack: null },
    } as const;
    const open = (as?: { id: typeof manager; role: 'manager' }) =>
      write(
        (context) =>
          bestInterestsCommands['decisions.open'](context, {
            resident: edith,
            matter: opening,
            gate: { ...gate, escalators: [...gate.escalators] },
            words: null,
          }),
        as,
      );
    expect(() => open()).toThrow(expect.objectContaining({ code: 'manager-only' }));
    open({ id: manager, role: 'manager' });
    const last = [...record.ledger.entries()].at(-1);
    expect(last && entryFrom(last).body).toMatchObject({ gate: { override: { reason: gate.override.reason } } });
  });
});
