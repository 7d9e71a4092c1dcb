import {
  configure,
  type FileEntry,
  Uint8ArrayReader,
  Uint8ArrayWriter,
  ZipReader,
} from '@zip.js/zip.js/lib/zip-core-native.js';
import { readSpokenKey } from '../../../db/keys/model.ts';
import { Refused } from '../../../db/words/refused.ts';
import type { Given } from './given.ts';

// Everything is read in the thread that asks: the one that is ended when a file asks for too much.
configure({ useWebWorkers: false });

/** More than the packs of a home of a hundred take: a zip that unpacks to more is none of ours. */
const LARGEST_UNPACKED = 1024 * 1024 * 1024;
const MOST_FILES = 1000;

/** Whether these bytes begin as a zip does. */
export const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;

/**
 * The files in a zip, each unpacked when it is read. Throws Refused('passphrase-needed' | 'wrong-passphrase' |
 * 'zip-damaged' | 'zip-too-large').
 */
export async function filesInZip(bytes: Uint8Array, typed: string | null): Promise<readonly Given[]> {
  const entries = await entriesOf(bytes);
  const [locked] = entries.filter(({ encrypted }) => encrypted);
  if (!locked) return entries.map((entry) => givenOf(entry, null));
  if (typed === null || typed.trim() === '')
    throw new Refused('passphrase-needed', 'These packs are under a passphrase. Type the one that the home gave you.');
  // As it was made, where it was typed as people type; one of another program's is taken as it is.
  const reading = readSpokenKey(typed);
  const passphrase = reading.ok ? reading.key : typed.trim();
  await tryPassphrase(locked, passphrase, reading.ok ? null : reading.group);
  return entries.map((entry) => givenOf(entry, passphrase));
}

async function entriesOf(bytes: Uint8Array): Promise<FileEntry[]> {
  const entries = await new ZipReader(new Uint8ArrayReader(bytes), { checkOverlappingEntry: true })
    .getEntries()
    .catch(() => {
      throw damaged();
    });
  if (
    entries.length > MOST_FILES ||
    entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0) > LARGEST_UNPACKED
  )
    throw new Refused(
      'zip-too-large',
      'This zip holds far more than packs of Own Words ever do, so it was not read further.',
    );
  const files = entries.filter((entry) => !entry.directory);
  if (new Set(files.map(({ filename }) => filename)).size !== files.length) throw damaged();
  return files;
}

async function tryPassphrase(entry: FileEntry, password: string, wrongGroup: number | null): Promise<void> {
  try {
    await entry.getData(new Uint8ArrayWriter(), { password, checkPasswordOnly: true });
  } catch {
    throw new Refused(
      'wrong-passphrase',
      wrongGroup === null
        ? 'That passphrase does not open these packs. Compare it with what the home gave you, group by group.'
        : `That passphrase does not open these packs: group ${wrongGroup} has a slip in it. Compare it with what the home gave you.`,
    );
  }
}

function givenOf(entry: FileEntry, password: string | null): Given {
  return {
    name: entry.filename,
    async read() {
      try {
        return await entry.getData(new Uint8ArrayWriter(), entry.encrypted && password !== null ? { password } : {});
      } catch {
        throw damaged();
      }
    },
  };
}

const damaged = () =>
  new Refused('zip-damaged', 'It cannot be unpacked: it was changed or damaged on its way. Ask the home for it again.');
