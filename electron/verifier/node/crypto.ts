import { ed25519 } from '@noble/curves/ed25519.js';
import { sha256 } from '@noble/hashes/sha2.js';

/*
 * What the check takes from Node's crypto, for a browser: the build puts this in its place. Not the browser's own crypto,
 * which answers later instead of now, and which some browsers keep from a page that was opened from a stick.
 */

/** SHA-256, in the spelling that is asked for. */
export function hash(
  algorithm: 'sha256',
  data: string | Uint8Array,
  encoding: 'hex' | 'base64url' | 'buffer',
): unknown {
  if (algorithm !== 'sha256') throw new RangeError('Only SHA-256 is known here.');
  const digest = Buffer.from(sha256(typeof data === 'string' ? new TextEncoder().encode(data) : data));
  return encoding === 'buffer' ? digest : digest.toString(encoding);
}

interface PublicKey {
  readonly bytes: Uint8Array;
}
const KEY_BYTES = 32;

/** An Ed25519 public key as SPKI: its last 32 bytes are the key. */
export const createPublicKey = ({ key }: { readonly key: Uint8Array }): PublicKey => ({ bytes: key.slice(-KEY_BYTES) });

/** Whether an Ed25519 signature is right (RFC 8032, strictly). */
export function verify(_: null, data: Uint8Array, key: PublicKey, signature: Uint8Array): boolean {
  try {
    return ed25519.verify(signature, data, key.bytes, { zip215: false });
  } catch {
    return false;
  }
}

const signsNothing = (): never => {
  throw new Error('The verifier makes and signs nothing.');
};
export const createPrivateKey = signsNothing;
export const sign = signsNothing;
export const randomBytes = signsNothing;
