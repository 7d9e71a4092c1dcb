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

/**
 * All that begins with one thing, oldest first: the entry itself and what followed it. A decision has its steps, its
 * assessments, its views, advocates and disagreements; a part of the plan its views; an order of cards has the cards.
 */
export function familyOf(all: readonly Entry[], head: Entry): Entry[] {
  const family = new Map<string, Entry>();
  const known = new Set<string>();
  const add = (entry: Entry) => {
    family.set(entry.header.id, entry);
    for (const id of ownIds(entry)) known.add(id);
  };
  for (const entry of beginningsWith(all, head)) add(entry);
  for (const entry of all) if (namedIn(entry).some((id) => known.has(id))) add(entry);
  return [...family.values()].sort((a, b) => a.position - b.position);
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

/** What names any of these entries and stays, in words: what rests on something keeps it where it is. */
export function restingOn(all: readonly Entry[], family: readonly Entry[]): string[] {
  const ids = new Set(family.flatMap(ownIds));
  const moving = new Set(family);
  const isPerson = family.some((entry) => isOf(entry, 'person.added@1'));
  const found = all.flatMap((entry) => {
    const [topic = ''] = entry.header.kind.split('.');
    const words = restsIn[topic] ?? (isPerson ? 'what they said or hold' : undefined);
    if (words === undefined || moving.has(entry) || isSaidAnew(all, entry)) return [];
    const text = JSON.stringify(entry.body);
    return [...ids].some((id) => text.includes(id)) ? [words] : [];
  });
  return [...new Set(found)];
}

/** A limit and what a plan rests on are said anew whole: what they said before names nothing any more. */
function isSaidAnew(all: readonly Entry[], entry: Entry): boolean {
  const part = ['limit.begun@1', 'limit.changed@1'].includes(entry.header.kind)
    ? 'limit'
    : entry.header.kind === 'plan.linked@1' && 'links';
  if (!part) return false;
  const thing = (of: Entry) => (of.body as Naming).which?.id ?? of.header.id;
  return all.some((later) => later.position > entry.position && part in later.body && thing(later) === thing(entry));
}
