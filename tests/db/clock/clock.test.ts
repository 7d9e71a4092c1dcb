import { describe, expect, test } from 'vitest';
import { clockCommands } from '../../../db/clock/commands.ts';
import { SMALLEST_STEP, wentBack } from '../../../db/clock/model.ts';
import { clockQueries } from '../../../db/clock/queries.ts';
import { dailyChoiceCommands } from '../../../db/daily-choices/commands.ts';
import { signerFromSeed } from '../../../db/ledger/note.ts';
import { verifyRecord } from '../../../db/ledger/verify.ts';
import { entryId } from '../../../db/words/model.ts';
import { MORNING, openTestRecord } from '../../record.ts';
import { teaOrJuice } from '../daily-choices/sample.ts';

const publicKey = signerFromSeed('test', new Uint8Array(32).fill(7)).publicKey;
const YESTERDAY = '2026-03-02T09:20:00.000Z';

function aHome() {
  const it = openTestRecord();
  const choose = (now: string) =>
    it.write(
      (context) => {
        for (let times = 0; times < 2; times += 1)
          dailyChoiceCommands['dailyChoices.record'](context, { resident: it.edith, record: teaOrJuice(it.grace) });
      },
      undefined,
      now,
    );
  const manager = { id: it.manager, role: 'manager' } as const;
  const steps = () => it.read((context) => clockQueries['clock.list'](context), manager);
  return { ...it, choose, manager, steps };
}

describe('A clock that is set back', () => {
  test('is noticed before the next entry is written, once, with both times; the order stays right', async () => {
    const { choose, steps, record, home } = aHome();
    choose(MORNING);
    expect(steps()).toEqual([]);
    choose(YESTERDAY);
    choose(YESTERDAY);
    expect(steps()).toMatchObject([{ lastWritten: MORNING, now: YESTERDAY, looked: null }]);
    const kinds = [...record.ledger.entries()].slice(-5).map(({ header }) => header.kind);
    expect(kinds).toEqual(['clock.went-back@1', ...Array(4).fill('daily-choice.recorded@1')]);
    expect((await verifyRecord(record.sqlite, home, { publicKey })).problems).toEqual([]);
  });

  test('a small correction by the network is none; neither is a clock that goes on', () => {
    const { choose, steps } = aHome();
    choose('2026-03-03T09:18:30.000Z');
    choose('2026-03-09T09:20:00.000Z');
    expect(steps()).toEqual([]);
    const now = Date.parse(MORNING);
    expect([wentBack(now, now - SMALLEST_STEP), wentBack(now, now - SMALLEST_STEP - 1)]).toEqual([false, true]);
  });

  test('the clocks of October are no step, for entries are timed in UTC', () => {
    const { choose, steps } = aHome();
    choose('2026-10-25T00:59:00.000Z');
    choose('2026-10-25T01:01:00.000Z');
    expect(steps()).toEqual([]);
  });

  test('a transaction that fails leaves no word of it', () => {
    const { record, steps, write } = aHome();
    const size = record.ledger.size();
    expect(() =>
      write(
        (context) => {
          context.append({
            kind: 'resident.status-changed@1',
            subject: { type: 'home', id: context.home },
            body: { status: { status: 'left', since: '2026-03-01', reason: null } },
          });
          throw new RangeError('cut off');
        },
        undefined,
        YESTERDAY,
      ),
    ).toThrow('cut off');
    expect([record.ledger.size(), steps()]).toEqual([size, []]);
  });

  test('a manager says what it was, once', () => {
    const { choose, steps, write, manager } = aHome();
    choose(YESTERDAY);
    const which = steps()[0]?.entry ?? entryId.parse('');
    const look = () =>
      write(
        (context) => clockCommands['clock.lookedAt'](context, { which, found: 'The battery was flat.' }),
        manager,
        YESTERDAY,
      );
    look();
    expect(steps()).toMatchObject([{ looked: { by: manager.id, found: 'The battery was flat.' } }]);
    expect(look).toThrow(expect.objectContaining({ name: 'Refused', code: 'no-such-step' }));
  });
});
