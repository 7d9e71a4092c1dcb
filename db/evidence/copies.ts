/** D19: from here on two texts are nearly the same: of all runs of three characters in either, the share that is in both. */
export const SAME = 0.85;
/**
 * Shorter texts are left out: what is seen at breakfast comes out alike by chance ("Took the blue one and smiled."), and
 * a rule that asks about that teaches people to pad.
 */
export const LONG_ENOUGH = 60;

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

function trigramsOf(text: string): Set<string> {
  const found = new Set<string>();
  for (let at = 0; at + 3 <= text.length; at += 1) found.add(text.slice(at, at + 3));
  return found;
}

/** How alike two texts are, 0 to 1. */
export function similarity(one: string, other: string): number {
  const [a, b] = [trigramsOf(plain(one)), trigramsOf(plain(other))];
  if (a.size === 0 || b.size === 0) return plain(one) === plain(other) ? 1 : 0;
  let shared = 0;
  for (const each of a) if (b.has(each)) shared += 1;
  return shared / (a.size + b.size - shared);
}

/** Whether two texts are long enough to be copies, and alike enough. */
export const isCopy = (one: string, other: string): boolean =>
  plain(one).length >= LONG_ENOUGH && plain(other).length >= LONG_ENOUGH && similarity(one, other) >= SAME;

/** A text and whom it is about. */
interface Told<T> {
  readonly of: T;
  readonly about: string;
  readonly text: string;
}
/** Everything in the same words but for capitals and stops: compared once, however often it was written. */
interface Wording<T> {
  readonly grams: Int32Array;
  /** The first text in these words about each person. */
  readonly first: Map<string, T>;
  /** An earlier text about somebody else that its first one is nearly the same as. */
  copied: { readonly about: string; readonly of: T } | null;
}

/** As many wordings as are considered for one: forms that are filled in alike must not make an audit wait. */
const MOST_CONSIDERED = 500;

/**
 * For each text an earlier one about somebody else that is nearly the same; `texts` stand in the order in which they were
 * written. Never each against each: two wordings that are alike share one of the few trigrams of each that the fewest
 * wordings have, so that only those are compared (prefix filtering, Bayardo et al. 2007).
 */
export function copiesOf<T>(texts: readonly Told<T>[]): Map<T, T> {
  const long = texts
    .map((told) => ({ ...told, words: plain(told.text) }))
    .filter(({ words }) => words.length >= LONG_ENOUGH);
  const gramsOf = rankedGrams(new Set(long.map(({ words }) => words)));
  const wordings = new Map<string, Wording<T>>();
  const index = new Map<number, Wording<T>[]>();
  const found = new Map<T, T>();
  for (const { of, about, words } of long) {
    let wording = wordings.get(words);
    if (!wording) {
      wording = { grams: gramsOf(words), first: new Map(), copied: null };
      wording.copied = lookUp(index, wording, about);
      wordings.set(words, wording);
    }
    const other = earlierAbout(wording, about) ?? (wording.copied?.about === about ? null : wording.copied?.of) ?? null;
    if (other !== null) found.set(of, other);
    if (!wording.first.has(about)) wording.first.set(about, of);
  }
  return found;
}

function earlierAbout<T>({ first }: Wording<T>, about: string): T | null {
  for (const [whose, of] of first) if (whose !== about) return of;
  return null;
}

/** Looks a new wording up among the earlier ones, and puts it beside them. */
function lookUp<T>(index: Map<number, Wording<T>[]>, wording: Wording<T>, about: string): Wording<T>['copied'] {
  const { grams } = wording;
  const tried = new Set<Wording<T>>();
  let copied: Wording<T>['copied'] = null;
  let considered = 0;
  for (const gram of grams.subarray(0, grams.length - Math.ceil(SAME * grams.length) + 1)) {
    const others = index.get(gram) ?? [];
    for (const other of others) {
      if (copied || considered >= MOST_CONSIDERED) break;
      considered += 1;
      const of = earlierAbout(other, about);
      if (of === null || tried.has(other)) continue;
      tried.add(other);
      if (isAlike(grams, other.grams)) copied = { about: whoseIs(other, of), of };
    }
    others.push(wording);
    index.set(gram, others);
  }
  return copied;
}

const whoseIs = <T>({ first }: Wording<T>, of: T): string => [...first].find(([, each]) => each === of)?.[0] ?? '';

/** The trigrams of a wording by how few wordings have each, the rarest first. */
function rankedGrams(wordings: ReadonlySet<string>): (words: string) => Int32Array {
  const often = new Map<string, number>();
  for (const words of wordings) for (const gram of trigramsOf(words)) often.set(gram, (often.get(gram) ?? 0) + 1);
  const rank = new Map([...often].sort((a, b) => a[1] - b[1]).map(([gram], at) => [gram, at]));
  return (words) => Int32Array.from(trigramsOf(words), (gram) => rank.get(gram) ?? 0).sort();
}

function isAlike(one: Int32Array, other: Int32Array): boolean {
  // Of so many in both together, this many must be in each.
  const needed = (SAME * (one.length + other.length)) / (1 + SAME);
  let [a, b, shared] = [0, 0, 0];
  while (a < one.length && b < other.length) {
    if (shared + Math.min(one.length - a, other.length - b) < needed) return false;
    const [x, y] = [one[a] ?? 0, other[b] ?? 0];
    if (x === y) shared += 1;
    if (x <= y) a += 1;
    if (y <= x) b += 1;
  }
  return shared >= needed;
}
