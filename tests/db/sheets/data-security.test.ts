import { describe, expect, test } from 'vitest';
import { keepLookAt } from '../../../db/looks/keep.ts';
import { sheetCommands } from '../../../db/sheets/commands.ts';
import { type Around, dataSecurity } from '../../../db/sheets/dspt.ts';
import { sourceOf } from '../../../db/sheets/facts.ts';
import { type FactRow, NOT_KNOWN } from '../../../db/sheets/model.ts';
import { addStaff, staffCommands } from '../../../db/staff/commands.ts';
import { MORNING, openTestRecord, type TestRecord } from '../../record.ts';

const LATER = '2026-05-03T09:20:00.000Z';

const around: Around = {
  ways: [
    { kind: 'passphrase', made: MORNING, holder: null, state: 'sound', derivedBy: 'argon2id with 64 MiB' },
    { kind: 'recovery', made: MORNING, holder: null, state: 'sound', derivedBy: 'HKDF-SHA-256' },
  ],
  encryption: {
    cipher: 'sqlcipher',
    format: 'format 4',
    check: 'HMAC-SHA-512',
    keyBits: 256,
    readable: false,
    pictures: 'AES-256-GCM',
  },
  lockAfterSeconds: 180,
  backupsKept: true,
  backupProblem: null,
  check: { at: MORNING, holds: true },
  problemsAtStart: 0,
  missingPictures: 0,
};

/** The rows of the sheet as the record answers them at a time. */
function rowsAt(test: TestRecord, now = MORNING, changed: Partial<Around> = {}): FactRow[] {
  const { record, manager } = test;
  const context = record.reading({ type: 'staff', id: manager, role: 'manager' }, now);
  const parts = dataSecurity(sourceOf(context, record.sqlite, record.ledger), { ...around, ...changed });
  return parts.flatMap((part) => (part.type === 'facts' ? part.rows : []));
}
function rowOf(rows: readonly FactRow[], question: RegExp): FactRow & { lines: string[] } {
  const found = rows.filter((row) => question.test(row.question));
  expect(found, String(question)).toHaveLength(1);
  const row = found[0] as FactRow;
  return { ...row, lines: row.list.map(({ text }) => text) };
}
const asManager = ({ manager }: TestRecord) => ({ id: manager, role: 'manager' }) as const;
const backedUp = (file: string) => ({ backup: { file, entries: 1, sha256: 'ab' } });

describe('Who can sign in', () => {
  test('Everybody under their own name with a PIN of their own; shared logins: none', () => {
    const record = openTestRecord();
    const row = rowOf(rowsAt(record), /sign in as themselves/);
    expect(row.fact).toContain('2 logins can be used now');
    expect(row.fact).toContain('2 of 2 have a PIN of their own. Shared logins: 0.');
    expect(row.open).toBe(false);
    record.record.sqlite.prepare('DELETE FROM pin WHERE staff = ?').run(record.grace);
    const after = rowOf(rowsAt(record), /sign in as themselves/);
    expect(after.fact).toContain('1 of 2');
    expect(after.lines).toContain('Grace Adeyemi: no PIN is set, so nobody can sign in under this name.');
    expect(after.open).toBe(true);
  });

  test('Two logins of one name are named', () => {
    const record = openTestRecord();
    record.write(
      (context) => addStaff(context, { name: 'grace adeyemi', role: 'nurse', pin: '581703' }),
      asManager(record),
    );
    expect(rowOf(rowsAt(record), /sign in as themselves/).lines.join()).toContain('2 logins bear the name');
  });

  test('A leaver’s login that was closed stands with its day, and an opener left with them stands open', () => {
    const record = openTestRecord();
    record.write((context) => staffCommands['staff.close'](context, { staff: record.grace }), asManager(record));
    const row = rowOf(rowsAt(record), /those who left closed/);
    expect(row.fact).toContain('1 login was closed. 0 of 1 still hold');
    expect(row.lines).toEqual(['Grace Adeyemi: closed on Tuesday 3 March 2026, 9.20 am.']);
    expect(row.open).toBe(false);
    expect(row.home).toEqual({ about: 'leaving-days', said: null });
    const opener = { kind: 'opener', made: MORNING, holder: record.grace, state: 'sound', derivedBy: '' } as const;
    const held = rowOf(rowsAt(record, MORNING, { ways: [...around.ways, opener] }), /those who left closed/);
    expect(held.open).toBe(true);
    expect(held.lines[0]).toContain('Their passphrase still opens the record.');
  });

  test('A leaver whose login stayed open shows by its not being used', () => {
    const record = openTestRecord();
    expect(rowOf(rowsAt(record), /nobody uses/)).toMatchObject({ open: false, list: [] });
    // Two months on the manager still looks at Edith; Grace left, and nobody closed her login.
    keepLookAt(record.record.sqlite, record.manager, record.edith, '2026-05-03T09:15:00.000Z');
    const row = rowOf(rowsAt(record, LATER), /nobody uses/);
    expect(row.fact).toContain('1 login of 2');
    expect(row.lines).toEqual(['Grace Adeyemi: last used on 3 March 2026.']);
    expect(row.open).toBe(true);
    // What she writes is a use, as a look is.
    record.write(
      (context) => sheetCommands['sheets.say'](context, { about: 'devices', text: 'One PC.' }),
      { id: record.grace, role: 'care-worker' },
      '2026-05-03T09:00:00.000Z',
    );
    expect(rowOf(rowsAt(record, LATER), /nobody uses/).open).toBe(false);
  });

  test('An agency login that ends stands with its end, before and after it', () => {
    const record = openTestRecord();
    const ends = '2026-03-10T21:00:00.000Z';
    record.write(
      (context) => addStaff(context, { name: 'Kwame Mensah', role: 'nurse', pin: '581703', ends }),
      asManager(record),
    );
    const before = rowOf(rowsAt(record), /agency staff and inspectors/);
    expect(before.lines).toEqual(['Kwame Mensah: ends on Tuesday 10 March 2026, 9.00 pm.']);
    const after = rowOf(rowsAt(record, LATER), /agency staff and inspectors/);
    expect(after.lines).toEqual(['Kwame Mensah: ended on Tuesday 10 March 2026, 9.00 pm, not closed.']);
    expect(rowOf(rowsAt(record, LATER), /sign in as themselves/).fact).toContain('2 logins can be used now');
  });
});

describe('What opens the record', () => {
  test('Each way in with its day; one that was changed from outside, or no sheet, stands open', () => {
    const record = openTestRecord();
    const row = rowOf(rowsAt(record), /Who can open the record/);
    expect(row.fact).toBe(
      'The passphrase of the home, no openers with a passphrase of their own, and 1 recovery sheet.',
    );
    expect(row.open).toBe(false);
    const [passphrase] = around.ways;
    expect(rowOf(rowsAt(record, MORNING, { ways: passphrase ? [passphrase] : [] }), /Who can open/).open).toBe(true);
    const changed = around.ways.map((way) => ({ ...way, state: 'changed' as const }));
    expect(rowOf(rowsAt(record, MORNING, { ways: changed }), /Who can open/).open).toBe(true);
  });

  test('A file that begins as an open database does is not called encrypted', () => {
    const record = openTestRecord();
    expect(rowOf(rowsAt(record), /unreadable/).fact).toContain('Encrypted with sqlcipher');
    const open = { ...around.encryption, readable: true };
    const row = rowOf(rowsAt(record, MORNING, { encryption: open }), /unreadable/);
    expect(row.fact).toContain('It is not encrypted.');
    expect(row.open).toBe(true);
  });

  test('The waits after wrong PINs and the idle lock are those of the program', () => {
    const rows = rowsAt(openTestRecord(), MORNING, { lockAfterSeconds: 240 });
    expect(rowOf(rows, /guesses/).fact).toContain('After 3 wrong ones in a row one waits 30 seconds');
    expect(rowOf(rows, /guesses/).fact).toContain('up to 15 minutes');
    expect(rowOf(rows, /screen lock/).fact).toContain('After 4 minutes');
  });
});

describe('Looks, copies, soundness and keeping', () => {
  test('Looks and refused tries are counted by what they were', () => {
    const record = openTestRecord();
    expect(rowOf(rowsAt(record), /who looked/).fact).toBe('Nobody has looked at anybody’s record yet.');
    keepLookAt(record.record.sqlite, record.manager, record.edith, '2026-03-03T09:15:00.000Z');
    const insert = record.record.sqlite.prepare(
      'INSERT INTO refused_try (at, staff, method, code) VALUES (?, ?, ?, ?)',
    );
    insert.run(MORNING, record.grace, 'home.signIn', 'wrong-pin');
    insert.run(MORNING, record.grace, 'packs.start', 'not-allowed');
    insert.run('2024-03-03T09:20:00.000Z', record.grace, 'packs.start', 'not-allowed');
    const rows = rowsAt(record);
    expect(rowOf(rows, /who looked/).fact).toContain('1 look kept');
    expect(rowOf(rows, /tried and refused/).fact).toBe('2 tries were refused in the last 365 days.');
    expect(rowOf(rows, /tried and refused/).lines).toEqual([
      'Signing in with a wrong PIN, or too soon after one: 1',
      'What the role does not allow: 1',
    ]);
  });

  test('A backup of more than a day ago, none at all, no folder and a failed try each stand open', () => {
    const record = openTestRecord();
    expect(rowOf(rowsAt(record), /copy of the record/).fact).toContain('No backup has been made yet');
    const home = { type: 'home', id: record.home } as const;
    record.write(({ append }) => append({ kind: 'home.backed-up@1', subject: home, body: backedUp('a.owbackup') }));
    expect(rowOf(rowsAt(record), /copy of the record/)).toMatchObject({ open: false });
    expect(rowOf(rowsAt(record, LATER), /copy of the record/).open).toBe(true);
    expect(rowOf(rowsAt(record, MORNING, { backupsKept: false }), /copy of the record/).open).toBe(true);
    const failed = rowOf(rowsAt(record, MORNING, { backupProblem: 'The stick is gone.' }), /copy of the record/);
    expect(failed).toMatchObject({ open: true, lines: ['The last try failed: The stick is gone.'] });
  });

  test('Each trial of putting a backup back stands with its day and result; the last one that failed stands open', () => {
    const record = openTestRecord();
    expect(rowOf(rowsAt(record), /put back/).open).toBe(true);
    const drill = (holds: boolean, now: string) =>
      record.write(
        ({ append }) =>
          append({
            kind: 'home.drill-done@1',
            subject: { type: 'home', id: record.home },
            body: { drill: { file: 'a.owbackup', backupMadeAt: MORNING, entries: 4, holds } },
          }),
        asManager(record),
        now,
      );
    drill(true, MORNING);
    expect(rowOf(rowsAt(record), /put back/)).toMatchObject({
      open: false,
      lines: ['Tuesday 3 March 2026, 9.20 am, a.owbackup: put back, and it held.'],
    });
    drill(false, '2026-03-04T09:20:00.000Z');
    const row = rowOf(rowsAt(record), /put back/);
    expect(row.lines).toHaveLength(2);
    expect(row.lines[0]).toContain('it did not hold.');
    expect(row.open).toBe(true);
  });

  test('A check that did not hold, one that was never made, and a picture that is missing stand open', () => {
    const record = openTestRecord();
    expect(rowOf(rowsAt(record), /checked for changes/).open).toBe(false);
    for (const changed of [{ check: { at: MORNING, holds: false } }, { check: null }, { missingPictures: 1 }])
      expect(rowOf(rowsAt(record, MORNING, changed), /checked for changes/).open).toBe(true);
  });

  test('A clock that went back stands open until somebody says what it was', () => {
    const record = openTestRecord();
    record.write(
      (context) => sheetCommands['sheets.say'](context, { about: 'devices', text: 'One PC.' }),
      asManager(record),
      '2026-03-03T08:00:00.000Z',
    );
    const row = rowOf(rowsAt(record), /times in the record/);
    expect(row.fact).toContain('set back 1 time; of 1 of 1 nobody has said');
    expect(row.open).toBe(true);
  });

  test('Whose record is due or held is listed, by the resident', () => {
    const record = openTestRecord();
    expect(rowOf(rowsAt(record), /longer than that/)).toMatchObject({ open: false, list: [] });
    record.write(({ append }) =>
      append({
        kind: 'resident.status-changed@1',
        subject: { type: 'resident', id: record.edith },
        body: { status: { status: 'died', since: '2026-03-03', reason: null } },
      }),
    );
    const row = rowOf(rowsAt(record, '2034-04-03T09:20:00.000Z'), /longer than that/);
    expect(row.open).toBe(true);
    expect(row.list).toEqual([
      { text: 'Edith Hartley: due on 3 March 2034', to: { resident: record.edith, tab: 'front' } },
    ]);
  });
});

describe('What only the home knows', () => {
  test('says so, and carries the home’s own statement with who and when, until it is taken back', () => {
    const record = openTestRecord();
    const row = rowOf(rowsAt(record), /trained in data security/);
    expect(row).toMatchObject({ fact: NOT_KNOWN, home: { about: 'training', said: null } });
    const say = (text: string | null) =>
      record.write((context) => sheetCommands['sheets.say'](context, { about: 'training', text }), asManager(record));
    say('All twelve, in January.');
    const said = rowOf(rowsAt(record), /trained in data security/);
    expect(said.fact).toBe(NOT_KNOWN);
    expect(said.home?.said).toEqual({ text: 'All twelve, in January.', by: 'Moira Keane', at: MORNING });
    say(null);
    expect(rowOf(rowsAt(record), /trained in data security/).home?.said).toBeNull();
  });
});
