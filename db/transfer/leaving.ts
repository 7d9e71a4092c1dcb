import { isWhole } from '../ledger/erased.ts';
import type { Entry } from '../ledger/model.ts';
import { entryFrom, type StoredEntry } from '../ledger/read.ts';
import { goesIntoPacks, type Tier } from '../life-history/model.ts';
import { listPeopleForResident } from '../people/queries.ts';
import type { ResidentRow } from '../residents/model.ts';
import { listResidents } from '../residents/queries.ts';
import type { ReadDb } from '../store/model.ts';
import { namedIn, ownIds, relationsIn } from '../wrong-person/family.ts';
import { areasOfTransfer, type ReasonToStay, reasonsToStay, whenMoving } from './answers.ts';
import type { LookedThrough, Stayed } from './model.ts';

/** Of all that is written about somebody, what goes with them, and what stays and why. */
export interface WhatGoes {
  readonly goes: readonly StoredEntry[];
  readonly stayed: Stayed;
}

/**
 * What goes with a resident to another home. What is kept from some of the staff stays, with all that follows it; so does
 * what names somebody else who lives here, unless they are one of this person's people; and whatever would lead nowhere
 * without it.
 */
export function whatGoes(db: ReadDb, resident: ResidentRow, stored: readonly StoredEntry[]): WhatGoes {
  const why = new Map<string, ReasonToStay>();
  const stay = (entry: Entry, reason: ReasonToStay) => {
    if (!why.has(entry.header.id)) why.set(entry.header.id, reason);
  };
  const whole = stored.filter((each) => {
    if (!isWhole(each)) why.set(each.header.id, 'its words left the record');
    return isWhole(each);
  });
  const all = whole.map(entryFrom);
  const { familyOf } = relationsIn(all);
  const isOthers = namingOthers(db, resident);
  for (const entry of all) {
    const answer = whenMoving(entry.header.kind);
    if (!answer || 'stays' in answer) stay(entry, answer?.stays ?? 'how the home keeps its record');
    else if (isKept(entry))
      for (const each of familyOf(beginningOf(all, entry))) stay(each, 'kept from some of the staff');
    else if (answer.goes !== 'who they are' && isOthers(entry))
      for (const each of familyOf(beginningOf(all, entry))) stay(each, 'names somebody else who lives there');
  }
  keepWhatLeadsNowhere(all, stored, why);
  return {
    goes: whole.filter(({ header }) => !why.has(header.id)),
    stayed: tally(reasonsToStay, [...why.values()], 'why'),
  };
}

const isKept = ({ body }: Entry): boolean => {
  const { privacy } = body as { privacy?: { tier: Tier } };
  return privacy !== undefined && !goesIntoPacks(privacy);
};

/** The entry with which the thing began that an entry is about: one step of it says as little without the others. */
function beginningOf(all: readonly Entry[], entry: Entry): Entry {
  let head = entry;
  for (const seen = new Set([head]); ; seen.add(head)) {
    const named = new Set(namedIn(head));
    const before = all.find((each) => each !== head && ownIds(each).some((id) => named.has(id)));
    if (!before || seen.has(before)) return head;
    head = before;
  }
}

function keepWhatLeadsNowhere(
  all: readonly Entry[],
  stored: readonly StoredEntry[],
  why: Map<string, ReasonToStay>,
): void {
  const gone = new Set(stored.filter(({ header }) => why.has(header.id)).map(({ header }) => header.id as string));
  for (const entry of all) if (why.has(entry.header.id)) for (const id of ownIds(entry)) gone.add(id);
  for (const entry of all) {
    if (why.has(entry.header.id) || ![...idsIn(entry)].some((id) => gone.has(id))) continue;
    why.set(entry.header.id, 'rests on something that stays');
    for (const id of ownIds(entry)) gone.add(id);
  }
}

const ID = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/g;
function* idsIn({ header, body }: Entry): Generator<string> {
  if (header.link) yield header.link.entry;
  for (const [id] of JSON.stringify(body).matchAll(ID)) yield id;
}

/** Whether an entry names another resident, in full or as they are called, or holds their id. */
function namingOthers(db: ReadDb, resident: ResidentRow): (entry: Entry) => boolean {
  const theirs = new Set(
    [resident.fullName, ...listPeopleForResident(db, resident.id).map(({ name }) => name)].map(plain),
  );
  const others = listResidents(db).filter(({ id, fullName }) => id !== resident.id && !theirs.has(plain(fullName)));
  const told = others.flatMap(({ id, fullName, preferredName }) => [
    id,
    fullName,
    `${preferredName} ${fullName.split(' ').at(-1)}`,
  ]);
  return ({ body }) => {
    const text = plain(JSON.stringify(body));
    return told.some((each) => text.includes(plain(each)));
  };
}
const plain = (text: string): string => text.normalize('NFKC').toLocaleLowerCase('en-GB');

/** How many of each, in the order of the list; what is not there is not told. */
function tally<T extends string, N extends string>(list: readonly T[], found: readonly T[], name: N) {
  return list
    .map((each) => ({ [name]: each, entries: found.filter((one) => one === each).length }))
    .filter(({ entries }) => (entries as number) > 0) as ({ [K in N]: T } & { entries: number })[];
}

/** How many entries of each area these are. */
export const countsOf = (kinds: readonly string[]): LookedThrough['counts'] =>
  tally(
    areasOfTransfer,
    kinds.flatMap((kind) => {
      const answer = whenMoving(kind);
      return answer && 'goes' in answer ? [answer.goes] : [];
    }),
    'area',
  );
