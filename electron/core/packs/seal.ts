import { hash } from 'node:crypto';
import { fingerprint, isSignedBy, readNote, type Signer, signNote } from '../../../db/ledger/note.ts';
import { Refused } from '../../../db/words/refused.ts';

/*
 * A sealed pack, in the order of its bytes:
 *
 *   the plain PDF, a line feed,
 *   % own-words/pack-blocks/1      the SHA-256 of each block of 4096 bytes of the plain PDF, one a line, so that a
 *   % <64 hex figures> ...         checker can say which bytes were changed
 *   startxref, its value, %%EOF    said again: readers look for it in the last 1024 bytes
 *   % own-words/pack-seal/1        a signed note (C2SP signed-note, Ed25519), one comment a line, over length, hash,
 *   % ...                          list of blocks and key
 *
 * PDF readers pass over comments, so it stays one file. Each seal has one spelling: a checker writes it again from the
 * plain PDF and the signature and compares all bytes, so that none is outside of what the signature covers.
 */
const SEAL = 'own-words/pack-seal/1';
const BLOCKS = 'own-words/pack-blocks/1';
const BLOCK_BYTES = 4096;
const NOTE_LINES = 7;
// What follows the repeated startxref must leave it in the last 1024 bytes.
const MAX_TAIL_BYTES = 1000;

export interface SealCheck {
  /** No byte differs from what was sealed with this key. Whose key it is, the fingerprint must tell another way. */
  readonly holds: boolean;
  readonly publicKey: Uint8Array | null;
  readonly fingerprint: string | null;
  readonly keyName: string | null;
  /** In one plain sentence, what does not hold. */
  readonly problem?: string;
  /** "bytes 8192 to 12287, page content". Bytes are counted from 0. */
  readonly where?: string;
}

/** Signs a whole PDF, given back with its seal behind it. Throws Refused('pack-sealed-already') on a second seal. */
export function sealPack(pdf: Uint8Array, signer: Signer): Uint8Array {
  const plain = Buffer.from(pdf);
  if (sealAt(plain) !== -1)
    throw new Refused('pack-sealed-already', 'This pack bears a seal already. Make it again from the record.');
  const list = listOf(plain);
  const note = signNote(bodyOf(plain, list, signer.publicKey), signer);
  const sealed = Buffer.concat([plain, list, startAgain(plain), comments(note)]);
  if (comments(note).length > MAX_TAIL_BYTES) throw new RangeError('The name of the key is too long for a seal.');
  return sealed;
}

/** Checks the seal of a file: every byte of it, the seal's own included. Never throws. */
export function checkSeal(file: Uint8Array): SealCheck {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const at = sealAt(bytes);
  if (at === -1)
    return failed(
      'This file bears no seal: it never had one, or the seal was cut off or changed.',
      `the end of the file, byte ${bytes.length}`,
    );
  const end = endOfLines(bytes, at, NOTE_LINES);
  const seal = readSeal(bytes.subarray(at, end));
  if (seal === null)
    return failed('The seal itself was changed or cut off.', inBytes(at, Math.min(end, bytes.length), 'the seal'));
  const known = { publicKey: seal.publicKey, fingerprint: fingerprint(seal.publicKey), keyName: seal.keyName };
  if (end !== bytes.length)
    return { ...known, ...change('Something was added after the seal.', inBytes(end, bytes.length, 'after the seal')) };
  return { ...known, holds: true, ...findChange(bytes, at, seal) };
}

/** The PDF without its seal, where the file ends in one; else the file as it is. Nothing is checked here. */
export function withoutSeal(file: Uint8Array): Uint8Array {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const at = sealAt(bytes);
  const list = at === -1 ? -1 : listAt(bytes, at);
  return list === -1 ? file : file.subarray(0, list);
}

interface Seal {
  readonly length: number;
  readonly sha256: string;
  readonly listHash: string;
  readonly publicKey: Uint8Array;
  readonly keyName: string;
}
type Change = { holds: false; problem: string; where: string };

function findChange(bytes: Buffer, sealStart: number, seal: Seal): Change | null {
  const found = listAt(bytes, sealStart);
  const list = found === -1 ? Buffer.alloc(0) : bytes.subarray(found, found + lengthOfList(seal.length));
  if (hash('sha256', list, 'hex') !== seal.listHash) return damagedList(bytes, sealStart, seal);
  const plain = bytes.subarray(0, found);
  if (plain.length !== seal.length || hash('sha256', plain, 'hex') !== seal.sha256)
    return changedBlocks(plain, list, seal);
  if (sealAt(plain) !== -1)
    return change('There are two seals, one inside the other.', inBytes(sealAt(plain), found, 'the first seal'));
  const tail = bytes.subarray(found + list.length, sealStart);
  if (tail.equals(startAgain(plain))) return null;
  return change('Bytes before the seal were changed.', inBytes(found + list.length, sealStart, 'the end of the PDF'));
}

// Without a list to go by, the hash still tells whether the pages are whole.
function damagedList(bytes: Buffer, sealStart: number, seal: Seal): Change {
  const whole = hash('sha256', bytes.subarray(0, seal.length), 'hex') === seal.sha256;
  if (whole)
    return change(
      'The pages are as they were sealed, but bytes behind them were changed.',
      inBytes(seal.length, sealStart, 'the list of blocks'),
    );
  return change(
    'The pages, and the list that would say where, were changed.',
    inBytes(0, sealStart, 'not known closer'),
  );
}

function changedBlocks(plain: Buffer, list: Buffer, seal: Seal): Change {
  const hashes = list
    .toString('latin1')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.slice(2));
  const changed = hashes.flatMap((one, i) => (blockHash(plain, i) === one ? [] : [i]));
  const more = plain.length - seal.length;
  const first = (changed[0] ?? Math.floor(Math.min(plain.length, seal.length) / BLOCK_BYTES)) * BLOCK_BYTES;
  if (more !== 0)
    return change(
      more > 0 ? 'Bytes were added to this pack.' : 'Bytes are missing from this pack.',
      `from byte ${first} on: ${Math.abs(more)} bytes ${more > 0 ? 'more' : 'fewer'} than were sealed`,
    );
  const evidence = evidenceIn(plain);
  const runs = changed.reduce<[number, number][]>((sofar, i) => {
    const last = sofar.at(-1);
    if (last && last[1] === i) last[1] = i + 1;
    else sofar.push([i, i + 1]);
    return sofar;
  }, []);
  const where = runs.slice(0, 8).map(([from, to]) => {
    const range: Range = [from * BLOCK_BYTES, Math.min(to * BLOCK_BYTES, plain.length)];
    return inBytes(...range, partOf(range, evidence));
  });
  if (runs.length > 8) where.push(`and ${runs.length - 8} more places`);
  return change('This pack was changed after it was sealed.', where.join('; '));
}

type Range = readonly [from: number, to: number];

function partOf([from, to]: Range, evidence: Range | null): string {
  if (evidence === null) return 'page content or attached evidence';
  if (from >= evidence[0] && to <= evidence[1]) return 'the attached evidence';
  return to <= evidence[0] || from >= evidence[1] ? 'page content' : 'page content or attached evidence';
}

/** Where the attached evidence lies, as far as the file still tells. */
function evidenceIn(plain: Buffer): Range | null {
  const at = plain.indexOf('/Type /EmbeddedFile');
  const [from, to] = [plain.lastIndexOf(' obj', at), plain.indexOf('endstream', at)];
  return at === -1 || from === -1 || to === -1 ? null : [from, to];
}

function readSeal(lines: Buffer): Seal | null {
  const text = lines.toString('utf8');
  const note = text.replaceAll(/^% ?/gm, '');
  // Comparing bytes: a sign that is not UTF-8 would otherwise pass as its replacement.
  if (!comments(note).equals(lines)) return null;
  try {
    const read = readNote(note);
    const form =
      /^own-words\/pack-seal\/1\nbytes ([1-9]\d{0,14})\nsha256 ([0-9a-f]{64})\nblocks 4096 ([0-9a-f]{64})\nkey ([A-Za-z0-9+/]{43}=)\n$/;
    const [, length, sha256, listHash, key64] = form.exec(read.text) ?? [];
    const [signature, second] = read.signatures;
    if (!length || !sha256 || !listHash || !key64 || !signature || second) return null;
    const publicKey = Uint8Array.from(Buffer.from(key64, 'base64'));
    if (Buffer.from(publicKey).toString('base64') !== key64) return null;
    if (!isSignedBy(read, { name: signature.name, publicKey })) return null;
    return { length: Number(length), sha256, listHash, publicKey, keyName: signature.name };
  } catch (error) {
    if (error instanceof Refused) return null;
    throw error;
  }
}

function bodyOf(plain: Buffer, list: Buffer, publicKey: Uint8Array): string {
  return `${SEAL}\nbytes ${plain.length}\nsha256 ${hash('sha256', plain, 'hex')}\nblocks ${BLOCK_BYTES} ${hash('sha256', list, 'hex')}\nkey ${Buffer.from(publicKey).toString('base64')}\n`;
}

function listOf(plain: Buffer): Buffer {
  const count = Math.ceil(plain.length / BLOCK_BYTES);
  const lines = Array.from({ length: count }, (_, i) => `% ${blockHash(plain, i)}\n`);
  return Buffer.from(`\n% ${BLOCKS}\n${lines.join('')}`, 'latin1');
}
const lengthOfList = (plainLength: number) => `\n% ${BLOCKS}\n`.length + Math.ceil(plainLength / BLOCK_BYTES) * 67;
const blockHash = (plain: Buffer, i: number) =>
  hash('sha256', plain.subarray(i * BLOCK_BYTES, (i + 1) * BLOCK_BYTES), 'hex');

function startAgain(plain: Buffer): Buffer {
  const at = plain.lastIndexOf('startxref');
  const [, value] = /^startxref\s+(\d+)\s+%%EOF\s*$/.exec(at === -1 ? '' : plain.toString('latin1', at)) ?? [];
  if (value === undefined) throw new TypeError('This is not a PDF that ends as one.');
  return Buffer.from(`startxref\n${value}\n%%EOF\n`, 'latin1');
}

const comments = (note: string) =>
  Buffer.from(
    note
      .slice(0, -1)
      .split('\n')
      .map((line) => (line === '' ? '%\n' : `% ${line}\n`))
      .join(''),
    'utf8',
  );

/** Where the seal at the end of these bytes starts: behind an %%EOF line, and close enough to the end; -1 for none. */
function sealAt(bytes: Buffer): number {
  const before = '%%EOF\n';
  const at = bytes.lastIndexOf(`${before}% ${SEAL}\n`);
  return at === -1 ? -1 : at + before.length;
}
const listAt = (bytes: Buffer, sealStart: number) => bytes.lastIndexOf(`\n% ${BLOCKS}\n`, sealStart);

function endOfLines(bytes: Buffer, start: number, count: number): number {
  let at = start;
  for (let i = 0; i < count; i++) {
    const next = bytes.indexOf('\n', at);
    if (next === -1) return bytes.length;
    at = next + 1;
  }
  return at;
}

const inBytes = (from: number, to: number, what: string) => `bytes ${from} to ${Math.max(from, to - 1)}, ${what}`;
const change = (problem: string, where: string): Change => ({ holds: false, problem, where });
const failed = (problem: string, where: string): SealCheck => ({
  ...change(problem, where),
  publicKey: null,
  fingerprint: null,
  keyName: null,
});
