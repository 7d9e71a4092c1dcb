import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { type Keyfile, keyfileText, parseKeyfile } from '../../../db/keys/format.ts';
import { canonicalJson, type Json } from '../../../db/ledger/canonical.ts';
import { checkpointIsSignedBy, readCheckpoint } from '../../../db/ledger/checkpoint.ts';
import { fingerprint, type Signer, signerFromSeed, verifyBytes } from '../../../db/ledger/note.ts';
import { instant } from '../../../db/time/model.ts';
import { id } from '../../../db/words/model.ts';
import { Refused } from '../../../db/words/refused.ts';

/**
 * A backup is one file: a line that says so, a line of JSON, a line with its signature, and the encrypted database as
 * it is. The JSON holds the wrapped keys, so the home's passphrase opens it anywhere; nothing in it can be read without.
 */
const MAGIC = 'own-words-backup/1';
const CHUNK = 1024 * 1024;
const LONGEST_LINE = 8 * 1024 * 1024;

const manifest = z.strictObject({
  home: id,
  madeAt: instant,
  entries: z.int().nonnegative(),
  /** The signed checkpoint of what the copy holds. */
  checkpoint: z.string(),
  keys: z.string(),
  record: z.strictObject({ bytes: z.int().positive(), sha256: z.string() }),
  /** The pictures' encrypted files, kept in the folder `photographs` beside the backup: name and SHA-256 of each. */
  photographs: z.array(z.strictObject({ name: z.string().regex(/^[0-9a-f]{64}$/), sha256: z.string() })),
  publicKey: z.string(),
});
export type Manifest = z.infer<typeof manifest>;

export interface Backup {
  readonly manifest: Manifest;
  readonly keyfile: Keyfile;
  readonly fingerprint: string;
  /** Whether the database in it is, byte for byte, what was put into it. */
  isWhole(): boolean;
  /** Copies the encrypted database out, checking it as it goes. Throws Refused('backup-damaged'). */
  extract(to: string): void;
}

// To an open file `writeFileSync` writes on from where it stands, and all of it: `writeSync` stops where a disk is full and
// says nothing, so that what it left looks like a file that was cut later.

/** Writes a backup beside its place and moves it there when it is whole. */
export function writeBackup(
  file: string,
  record: string,
  about: Omit<Manifest, 'record' | 'publicKey' | 'keys'>,
  keys: Keyfile,
  signer: Signer,
): void {
  const beside = `${file}.being-made`;
  const written: Manifest = {
    ...about,
    keys: keyfileText(keys),
    record: { bytes: statSync(record).size, sha256: sha256OfFile(record) },
    publicKey: Buffer.from(signer.publicKey).toString('base64'),
  };
  const line = canonicalJson(written as Json);
  const signature = Buffer.from(signer.sign(Buffer.from(`${MAGIC}\n${line}\n`))).toString('base64');
  const out = openSync(beside, 'w', 0o600);
  try {
    writeFileSync(out, `${MAGIC}\n${line}\n${signature}\n`);
    eachChunk(record, 0, (chunk) => writeFileSync(out, chunk));
    fsyncSync(out);
  } catch (error) {
    closeSync(out);
    rmSync(beside, { force: true });
    throw error;
  }
  closeSync(out);
  renameSync(beside, file);
}

/** Reads a backup and checks its signature. Throws Refused('not-a-backup' | 'backup-damaged'). */
export function readBackup(file: string): Backup {
  const [magic = '', line = '', signature = '', offset] = firstLines(file);
  if (magic !== MAGIC)
    throw new Refused('not-a-backup', 'This file is not a backup of Own Words. Choose a file that ends in .owbackup.');
  const parsed = manifest.safeParse(parse(line));
  if (!parsed.success) throw damaged('its first lines cannot be read');
  const publicKey = Buffer.from(parsed.data.publicKey, 'base64');
  const signed = Buffer.from(signature, 'base64');
  const holds =
    signed.toString('base64') === signature && verifyBytes(Buffer.from(`${MAGIC}\n${line}\n`), signed, publicKey);
  if (!holds) throw damaged('its first lines were changed after it was signed');
  return {
    manifest: parsed.data,
    keyfile: parseKeyfile(parsed.data.keys),
    fingerprint: fingerprint(publicKey),
    isWhole: () =>
      statSync(file).size === offset + parsed.data.record.bytes &&
      sha256From(file, offset) === parsed.data.record.sha256,
    extract: (to) => extract(file, offset, parsed.data.record, to),
  };
}

/**
 * Whether the home's own key, from the vault that its passphrase opens, signed the backup: the signature beside it can
 * only show that whoever made these first lines also signed them.
 */
export function isSignedByHome({ manifest, keyfile }: Backup, signingSeed: Uint8Array): boolean {
  const checkpoint = readCheckpoint(manifest.checkpoint);
  const { publicKey } = signerFromSeed(checkpoint.origin, signingSeed);
  return (
    manifest.publicKey === Buffer.from(publicKey).toString('base64') &&
    manifest.home === keyfile.home &&
    checkpoint.home === keyfile.home &&
    checkpoint.size === manifest.entries &&
    checkpointIsSignedBy(checkpoint, publicKey)
  );
}

function extract(file: string, offset: number, { bytes, sha256 }: Manifest['record'], to: string): void {
  if (statSync(file).size !== offset + bytes)
    throw damaged(`it should have ${offset + bytes} bytes and has ${statSync(file).size}`);
  const hash = createHash('sha256');
  const out = openSync(to, 'wx', 0o600);
  try {
    eachChunk(file, offset, (chunk) => {
      hash.update(chunk);
      writeFileSync(out, chunk);
    });
    fsyncSync(out);
  } finally {
    closeSync(out);
  }
  if (hash.digest('hex') !== sha256) throw damaged('the record in it was changed or cut');
}

const damaged = (how: string) =>
  new Refused('backup-damaged', `This backup is damaged: ${how}. Use another backup; nothing was changed.`);

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

function firstLines(file: string): [string, string, string, number] {
  const from = openSync(file, 'r');
  try {
    const buffer = Buffer.alloc(Math.min(LONGEST_LINE, statSync(file).size));
    readSync(from, buffer, 0, buffer.length, 0);
    const first = buffer.indexOf(10);
    const second = buffer.indexOf(10, first + 1);
    const third = buffer.indexOf(10, second + 1);
    if (first < 0 || buffer.toString('utf8', 0, first) !== MAGIC) return ['', '', '', 0];
    if (second < 0 || third < 0) throw damaged('it ends too soon');
    return [MAGIC, buffer.toString('utf8', first + 1, second), buffer.toString('utf8', second + 1, third), third + 1];
  } finally {
    closeSync(from);
  }
}

function eachChunk(file: string, offset: number, work: (chunk: Uint8Array) => void): void {
  const from = openSync(file, 'r');
  try {
    const buffer = Buffer.alloc(CHUNK);
    for (let at = offset; ; ) {
      const read = readSync(from, buffer, 0, CHUNK, at);
      if (read === 0) return;
      work(buffer.subarray(0, read));
      at += read;
    }
  } finally {
    closeSync(from);
  }
}

/** SHA-256 of a file, in hex. */
export const sha256OfFile = (file: string): string => sha256From(file, 0);

function sha256From(file: string, offset: number): string {
  const hash = createHash('sha256');
  eachChunk(file, offset, (chunk) => hash.update(chunk));
  return hash.digest('hex');
}
