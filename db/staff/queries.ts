import { asc, eq } from 'drizzle-orm';
import type { ReadContext, ReadDb } from '../store/model.ts';
import type { Instant } from '../time/model.ts';
import type { StaffThere } from '../transfer/model.ts';
import { staffElsewhere } from '../transfer/projection.ts';
import { type StaffId, staffId } from '../words/model.ts';
import { Refused } from '../words/refused.ts';
import { type Role, roleInWords, type StaffRow } from './model.ts';
import { staff } from './projection.ts';

export const staffQueries = {
  'staff.names': ({ db }: ReadContext) => listAuthors(db),
  'staff.list': ({ db }: ReadContext) => listStaff(db),
};

/** Everyone who works or has worked here, by name. */
export function listStaff(db: ReadDb): StaffRow[] {
  return db.select().from(staff).orderBy(asc(staff.name), asc(staff.id)).all().map(asRow);
}

/** Whoever stands in the record as having written or heard something: of another home with its name, and without a role here. */
export function listAuthors(db: ReadDb): { id: StaffId; name: string; role: Role | null }[] {
  return [
    ...listStaff(db).map(({ id, name, role }) => ({ id, name, role })),
    ...listStaffElsewhere(db).map(({ id, name, role, home }) => ({
      id,
      name: `${name} (${roleInWords[role].toLocaleLowerCase('en-GB')}, ${home})`,
      role: null,
    })),
  ];
}

/** The staff of other homes who stand in what came from there. */
export const listStaffElsewhere = (db: ReadDb): StaffThere[] =>
  db
    .select()
    .from(staffElsewhere)
    .orderBy(asc(staffElsewhere.name), asc(staffElsewhere.id))
    .all()
    .map(({ resident: _, id, ...row }) => ({ id: staffId.parse(id), ...row }));

/** Those whose login has neither been closed nor come to its end. */
export function listActiveStaff(db: ReadDb, now: Instant): StaffRow[] {
  return listStaff(db).filter((each) => isActive(each, now));
}

/** Whether a login may be used now. */
export function isActive(row: StaffRow, now: Instant): boolean {
  return row.closed === null && (row.ends === null || row.ends > now);
}

/** One member of staff. Throws Refused('no-such-staff'). */
export function getStaff(db: ReadDb, id: StaffId): StaffRow {
  const row = db.select().from(staff).where(eq(staff.id, id)).get();
  if (!row) throw new Refused('no-such-staff', 'Nobody of that name works here. Choose a name from the list.');
  return asRow(row);
}

function asRow({ entryId: _, pinCommitment: __, ...row }: typeof staff.$inferSelect): StaffRow {
  return { ...row, id: staffId.parse(row.id) };
}
