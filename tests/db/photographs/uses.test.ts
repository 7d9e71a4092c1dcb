import { describe, expect, test } from 'vitest';
import { listResidentsWithPhotograph } from '../../../db/photographs/queries.ts';
import { residentCommands } from '../../../db/residents/commands.ts';
import { step } from '../../../db/store/migrations/0009-people-on-a-shared-pc.ts';
import { edith, openTestRecord } from '../../record.ts';

const picture = (digit: string) => ({ sha256: digit.repeat(64), width: 4, height: 3 });

function home() {
  const it = openTestRecord();
  const { resident: frank } = it.write((context) =>
    residentCommands['residents.admit'](context, {
      identity: { ...edith, preferredName: 'Frank', photograph: picture('a') },
    }),
  );
  it.write((context) =>
    residentCommands['residents.changeIdentity'](context, {
      resident: frank,
      identity: { ...edith, preferredName: 'Frank', photograph: picture('b') },
    }),
  );
  it.write((context) =>
    residentCommands['residents.changeIdentity'](context, {
      resident: it.edith,
      identity: { ...edith, photograph: picture('b') },
    }),
  );
  const whose = (digit: string) => it.read(({ db }) => listResidentsWithPhotograph(db, digit.repeat(64)));
  return { ...it, frank, whose };
}

describe('Whose a picture is', () => {
  test('it is everyone’s in whose record it stands, also where a later one took its place', () => {
    const { whose, frank, edith: ediths } = home();
    expect(whose('a')).toEqual([frank]);
    expect(whose('b')).toEqual([ediths, frank].toSorted());
    expect(whose('c')).toEqual([]);
  });

  test('in a record of before, it is read out of the entries that are there', () => {
    const { record } = home();
    const uses = () =>
      record.sqlite.prepare('SELECT sha256, resident, entry_id FROM photograph_use ORDER BY 1, 2').all();
    const before = uses();
    expect(before).toHaveLength(3);
    record.sqlite.exec('DELETE FROM photograph_use');
    record.sqlite.exec(step.sql.slice(step.sql.indexOf('INSERT OR IGNORE INTO photograph_use')));
    expect(uses()).toEqual(before);
  });
});
