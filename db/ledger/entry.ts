import { canonicalJson, type Json } from './canonical.ts';
import { leafHash } from './merkle.ts';
import type { Header } from './model.ts';

/** The digests of an entry's parts by name, base64url (see disclosure.ts). */
export type PartDigests = Readonly<Record<string, string>>;

/**
 * The bytes that the ledger commits to: RFC 8785 JSON of the whole header and the digests of the parts.
 * This is the format that cannot be remade: a pack's evidence carries the same fields and is hashed the same way.
 */
export function leafBytes(header: Header, parts: PartDigests): Uint8Array {
  return new TextEncoder().encode(canonicalJson({ header: header as Json, parts }));
}

/** The leaf of an entry in its device's tree (RFC 6962 §2.1). */
export function leafOf(header: Header, parts: PartDigests): Uint8Array {
  return leafHash(leafBytes(header, parts));
}
