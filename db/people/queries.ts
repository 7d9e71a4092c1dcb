import { and, asc, eq } from 'drizzle-orm';
import type { ReadContext, ReadDb } from '../store/model.ts';
import { type PersonId, personId, type ResidentId, residentId } from '../words/model.ts';
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
    .map(({ entrySeq: _seq, entryId: _id, ...row }) => ({
      ...row,
      id: personId.parse(row.id),
      resident: residentId.parse(row.resident),
    }))
    .sort((a, b) => order[a.involvement.wanted] - order[b.involvement.wanted]);
}

/** Someone in this resident's life, nobody else's. Throws Refused('no-such-person'). */
export function refuseUnlessPersonOf(db: ReadDb, resident: ResidentId, id: PersonId): void {
  const row = db
    .select({ id: person.id })
    .from(person)
    .where(and(eq(person.resident, resident), eq(person.id, id)))
    .get();
  if (!row)
    throw new Refused(
      'no-such-person',
      'This person is not among the people of this resident. Add them under People first.',
    );
}
