import { closeSync, openSync, readSync } from 'node:fs';
import { readKeyfile, type Slot } from '../../../db/keys/keyfile.ts';
import { RECOVERY_BYTES } from '../../../db/keys/model.ts';
import type { Encryption, WayIn } from '../../../db/sheets/dspt/opening.ts';
import type { Around } from '../../../db/sheets/dspt.ts';
import { backupPlace } from '../backup/automatic.ts';
import { filesOf } from '../home/folder.ts';
import { LOCK_AFTER_SECONDS } from '../home/handlers.ts';
import { listKeys } from '../keys/list.ts';
import { PICTURE_CIPHER } from '../photographs.ts';
import type { OpenHome, State } from '../state.ts';
import { checkState } from '../verify/weekly.ts';

/** What stands around the open record: read from the key file, the settings and the file of the record itself. */
export function readAround(state: State, home: OpenHome): Around {
  const { atStart, missingPictures, whole } = checkState(state);
  const place = backupPlace(state, home);
  return {
    ways: waysIn(home),
    encryption: encryptionOf(home),
    lockAfterSeconds: LOCK_AFTER_SECONDS,
    backupsKept: place !== null,
    backupProblem: place?.problem?.message ?? null,
    check: whole,
    problemsAtStart: atStart.length,
    missingPictures,
  };
}

function waysIn(home: OpenHome): WayIn[] {
  const { slots } = readKeyfile(filesOf(home.folder).keys);
  const derived = new Map(slots.map(({ id, kdf }) => [id, derivedInWords(kdf)]));
  return listKeys(home).ways.map(({ slot, ...way }) => ({ ...way, derivedBy: derived.get(slot) ?? '' }));
}

function derivedInWords(kdf: Slot['kdf']): string {
  if (kdf.name === 'hkdf-sha256') return `HKDF-SHA-256 from a printed key of ${RECOVERY_BYTES * 8} random bits`;
  const { memoryKiB, passes } = kdf;
  const memory = memoryKiB < 1024 ? `${memoryKiB} KiB` : `${memoryKiB / 1024} MiB`;
  return `${kdf.name} with ${memory} of memory and ${passes} ${passes === 1 ? 'pass' : 'passes'}, salted`;
}

/** As SQLite3 Multiple Ciphers numbers them. */
const checks: Record<string, string> = { 0: 'HMAC-SHA-1', 1: 'HMAC-SHA-256', 2: 'HMAC-SHA-512' };

function encryptionOf({ record: { sqlite }, dataKey, folder }: OpenHome): Encryption {
  const pragma = (name: string) => String(sqlite.pragma(name, { simple: true }));
  return {
    cipher: pragma('cipher'),
    format: `format ${pragma('legacy')} (AES-256 in CBC mode, by its makers’ own account)`,
    check: pragma('hmac_use') === '1' ? (checks[pragma('hmac_algorithm')] ?? 'of an unknown kind') : 'none',
    keyBits: dataKey.length * 8,
    readable: startsAsPlain(filesOf(folder).record),
    pictures: `${PICTURE_CIPHER.toUpperCase()}, each file by itself`,
  };
}

const PLAIN = Buffer.from('SQLite format 3\0');
function startsAsPlain(file: string): boolean {
  const start = Buffer.alloc(PLAIN.length);
  const handle = openSync(file, 'r');
  try {
    readSync(handle, start, 0, PLAIN.length, 0);
  } finally {
    closeSync(handle);
  }
  return start.equals(PLAIN);
}
