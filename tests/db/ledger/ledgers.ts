import { randomBytes } from 'node:crypto';
import { copyFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type Database from 'better-sqlite3';
import { dailyChoiceCommands } from '../../../db/daily-choices/commands.ts';
import { makeCheckpoint, originOf } from '../../../db/ledger/checkpoint.ts';
import { signerFromSeed } from '../../../db/ledger/note.ts';
import { verifyRecord } from '../../../db/ledger/verify.ts';
import { peopleCommands } from '../../../db/people/commands.ts';
import { residentCommands } from '../../../db/residents/commands.ts';
import { staffCommands } from '../../../db/staff/commands.ts';
import { openDatabase } from '../../../db/store/open.ts';
import { edith, MORNING, openTestRecord } from '../../record.ts';
import { teaOrJuice } from '../daily-choices/sample.ts';

const daughter = {
  name: 'Susan Hartley',
  relation: 'Daughter',
  standing: 'family' as const,
  contact: '01632 960 111',
};

/** A record with a little of everything in it and two signed checkpoints, closed; copies of it can be opened and tampered with. */
export function aSignedRecord() {
  const { record, file, key, home, manager, grace, edith: resident, write } = openTestRecord();
  const seed = randomBytes(32);
  const signer = signerFromSeed(originOf(home, record.ledger.device), seed);
  const sign = (reason: string) => {
    const size = record.ledger.size();
    const note = makeCheckpoint({ origin: signer.name, size, root: record.ledger.root(), at: MORNING }, signer);
    record.sqlite
      .prepare('INSERT INTO checkpoint (device, size, made_at, reason, note) VALUES (1, ?, ?, ?, ?)')
      .run(size, MORNING, reason, note);
  };
  const { person } = write((context) => peopleCommands['people.add'](context, { resident, details: daughter }));
  sign('backup');
  write((context) => {
    residentCommands['residents.changeStatus'](context, {
      resident,
      status: { status: 'away', since: '2026-03-01', reason: 'hospital' },
    });
    const details = { ...daughter, contact: null };
    peopleCommands['people.changeDetails'](context, { resident, person, details });
    const subject = { type: 'resident', id: resident } as const;
    const first = context.append({ kind: 'resident.identity-changed@1', subject, body: { identity: edith } });
    context.append({
      kind: 'resident.identity-changed@1',
      subject,
      body: { identity: { ...edith, room: '14' } },
      link: { type: 'amends', entry: first.header.id },
      at: { precision: 'part-of-day', day: '2026-03-03', part: 'breakfast' },
    });
  });
  write((context) => staffCommands['staff.changeAccess'](context, { staff: grace, role: 'nurse', ends: null }), {
    id: manager,
    role: 'manager',
  });
  sign('pack');
  write((context) => {
    residentCommands['residents.changeIdentity'](context, { resident, identity: edith });
    const status = { status: 'resident', since: '2026-03-03', reason: null } as const;
    residentCommands['residents.changeStatus'](context, { resident, status });
    const words = { said: 'I’ll have the tea.', language: null };
    const record = teaOrJuice(grace, { words, seen: { expressedBy: ['spoke'] } });
    dailyChoiceCommands['dailyChoices.record'](context, { resident, record });
  });
  const { device } = record.ledger;
  const size = record.ledger.size();
  const note = record.sqlite.prepare('SELECT note FROM checkpoint ORDER BY no DESC LIMIT 1').pluck().get() as string;
  record.close();
  let copies = 0;
  return {
    home,
    device,
    seed,
    publicKey: signer.publicKey,
    size,
    /** The later of its checkpoints, as it left the building with a pack. */
    note,
    /** A fresh copy, opened with its key and no safeguard in the way. */
    copy(): Database.Database {
      copies += 1;
      const copied = join(dirname(file), `copy-${copies}.db`);
      copyFileSync(file, copied);
      const sqlite = openDatabase(copied, { key });
      sqlite.pragma('foreign_keys = OFF');
      sqlite.pragma('ignore_check_constraints = ON');
      return sqlite;
    },
    verify: (sqlite: Database.Database) => verifyRecord(sqlite, home, { publicKey: signer.publicKey }),
  };
}

/** Does what the triggers would stop, and puts them back as they were. */
export function withoutTriggers(sqlite: Database.Database, work: () => void): void {
  const triggers = sqlite.prepare(`SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'`).all() as {
    name: string;
    sql: string;
  }[];
  for (const { name } of triggers) sqlite.exec(`DROP TRIGGER "${name}"`);
  // Whoever changes the file by another program may write where SQL may not.
  sqlite.unsafeMode(true);
  work();
  sqlite.unsafeMode(false);
  for (const { sql } of triggers) sqlite.exec(sql);
}
