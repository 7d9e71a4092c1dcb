import { createPrivateKey, createPublicKey, hash, sign, verify } from 'node:crypto';
import { Refused } from '../words/refused.ts';

/** A key that a reader trusts, by its name and its 32 bytes. */
export interface NoteKey {
  readonly name: string;
  readonly publicKey: Uint8Array;
}
/** A key that signs (Ed25519, RFC 8032). The seed stays inside. */
export interface Signer extends NoteKey {
  sign(bytes: Uint8Array): Uint8Array;
}
export interface NoteSignature {
  readonly name: string;
  /** First 4 bytes of SHA-256(name || 0x0A || 0x01 || public key): tells keys apart, proves nothing. */
  readonly keyHash: Uint8Array;
  readonly signature: Uint8Array;
}
/** A signed note (C2SP signed-note) as it was read: nothing in it is to be trusted before `isSignedBy`. */
export interface SignedNote {
  /** The signed text, its last line feed included. */
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

const ED25519 = 0x01;
const KEY_HASH_BYTES = 4;
const SIGNATURE_BYTES = 64;
// The specification asks for 16 at least; a note of ours has one, and a few witnesses later.
const MAX_SIGNATURES = 16;
// DER headers of RFC 8410 for a bare Ed25519 key: the form that both OpenSSL and Electron's BoringSSL read.
const PKCS8_HEADER = Buffer.from('302e020100300506032b657004220420', 'hex');
const SPKI_HEADER = Buffer.from('302a300506032b6570032100', 'hex');
const forbiddenInNotes = /[^\P{Cc}\n]/u;
const keyName = /^[^\s+\p{Cc}]+$/u;
const signatureLine = /^— (\S+) ([A-Za-z0-9+/]+={0,2})$/u;

/** A signer from the 32-byte seed of an Ed25519 private key (RFC 8032 §5.1.5). */
export function signerFromSeed(name: string, seed: Uint8Array): Signer {
  if (seed.length !== 32) throw new RangeError('An Ed25519 seed has 32 bytes.');
  refuseUnlessKeyName(name);
  const der = Buffer.concat([PKCS8_HEADER, seed]);
  const privateKey = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  der.fill(0);
  const publicKey = Uint8Array.from(
    createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).subarray(SPKI_HEADER.length),
  );
  return { name, publicKey, sign: (bytes) => sign(null, bytes, privateKey) };
}

/** The 4-byte key hash of C2SP signed-note for an Ed25519 key. */
export function keyHash({ name, publicKey }: NoteKey): Uint8Array {
  return hash(
    'sha256',
    Buffer.concat([Buffer.from(`${name}\n`), Uint8Array.of(ED25519), publicKey]),
    'buffer',
  ).subarray(0, KEY_HASH_BYTES);
}

/**
 * What people compare over the telephone: the first 16 bytes of SHA-256(0x01 || public key) as 8 groups of 4 hex figures.
 * 128 bits: enough that nobody can make a second key with the same one.
 */
export function fingerprint(publicKey: Uint8Array): string {
  const digest = hash('sha256', Buffer.concat([Uint8Array.of(ED25519), publicKey]), 'hex');
  return (digest.slice(0, 32).match(/.{4}/g) ?? []).join(' ');
}

/** Signs a text that ends in a line feed: the text, an empty line, one signature line for each signer. */
export function signNote(text: string, ...signers: readonly [Signer, ...Signer[]]): string {
  if (!isNoteText(text)) throw new TypeError('A note is text without control characters that ends in a line feed.');
  return writeNote({
    text,
    signatures: signers.map((signer) => {
      refuseUnlessKeyName(signer.name);
      return { name: signer.name, keyHash: keyHash(signer), signature: signer.sign(Buffer.from(text, 'utf8')) };
    }),
  });
}

/**
 * Reads a signed note, strictly: what it gives would be written back to the very same characters.
 * Throws Refused('note-damaged'). Nothing is verified here.
 */
export function readNote(note: string): SignedNote {
  const separator = note.lastIndexOf('\n\n');
  const text = note.slice(0, separator + 1);
  const lines = note.slice(separator + 2).split('\n');
  if (!isNoteText(text) || lines.pop() !== '' || lines.length === 0 || lines.length > MAX_SIGNATURES)
    throw damagedNote();
  const read = { text, signatures: lines.map(readSignature) };
  if (writeNote(read) !== note) throw damagedNote();
  return read;
}

/**
 * Whether the key signed the note. Signatures by other keys are passed over; of those that bear this key's name and
 * hash, there must be one at least and each must hold (C2SP signed-note, "Signatures").
 */
export function isSignedBy(note: SignedNote, key: NoteKey): boolean {
  if (key.publicKey.length !== 32) return false;
  const expected = keyHash(key);
  const claimed = note.signatures.filter((one) => one.name === key.name && Buffer.compare(one.keyHash, expected) === 0);
  return (
    claimed.length > 0 &&
    claimed.every((one) => verifyBytes(Buffer.from(note.text, 'utf8'), one.signature, key.publicKey))
  );
}

/** Whether `signature` is the Ed25519 signature of `bytes` by the key of these 32 bytes (RFC 8032 §5.1.7). */
export function verifyBytes(bytes: Uint8Array, signature: Uint8Array, publicKey: Uint8Array): boolean {
  if (signature.length !== SIGNATURE_BYTES || publicKey.length !== 32) return false;
  const key = createPublicKey({ key: Buffer.concat([SPKI_HEADER, publicKey]), format: 'der', type: 'spki' });
  return verify(null, bytes, key, signature);
}

function writeNote({ text, signatures }: SignedNote): string {
  const lines = signatures.map(
    (one) => `— ${one.name} ${Buffer.concat([one.keyHash, one.signature]).toString('base64')}\n`,
  );
  return `${text}\n${lines.join('')}`;
}

function readSignature(line: string): NoteSignature {
  const [, name, base64] = signatureLine.exec(line) ?? [];
  if (name === undefined || base64 === undefined || !keyName.test(name)) throw damagedNote();
  const bytes = Buffer.from(base64, 'base64');
  // Longer or shorter ones are of kinds that we do not know: kept as they are, never verified.
  if (bytes.length <= KEY_HASH_BYTES) throw damagedNote();
  return { name, keyHash: bytes.subarray(0, KEY_HASH_BYTES), signature: bytes.subarray(KEY_HASH_BYTES) };
}

const isNoteText = (text: string) => text.endsWith('\n') && text.isWellFormed() && !forbiddenInNotes.test(text);

function refuseUnlessKeyName(name: string): void {
  if (!keyName.test(name) || !name.isWellFormed()) throw new TypeError('A key name has no spaces and no plus.');
}

const damagedNote = () => new Refused('note-damaged', 'The signature cannot be read: it was changed or damaged.');
