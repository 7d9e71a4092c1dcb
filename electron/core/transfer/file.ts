import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { recoveryGroups } from '../../../db/keys/model.ts';
import { fingerprint, isSignedBy, readNote, type Signer, signNote } from '../../../db/ledger/note.ts';
import { Refused } from '../../../db/words/refused.ts';

/*
 * The file of a move is a ZIP archive under AES-256, in which stand:
 *
 *   record.json    what the file is: from which home, whose, why, the names of staff, the pictures (db/transfer/model.ts)
 *   evidence.json  every entry with its salts and values, its way to a checkpoint, and the checkpoints (packs/proof.ts)
 *   seal.txt       a signed note (C2SP signed-note, Ed25519) over the SHA-256 of both
 *   files/<hash>   each photograph and recording, named by the hash that its entry holds
 */
export const RECORD = 'record.json';
export const EVIDENCE = 'evidence.json';
export const SEAL = 'seal.txt';
export const pictureName = (sha256: string) => `files/${sha256}`;

const HEAD = 'own-words/resident-seal/1';
export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Signs both files of an archive that hold words. */
export function sealOf(record: Uint8Array, evidence: Uint8Array, signer: Signer): Uint8Array {
  return Buffer.from(signNote(bodyOf(record, evidence, signer.publicKey), signer));
}

const bodyOf = (record: Uint8Array, evidence: Uint8Array, publicKey: Uint8Array) =>
  `${HEAD}\nrecord ${sha256Of(record)}\nevidence ${sha256Of(evidence)}\nkey ${Buffer.from(publicKey).toString('base64')}\n`;

/** The key that sealed an archive, of which nothing was changed since. Throws Refused('seal-broken'). */
export function keyThatSealed(seal: Uint8Array, record: Uint8Array, evidence: Uint8Array): Uint8Array {
  const note = noteFrom(seal);
  const [, key = ''] = /\nkey ([A-Za-z0-9+/]{43}=)\n$/.exec(note.text) ?? [];
  const publicKey = Uint8Array.from(Buffer.from(key, 'base64'));
  const [signature, second] = note.signatures;
  if (!signature || second || !isSignedBy(note, { name: signature.name, publicKey })) throw broken('its seal');
  const signed = (name: string) => new RegExp(`\\n${name} ([0-9a-f]{64})\\n`).exec(note.text)?.[1];
  if (signed('record') !== sha256Of(record)) throw broken('what it says of itself: home, names, reasons');
  if (signed('evidence') !== sha256Of(evidence)) throw broken('the entries of the record');
  if (note.text !== bodyOf(record, evidence, publicKey)) throw broken('its seal');
  return publicKey;
}

function noteFrom(seal: Uint8Array) {
  try {
    return readNote(Buffer.from(seal).toString('utf8'));
  } catch (error) {
    if (error instanceof Refused) throw broken('its seal');
    throw error;
  }
}

/** Says that a file is not as it was sealed, and where. */
export const broken = (where: string) =>
  new Refused(
    'seal-broken',
    `This file was changed after the other home made it. Where: ${where}. Nothing was brought in. Ask the home for it again.`,
  );

/** Whether somebody was told the fingerprint of this key; null where nobody typed one. */
export function comparedWith(typed: string | null, publicKey: Uint8Array): boolean | null {
  const plain = (text: string) => text.replaceAll(/[^0-9a-f]/gi, '').toLowerCase();
  return typed === null || typed === '' ? null : plain(typed) === plain(fingerprint(publicKey));
}

/** A passphrase that nobody guesses: 160 bits, in groups that can be read out over the telephone. */
export const newPassphrase = (): string => recoveryGroups(randomBytes(20)).join('-');

/** The hash of a file on the disk, read piece by piece. */
export async function hashOfFile(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(file)) hash.update(piece as Buffer);
  return hash.digest('hex');
}
