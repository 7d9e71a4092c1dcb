import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';
import { argon2id } from 'hash-wasm';
import { canonicalJson, type Json } from '../ledger/canonical.ts';

export const KEY_BYTES = 32;
export const NONCE_BYTES = 12;
export const TAG_BYTES = 16;
export const SALT_BYTES = 16;
export const MARK_BYTES = 32;
// DER headers of RFC 8410 for a bare X25519 key: the form that both OpenSSL and Electron's BoringSSL read.
const PKCS8_HEADER = Buffer.from('302e020100300506032b656e04220420', 'hex');
const SPKI_HEADER = Buffer.from('302a300506032b656e032100', 'hex');

/** How dear one guess at a passphrase is. */
export interface KdfCost {
  readonly memoryKiB: number;
  readonly passes: number;
}
/** 64 MiB and three passes: about a third of a second on a cheap office PC. Tests alone use less. */
export const REAL_COST: KdfCost = { memoryKiB: 65_536, passes: 3 };

/** What AES-256-GCM leaves: base64url of the nonce, and of the cipher text with its tag at the end. */
export interface Sealed {
  readonly nonce: string;
  readonly sealed: string;
}

/** Seals bytes under a key. `context` is not hidden, but opening fails if one letter of it has changed. */
export function seal(key: Uint8Array, plain: Uint8Array, context: Json): Sealed {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(Buffer.from(canonicalJson(context), 'utf8'));
  const sealed = Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  return { nonce: nonce.toString('base64url'), sealed: sealed.toString('base64url') };
}

/** Opens what `seal` made; null for a wrong key, a wrong context or a changed byte, which cannot be told apart. */
export function unseal(key: Uint8Array, { nonce, sealed }: Sealed, context: Json): Uint8Array | null {
  const bytes = Buffer.from(sealed, 'base64url');
  const nonceBytes = Buffer.from(nonce, 'base64url');
  if (bytes.length < TAG_BYTES || nonceBytes.length !== NONCE_BYTES) return null;
  const decipher = createDecipheriv('aes-256-gcm', key, nonceBytes, { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(canonicalJson(context), 'utf8'));
  decipher.setAuthTag(bytes.subarray(bytes.length - TAG_BYTES));
  const plain = decipher.update(bytes.subarray(0, bytes.length - TAG_BYTES));
  try {
    return Buffer.concat([plain, decipher.final()]);
  } catch {
    return null;
  } finally {
    scrub(plain);
  }
}

/** An X25519 key pair (RFC 7748), 32 bare bytes each. */
export interface Pair {
  readonly publicKey: Uint8Array;
  readonly privateKey: Uint8Array;
}
/** What is sealed to a public key: whoever sealed it cannot open it again. */
export interface Boxed extends Sealed {
  /** The public half of a pair made for this one box. */
  readonly from: string;
}

export function newPair(): Pair {
  const { publicKey, privateKey } = generateKeyPairSync('x25519', {
    publicKeyEncoding: { format: 'der', type: 'spki' },
    privateKeyEncoding: { format: 'der', type: 'pkcs8' },
  });
  const pair = {
    publicKey: Uint8Array.from(publicKey.subarray(SPKI_HEADER.length)),
    privateKey: Uint8Array.from(privateKey.subarray(PKCS8_HEADER.length)),
  };
  scrub(privateKey);
  return pair;
}

/** Seals bytes so that the holder of the private key alone can open them, and `context` is bound as in `seal`. */
export function sealTo(publicKey: Uint8Array, plain: Uint8Array, context: Json): Boxed {
  const sender = newPair();
  const key = boxKey(sender.privateKey, publicKey, [sender.publicKey, publicKey]);
  scrub(sender.privateKey);
  const sealed = seal(key, plain, context);
  scrub(key);
  return { from: Buffer.from(sender.publicKey).toString('base64url'), ...sealed };
}

/** Opens what `sealTo` made; null where it was not made for this pair, or was changed. */
export function unsealWith({ publicKey, privateKey }: Pair, boxed: Boxed, context: Json): Uint8Array | null {
  const from = Buffer.from(boxed.from, 'base64url');
  if (from.length !== KEY_BYTES) return null;
  let key: Uint8Array;
  try {
    key = boxKey(privateKey, from, [from, publicKey]);
  } catch {
    return null; // a point that gives the same secret to everybody: the cipher library refuses it
  }
  const plain = unseal(key, boxed, context);
  scrub(key);
  return plain;
}

// Both public keys go into the key: a box carried over to another pair opens nothing.
function boxKey(privateKey: Uint8Array, publicKey: Uint8Array, both: readonly Uint8Array[]): Uint8Array {
  const der = Buffer.concat([PKCS8_HEADER, privateKey]);
  const shared = diffieHellman({
    privateKey: createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }),
    publicKey: createPublicKey({ key: Buffer.concat([SPKI_HEADER, publicKey]), format: 'der', type: 'spki' }),
  });
  const key = subkey(shared, 'own-words/box/1', Buffer.concat(both));
  scrub(der);
  scrub(shared);
  return key;
}

/** What only a holder of `key` can have put under these words (HMAC-SHA-256), base64url. */
export function markOf(key: Uint8Array, words: Json): string {
  return createHmac('sha256', key).update(canonicalJson(words)).digest('base64url');
}

/** Whether `mark` is that of these words under this key. */
export function isMarked(key: Uint8Array, words: Json, mark: string): boolean {
  const given = Buffer.from(mark, 'base64url');
  return given.length === MARK_BYTES && timingSafeEqual(given, Buffer.from(markOf(key, words), 'base64url'));
}

/** A key of its own for one purpose, from a secret that cannot be guessed (HKDF-SHA-256, RFC 5869). */
export function subkey(secret: Uint8Array, purpose: string, salt: Uint8Array = new Uint8Array()): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secret, salt, purpose, KEY_BYTES));
}

/** A key from something a person can remember, or guess: argon2id (RFC 9106), one lane. `secret` is not empty. */
export async function stretchedKey(secret: string, salt: Uint8Array, cost: KdfCost): Promise<Uint8Array> {
  const password = Buffer.from(secret, 'utf8');
  try {
    return await argon2id({
      password,
      salt,
      memorySize: cost.memoryKiB,
      iterations: cost.passes,
      parallelism: 1,
      hashLength: KEY_BYTES,
      outputType: 'binary',
    });
  } finally {
    scrub(password);
  }
}

/** Overwrites a secret with zeros: it shortens its life in memory; copies made by the engine are out of reach. */
export function scrub(buffer: Uint8Array): void {
  buffer.fill(0);
}
