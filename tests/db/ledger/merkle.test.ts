import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  append,
  type ConsistencyClaim,
  consistencyProof,
  emptyRoot,
  type InclusionClaim,
  inclusionProof,
  leafHash,
  type NodeStore,
  nodeHash,
  rootOf,
  verifyConsistency,
  verifyInclusion,
} from '../../../db/ledger/merkle.ts';
import { shown } from '../../shown.ts';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const bytes = (text: string) => Uint8Array.from(Buffer.from(text, 'hex'));

class MemoryNodes implements NodeStore {
  readonly nodes = new Map<string, Uint8Array>();
  get(level: number, index: number): Uint8Array {
    const node = this.nodes.get(`${level}/${index}`);
    if (node === undefined) throw new Error(`no node ${level}/${index}`);
    return node;
  }
  put(level: number, index: number, hash: Uint8Array): void {
    if (this.nodes.has(`${level}/${index}`)) throw new Error('a node is written once');
    this.nodes.set(`${level}/${index}`, hash);
  }
}
function treeOf(leaves: readonly Uint8Array[]): MemoryNodes {
  const store = new MemoryNodes();
  leaves.forEach((leaf, size) => {
    expect(append(store, size, leafHash(leaf))).toBe(size + 1);
  });
  return store;
}

// The definitions of RFC 6962 §2.1, word for word, over all leaves: slow, and plainly right.
const sha = (...parts: readonly Uint8Array[]) => createHash('sha256').update(Buffer.concat(parts)).digest();
function mth(d: readonly Uint8Array[]): Uint8Array {
  const [first] = d;
  if (first === undefined) return sha();
  if (d.length === 1) return sha(Uint8Array.of(0), first);
  const k = largestPowerBelow(d.length);
  return sha(Uint8Array.of(1), mth(d.slice(0, k)), mth(d.slice(k)));
}
function path(m: number, d: readonly Uint8Array[]): Uint8Array[] {
  if (d.length === 1) return [];
  const k = largestPowerBelow(d.length);
  return m < k ? [...path(m, d.slice(0, k)), mth(d.slice(k))] : [...path(m - k, d.slice(k)), mth(d.slice(0, k))];
}
function subproof(m: number, d: readonly Uint8Array[], whole: boolean): Uint8Array[] {
  if (m === d.length) return whole ? [] : [mth(d)];
  const k = largestPowerBelow(d.length);
  return m <= k
    ? [...subproof(m, d.slice(0, k), whole), mth(d.slice(k))]
    : [...subproof(m - k, d.slice(k), false), mth(d.slice(0, k))];
}
function largestPowerBelow(n: number): number {
  let k = 1;
  while (k * 2 < n) k *= 2;
  return k;
}

// The tree of Certificate Transparency's own tests (transparency-dev/merkle, proof/verify_test.go).
const leaves = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'].map(
  bytes,
);
const roots = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];
const known = treeOf(leaves);

describe('The tree is the one of RFC 6962', () => {
  test('its hashes are those of the reference tests', () => {
    expect(hex(emptyRoot())).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(hex(leafHash(new Uint8Array()))).toBe('6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d');
    expect(hex(leafHash(Buffer.from('L123456')))).toBe(
      '395aa064aa4c29f7010acfe3f25db9485bbd4b91897b6ad7ad547639252b4d56',
    );
    expect(hex(nodeHash(Buffer.from('N123'), Buffer.from('N456')))).toBe(
      'aa217fe888e47007fa15edab33c2b492a722cb106c64667fc2b044444de66bbb',
    );
    expect(hex(rootOf(known, 0))).toBe(hex(emptyRoot()));
    expect(roots.map((_, index) => hex(rootOf(known, index + 1)))).toEqual(roots);
  });

  // Subtrees of that tree by their leaves, as its authors wrote them out.
  const at0 = roots[0];
  const at1 = '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7';
  const at0to1 = roots[1];
  const at2to3 = '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e';
  const at0to3 = roots[3];
  const at4 = 'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b';
  const at4to5 = '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a';
  const at4to7 = '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4';
  const at6 = 'b08693ec2e721597130641e8211e7eedccb4c26413963eee6c1e2ed16ffb1a5f';
  const at6to7 = 'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0';

  test.each([
    [0, 1, []],
    [0, 8, [at1, at2to3, at4to7]],
    [5, 8, [at4, at6to7, at0to3]],
    [2, 3, [at0to1]],
    [1, 5, [at0, at2to3, at4]],
  ])('the proof that leaf %i is among the first %i is the known one', (index, size, proof) => {
    expect(inclusionProof(known, index, size).map(hex)).toEqual(proof);
  });

  test.each([
    [1, 1, []],
    [1, 8, [at1, at2to3, at4to7]],
    [6, 8, [at4to5, at6to7, at0to3]],
    [2, 5, [at2to3, at4]],
    [6, 7, [at4to5, at6, at0to3]],
  ])('the proof that %i leaves grew into %i is the known one', (first, second, proof) => {
    expect(consistencyProof(known, first, second).map(hex)).toEqual(proof);
  });

  test('roots and proofs of any size are those of the plain definition', () => {
    const many = Array.from({ length: 70 }, (_, index) => Uint8Array.of(index, 7));
    const store = treeOf(many);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 70 }), fc.nat(), fc.nat(), (second, pickFirst, pickLeaf) => {
        const d = many.slice(0, second);
        const [first, index] = [1 + (pickFirst % second), pickLeaf % second];
        expect(hex(rootOf(store, second))).toBe(hex(mth(d)));
        expect(inclusionProof(store, index, second).map(hex)).toEqual(path(index, d).map(hex));
        expect(consistencyProof(store, first, second).map(hex)).toEqual(subproof(first, d, true).map(hex));
      }),
      { numRuns: 300 },
    );
  });

  test('only complete subtrees are kept, each written once', () => {
    const store = treeOf(Array.from({ length: 13 }, (_, index) => Uint8Array.of(index)));
    expect(store.nodes.size).toBe(13 + 6 + 3 + 1);
  });

  test('a place that the tree does not have is refused', () => {
    expect(() => inclusionProof(known, 8, 8)).toThrow(RangeError);
    expect(() => inclusionProof(known, -1, 8)).toThrow(RangeError);
    expect(() => consistencyProof(known, 9, 8)).toThrow(RangeError);
    expect(() => rootOf(known, 1.5)).toThrow(RangeError);
    expect(() => append(known, 8, new Uint8Array(31))).toThrow(RangeError);
    expect(() => rootOf({ get: () => new Uint8Array() }, 3)).toThrow(RangeError);
  });
});

type Change<Claim> = readonly [change: string, claim: Claim];
const some = bytes('abacaba000000000000000000000000000000000000000000060061e00123456');
const none = new Uint8Array();
const flip = (hash: Uint8Array, bit: number) => hash.map((byte, index) => (index === 0 ? byte ^ bit : byte));

function corruptInclusion(claim: InclusionClaim): Change<InclusionClaim>[] {
  const { leaf, index, size, root, proof } = claim;
  const changes: Change<InclusionClaim>[] = [
    ['the leaf before', { ...claim, index: index - 1 }],
    ['the leaf after', { ...claim, index: index + 1 }],
    ['a leaf two away', { ...claim, index: index ^ 2 }],
    ['a leaf past the end', { ...claim, index: size }],
    ['a leaf 2^32 further', { ...claim, index: index + 2 ** 32 }],
    ['half a leaf', { ...claim, index: index + 0.5 }],
    ['not a number as leaf', { ...claim, index: NaN }],
    ['twice the size', { ...claim, size: size * 2 }],
    ['half the size', { ...claim, size: Math.floor(size / 2) }],
    ['a size of 2^32 more', { ...claim, size: size + 2 ** 32 }],
    ['an endless size', { ...claim, size: Infinity }],
    ['another leaf', { ...claim, leaf: some }],
    ['a flipped leaf', { ...claim, leaf: flip(leaf, 1) }],
    ['no leaf', { ...claim, leaf: none }],
    ['the root of an empty tree', { ...claim, root: emptyRoot() }],
    ['another root', { ...claim, root: some }],
    ['a root cut short', { ...claim, root: root.slice(0, 31) }],
    ['no root', { ...claim, root: none }],
    ['an empty hash at the end', { ...claim, proof: [...proof, none] }],
    ['the root at the end', { ...claim, proof: [...proof, root] }],
    ['an empty hash in front', { ...claim, proof: [none, ...proof] }],
    ['the root in front', { ...claim, proof: [root, ...proof] }],
    ...proof.map(
      (_, at): Change<InclusionClaim> => [
        `a bit of hash ${at}`,
        { ...claim, proof: proof.map((hash, i) => (i === at ? flip(hash, 8) : hash)) },
      ],
    ),
    ...proof.map(
      (_, at): Change<InclusionClaim> => [
        `hash ${at} cut short`,
        { ...claim, proof: proof.map((hash, i) => (i === at ? hash.slice(1) : hash)) },
      ],
    ),
  ];
  if (proof.length > 0)
    changes.push(
      ['the last hash removed', { ...claim, proof: proof.slice(0, -1) }],
      ['the first hash removed', { ...claim, proof: proof.slice(1) }],
    );
  if (proof.length > 1) {
    changes.push(['a hash put between', { ...claim, proof: [...proof.slice(0, 1), some, ...proof.slice(1)] }]);
    changes.push(['hashes the other way round', { ...claim, proof: [...proof].reverse() }]);
  }
  return changes;
}

function corruptConsistency(claim: ConsistencyClaim): Change<ConsistencyClaim>[] {
  const { first, second, firstRoot, secondRoot, proof } = claim;
  const [head = some] = proof;
  const changes: Change<ConsistencyClaim>[] = [
    ['one leaf less at first', { ...claim, first: first - 1 }],
    ['one leaf more at first', { ...claim, first: first + 1 }],
    ['two leaves away at first', { ...claim, first: first ^ 2 }],
    ['half a leaf at first', { ...claim, first: first + 0.5 }],
    ['2^32 more at first', { ...claim, first: first + 2 ** 32 }],
    ['twice the size', { ...claim, second: second * 2 }],
    ['half the size', { ...claim, second: Math.floor(second / 2) }],
    ['2^32 more', { ...claim, second: second + 2 ** 32 }],
    ['sizes the other way round', { ...claim, first: second, second: first }],
    ['another first root', { ...claim, firstRoot: some }],
    ['a first root cut short', { ...claim, firstRoot: firstRoot.slice(1) }],
    ['another second root', { ...claim, secondRoot: some }],
    ['no second root', { ...claim, secondRoot: none }],
    ['roots the other way round', { ...claim, firstRoot: secondRoot, secondRoot: firstRoot }],
    ['no proof', { ...claim, proof: [] }],
    ['an empty hash at the end', { ...claim, proof: [...proof, none] }],
    ['the first root at the end', { ...claim, proof: [...proof, firstRoot] }],
    ['the second root at the end', { ...claim, proof: [...proof, secondRoot] }],
    ['an empty hash in front', { ...claim, proof: [none, ...proof] }],
    ['the first root in front', { ...claim, proof: [firstRoot, ...proof] }],
    ['the second root in front', { ...claim, proof: [secondRoot, ...proof] }],
    ['the first hash twice', { ...claim, proof: [head, ...proof] }],
    ['the last hash removed', { ...claim, proof: proof.slice(0, -1) }],
    ...proof.map(
      (_, at): Change<ConsistencyClaim> => [
        `a bit of hash ${at}`,
        { ...claim, proof: proof.map((hash, i) => (i === at ? flip(hash, 16) : hash)) },
      ],
    ),
  ];
  return changes;
}

describe('A proof cannot be fooled', () => {
  const SIZE = 24;
  const store = treeOf(Array.from({ length: SIZE }, (_, index) => Uint8Array.of(index)));

  test('each proof of inclusion holds, and fails when anything about it is changed', () => {
    const slippedThrough: string[] = [];
    let tried = 0;
    for (let size = 1; size <= SIZE; size += 1) {
      for (let index = 0; index < size; index += 1) {
        const claim = {
          leaf: leafHash(Uint8Array.of(index)),
          index,
          size,
          root: rootOf(store, size),
          proof: inclusionProof(store, index, size),
        };
        expect(verifyInclusion(claim), `leaf ${index} of ${size}`).toBe(true);
        for (const [change, corrupted] of corruptInclusion(claim)) {
          tried += 1;
          if (verifyInclusion(corrupted)) slippedThrough.push(`leaf ${index} of ${size}: ${change}`);
        }
      }
    }
    shown({
      part: 'The ledger',
      property: 'A proof that an entry is in the ledger fails when anything about it is changed',
      how: 'every proof in trees of up to 24 entries, each changed in some twenty ways',
      count: tried,
      survivors: slippedThrough,
    });
    expect(slippedThrough).toEqual([]);
    expect(tried).toBeGreaterThan(7_000);
  });

  test('each proof of growth holds, and fails when anything about it is changed', () => {
    const slippedThrough: string[] = [];
    let tried = 0;
    for (let second = 2; second <= SIZE; second += 1) {
      for (let first = 1; first < second; first += 1) {
        const claim = {
          first,
          second,
          firstRoot: rootOf(store, first),
          secondRoot: rootOf(store, second),
          proof: consistencyProof(store, first, second),
        };
        expect(verifyConsistency(claim), `${first} to ${second}`).toBe(true);
        for (const [change, corrupted] of corruptConsistency(claim)) {
          tried += 1;
          if (verifyConsistency(corrupted)) slippedThrough.push(`${first} to ${second}: ${change}`);
        }
      }
    }
    shown({
      part: 'The ledger',
      property: 'A proof that the ledger only grew fails when anything about it is changed',
      how: 'every proof between two sizes of trees of up to 24 entries, each changed in some twenty ways',
      count: tried,
      survivors: slippedThrough,
    });
    expect(slippedThrough).toEqual([]);
  });

  test('a tree with one earlier leaf changed is not the same tree grown', () => {
    const other = treeOf(Array.from({ length: SIZE }, (_, index) => Uint8Array.of(index === 3 ? 99 : index)));
    for (let first = 4; first < SIZE; first += 1) {
      const claim = {
        first,
        second: SIZE,
        firstRoot: rootOf(store, first),
        secondRoot: rootOf(other, SIZE),
        proof: consistencyProof(other, first, SIZE),
      };
      expect(verifyConsistency(claim), `grown from ${first}`).toBe(false);
    }
  });

  test('an empty tree is the start of every tree, and only with its own root', () => {
    const secondRoot = rootOf(store, 5);
    expect(verifyConsistency({ first: 0, second: 5, firstRoot: emptyRoot(), secondRoot, proof: [] })).toBe(true);
    expect(verifyConsistency({ first: 0, second: 5, firstRoot: some, secondRoot, proof: [] })).toBe(false);
    expect(verifyConsistency({ first: 0, second: 5, firstRoot: emptyRoot(), secondRoot, proof: [some] })).toBe(false);
    expect(verifyConsistency({ first: 0, second: 0, firstRoot: some, secondRoot: some, proof: [] })).toBe(false);
    expect(verifyConsistency({ first: 5, second: 5, firstRoot: secondRoot, secondRoot, proof: [] })).toBe(true);
    expect(verifyConsistency({ first: 5, second: 5, firstRoot: secondRoot, secondRoot: some, proof: [] })).toBe(false);
    expect(verifyConsistency({ first: 5, second: 5, firstRoot: secondRoot, secondRoot, proof: [some] })).toBe(false);
  });
});
