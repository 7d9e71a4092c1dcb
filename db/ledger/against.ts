import { type Checkpoint, checkpointIsSignedBy } from './checkpoint.ts';
import { kinds } from './kinds.ts';
import { rangeHash } from './merkle.ts';
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
}
/** How today's ledger stands to one that was seen before. Entries are numbered as their device wrote them, from 1. */
export type Standing =
  | { readonly is: 'extended' }
  /** Signed with another key, or for another home: it says nothing about this one. */
  | { readonly is: 'another home' }
  /** By a device that never wrote here: a copy that went on apart from this record. */
  | { readonly is: 'forked' }
  /** Written anew, or a copy of the folder that went on elsewhere. The first entries that are not those that were seen; `from` and `to` are the same where it is known to the entry. */
  | { readonly is: 'rewritten'; readonly from: number; readonly to: number }
  | { readonly is: 'cut'; readonly missing: number }
  /** A backup was put back: what the old device wrote after it is lost. */
  | { readonly is: 'restored'; readonly lost: number; readonly backupMadeAt: string };

/**
 * Whether today's ledger still begins with the one that was seen (RFC 6962 §2.1.2, with the whole tree at hand).
 * `publicKey` is the home's. It trusts the stored tree, so the ledger itself must be verified beside it.
 */
export function standingOf(ledger: Ledger, { checkpoint, ranges }: Seen, publicKey: Uint8Array): Standing {
  const { home, device, size, root } = checkpoint;
  if (home !== ledger.home || !checkpointIsSignedBy(checkpoint, publicKey)) return { is: 'another home' };
  if (!ledger.devices().includes(device)) return { is: 'forked' };
  const nodes = ledger.nodes(device);
  const there = ledger.size(device);
  const all = size === 0 ? [] : [...ranges, { start: 0, end: size, hash: root }];
  const differing = all.filter(
    ({ start, end, hash }) => end <= there && Buffer.compare(rangeHash(nodes, start, end), hash) !== 0,
  );
  // Of the runs that differ and hold no narrower one that does, the first is where the ledgers part.
  const [first] = differing
    .filter((run) => !differing.some((each) => isInside(each, run)))
    .sort((one, other) => one.start - other.start);
  if (first) return { is: 'rewritten', from: first.start + 1, to: first.end };
  if (there >= size) return { is: 'extended' };
  const restored = restorations(ledger).find(({ fromDevice }) => fromDevice === device);
  if (!restored) return { is: 'cut', missing: size - there };
  return { is: 'restored', lost: size - there, backupMadeAt: restored.backupMadeAt };
}

const isInside = (inner: SeenRange, outer: SeenRange) =>
  inner.start >= outer.start && inner.end <= outer.end && inner.end - inner.start < outer.end - outer.start;

function restorations(ledger: Ledger) {
  return ledger
    .entriesAt(ledger.positionsAbout(ledger.home, 'home'))
    .filter(({ header }) => header.kind === 'home.restored@1')
    .map((stored) => kinds['home.restored@1'].body.parse(entryFrom(stored).body).restored);
}
