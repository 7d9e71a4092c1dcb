import { describe, expect, test } from 'vitest';
import { advocateCommands } from '../../../db/advocates/commands.ts';
import { chaseDue, isWaiting, type News, standsAt } from '../../../db/advocates/model.ts';
import { listAdvocatesForResident } from '../../../db/advocates/queries.ts';
import { residentCommands } from '../../../db/residents/commands.ts';
import { edith } from '../../record.ts';
import { openDecisionRecord, thatMorning } from '../best-interests/decision.ts';

const refusal = (code: string) => expect.objectContaining({ code });
function asked() {
  const record = openDecisionRecord();
  const { request } = record.write((context) =>
    advocateCommands['advocates.ask'](context, {
      resident: record.edith,
      at: thatMorning,
      request: {
        type: 'imca',
        decision: record.decision,
        because: 'Nobody but staff to ask.',
        body: 'the local authority',
        askedOf: 'IMCA referrals',
        reference: null,
        chaseOn: '2026-03-10',
      },
    }),
  );
  const hear = (news: News) =>
    record.write((context) =>
      advocateCommands['advocates.hear'](context, { resident: record.edith, request, at: thatMorning, news }),
    );
  const row = () => {
    const [first] = record.read(({ db }) => listAdvocatesForResident(db, record.edith));
    if (!first) throw new Error('Nobody was asked for.');
    return first;
  };
  return { record, request, hear, row };
}

describe('Advocates: requested, chased, allocated, met, report, how it was used (domain A6)', () => {
  test('Each thing that came of it stands with its day, and says where the request stands', () => {
    const { hear, row } = asked();
    expect([standsAt(row()), chaseDue(row()), isWaiting(row())]).toEqual(['asked', '2026-03-10', true]);
    hear({ type: 'asked again', answer: 'Short of people.', chaseOn: '2026-03-17' });
    expect([standsAt(row()), chaseDue(row())]).toEqual(['asked, no answer yet', '2026-03-17']);
    hear({ type: 'allocated', name: 'Ada Lund', contact: null });
    expect([standsAt(row()), chaseDue(row())]).toEqual(['allocated', null]);
    hear({ type: 'met the person', how: 'In the kitchen.' });
    hear({ type: 'report received', says: 'She sets cups.' });
    expect(isWaiting(row())).toBe(true);
    hear({ type: 'report used', how: 'It decided against the move.' });
    expect([standsAt(row()), isWaiting(row())]).toEqual(['report used', false]);
  });
  test('One that will not be sent waits for nobody', () => {
    const { hear, row } = asked();
    hear({ type: 'not sent', reason: 'They say that Susan can be asked.' });
    expect([chaseDue(row()), isWaiting(row())]).toEqual([null, false]);
  });
  test('News belongs to a request of this resident, and not to a day that has not come', () => {
    const { record, request } = asked();
    const { resident } = record.write((context) =>
      residentCommands['residents.admit'](context, { identity: { ...edith, preferredName: 'Frank' } }),
    );
    const hear = (whom: typeof resident, day: string) => () =>
      record.write((context) =>
        advocateCommands['advocates.hear'](context, {
          resident: whom,
          request,
          at: { precision: 'day', day },
          news: { type: 'allocated', name: 'Ada Lund', contact: null },
        }),
      );
    expect(hear(resident, '2026-03-03')).toThrow(refusal('no-such-request'));
    expect(hear(record.edith, '2026-03-04')).toThrow(refusal('time-to-come'));
  });
});
