import { type Instant, instant } from '../time/model.ts';
import { Refused } from '../words/refused.ts';
import { isSignedBy, readNote, type SignedNote, type Signer, signNote } from './note.ts';

/** What a checkpoint says: this ledger held `size` entries whose tree has this root. */
export interface TreeHead {
  readonly origin: string;
  readonly size: number;
  readonly root: Uint8Array;
  /** When it was signed, by the clock of the signing PC: told to readers, proof of nothing. */
  readonly at?: Instant;
}
/** A checkpoint as it was read, with the note that holds it: not to be trusted before `checkpointIsSignedBy`. */
export interface Checkpoint extends TreeHead {
  readonly home: string;
  readonly device: string;
  readonly note: SignedNote;
}

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const originForm = new RegExp(`^own-words\\.invalid/(${uuid})/(${uuid})$`);
const sizeForm = /^(0|[1-9]\d{0,15})$/;
const AT = 'at ';

/** The name of a ledger and of the key that signs for it. `.invalid` can never be somebody's address (RFC 2606). */
export function originOf(home: string, device: string): string {
  const origin = `own-words.invalid/${home}/${device}`;
  if (!originForm.test(origin)) throw new TypeError('A ledger is named by the ids of its home and its device.');
  return origin;
}

/** Signs a tree head as a C2SP tlog-checkpoint. The signer bears the ledger's own name. */
export function makeCheckpoint(head: TreeHead, signer: Signer): string {
  if (signer.name !== head.origin) throw new TypeError('A checkpoint is signed under the name of its ledger.');
  if (head.root.length !== 32 || !Number.isSafeInteger(head.size) || head.size < 0)
    throw new RangeError('No tree has this size or root.');
  if (!originForm.test(head.origin)) throw new TypeError('A ledger is named by the ids of its home and its device.');
  if (head.at !== undefined) instant.parse(head.at);
  return signNote(bodyOf(head), signer);
}

/**
 * Reads a checkpoint, strictly: each has one spelling. Throws Refused('checkpoint-damaged').
 * Verify it apart, with a public key that came another way.
 */
export function readCheckpoint(text: string): Checkpoint {
  const note = readNoteOfCheckpoint(text);
  const [origin = '', size = '', root64 = '', extension] = note.text.slice(0, -1).split('\n');
  const [, home, device] = originForm.exec(origin) ?? [];
  const at = extension === undefined ? {} : { at: instantOf(extension) };
  if (home === undefined || device === undefined || !sizeForm.test(size)) throw damagedCheckpoint();
  const head = { origin, size: Number(size), root: Uint8Array.from(Buffer.from(root64, 'base64')), ...at };
  if (head.root.length !== 32 || !Number.isSafeInteger(head.size) || bodyOf(head) !== note.text)
    throw damagedCheckpoint();
  return { ...head, home, device, note };
}

/** Whether the key of these 32 bytes signed the checkpoint under its ledger's name. */
export function checkpointIsSignedBy(checkpoint: Checkpoint, publicKey: Uint8Array): boolean {
  return isSignedBy(checkpoint.note, { name: checkpoint.origin, publicKey });
}

// The time stands in the one extension line that C2SP tlog-checkpoint leaves to us; the signature covers it.
function bodyOf({ origin, size, root, at }: TreeHead): string {
  return `${origin}\n${size}\n${Buffer.from(root).toString('base64')}\n${at === undefined ? '' : `${AT}${at}\n`}`;
}

function instantOf(extension: string): Instant {
  const at = instant.safeParse(extension.slice(AT.length));
  if (!extension.startsWith(AT) || !at.success) throw damagedCheckpoint();
  return at.data;
}

function readNoteOfCheckpoint(text: string): SignedNote {
  try {
    return readNote(text);
  } catch (error) {
    if (error instanceof Refused) throw damagedCheckpoint();
    throw error;
  }
}

const damagedCheckpoint = () =>
  new Refused('checkpoint-damaged', 'This is not a checkpoint of Own Words, or it was changed or damaged.');
