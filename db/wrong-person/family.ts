import type { BodyOf, KindName } from '../ledger/kinds.ts';
import type { Entry } from '../ledger/model.ts';

/** The parts in which kinds name what they are about. */
interface Naming {
  readonly step?: { decision?: string };
  readonly whose?: { id?: string };
  readonly which?: { id?: string };
  readonly held?: { item?: string };
  readonly request?: { decision?: string | null };
  readonly about?: { id?: string; decision?: string | null };
}

export function isOf<K extends KindName>(entry: Entry, kind: K): entry is Entry<BodyOf<K>> {
  return entry.header.kind === kind;
}

/** What else an entry is called by: a decision, and somebody in a person's life, have ids of their own. */
export const ownIds = (entry: Entry): string[] => {
  const { step, whose } = entry.body as Naming;
  return [entry.header.id, step?.decision, whose?.id].filter((id) => id !== undefined);
};

/** The older things that an entry is about: by its link, or by the part in which its kind names them. */
function namedIn({ header, body }: Entry): string[] {
  const { step, whose, which, held, request, about } = body as Naming;
  const ids = [header.link?.entry, step?.decision, whose?.id, which?.id, held?.item];
  return [...ids, request?.decision, about?.id, about?.decision].filter((id) => typeof id === 'string');
}

/** How the entries about one resident hang together. Found once: a file that is undone asks it of each of its rows. */
export interface Relations {
  /**
   * All that begins with one thing, oldest first: the entry itself and what followed it. A decision has its steps, its
   * assessments, its views, advocates and disagreements; a part of the plan its views; an order of cards has the cards.
   */
  familyOf(head: Entry): Entry[];
  /** What names any of these entries and stays, in words: what rests on something keeps it where it is. */
  restingOn(family: readonly Entry[]): string[];
}

/** The relations among all that is written about one resident, oldest first. */
export function relationsIn(all: readonly Entry[]): Relations {
  const followers = byId(all, namedIn);
  const naming = byId(all, idsInBody);
  return {
    familyOf(head) {
      const family = new Set(beginningsWith(all, head));
      // A set takes what is added while it is read.
      for (const entry of family)
        for (const id of ownIds(entry)) for (const follower of followers.get(id) ?? []) family.add(follower);
      return [...family].sort(byPosition);
    },
    restingOn(family) {
      const isPerson = family.some((entry) => isOf(entry, 'person.added@1'));
      const resting = new Set(family.flatMap(ownIds).flatMap((id) => naming.get(id) ?? [])).difference(new Set(family));
      const found = [...resting].sort(byPosition).flatMap((entry) => {
        const [topic = ''] = entry.header.kind.split('.');
        const words = restsIn[topic] ?? (isPerson ? 'what they said or hold' : undefined);
        return words === undefined || isSaidAnew(all, entry) ? [] : [words];
      });
      return [...new Set(found)];
    },
  };
}

const ID = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g;
/** Every id that stands anywhere in what an entry says. */
export const idsInBody = ({ body }: Entry): readonly string[] => JSON.stringify(body).match(ID) ?? [];
const byPosition = (a: Entry, b: Entry) => a.position - b.position;

function byId(
  all: readonly Entry[],
  idsOf: (entry: Entry) => readonly string[],
): ReadonlyMap<string, readonly Entry[]> {
  const found = new Map<string, Entry[]>();
  for (const entry of all)
    for (const id of idsOf(entry)) {
      const known = found.get(id);
      if (known) known.push(entry);
      else found.set(id, [entry]);
    }
  return found;
}

function beginningsWith(all: readonly Entry[], head: Entry): Entry[] {
  if (isOf(head, 'plan.ranked@1')) return rankedWith(all, head);
  if (isOf(head, 'communication.described@1')) return [head, ...lookedAtSince(all, head)];
  return [head];
}

/** An order, the cards in it, and every other order in which one of those cards lies. */
function rankedWith(all: readonly Entry[], head: Entry<BodyOf<'plan.ranked@1'>>): Entry[] {
  const rankings = all.filter((entry) => isOf(entry, 'plan.ranked@1'));
  const found = new Set([head]);
  const cards = new Set<string>();
  // Each one found may bring cards by which another one is found; a set takes what is added while it is read.
  for (const { body } of found) {
    for (const { element } of body.ranking.order) cards.add(element);
    for (const other of rankings)
      if (other.body.ranking.order.some(({ element }) => cards.has(element))) found.add(other);
  }
  return [...found, ...all.filter(({ header }) => cards.has(header.id))];
}

/** A description is seen to hold until the next one: these looks say of which one only by when they came. */
function lookedAtSince(all: readonly Entry[], { position }: Entry): Entry[] {
  const next = all.find((entry) => entry.position > position && isOf(entry, 'communication.described@1'));
  return all.filter(
    (entry) =>
      isOf(entry, 'communication.still-holds@1') &&
      entry.position > position &&
      entry.position < (next?.position ?? Number.POSITIVE_INFINITY),
  );
}

const restsIn: Readonly<Record<string, string>> = {
  decision: 'a decision',
  capacity: 'an assessment',
  disagreement: 'a disagreement',
  plan: 'the support plan',
  review: 'an assessment or review',
  routine: 'what is wanted by the clock',
  outcome: 'a word on how it goes',
  consent: 'a consent',
  limit: 'a limit',
};

/** A limit and what a plan rests on are said anew whole: what they said before names nothing any more. */
function isSaidAnew(all: readonly Entry[], entry: Entry): boolean {
  const part = ['limit.begun@1', 'limit.changed@1'].includes(entry.header.kind)
    ? 'limit'
    : entry.header.kind === 'plan.linked@1' && 'links';
  if (!part) return false;
  const thing = (of: Entry) => (of.body as Naming).which?.id ?? of.header.id;
  return all.some((later) => later.position > entry.position && part in later.body && thing(later) === thing(entry));
}
