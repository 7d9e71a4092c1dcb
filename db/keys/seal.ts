import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { argon2id } from 'hash-wasm';
import { canonicalJson, type Json } from '../ledger/canonical.ts';

export const KEY_BYTES = 32;
export const NONCE_BYTES = 12;
export const TAG_BYTES = 16;
export const SALT_BYTES = 16;

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
