import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint } from '../../../db/ledger/note.ts';
import { entryFrom, type StoredEntry } from '../../../db/ledger/read.ts';
import { photographsIn } from '../../../db/photographs/projection.ts';
import { getResident } from '../../../db/residents/queries.ts';
import { listStaff, listStaffElsewhere } from '../../../db/staff/queries.ts';
import type { ReadDb } from '../../../db/store/model.ts';
import { type Instant, londonDay } from '../../../db/time/model.ts';
import { type WhatGoes, whatGoes } from '../../../db/transfer/leaving.ts';
import { type Leaving, type Manifest, manifest, type StaffThere } from '../../../db/transfer/model.ts';
import { type Packed, writeArchive } from '../archive/archive.ts';
import { refuseIfChanged, signCheckpoint } from '../checkpoints.ts';
import { makeFolder, unmakeFolders } from '../home/folder.ts';
import type { Outcome, Work } from '../jobs.ts';
import { nameOfFile, putInPlace } from '../packs/file-names.ts';
import type { Maker } from '../packs/make.ts';
import { evidenceFor } from '../packs/proof.ts';
import { readPhotograph } from '../photographs.ts';
import { type OpenHome, signerOf } from '../state.ts';
import { EVIDENCE, hashOfFile, pictureName, RECORD, SEAL, sealOf } from './file.ts';

interface Order extends Leaving {
  readonly folder: string;
  readonly passphrase: string;
}

/**
 * Writes somebody's record into one new file under a passphrase, with the proof of every entry. When it is whole, who took
 * what out, why and for whom goes into the ledger, and only then does it stand where it was asked for: a run that is
 * cancelled or fails leaves neither.
 */
export async function exportResident(
  home: OpenHome,
  { resident: id, why, forWhom, folder, passphrase }: Order,
  { actor, name }: Maker,
  now: Instant,
  work: Work,
): Promise<Outcome> {
  refuseIfChanged(home, 'pack');
  const { ledger } = home.record;
  const { db } = home.record.reading(actor, now);
  const resident = getResident(db, id);
  work.progress('Looking through what goes', 0, 1);
  const goes = whatGoes(db, resident, ledger.entriesAbout(id));
  const pictures = picturesIn(goes.goes);
  const said: Manifest = manifest.parse({
    format: 'own-words-resident/1',
    home: { id: ledger.home, name: home.name },
    resident: id,
    preferredName: resident.preferredName,
    madeAt: now,
    by: name,
    why,
    forWhom,
    staff: staffNamedIn(db, goes, home.name),
    pictures,
    stayed: goes.stayed,
  });
  const made = makeFolder(folder);
  const beside = join(folder, `${randomUUID()}.being-made`);
  try {
    await writeArchive(beside, passphrase, filesOf(home, said, goes, now, work), work.signal);
    const sha256 = await hashOfFile(beside);
    work.signal.throwIfAborted();
    home.record.write(actor, now, ({ append }) =>
      append({
        kind: 'transfer.exported@1',
        subject: { type: 'home', id: ledger.home },
        body: {
          export: {
            resident: id,
            entries: goes.goes.length,
            pictures: pictures.length,
            stayed: goes.stayed,
            checkpointSize: ledger.size(),
            sha256,
          },
          purpose: { why, forWhom },
        },
      }),
    );
  } catch (error) {
    rmSync(beside, { force: true });
    unmakeFolders(made);
    throw error;
  }
  const file = putInPlace(folder, nameOfFile(`Record of ${resident.fullName}`, londonDay(now)), beside, 'zip');
  return { files: [file], fingerprint: fingerprint(signerOf(home).publicKey) };
}

/** One after the other, so that only one picture at a time is in memory. */
async function* filesOf(
  home: OpenHome,
  said: Manifest,
  { goes }: WhatGoes,
  now: Instant,
  work: Work,
): AsyncGenerator<Packed> {
  const { ledger } = home.record;
  const devices = [...new Set(goes.map(({ header }) => header.device))];
  const checkpoints = devices.map((device) => signCheckpoint(home, 'pack', now, device));
  const evidence = evidenceFor(ledger, goes, checkpoints, () => true);
  const record = Buffer.from(JSON.stringify(said));
  yield { name: RECORD, bytes: record };
  yield { name: EVIDENCE, bytes: evidence };
  yield { name: SEAL, bytes: sealOf(record, evidence, signerOf(home)) };
  for (const [index, { sha256 }] of said.pictures.entries()) {
    work.progress('Taking along photographs and recordings', index, said.pictures.length);
    yield { name: pictureName(sha256), bytes: readPhotograph(home, sha256) };
  }
}

function picturesIn(goes: readonly StoredEntry[]): Manifest['pictures'] {
  const found = new Map<string, boolean>();
  for (const entry of goes) {
    const { body } = entryFrom(entry);
    for (const sha256 of photographsIn(body)) found.set(sha256, isSound(body, sha256));
  }
  return [...found].map(([sha256, sound]) => ({ sha256, sound }));
}

/** A recording is named with how long it goes on, a picture with how large it is. */
function isSound(value: unknown, sha256: string): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if ('sha256' in value && value.sha256 === sha256) return 'seconds' in value;
  return Object.values(value).some((inner) => isSound(inner, sha256));
}

/** Whoever wrote or heard something of what goes; their names go along, their logins never do. */
function staffNamedIn(db: ReadDb, { goes }: WhatGoes, home: string): StaffThere[] {
  const named = new Set<string>();
  for (const entry of goes) {
    const { header, body } = entryFrom(entry);
    if (header.actor.type === 'staff') named.add(header.actor.id);
    for (const text of textsIn(body)) named.add(text);
  }
  return [...listStaff(db).map(({ id, name, role }) => ({ id, name, role, home })), ...listStaffElsewhere(db)].filter(
    ({ id }) => named.has(id),
  );
}

function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null) for (const each of Object.values(value)) yield* textsIn(each);
}
