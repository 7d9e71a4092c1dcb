import { and, asc, eq, inArray, ne } from 'drizzle-orm';
import type { ReadContext, ReadDb } from '../store/model.ts';
import type { Instant } from '../time/model.ts';
import { type PersonId, personId, type ResidentId, residentId, staffId } from '../words/model.ts';
import { Refused } from '../words/refused.ts';
import type { PersonRow } from './model.ts';
import { person } from './projection.ts';

export const peopleQueries = {
  'people.list': ({ db }: ReadContext, input: { resident: ResidentId }) => listPeopleForResident(db, input.resident),
};

/** The people in a resident's life: those the person wants involved first. */
export function listPeopleForResident(db: ReadDb, resident: ResidentId): PersonRow[] {
  const order = { wanted: 0, 'not asked yet': 1, 'not wanted': 2 };
  return db
    .select()
    .from(person)
    .where(eq(person.resident, resident))
    .orderBy(asc(person.name), asc(person.id))
    .all()
    .map(asPerson)
    .sort((a, b) => order[a.involvement.wanted] - order[b.involvement.wanted]);
}

const asPerson = ({
  entrySeq: _seq,
  entryId: _id,
  addedAt: _added,
  ...row
}: typeof person.$inferSelect): PersonRow => ({
  ...row,
  id: personId.parse(row.id),
  resident: residentId.parse(row.resident),
  contacts: row.contacts.map(({ by, ...contact }) => ({ ...contact, by: by === null ? null : staffId.parse(by) })),
});

/** Of these residents' people: those about whom nobody has asked the resident yet, the longest waiting first. */
export function waitingToBeAskedAbout(
  db: ReadDb,
  residents: readonly ResidentId[],
): Map<ResidentId, { readonly name: string; readonly addedAt: Instant }[]> {
  const rows = db
    .select()
    .from(person)
    .where(and(inArray(person.resident, [...residents]), ne(person.standing, 'professional')))
    .orderBy(asc(person.entrySeq))
    .all()
    .filter(({ involvement }) => involvement.wanted === 'not asked yet');
  return Map.groupBy(rows, ({ resident }) => residentId.parse(resident));
}

/** The entry with which each of the people in a resident's life was first listed. */
export const whenListed = (db: ReadDb, resident: ResidentId): ReadonlyMap<PersonId, number> =>
  new Map(
    db
      .select({ id: person.id, entrySeq: person.entrySeq })
      .from(person)
      .where(eq(person.resident, resident))
      .all()
      .map(({ id, entrySeq }) => [personId.parse(id), entrySeq]),
  );

/** Someone in this resident's life, nobody else's. Throws Refused('no-such-person'). */
export function getPersonOf(db: ReadDb, resident: ResidentId, id: PersonId): PersonRow {
  const row = db
    .select()
    .from(person)
    .where(and(eq(person.resident, resident), eq(person.id, id)))
    .get();
  if (!row)
    throw new Refused(
      'no-such-person',
      'This person is not among the people of this resident. Add them under People first.',
    );
  return asPerson(row);
}

/** Throws Refused('no-such-person') for somebody who is not in this resident's life. */
export function refuseUnlessPersonOf(db: ReadDb, resident: ResidentId, id: PersonId): void {
  getPersonOf(db, resident, id);
}
