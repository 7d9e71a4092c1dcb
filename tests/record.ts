import { randomBytes } from 'node:crypto';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { onTestFinished } from 'vitest';
import { residentCommands } from '../db/residents/commands.ts';
import type { Identity } from '../db/residents/model.ts';
import { addStaff } from '../db/staff/commands.ts';
import type { Role } from '../db/staff/model.ts';
import type { ReadContext, WriteContext } from '../db/store/model.ts';
import { openDatabase } from '../db/store/open.ts';
import { beginDevice, currentDevice, type OpenRecord, recordIn } from '../db/store/record.ts';
import type { ResidentId, StaffId } from '../db/words/model.ts';
import { templateFolder } from './templates.ts';

/** The morning on which tests take place. */
export const MORNING = '2026-03-03T09:20:00.000Z';

export const edith: Identity = {
  preferredName: 'Edith',
  fullName: 'Edith Hartley',
  pronouns: 'she',
  dateOfBirth: { known: 'day', day: '1936-06-04' },
  room: '12',
  languages: ['English'],
  photograph: null,
  movedIn: '2024-06-04',
};

export interface TestRecord {
  readonly record: OpenRecord;
  readonly file: string;
  readonly key: Uint8Array;
  readonly home: string;
  readonly manager: StaffId;
  readonly grace: StaffId;
  readonly edith: ResidentId;
  /** Runs a command as a member of staff (Grace, a care worker, unless said otherwise), in one transaction. */
  write<T>(work: (context: WriteContext) => T, as?: { id: StaffId; role: Role }, now?: string): T;
  read<T>(work: (context: ReadContext) => T, as?: { id: StaffId; role: Role }, now?: string): T;
}

/** Made once in each test process and copied: two PINs cost most of half a second. */
let template: Omit<TestRecord, 'record' | 'write' | 'read'> | undefined;

function makeTemplate(): NonNullable<typeof template> {
  const file = join(templateFolder(), 'record.db');
  const key = randomBytes(32);
  const home = uuidv7();
  const sqlite = openDatabase(file, { key, create: true });
  const device = uuidv7();
  beginDevice(sqlite, device, MORNING);
  const record = recordIn(sqlite, home, device);
  const made = record.write({ type: 'system' }, MORNING, (context) => {
    context.append({
      kind: 'home.opened@1',
      subject: { type: 'home', id: home },
      body: { home: { name: 'Ashdene House', country: 'England', demo: false } },
    });
    return {
      manager: addStaff(context, { name: 'Moira Keane', role: 'manager', pin: '482915' }).staff,
      grace: addStaff(context, { name: 'Grace Adeyemi', role: 'care-worker', pin: '739204' }).staff,
    };
  });
  const { resident } = record.write({ type: 'staff', id: made.grace, role: 'care-worker' }, MORNING, (context) =>
    residentCommands['residents.admit'](context, { identity: edith }),
  );
  record.close();
  return { file, key, home, ...made, edith: resident };
}

/** A real encrypted record in a folder of its own: a home with a manager, a care worker (Grace) and a resident (Edith). */
export function openTestRecord(): TestRecord {
  template ??= makeTemplate();
  const { home, manager, grace, edith: resident } = template;
  const key = template.key.slice();
  const folder = mkdtempSync(join(tmpdir(), 'own-words-test-'));
  const file = join(folder, 'record.db');
  copyFileSync(template.file, file);
  const sqlite = openDatabase(file, { key });
  const record = recordIn(sqlite, home, currentDevice(sqlite) ?? '');
  onTestFinished(() => {
    record.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const carer = { id: grace, role: 'care-worker' } as const;
  const write: TestRecord['write'] = (work, as = carer, now = MORNING) =>
    record.write({ type: 'staff', ...as }, now, work);
  const read: TestRecord['read'] = (work, as = carer, now = MORNING) =>
    work(record.reading({ type: 'staff', ...as }, now));
  return { record, file, key, home, manager, grace, edith: resident, write, read };
}
