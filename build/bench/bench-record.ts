import { randomBytes } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import type { DailyChoice } from '../../db/daily-choices/model.ts';
import { residentCommands } from '../../db/residents/commands.ts';
import { addStaff } from '../../db/staff/commands.ts';
import { openDatabase } from '../../db/store/open.ts';
import { beginDevice, type OpenRecord, recordIn } from '../../db/store/record.ts';
import type { ResidentId, StaffId } from '../../db/words/model.ts';

/** A record with one care worker and one resident, for measuring. */
export interface BenchRecord {
  readonly record: OpenRecord;
  readonly file: string;
  readonly key: Uint8Array;
  readonly home: string;
  readonly staff: StaffId;
  readonly resident: ResidentId;
}

/** An encrypted record in a new file, with every setting that a home's record has. */
export function openBenchRecord(file: string): BenchRecord {
  const key = randomBytes(32);
  const sqlite = openDatabase(file, { key, create: true });
  const home = uuidv7();
  const device = uuidv7();
  const now = new Date().toISOString();
  beginDevice(sqlite, device, now);
  const record = recordIn(sqlite, home, device);
  const { staff, resident } = record.write({ type: 'system' }, now, (context) => {
    context.append({
      kind: 'home.opened@1',
      subject: { type: 'home', id: home },
      body: { home: { name: 'Bench', country: 'England', demo: false } },
    });
    return {
      ...addStaff(context, { name: 'Grace Adeyemi', role: 'care-worker', pin: '739204' }),
      ...residentCommands['residents.admit'](context, {
        identity: {
          ...{ preferredName: 'Edith', fullName: 'Edith Hartley', pronouns: 'she', room: '12', languages: ['English'] },
          ...{ dateOfBirth: { known: 'day', day: '1936-06-04' }, photograph: null, movedIn: '2024-06-04' },
        },
      }),
    };
  });
  if (sqlite.pragma('synchronous', { simple: true }) !== 2) throw new Error('synchronous is not FULL');
  return { record, file, key, home, staff, resident };
}

/** A usual choice: two things offered, her own words, what was seen. */
export function choiceNo(n: number, observer: StaffId): DailyChoice {
  const option = (label: string, place: number) => ({
    label,
    place,
    photograph: null,
    picture: null,
    side: null,
    suggestedIn: null,
  });
  return {
    choice: {
      domain: 'drink',
      matter: null,
      offered: [option('Tea, the blue cup', 1), option('Coffee with milk', 2)],
      howOffered: ['said-aloud', 'real-things'],
      swap: { check: 'not-done', second: null },
      answer: { type: 'chosen', options: [n % 2] },
      reading: { meaning: 'She wants her tea before anything else.', certainty: 'clear' },
      delivery: { outcome: { type: 'delivered' }, reaction: { seen: 'content', text: 'Drank all of it.' } },
      askAgain: false,
      offeredBefore: null,
    },
    seen: {
      expressedBy: ['spoke', 'pointed'],
      observed: 'Looked at the blue cup, then at the window, and reached.',
      observer,
    },
    words: { said: `I’ll have that one, love, and leave it there. (${n})`, language: null },
  };
}
