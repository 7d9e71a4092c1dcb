import { statSync } from 'node:fs';
import { basename, isAbsolute, resolve } from 'node:path';
import { fingerprint } from '../../../db/ledger/note.ts';
import type { FirstWritten } from '../../../db/ledger/origin.ts';
import { photographsIn } from '../../../db/photographs/projection.ts';
import { instantInWords } from '../../../db/time/model.ts';
import { type Manifest, manifest } from '../../../db/transfer/model.ts';
import { Refused } from '../../../db/words/refused.ts';
import { type Archive, openArchive } from '../archive/archive.ts';
import type { Work } from '../jobs.ts';
import { checkEvidence, provedIn } from '../packs/proof.ts';
import {
  broken,
  comparedWith,
  EVIDENCE,
  hashOfFile,
  keyThatSealed,
  pictureName,
  RECORD,
  SEAL,
  sha256Of,
} from './file.ts';

const MB = 1024 * 1024;
/** Ten years of somebody's record take a twentieth of these. */
const LARGEST = { file: 2048 * MB, record: 8 * MB, evidence: 300 * MB, seal: 8 * 1024, picture: 20 * MB } as const;
const MOST_FILES = 5003;

/** A file of a move that holds: unchanged since its home sealed it, every entry proved. */
export interface Sound {
  readonly name: string;
  readonly sha256: string;
  readonly manifest: Manifest;
  readonly entries: readonly FirstWritten[];
  readonly checkpoints: readonly string[];
  readonly publicKey: Uint8Array;
  readonly fingerprint: string;
  readonly compared: boolean | null;
  readonly checked: readonly string[];
  readonly notChecked: readonly string[];
}

interface ToRead {
  readonly path: string;
  readonly passphrase: string;
  readonly fingerprint: string | null;
}

/**
 * Reads a file that may come from anyone and checks all of it, each picture included, which `picture` is handed. Throws
 * Refused in one plain line that says where it does not hold.
 */
export async function readResidentFile(
  { path, passphrase, fingerprint: told }: ToRead,
  work: Work,
  picture: (sha256: string, bytes: Uint8Array, sound: boolean) => Promise<void>,
): Promise<Sound> {
  if (!isAbsolute(path))
    throw new Refused('relative-path', 'Please give the whole path of the file, from the drive or the root on.');
  const file = resolve(path);
  const found = statSync(file);
  if (!found.isFile()) throw new Refused('is-a-folder', 'That is a folder, not a file. Choose the file itself.');
  if (found.size > LARGEST.file) throw new Refused('too-large', 'This file is too large to be one person’s record.');
  work.progress('Opening the file', 0, 1);
  const sha256 = await hashOfFile(file);
  work.signal.throwIfAborted();
  const archive = await openArchive(file, passphrase, MOST_FILES);
  try {
    const read = await readWords(archive, told, work);
    await readPictures(archive, read.manifest, work, picture);
    return { name: nameOf(file), sha256, ...read };
  } finally {
    await archive.close();
  }
}

async function readWords(archive: Archive, told: string | null, work: Work) {
  const record = await archive.read(RECORD, LARGEST.record);
  const evidence = await archive.read(EVIDENCE, LARGEST.evidence);
  const publicKey = keyThatSealed(await archive.read(SEAL, LARGEST.seal), record, evidence);
  const compared = comparedWith(told, publicKey);
  if (compared === false)
    throw new Refused(
      'another-key',
      'The fingerprint that you typed is not the one of the key that signed this file. Nothing was brought in. Ring the home and read it out together.',
    );
  work.signal.throwIfAborted();
  work.progress('Checking every entry', 0, 1);
  const said = manifestFrom(record);
  const { problems, withheld, checkpoints: signed } = checkEvidence(evidence, publicKey);
  const [first] = problems;
  if (first !== undefined) throw broken(first);
  const { entries, checkpoints } = provedIn(evidence);
  if (withheld > 0) throw broken('parts of entries were left out');
  if (new Set(entries.map(({ header }) => header.id)).size !== entries.length)
    throw broken('an entry stands in it twice');
  const there = new Set(said.pictures.map(({ sha256 }) => sha256));
  if (![...photographsIn(entries.map(({ shown }) => shown))].every((sha256) => there.has(sha256)))
    throw broken('a photograph or recording is missing');
  if (entries.length === 0 || signed.some(({ home }) => home !== said.home.id)) throw broken('which home it is from');
  return {
    manifest: said,
    entries,
    checkpoints,
    publicKey,
    compared,
    fingerprint: fingerprint(publicKey),
    checked: [
      `Nothing of the file was changed since ${said.home.name} sealed it.`,
      `All ${entries.length.toLocaleString('en-GB')} entries are what was written there: each part was compared with what that home’s ledger committed to.`,
      ...signed.map(
        ({ size, at }) =>
          `Each is in the ledger that the home signed${at ? ` on ${instantInWords(at)}` : ''} (${size.toLocaleString('en-GB')} entries).`,
      ),
      ...(said.pictures.length > 0
        ? [`All ${said.pictures.length} photographs and recordings are those that the entries name.`]
        : []),
      ...(compared ? ['The key is the one whose fingerprint you were given another way.'] : []),
    ],
    notChecked: [
      ...(compared
        ? []
        : [
            `Whether the key is really ${said.home.name}’s. Ask them for its fingerprint by telephone and type it in: without that, this shows only that nothing changed since the file was sealed.`,
          ]),
      'Whether what was written there was true when it was written, and whether anything was left out before.',
    ],
  };
}

function manifestFrom(record: Uint8Array): Manifest {
  try {
    const read = manifest.safeParse(JSON.parse(Buffer.from(record).toString('utf8')));
    if (read.success) return read.data;
  } catch {
    // told below
  }
  throw new Refused(
    'not-readable',
    'What this file says of itself cannot be read by this version of Own Words. Install the newest version, or ask the home for the file again.',
  );
}

async function readPictures(
  archive: Archive,
  { pictures }: Manifest,
  work: Work,
  picture: (sha256: string, bytes: Uint8Array, sound: boolean) => Promise<void>,
): Promise<void> {
  const known = new Set([RECORD, EVIDENCE, SEAL, ...pictures.map(({ sha256 }) => pictureName(sha256))]);
  if (archive.names.length !== known.size || !archive.names.every((name) => known.has(name)))
    throw broken('the list of its photographs and recordings');
  for (const [index, { sha256, sound }] of pictures.entries()) {
    work.progress('Checking photographs and recordings', index, pictures.length);
    work.signal.throwIfAborted();
    const bytes = await archive.read(pictureName(sha256), LARGEST.picture);
    if (sha256Of(bytes) !== sha256) throw broken('a photograph or recording');
    await picture(sha256, bytes, sound);
  }
}

const nameOf = (file: string) =>
  basename(file)
    .replaceAll(/[\p{Cc}\p{Cs}\p{Co}]/gu, '')
    .slice(0, 200) || 'file';
