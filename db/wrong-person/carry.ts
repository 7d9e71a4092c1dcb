import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { type KindName, kindNamed } from '../ledger/kinds.ts';
import type { Entry, Link } from '../ledger/model.ts';
import type { Happened } from '../time/model.ts';
import { type EntryId, entryId } from '../words/model.ts';
import { answerFor } from './answers.ts';
import { ownIds } from './family.ts';

const GONE = Symbol('names something of the wrong person, and cannot stand without it');
/** What an id of the wrong person's record becomes: another id, null for nothing, undefined where it is none of theirs. */
type Becomes = (id: string) => string | null | undefined;

/**
 * A value with every id of the wrong person's record replaced, so that nothing of one life is told in another's. Where an
 * id becomes nothing, so does the field if its schema lets it be empty; else the thing in which it stands goes too.
 */
function carriedValue(schema: unknown, value: unknown, becomes: Becomes): unknown {
  if (value === null || value === undefined) return value;
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional) {
    const inner = carriedValue(schema.unwrap(), value, becomes);
    if (inner !== GONE) return inner;
    return schema instanceof z.ZodNullable ? null : undefined;
  }
  if (typeof value === 'string') {
    const id = becomes(value);
    return id === undefined ? value : (id ?? GONE);
  }
  if (schema instanceof z.ZodArray && Array.isArray(value))
    return value.map((each) => carriedValue(schema.element, each, becomes)).filter((each) => each !== GONE);
  if (schema instanceof z.ZodUnion) {
    const option = schema.options.find((each) => (each as z.ZodType).safeParse(value).success);
    return carriedValue(option, value, becomes);
  }
  if (!(schema instanceof z.ZodObject)) return value;
  const fields = Object.entries(value).map(([name, each]) => [name, carriedValue(schema.shape[name], each, becomes)]);
  return fields.some(([, each]) => each === GONE)
    ? GONE
    : Object.fromEntries(fields.filter(([, each]) => each !== undefined));
}

/** An entry as it is recorded again. */
export interface Carried {
  readonly from: Entry;
  readonly id: EntryId;
  readonly kind: KindName;
  readonly at: Happened;
  readonly body: object;
  readonly link: Link | undefined;
}

/**
 * What of a family is recorded again under the right person, oldest first. `foreign` are the ids of the wrong person's
 * record; `chosen` says who of the right person's people stands where one of the wrong person's stood.
 */
export function carry(
  family: readonly Entry[],
  foreign: ReadonlySet<string>,
  chosen: ReadonlyMap<string, string | null>,
  assessed: boolean,
): Carried[] {
  const fresh = new Map<string, string>();
  const becomes: Becomes = (id) => fresh.get(id) ?? (foreign.has(id) ? (chosen.get(id) ?? null) : undefined);
  const ended = endedIn(family);
  const carried: Carried[] = [];
  for (const entry of family) {
    const moves = answerFor(entry.header.kind)?.moves;
    if (ended.has(entry) || (moves !== 'itself' && moves !== 'along')) continue;
    if (entry.header.kind === 'capacity.assessed@1' && !assessed) continue;
    const newIds = ownIds(entry).filter((id) => !fresh.has(id));
    for (const id of newIds) fresh.set(id, uuidv7());
    const again = recordedAgain(entry, wordingsOf(family, entry), becomes);
    if (again === GONE) {
      // What hangs on it later finds nothing there, and goes too.
      for (const id of newIds) fresh.delete(id);
      continue;
    }
    for (const each of wordingsOf(family, entry)) fresh.set(each.header.id, again.id);
    carried.push(again);
  }
  return carried;
}

function recordedAgain(entry: Entry, wordings: readonly Entry[], becomes: Becomes): Carried | typeof GONE {
  const newest = wordings.at(-1) ?? entry;
  const kind = kindWritten(entry.header.kind);
  const schema = kindNamed(kind)?.body;
  const body = carriedValue(schema, bodyOf(newest, Object.keys(schema?.shape ?? {}), becomes), becomes);
  if (body === GONE) return GONE;
  const { link, id } = entry.header;
  const amended = link?.type === 'amends' ? becomes(link.entry) : undefined;
  return {
    from: entry,
    id: entryId.parse(becomes(id)),
    kind,
    at: newest.header.link ? newest.header.at : entry.header.at,
    body: body as object,
    link: amended ? { type: 'amends', entry: entryId.parse(amended) } : undefined,
  };
}

/** Whether an entry is about another one: by its link, or by the thing that it names. */
const isAbout = ({ header, body }: Entry, ids: ReadonlySet<string>): boolean => {
  const { which, whose } = body as { which?: { id: string }; whose?: { id: string } };
  return [header.link?.entry, which?.id, whose?.id].some((id) => id !== undefined && ids.has(id));
};

/** An entry with every later wording of it, oldest first. */
function wordingsOf(family: readonly Entry[], first: Entry): Entry[] {
  const ids = new Set(ownIds(first));
  const found = [first];
  for (const entry of family) {
    if (answerFor(entry.header.kind)?.moves !== 'wording' || !isAbout(entry, ids)) continue;
    found.push(entry);
    ids.add(entry.header.id);
  }
  return found;
}

/** What was withdrawn in the family is not recorded again: its words go, and nothing comes. */
export function endedIn(family: readonly Entry[]): ReadonlySet<Entry> {
  const ends = family.filter(({ header }) => answerFor(header.kind)?.moves === 'ends');
  return new Set(
    family.filter((entry) => {
      const ids = new Set(wordingsOf(family, entry).flatMap(ownIds));
      return ends.some((end) => isAbout(end, ids));
    }),
  );
}

/** A statement was once written in a shape that had no plan in it; it is written in today's. */
const kindWritten = (kind: string): KindName => (kind === 'voice.recorded@1' ? 'voice.recorded@2' : (kind as KindName));

/** The newest wording in the parts that the first has; a statement about what stays is about the person's life in general. */
function bodyOf({ header, body }: Entry, parts: readonly string[], becomes: Becomes): object {
  const said = Object.fromEntries(Object.entries(body).filter(([part]) => parts.includes(part)));
  const { about } = said as { about?: { id?: string } };
  const stays = header.kind.startsWith('voice.') && about?.id !== undefined && becomes(about.id) === null;
  return stays ? { ...said, about: { type: 'general' } } : said;
}
