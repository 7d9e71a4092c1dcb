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
  return Buffer.from(leafJson(header, parts), 'utf8');
}

/** The leaf of an entry in its device's tree (RFC 6962 §2.1). */
export function leafOf(header: Header, parts: PartDigests): Uint8Array {
  return leafHash(leafJson(header, parts));
}

const leafJson = (header: Header, parts: PartDigests) => `{"header":${headerJson(header)},"parts":${partsJson(parts)}}`;

// A header's fields are known and in the order that RFC 8785 §3.2.3 sorts them: spelling them out is ten times as fast
// as asking for them, which a check of a whole record does once for each entry. A test compares it with `canonicalJson`.
function headerJson({ actor, at, device, home, id, kind, link, offset, recorded_at, seq, subject, v }: Header): string {
  const by = actor.type === 'staff' ? `"id":${text(actor.id)},"role":${text(actor.role)},` : '';
  const to = link ? `{"entry":${text(link.entry)},"type":${text(link.type)}}` : 'null';
  return `{"actor":{${by}"type":${text(actor.type)}},"at":${atJson(at)},"device":${text(device)},"home":${text(home)},"id":${text(id)},"kind":${text(kind)},"link":${to},"offset":${offset},"recorded_at":${text(recorded_at)},"seq":${seq},"subject":{"id":${text(subject.id)},"type":${text(subject.type)}},"v":${v}}`;
}

const atJson = (at: Header['at']) =>
  at.precision === 'minute' ? `{"instant":${text(at.instant)},"precision":"minute"}` : canonicalJson(at as Json);

function partsJson(parts: PartDigests): string {
  const names = Object.keys(parts).sort();
  return `{${names.map((name) => `${text(name)}:${text(parts[name] ?? '')}`).join(',')}}`;
}

// Strings are spelled as JSON.stringify does (RFC 8785 §3.2.2.2).
const text = (value: string): string => JSON.stringify(value);
