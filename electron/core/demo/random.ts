/** Chance that comes out the same for the same seed and name. */
export interface Random {
  /** From 0 up to, but not including, 1. */
  next(): number;
  chance(probability: number): boolean;
  /** A whole number from `least` to `most`, both included. */
  int(least: number, most: number): number;
  pick<T>(items: readonly T[]): T;
  /** A place in the list, likelier where the weight is greater. */
  weighted(weights: readonly number[]): number;
  shuffled<T>(items: readonly T[]): T[];
}

/** A stream of its own for each name, so that one more line in one life moves nothing in another. */
export function randomFrom(seed: number, name: string): Random {
  const next = mulberry32((seed ^ hashOf(name)) >>> 0);
  const int = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return {
    next,
    int,
    chance: (probability) => next() < probability,
    pick(items) {
      if (items.length === 0) throw new RangeError('There is nothing to pick from.');
      return items[Math.floor(next() * items.length)] as (typeof items)[number];
    },
    weighted(weights) {
      let left = next() * weights.reduce((sum, each) => sum + each, 0);
      const at = weights.findIndex((each) => {
        left -= each;
        return left < 0;
      });
      return Math.max(0, at);
    },
    shuffled(items) {
      const all = [...items];
      for (let at = all.length - 1; at > 0; at--) {
        const other = int(0, at);
        [all[at], all[other]] = [all[other] as (typeof all)[number], all[at] as (typeof all)[number]];
      }
      return all;
    },
  };
}

// mulberry32 by Tommy Ettinger (public domain): 32 bits of state are plenty for invented lives.
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

// FNV-1a.
const hashOf = (text: string) =>
  [...text].reduce((hash, letter) => Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193), 0x811c9dc5);
