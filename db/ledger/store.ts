import { randomBytes } from 'node:crypto';
import type Database from 'better-sqlite3';
import { v7 as uuidv7 } from 'uuid';
import type { EntryDraft } from '../store/model.ts';
import { type Instant, londonOffset } from '../time/model.ts';
import { canonicalJson, type Json } from './canonical.ts';
import { digestOf, discloseAsWritten } from './disclosure.ts';
import { leafOf } from './entry.ts';
import { type BodyOf, type KindName, kinds } from './kinds.ts';
import { append as appendLeaf, type NodeStore, rootOf } from './merkle.ts';
import type { Actor, Entry, Header } from './model.ts';
import { header as headerSchema } from './model.ts';
import { headerAsWritten, ORIGIN, origin as originSchema } from './origin.ts';
import { entryReader, type StoredEntry } from './read.ts';

export interface Ledger {
  readonly home: string;
  readonly device: string;
  /** Writes one entry: header, parts, leaf and the tree's nodes. Must run inside the caller's transaction. */
  append<K extends KindName>(draft: EntryDraft<K>, actor: Actor, now: Instant): Entry<BodyOf<K>>;
  /** How many entries this device has written. */
  size(device?: string): number;
  root(device?: string): Uint8Array;
  nodes(device?: string): NodeStore;
  devices(): readonly string[];
  /** The checkpoints that the record keeps of a device, as they were signed, the oldest first. */
  checkpoints(device: string): readonly string[];
  /** All entries in the order they arrived, or those from a position on. */
  entries(from?: number): IterableIterator<StoredEntry>;
  entriesAt(positions: readonly number[]): StoredEntry[];
  entriesAbout(subject: string): StoredEntry[];
  /** Where the entries about a subject stand whose kind is of a topic ("resident"), without reading them. */
  positionsAbout(subject: string, topic: string): number[];
}

const SALT_BYTES = 16;

/** The ledger of one open database; `device` is the one that writes. */
export function ledgerOf(sqlite: Database.Database, home: string, device: string): Ledger {
  const q = statements(sqlite);
  const reader = entryReader(sqlite, home);
  const numbers = new Map<string, number>();
  const deviceNo = (of: string): number => {
    const known = numbers.get(of) ?? (q.deviceNo.get(of) as { no: number } | undefined)?.no;
    if (known === undefined) throw new RangeError('No such device has written here.');
    numbers.set(of, known);
    return known;
  };
  const nodes = (of: string = device): NodeStore => nodeStore(q, deviceNo(of));
  const size = (of: string = device) => (q.size.get(deviceNo(of)) as { size: number }).size;

  function append<K extends KindName>(draft: EntryDraft<K>, actor: Actor, now: Instant): Entry<BodyOf<K>> {
    const body = kinds[draft.kind].body.parse(draft.body) as BodyOf<K>;
    const seq = size();
    const header: Header = headerSchema.parse({
      v: 1,
      home,
      device,
      seq,
      id: draft.id ?? uuidv7({ msecs: Date.parse(now) }),
      recorded_at: now,
      offset: londonOffset(now),
      at: draft.at ?? { precision: 'minute', instant: now },
      actor,
      subject: draft.subject,
      kind: draft.kind,
      link: draft.link ?? null,
    });
    const origin = draft.origin && originSchema.parse(draft.origin);
    const named = Object.entries({ ...body, ...(origin && { [ORIGIN]: origin }) })
      .filter(([, value]) => value !== undefined)
      .sort(([one], [other]) => (one < other ? -1 : 1));
    // Drawn at once: the asking takes longer than the drawing.
    const salts = randomBytes(SALT_BYTES * named.length);
    const parts = named.map(([name, value], index) =>
      commit(name, value as Json, salts.subarray(index * SALT_BYTES, (index + 1) * SALT_BYTES)),
    );
    const position = insertEntry(q, deviceNo(device), header, parts);
    for (const part of parts) q.insertPart.run(position, part.name, part.salt, part.value);
    appendLeaf(nodes(), seq, leafOf(header, Object.fromEntries(parts.map((part) => [part.name, part.digest]))));
    // As it will be read back, so that what is projected now is what a rebuild projects later.
    const written = Object.fromEntries(
      parts.flatMap(({ name, value }) => (name === ORIGIN ? [] : [[name, JSON.parse(value) as Json]])),
    ) as BodyOf<K>;
    return { position, header: headerAsWritten({ ...header, at: atAsKept(header) }, origin), body: written };
  }
  return {
    home,
    device,
    append,
    size,
    nodes,
    root: (of = device) => rootOf(nodes(of), size(of)),
    devices: () => (q.devices.all() as { id: string }[]).map((row) => row.id),
    checkpoints: (of) => q.checkpoints.all(deviceNo(of)) as string[],
    entries: (from = 0) => reader.between(from),
    entriesAt: reader.at,
    entriesAbout: (subject) => reader.at(q.entriesAbout.all(uuidBytes(subject)) as number[]),
    positionsAbout: (subject, topic) => q.positionsAbout.all(uuidBytes(subject), `${topic}.*`) as number[],
  };
}

interface Commitment {
  readonly name: string;
  readonly salt: Buffer;
  readonly value: string;
  readonly digest: string;
}
function commit(name: string, value: Json, salt: Buffer): Commitment {
  const written = canonicalJson(value);
  return {
    name,
    salt,
    value: written,
    digest: digestOf(discloseAsWritten(salt.toString('base64url'), name, written)),
  };
}

/** Written as it happened, which is not kept twice. */
const isUsual = ({ at, recorded_at }: Header) => at.precision === 'minute' && at.instant === recorded_at;
const atAsKept = (header: Header): Header['at'] =>
  isUsual(header) ? header.at : (JSON.parse(canonicalJson(header.at as Json)) as Header['at']);

function insertEntry(q: Statements, deviceNo: number, header: Header, parts: readonly Commitment[]): number {
  const staff = header.actor.type === 'staff' ? header.actor : null;
  const { lastInsertRowid } = q.insertEntry.run(
    deviceNo,
    header.seq,
    uuidBytes(header.id),
    Date.parse(header.recorded_at),
    header.offset,
    isUsual(header) ? null : canonicalJson(header.at as Json),
    staff ? uuidBytes(staff.id) : null,
    staff ? staff.role : null,
    header.subject.type,
    uuidBytes(header.subject.id),
    shapeNo(q, header.kind, parts.map((part) => part.name).join(',')),
    header.link ? header.link.type : null,
    header.link ? uuidBytes(header.link.entry) : null,
    Buffer.concat(parts.map((part) => Buffer.from(part.digest, 'base64url'))),
  );
  return Number(lastInsertRowid);
}

function shapeNo(q: Statements, kind: string, parts: string): number {
  const found = q.shape.get(kind, parts) as { no: number } | undefined;
  return found?.no ?? Number(q.insertShape.run(kind, parts).lastInsertRowid);
}

function nodeStore(q: Statements, deviceNo: number): NodeStore {
  return {
    get(level, index) {
      const row = q.node.get(deviceNo, level, index) as { hash: Buffer } | undefined;
      if (!row) throw new RangeError('A node of the tree is missing.');
      return row.hash;
    },
    put(level, index, hash) {
      q.insertNode.run(deviceNo, level, index, hash);
    },
  };
}

type Statements = ReturnType<typeof statements>;
function statements(sqlite: Database.Database) {
  return {
    deviceNo: sqlite.prepare('SELECT no FROM device WHERE id = ?'),
    checkpoints: sqlite.prepare('SELECT note FROM checkpoint WHERE device = ? ORDER BY no').pluck(),
    devices: sqlite.prepare('SELECT id FROM device ORDER BY no'),
    size: sqlite.prepare('SELECT coalesce(max(seq) + 1, 0) AS size FROM entry WHERE device = ?'),
    shape: sqlite.prepare('SELECT no FROM shape WHERE kind = ? AND parts = ?'),
    insertShape: sqlite.prepare('INSERT INTO shape (kind, parts) VALUES (?, ?)'),
    insertEntry: sqlite.prepare(
      `INSERT INTO entry (device, seq, id, recorded_at, recorded_offset, happened, actor, actor_role, subject_type, subject, shape, link_type, link_entry, digests)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ),
    insertPart: sqlite.prepare('INSERT INTO part (entry, name, salt, value) VALUES (?, ?, ?, ?)'),
    node: sqlite.prepare('SELECT hash FROM tree_node WHERE device = ? AND level = ? AND idx = ?'),
    insertNode: sqlite.prepare('INSERT INTO tree_node (device, level, idx, hash) VALUES (?, ?, ?, ?)'),
    entriesAbout: sqlite.prepare('SELECT position FROM entry WHERE subject = ?').pluck(),
    positionsAbout: sqlite
      .prepare(
        'SELECT e.position FROM entry e JOIN shape s ON s.no = e.shape WHERE e.subject = ? AND s.kind GLOB ? ORDER BY e.position',
      )
      .pluck(),
  };
}

function uuidBytes(text: string): Buffer {
  return Buffer.from(text.replaceAll('-', ''), 'hex');
}
