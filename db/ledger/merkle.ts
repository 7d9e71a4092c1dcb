import { hash } from 'node:crypto';

/**
 * Where the hashes of complete subtrees are kept: level 0 holds the leaves' hashes, `index` counts subtrees of that
 * level from the left. Nothing is ever overwritten. `get` throws for a hash that was never put.
 */
export interface NodeStore {
  get(level: number, index: number): Uint8Array;
  put(level: number, index: number, hash: Uint8Array): void;
}
export type NodeReader = Pick<NodeStore, 'get'>;

export interface InclusionClaim {
  /** The leaf's hash, as `leafHash` gives it. */
  readonly leaf: Uint8Array;
  readonly index: number;
  readonly size: number;
  readonly root: Uint8Array;
  readonly proof: readonly Uint8Array[];
}

export interface ConsistencyClaim {
  readonly first: number;
  readonly second: number;
  readonly firstRoot: Uint8Array;
  readonly secondRoot: Uint8Array;
  readonly proof: readonly Uint8Array[];
}

const HASH_BYTES = 32;
const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

/** SHA-256(0x00 || bytes) (RFC 6962 §2.1); of a text, its UTF-8 bytes. */
export function leafHash(bytes: Uint8Array | string): Uint8Array {
  return sha256(typeof bytes === 'string' ? `\0${bytes}` : Buffer.concat([LEAF, bytes]));
}
/** SHA-256(0x01 || left || right) (RFC 6962 §2.1): the prefix keeps a node from passing as a leaf. */
export function nodeHash(left: Uint8Array, right: Uint8Array): Uint8Array {
  return sha256(Buffer.concat([NODE, left, right]));
}
/** The root of a tree with no leaves: SHA-256 of nothing. */
export function emptyRoot(): Uint8Array {
  return sha256(new Uint8Array());
}

/** Appends a leaf's hash to a tree of `size` leaves, storing each subtree that it completes. Gives the new size. */
export function append(store: NodeStore, size: number, leaf: Uint8Array): number {
  refuseUnlessCount(size, 0, Number.MAX_SAFE_INTEGER - 1);
  if (leaf.length !== HASH_BYTES) throw new RangeError('A leaf hash has 32 bytes.');
  let hashed = leaf;
  let index = size;
  let level = 0;
  store.put(level, index, hashed);
  while (isOdd(index)) {
    hashed = nodeHash(store.get(level, index - 1), hashed);
    index = half(index);
    level += 1;
    store.put(level, index, hashed);
  }
  return size + 1;
}

/** The root of the first `size` leaves: of the tree as it is, or as it was. */
export function rootOf(store: NodeReader, size: number): Uint8Array {
  refuseUnlessCount(size, 0, Number.MAX_SAFE_INTEGER);
  return size === 0 ? emptyRoot() : rangeHash(store, 0, size);
}

/** PATH of RFC 6962 §2.1.1: what shows that leaf `index` is among the first `size` leaves, lowest hash first. */
export function inclusionProof(store: NodeReader, index: number, size: number): Uint8Array[] {
  return inclusionRanges(index, size).map(({ start, end }) => rangeHash(store, start, end));
}

/** The runs of leaves, `start` to `end` - 1, whose hashes an inclusion proof is made of, in its order. */
export function inclusionRanges(index: number, size: number): { start: number; end: number }[] {
  refuseUnlessCount(size, 1, Number.MAX_SAFE_INTEGER);
  refuseUnlessCount(index, 0, size - 1);
  const ranges: { start: number; end: number }[] = [];
  let start = 0;
  let end = size;
  while (end - start > 1) {
    const middle = start + splitOf(end - start);
    if (index < middle) {
      ranges.push({ start: middle, end });
      end = middle;
    } else {
      ranges.push({ start, end: middle });
      start = middle;
    }
  }
  return ranges.reverse();
}

/** PROOF of RFC 6962 §2.1.2: what shows that the first `first` of `second` leaves are the earlier tree, untouched. */
export function consistencyProof(store: NodeReader, first: number, second: number): Uint8Array[] {
  refuseUnlessCount(second, 0, Number.MAX_SAFE_INTEGER);
  refuseUnlessCount(first, 0, second);
  if (first === 0 || first === second) return [];
  const proof: Uint8Array[] = [];
  let start = 0;
  let end = second;
  while (first !== end) {
    const middle = start + splitOf(end - start);
    if (first <= middle) {
      proof.push(rangeHash(store, middle, end));
      end = middle;
    } else {
      proof.push(rangeHash(store, start, middle));
      start = middle;
    }
  }
  // A first tree that is one complete subtree is known to the verifier by its root alone.
  if (start > 0) proof.push(rangeHash(store, start, end));
  return proof.reverse();
}

/**
 * Whether `proof` leads from the leaf to the root (RFC 9162 §2.1.3.2). False for every malformed claim; never throws.
 * It binds the leaf and the root; size and root must come together from one signed checkpoint.
 */
export function verifyInclusion({ leaf, index, size, root, proof }: InclusionClaim): boolean {
  if (!isCount(size) || !isCount(index) || index >= size || !areHashes([leaf, root, ...proof])) return false;
  let node = index;
  let last = size - 1;
  let hashed = leaf;
  for (const sibling of proof) {
    if (last === 0) return false;
    if (isOdd(node) || node === last) {
      hashed = nodeHash(sibling, hashed);
      [node, last] = climbToRightChild(node, last);
    } else {
      hashed = nodeHash(hashed, sibling);
    }
    node = half(node);
    last = half(last);
  }
  return last === 0 && sameBytes(hashed, root);
}

/**
 * Whether the tree of `second` leaves begins with the tree of `first` leaves (RFC 9162 §2.1.4.2). False for every
 * malformed claim; never throws. An empty first tree counts only with the root that an empty tree has.
 */
export function verifyConsistency({ first, second, firstRoot, secondRoot, proof }: ConsistencyClaim): boolean {
  if (!isCount(first) || !isCount(second) || first > second || !areHashes([firstRoot, secondRoot, ...proof]))
    return false;
  if (first === second)
    return proof.length === 0 && sameBytes(firstRoot, secondRoot) && (first > 0 || sameBytes(firstRoot, emptyRoot()));
  if (first === 0) return proof.length === 0 && sameBytes(firstRoot, emptyRoot());
  if (proof.length === 0) return false;
  let node = first - 1;
  let last = second - 1;
  while (isOdd(node)) {
    node = half(node);
    last = half(last);
  }
  // node is 0 here exactly when the first tree is one complete subtree, whose hash the proof leaves out.
  const [seed, ...path] = node === 0 ? [firstRoot, ...proof] : proof;
  if (seed === undefined) return false;
  let firstHash = seed;
  let secondHash = seed;
  for (const sibling of path) {
    if (last === 0) return false;
    if (isOdd(node) || node === last) {
      firstHash = nodeHash(sibling, firstHash);
      secondHash = nodeHash(sibling, secondHash);
      [node, last] = climbToRightChild(node, last);
    } else {
      secondHash = nodeHash(secondHash, sibling);
    }
    node = half(node);
    last = half(last);
  }
  return last === 0 && sameBytes(firstHash, firstRoot) && sameBytes(secondHash, secondRoot);
}

// A node with no sibling on its level stands in for its parent: climb until it is a right child, or the leftmost.
function climbToRightChild(node: number, last: number): [number, number] {
  let [atNode, atLast] = [node, last];
  while (!isOdd(atNode) && atNode !== 0) {
    atNode = half(atNode);
    atLast = half(atLast);
  }
  return [atNode, atLast];
}

/** Hash of leaves start..end-1, where start is a multiple of the size's next power of two, as RFC 6962 splits. */
export function rangeHash(store: NodeReader, start: number, end: number): Uint8Array {
  const size = end - start;
  const level = Math.round(Math.log2(size));
  if (2 ** level === size) return stored(store, level, start / size);
  const middle = start + splitOf(size);
  return nodeHash(rangeHash(store, start, middle), rangeHash(store, middle, end));
}

function stored(store: NodeReader, level: number, index: number): Uint8Array {
  const hashed = store.get(level, index);
  if (hashed.length !== HASH_BYTES) throw new RangeError(`The tree holds no hash at level ${level}, place ${index}.`);
  return hashed;
}

/** The largest power of two smaller than `size` (RFC 6962's k), for sizes from 2. */
function splitOf(size: number): number {
  let split = 1;
  while (split * 2 < size) split *= 2;
  return split;
}

// Sizes come from files: shifts would cut them to 32 bits, so halves are taken by division.
const half = (count: number) => Math.floor(count / 2);
const isOdd = (count: number) => count % 2 === 1;
const isCount = (count: number) => Number.isSafeInteger(count) && count >= 0;
const areHashes = (hashes: readonly Uint8Array[]) => hashes.every((hashed) => hashed.length === HASH_BYTES);
const sameBytes = (left: Uint8Array, right: Uint8Array) => Buffer.compare(left, right) === 0;
// By way of hex text: asked for bytes, Node takes three times as long for so few of them.
const sha256 = (bytes: Uint8Array | string): Uint8Array => Buffer.from(hash('sha256', bytes, 'hex'), 'hex');

function refuseUnlessCount(count: number, least: number, most: number): void {
  if (!isCount(count) || count < least || count > most)
    throw new RangeError(`${count} is not a number from ${least} to ${most}.`);
}
