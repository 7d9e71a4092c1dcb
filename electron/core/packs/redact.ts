import { isDeepStrictEqual } from 'node:util';
import type { Gathered } from './collect/gathering.ts';
import type { Section, Shown } from './document/model.ts';
import type { MayShow } from './proof.ts';

/** Somebody other than the person, who may not be known by what is given: their names, their id, and what stands instead. */
export interface Hidden {
  readonly names: readonly string[];
  readonly id: string | null;
  readonly instead: string;
}

/** Before a name, and no part of it; and too short to tell anybody by. */
const titles = new Set(['Mr', 'Mrs', 'Ms', 'Miss', 'Dr', 'Sister', 'Father', 'Rev', 'Canon', 'the', 'of']);
const SHORTEST = 3;

/** A whole name, and each word of it that is not the person's own too: "Susan Hartley", "Susan". */
export function namesIn(fullName: string, own: readonly string[]): string[] {
  const owned = new Set(own.flatMap(wordsOf));
  const words = wordsOf(fullName).filter(
    (word) => word.length >= SHORTEST && !titles.has(word) && !owned.has(word) && /^\p{Lu}|^\p{Lo}/u.test(word),
  );
  return own.includes(fullName) ? words : [fullName, ...words];
}
const wordsOf = (name: string) => name.split(/[^\p{L}\p{M}'’-]+/u).filter((word) => word !== '');

const escaped = (name: string) => name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** What is held back of a pack, so that nobody else is known by it: on its pages and in its evidence alike. */
export function redactionOf(hidden: readonly Hidden[], why: string) {
  const named = hidden
    .flatMap(({ names, instead }) => names.map((name) => [name, instead] as const))
    // A whole name goes before a part of it.
    .sort(([a], [b]) => b.length - a.length);
  const instead = new Map(named);
  const any = named.length === 0 ? null : named.map(([name]) => escaped(name)).join('|');
  const pattern = any === null ? /(?!)/gu : new RegExp(`(?<![\\p{L}\\p{M}])(?:${any})(?![\\p{L}\\p{M}])`, 'gu');
  const ids = hidden.flatMap(({ id }) => (id === null ? [] : [id]));
  const masked = (text: string) => text.replaceAll(pattern, (name) => instead.get(name) ?? '');
  const tells = (text: string) => masked(text) !== text || ids.some((id) => text.includes(id));
  return {
    masked,
    /** An area without what others gave, without their names, and without pictures, which may show anybody. */
    withheld(area: Gathered, portrait: string | null): Gathered {
      return {
        ...area,
        sections: area.sections.map((section) => withoutOthers(section, masked, why)),
        photographs: area.photographs.filter((sha256) => sha256 === portrait),
      };
    },
    /** A part of an entry that names one of them, or that one of them gave, goes along as its digest alone. */
    mayShow: ((entry, part) => !tells(entry.parts[part]?.kept?.written ?? '')) satisfies MayShow,
  };
}

function withoutOthers(section: Section, masked: (text: string) => string, why: string): Section {
  const held: Shown = { withheld: why };
  const walk = (value: unknown): unknown => {
    if (typeof value === 'string') return masked(value);
    if (Array.isArray(value)) return value.filter((each) => !isPicture(each)).map(walk);
    if (typeof value !== 'object' || value === null) return value;
    const { photograph: _, ...rest } = value as Record<string, unknown>;
    const inner = Object.fromEntries(Object.entries(rest).map(([key, part]) => [key, walk(part)]));
    if (!isGivenByOther(rest, inner)) return inner;
    const { translation: __, ...given } = inner;
    return Object.fromEntries(Object.entries(given).map(([key, part]) => [key, withholding(key, part, held)]));
  };
  // What is walked keeps its form, but for what is withheld where the model allows it.
  return walk(section) as Section;
}

const isPicture = (value: unknown) =>
  typeof value === 'object' && value !== null && 'type' in value && value.type === 'photograph';

/** A voice, or a row of one, of somebody who is not to be known: what they told, or their own view. */
const isGivenByOther = (before: Record<string, unknown>, after: Record<string, unknown>): boolean =>
  (before['kind'] === 'reported' || before['kind'] === 'own-view') && !isDeepStrictEqual(before['who'], after['who']);

function withholding(key: string, part: unknown, held: Shown): unknown {
  if (key === 'caption') return 'When and how is withheld too';
  if (key === 'views' && Array.isArray(part)) return part.map((view) => (view === '' ? '' : held));
  return ['words', 'sought', 'understood', 'used'].includes(key) ? held : part;
}
