import type { FontFile } from './fonts.ts';

/** Stands where a character cannot be printed: every reader sees that something was there. */
const UNPRINTED = '\uFFFD';

/** A character that none of the shipped fonts can show, and how often the pack holds it. */
export interface Unprinted {
  readonly character: string;
  /** "U+1F600", or several for a joined sign. */
  readonly codes: string;
  readonly times: number;
}

/** How many signs these are, each time counted. */
export const signsIn = (unprinted: readonly Unprinted[]): number =>
  unprinted.reduce((sum, { times }) => sum + times, 0);

export type Coverage = readonly ReadonlySet<number>[];

/** The code points that each font family can show in all of its styles. */
export function coverageOf(fonts: readonly FontFile[]): Coverage {
  const families = new Map<string, Set<number>>();
  for (const font of fonts) {
    const points = new Set(
      [...codePointsOf(font.bytes)].filter((point) => !neverText.test(String.fromCodePoint(point))),
    );
    const sofar = families.get(font.family);
    families.set(font.family, sofar ? sofar.intersection(points) : points);
  }
  return [...families.values()];
}

// Fonts hold pictures for some of these; no PDF tagged for reading aloud may.
const neverText = /[\p{Cc}\p{Cs}\p{Co}\uFEFF\uFFFE\uFFFF]/u;
const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
// Joiners, marks of direction and variation selectors have no picture of their own; the shaper takes them in.
const silent = /^\p{Default_Ignorable_Code_Point}$/u;
// Would turn the rest of the line round, so that it reads otherwise than it was typed.
const turns = /[\u202A-\u202E\u2066-\u2069]/gu;
const plain = /^[\n\u0020-\u007E]*$/;

/**
 * The same value with each sign that no shipped font can show replaced by U+FFFD, and a list of what was replaced.
 * Marks that would turn the direction of text are dropped. Never throws: a pack always prints, and says what it could not.
 */
export function printable<T>(
  value: T,
  coverage: Coverage,
  refused: ReadonlySet<string> = new Set(),
): { value: T; unprinted: Unprinted[] } {
  const missing = new Map<string, number>();
  const clean = (text: string): string => {
    if (plain.test(text)) return text;
    let out = '';
    for (const { segment } of segmenter.segment(text.replace(turns, '').toWellFormed())) {
      if (segment === UNPRINTED || (!refused.has(segment) && canShow(segment, coverage))) out += segment;
      else if (segment === '\r\n' || segment === '\r' || segment === '\u2028' || segment === '\u2029') out += '\n';
      else if (segment === '\t') out += ' ';
      else {
        missing.set(segment, (missing.get(segment) ?? 0) + 1);
        out += UNPRINTED;
      }
    }
    return out;
  };
  const walk = (part: unknown): unknown => {
    if (typeof part === 'string') return clean(part);
    if (Array.isArray(part)) return part.map(walk);
    if (part !== null && typeof part === 'object')
      return Object.fromEntries(Object.entries(part).map(([name, inner]) => [name, walk(inner)]));
    return part;
  };
  const walked = walk(value) as T;
  const unprinted = [...missing].map(([character, times]) => ({ character, codes: codesOf(character), times }));
  return { value: walked, unprinted: unprinted.sort((a, b) => (a.codes < b.codes ? -1 : 1)) };
}

function canShow(segment: string, coverage: Coverage): boolean {
  if (segment === '\n' || segment === ' ') return true;
  // A font that holds the composed letter shows the spelt-out one too, and the other way round.
  return [segment, segment.normalize('NFC'), segment.normalize('NFD')].some((form) => {
    const points = [...form].filter((sign) => !silent.test(sign)).map((sign) => sign.codePointAt(0) ?? 0);
    return coverage.some((font) => points.every((point) => font.has(point)));
  });
}

function codesOf(segment: string): string {
  return [...segment]
    .map((sign) => `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`)
    .join(' ');
}

/** Reads a TrueType font's character map (OpenType `cmap`, formats 4 and 12). */
function codePointsOf(font: Uint8Array): Set<number> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const map = tableAt(view, 'cmap');
  const points = new Set<number>();
  for (let i = 0; i < view.getUint16(map + 2); i++) {
    const sub = map + view.getUint32(map + 4 + i * 8 + 4);
    const format = view.getUint16(sub);
    if (format === 4) readSegments(view, sub, points);
    else if (format === 12) readGroups(view, sub, points);
  }
  return points;
}

function tableAt(view: DataView, tag: string): number {
  for (let i = 0; i < view.getUint16(4); i++) {
    const record = 12 + i * 16;
    const name = String.fromCharCode(...[0, 1, 2, 3].map((j) => view.getUint8(record + j)));
    if (name === tag) return view.getUint32(record + 8);
  }
  throw new Error(`The font has no ${tag} table.`);
}

function readSegments(view: DataView, sub: number, points: Set<number>): void {
  const doubled = view.getUint16(sub + 6);
  const [ends, starts] = [sub + 14, sub + 16 + doubled];
  const [deltas, offsets] = [starts + doubled, starts + doubled * 2];
  for (let i = 0; i < doubled; i += 2) {
    const offset = view.getUint16(offsets + i);
    const start = view.getUint16(starts + i);
    for (let point = start; point <= view.getUint16(ends + i) && point !== 0xffff; point++) {
      const raw = offset === 0 ? point : view.getUint16(offsets + i + offset + (point - start) * 2);
      const glyph = raw === 0 ? 0 : (raw + view.getInt16(deltas + i)) & 0xffff;
      if (glyph !== 0) points.add(point);
    }
  }
}

function readGroups(view: DataView, sub: number, points: Set<number>): void {
  for (let i = 0; i < view.getUint32(sub + 12); i++) {
    const group = sub + 16 + i * 12;
    for (let point = view.getUint32(group); point <= view.getUint32(group + 4); point++) points.add(point);
  }
}
