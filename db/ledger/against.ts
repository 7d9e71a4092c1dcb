import type { Instant } from '../time/model.ts';
import { Refused } from '../words/refused.ts';
import { type Checkpoint, checkpointIsSignedBy, readCheckpoint } from './checkpoint.ts';
import { kinds } from './kinds.ts';
import { rangeHash, rootOf } from './merkle.ts';
import { entryFrom } from './read.ts';
import type { Ledger } from './store.ts';

/** A run of leaves, `start` up to but not including `end`, and the hash that stood over it. */
export interface SeenRange {
  readonly start: number;
  readonly end: number;
  readonly hash: Uint8Array;
}
/** What a copy outside knows of a ledger: a checkpoint, and as much of the tree under it as came along. */
export interface Seen {
  readonly checkpoint: Checkpoint;
  readonly ranges: readonly SeenRange[];
  /** What more a whole copy of the record tells. */
  readonly whole?: WholeCopy;
}
interface WholeCopy {
  /** When each entry that the checkpoint signed was written, in their order. */
  readonly writtenAt: readonly Instant[];
  /** The leaves of each other device that wrote in the copy. */
  readonly others: ReadonlyMap<string, readonly Uint8Array[]>;
}
/** Entries that were seen and are not here: the first and the last of them, and when those were written, where that is known. */
export interface Gap {
  readonly from: number;
  readonly to: number;
  readonly written: { readonly first: Instant; readonly last: Instant } | null;
}
/** How today's ledger stands to one that was seen before. Entries are numbered as their device wrote them, from 1. */
export type Standing =
  | { readonly is: 'extended' }
  /** Signed with another key, or for another home: it says nothing about this one. */
  | { readonly is: 'another home' }
  /** Every entry is here, and the record no longer keeps the checkpoint that left it. */
  | { readonly is: 'taken out' }
  /** By a device that never wrote here: a copy that went on apart from this record. `inCommon` entries are the same in both, where that is known. */
  | { readonly is: 'forked'; readonly inCommon: number | null }
  /**
   * Written anew, or a copy of the folder that went on elsewhere. The first entries that are not those that were seen;
   * `from` and `to` are the same where it is known to the entry. `held` is the size of the record's own last signed
   * checkpoint before `to` that today's entries still fit, 0 for none: whoever cannot sign for the home changed nothing before it.
   */
  | { readonly is: 'rewritten'; readonly from: number; readonly to: number; readonly held: number }
  | ({ readonly is: 'cut' } & Gap)
  /** A backup was put back: what the old device wrote after it is lost. */
  | ({ readonly is: 'restored'; readonly backupMadeAt: string } & Gap);

/**
 * Whether today's ledger still begins with the one that was seen (RFC 6962 §2.1.2, with the whole tree at hand).
 * `publicKey` is the home's. It trusts the stored tree, so the ledger itself must be verified beside it.
 */
export function standingOf(ledger: Ledger, seen: Seen, publicKey: Uint8Array): Standing {
  const { home, device, size, note } = seen.checkpoint;
  if (home !== ledger.home || !checkpointIsSignedBy(seen.checkpoint, publicKey)) return { is: 'another home' };
  if (!ledger.devices().includes(device)) return { is: 'forked', inCommon: entriesInCommon(ledger, seen) };
  const first = firstDiffering(ledger, seen);
  if (first) return { is: 'rewritten', ...first, held: lastHeld(ledger, device, first.to, publicKey) };
  const there = ledger.size(device);
  const restored = restorations(ledger).find(({ fromDevice }) => fromDevice === device);
  if (there >= size) {
    // A backup that was put back knows nothing of what was signed after it.
    const isKept = restored || ledger.checkpoints(device).some((kept) => readable(kept)?.note.text === note.text);
    return { is: isKept ? 'extended' : 'taken out' };
  }
  const gap = { from: there + 1, to: size, written: writtenBetween(seen, there, size) };
  return restored ? { is: 'restored', backupMadeAt: restored.backupMadeAt, ...gap } : { is: 'cut', ...gap };
}

/** Of the runs that differ and hold no narrower one that does, the first is where the ledgers part. */
function firstDiffering(ledger: Ledger, { checkpoint, ranges }: Seen): { from: number; to: number } | null {
  const { device, size, root } = checkpoint;
  const nodes = ledger.nodes(device);
  const there = ledger.size(device);
  const all = size === 0 ? [] : [...ranges, { start: 0, end: size, hash: root }];
  const differing = all.filter(
    ({ start, end, hash }) => end <= there && Buffer.compare(rangeHash(nodes, start, end), hash) !== 0,
  );
  const [first] = differing
    .filter((run) => !differing.some((each) => isInside(each, run)))
    .sort((one, other) => one.start - other.start);
  return first ? { from: first.start + 1, to: first.end } : null;
}

function lastHeld(ledger: Ledger, device: string, before: number, publicKey: Uint8Array): number {
  const nodes = ledger.nodes(device);
  const held = ledger.checkpoints(device).flatMap((note) => {
    const kept = readable(note);
    if (!kept || kept.device !== device || kept.size >= before || !checkpointIsSignedBy(kept, publicKey)) return [];
    return Buffer.compare(rootOf(nodes, kept.size), kept.root) === 0 ? [kept.size] : [];
  });
  return Math.max(0, ...held);
}

function readable(note: string): Checkpoint | null {
  try {
    return readCheckpoint(note);
  } catch (error) {
    if (error instanceof Refused) return null; // told by the check of the record itself
    throw error;
  }
}

function entriesInCommon(ledger: Ledger, { whole }: Seen): number | null {
  if (!whole) return null;
  return ledger
    .devices()
    .map((device) => {
      const leaves = whole.others.get(device) ?? [];
      const nodes = ledger.nodes(device);
      const most = Math.min(leaves.length, ledger.size(device));
      const parted = leaves.slice(0, most).findIndex((leaf, at) => Buffer.compare(leaf, nodes.get(0, at)) !== 0);
      return parted === -1 ? most : parted;
    })
    .reduce((sum, each) => sum + each, 0);
}

function writtenBetween({ whole }: Seen, from: number, until: number): Gap['written'] {
  const [first, last] = [whole?.writtenAt[from], whole?.writtenAt[until - 1]];
  return first && last ? { first, last } : null;
}

const isInside = (inner: SeenRange, outer: SeenRange) =>
  inner.start >= outer.start && inner.end <= outer.end && inner.end - inner.start < outer.end - outer.start;

function restorations(ledger: Ledger) {
  return ledger
    .entriesAt(ledger.positionsAbout(ledger.home, 'home'))
    .filter(({ header }) => header.kind === 'home.restored@1')
    .map((stored) => kinds['home.restored@1'].body.parse(entryFrom(stored).body).restored);
}
