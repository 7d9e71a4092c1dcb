import type { Entry } from '../ledger/model.ts';
import { getStandingItem } from '../life-history/queries.ts';
import { listPeopleForResident } from '../people/queries.ts';
import { getResident } from '../residents/queries.ts';
import type { ReadContext } from '../store/model.ts';
import { type EntryId, entryId, type ResidentId } from '../words/model.ts';
import { Refused } from '../words/refused.ts';
import { answerFor } from './answers.ts';
import { endedIn } from './carry.ts';
import { ownIds, type Relations, relationsIn } from './family.ts';
import { type Movable, type MoveLooked, movable } from './model.ts';

/** What would be moved, and all that it would touch. */
export interface Moving extends MoveLooked {
  readonly head: Entry;
  readonly family: readonly Entry[];
  /** Every id of the wrong person's record, those of the family included. */
  readonly foreign: ReadonlySet<string>;
}

/**
 * What begins with an entry that stands, and what a move of it would leave out. Nothing is written.
 * Throws Refused('no-such-entry' | 'stays' | 'rested-on').
 */
export function findMoving(context: ReadContext, resident: ResidentId, what: Movable, entry: EntryId): Moving {
  getResident(context.db, resident);
  const written = [...context.entriesAbout(resident)];
  // What was moved away before has no words; its id may still be named somewhere.
  const all = written.filter(({ body }) => Object.keys(body).length > 0);
  const head = all.find((each) => ownIds(each).includes(entry));
  const relations = relationsIn(all);
  const family = head ? relations.familyOf(head) : [];
  if (!head || !standsAs(what, head, family))
    throw new Refused('no-such-entry', 'This is not there, or has been withdrawn. Look at the list again.');
  if (what === 'life-history') getStandingItem(context, resident, entryId.parse(head.header.id));
  refuseIfRestedOn(relations, what, family);
  const foreign = new Set<string>([resident, ...written.flatMap(ownIds)]);
  const goes = family.filter(({ header }) => becauseOf(header.kind).length === 0);
  const named = idsIn(
    goes.map(({ body }) => body),
    foreign,
  );
  const own = new Set(family.flatMap(ownIds));
  const whole = listPeopleForResident(context.db, resident);
  return {
    head,
    family,
    foreign,
    people: whole
      .filter(({ id }) => named.has(id) && !own.has(id))
      .map(({ id, name, relation }) => ({ id, name, relation })),
    links: linksIn(all, named, own),
    anew: [...new Set(family.flatMap(({ header }) => becauseOf(header.kind)))],
    assessments: family.filter(({ header }) => header.kind === 'capacity.assessed@1').length,
  };
}

const becauseOf = (kind: string): string[] => {
  const answer = answerFor(kind);
  return answer?.moves === 'anew' ? [answer.because] : [];
};

/** It begins what it is moved as, and was not withdrawn. Throws Refused('stays') where it never moves, with what to do. */
function standsAs(what: Movable, head: Entry, family: readonly Entry[]): boolean {
  const answer = answerFor(head.header.kind);
  if (answer?.moves === 'stays') throw new Refused('stays', `This cannot be moved. ${answer.instead}`);
  return answer?.moves === 'itself' && answer.what === what && !endedIn(family).has(head);
}

const next: Partial<Record<Movable, string>> = {
  decision: 'Take the link out there, or move that to the right person first. Then move this.',
  'plan-element':
    'If the order of what matters most was the other person’s too, move the order: its cards go with it. If not, end this here with the reason, and begin it for the right person.',
  statement: 'Move that to the right person first. Then move this.',
  someone: 'Move what they said to the right person first, or put right who holds what.',
};
function refuseIfRestedOn({ restingOn }: Relations, what: Movable, family: readonly Entry[]): void {
  const resting = restingOn(family);
  if (resting.length === 0) return;
  const list = new Intl.ListFormat('en-GB').format(resting);
  throw new Refused(
    'rested-on',
    `Something here rests on this, so its words stay: ${list}. ${next[what] ?? 'Withdraw it here with the reason, and record it anew for the right person.'}`,
  );
}

/** The ids among these that stand anywhere in a value. */
function idsIn(value: unknown, among: ReadonlySet<string>): Set<string> {
  if (typeof value === 'string') return new Set(among.has(value) ? [value] : []);
  if (typeof value !== 'object' || value === null) return new Set();
  return new Set(Object.values(value).flatMap((each) => [...idsIn(each, among)]));
}

/** What else of the wrong person's record is named, by what it is and never by its title: few may read some of it. */
function linksIn(all: readonly Entry[], named: ReadonlySet<string>, own: ReadonlySet<string>): MoveLooked['links'] {
  const found = [...named].flatMap((id) => {
    const first = own.has(id) ? undefined : all.find((entry) => ownIds(entry).includes(id));
    const answer = first && answerFor(first.header.kind);
    return answer?.moves === 'itself' && answer.what !== 'someone' ? [answer.what] : [];
  });
  return movable.flatMap((what) => {
    const count = found.filter((each) => each === what).length;
    return count > 0 ? [{ what, count }] : [];
  });
}
