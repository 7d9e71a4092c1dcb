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

/** A text as a pattern that finds it and nothing else. */
export const escaped = (name: string) => name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

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
  // As it was written, and not as it is spelled in a file, where a quotation mark or a new line stands as another sign.
  const tellsIn = (value: unknown): boolean =>
    typeof value === 'string'
      ? tells(value)
      : typeof value === 'object' && value !== null && Object.values(value).some(tellsIn);
  return {
    masked,
    /** An area without what others gave, without their names, and with no picture but the portrait: any may show somebody. */
    withheld: (area: Gathered, portrait: string | null): Gathered =>
      withoutOthers(area, { masked, why, picture: (sha256) => sha256 === portrait }),
    /** An area without what others gave and without their names, with every picture that was chosen for it. */
    masking: (area: Gathered): Gathered => withoutOthers(area, { masked, why, picture: () => true }),
    /** An area without these statements and pictures, and without their names. */
    without: (area: Gathered, left: { entries: ReadonlySet<number>; pictures: ReadonlySet<string> }): Gathered =>
      withoutOthers(area, {
        masked,
        why,
        picture: (sha256) => !left.pictures.has(sha256),
        ...leavingOut(area, left.entries),
      }),
    /** A part of an entry that names one of them, or that one of them gave, goes along as its digest alone. */
    mayShow: ((entry, part) => !tellsIn(JSON.parse(entry.parts[part]?.kept?.written ?? 'null'))) satisfies MayShow,
  };
}

interface Without {
  readonly masked: (text: string) => string;
  readonly why: string;
  /** Whether a picture stays. */
  readonly picture: (sha256: string) => boolean;
  /** Whether a voice, or a row of one, was decided to be left out by itself. */
  readonly given?: (value: Record<string, unknown>) => boolean;
}

/** Statements by the entries they stand in; what their givers think of options stands in rows of no entry, by name. */
function leavingOut(area: Gathered, entries: ReadonlySet<number>): Required<Pick<Without, 'given'>> {
  const isOne = ({ kind, entries: own }: Record<string, unknown>) =>
    (kind === 'own-view' || kind === 'reported') && Array.isArray(own) && own.some((entry) => entries.has(entry));
  const givers = new Set<unknown>();
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if (isOne(value as Record<string, unknown>)) givers.add((value as Record<string, unknown>)['who']);
    Object.values(value).forEach(look);
  };
  look(area);
  return { given: (value) => isOne(value) || ('views' in value && givers.has(value['who'])) };
}

function withoutOthers(area: Gathered, { masked, why, picture, given = () => false }: Without): Gathered {
  const held: Shown = { withheld: why };
  const walk = (value: unknown): unknown => {
    if (typeof value === 'string') return masked(value);
    if (Array.isArray(value))
      return value.filter((each) => !isPicture(each) || picture(each.photograph.sha256)).map(walk);
    if (typeof value !== 'object' || value === null) return value;
    const { photograph, ...others } = value as Record<string, unknown>;
    const rest = isShown(photograph, picture) ? { photograph, ...others } : others;
    const inner = Object.fromEntries(Object.entries(rest).map(([key, part]) => [key, walk(part)]));
    if (!isGivenByOther(rest, inner) && !given(rest)) return inner;
    const { translation: _, ...kept } = inner;
    return Object.fromEntries(Object.entries(kept).map(([key, part]) => [key, withholding(key, part, held)]));
  };
  return {
    ...area,
    // What is walked keeps its form, but for what is withheld where the model allows it.
    sections: area.sections.map((section) => walk(section) as Section),
    photographs: area.photographs.filter(picture),
  };
}

const isShown = (photograph: unknown, picture: Without['picture']) =>
  typeof photograph === 'object' && photograph !== null && 'sha256' in photograph && picture(String(photograph.sha256));

const isPicture = (value: unknown): value is { photograph: { sha256: string } } =>
  typeof value === 'object' && value !== null && 'type' in value && value.type === 'photograph';

/** A voice, or a row of one, of somebody who is not to be known: what they told, or their own view. */
const isGivenByOther = (before: Record<string, unknown>, after: Record<string, unknown>): boolean =>
  (before['kind'] === 'reported' || before['kind'] === 'own-view') && !isDeepStrictEqual(before['who'], after['who']);

function withholding(key: string, part: unknown, held: Shown): unknown {
  if (key === 'caption') return 'When and how is withheld too';
  if (key === 'views' && Array.isArray(part)) return part.map((view) => (view === '' ? '' : held));
  return ['words', 'sought', 'understood', 'used'].includes(key) ? held : part;
}
