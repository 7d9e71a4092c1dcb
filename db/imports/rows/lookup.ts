import type { PersonRow } from '../../people/model.ts';
import { listPeopleForResident } from '../../people/queries.ts';
import type { ResidentRow } from '../../residents/model.ts';
import { listResidents } from '../../residents/queries.ts';
import { recorders, type StaffRow } from '../../staff/model.ts';
import { listActiveStaff } from '../../staff/queries.ts';
import type { ReadContext } from '../../store/model.ts';
import { londonDay } from '../../time/model.ts';
import type { ResidentId, StaffId } from '../../words/model.ts';
import { CellProblem, plain } from '../cells.ts';

/** Whom the names in a file mean: those who are in the record. */
export interface Lookup {
  readonly today: string;
  /** Stands for the member of staff where the file names none. */
  readonly voucher: StaffId;
  resident(name: string, room: string): ResidentRow;
  staff(name: string): StaffId;
  person(resident: ResidentRow, name: string): PersonRow;
}

/** Finds residents, their people and staff by name. What it gives, or why not, says what to do. */
export function lookupIn(context: ReadContext, voucher: StaffId): Lookup {
  const byName = Map.groupBy(
    listResidents(context.db).flatMap((row) =>
      [...new Set([plain(row.fullName), plain(row.preferredName)])].map((name) => ({ name, row })),
    ),
    ({ name }) => name,
  );
  const staffByName = Map.groupBy(
    listActiveStaff(context.db, context.now).filter(({ role }) => recorders.some((each) => each === role)),
    ({ name }) => plain(name),
  );
  const people = new Map<ResidentId, PersonRow[]>();
  return {
    today: londonDay(context.now),
    voucher,
    resident(name, room) {
      if (plain(name) === '') throw new CellProblem('This is empty: say whom the row is about.');
      const all = (byName.get(plain(name)) ?? []).map(({ row }) => row);
      const found = room === '' || all.length < 2 ? all : all.filter((row) => plain(row.room) === plain(room));
      if (all.length === 0)
        throw new CellProblem(
          'Nobody of this name is in the record. Bring in residents first, or look at the spelling.',
        );
      if (found.length !== 1 || !found[0])
        throw new CellProblem(
          'More than one person is called this. Write the full name, or give the room in a column of its own.',
        );
      return found[0];
    },
    staff: (name) => onlyStaff(staffByName.get(plain(name)) ?? []),
    person(resident, name) {
      const theirs = people.get(resident.id) ?? listPeopleForResident(context.db, resident.id);
      people.set(resident.id, theirs);
      const found = theirs.filter((each) => plain(each.name) === plain(name));
      if (found.length === 1 && found[0]) return found[0];
      throw new CellProblem(
        found.length === 0
          ? `Nobody of this name is among ${resident.preferredName}’s people. Bring in people first, or look at the spelling.`
          : `${resident.preferredName} has two people of this name. Add this one by hand.`,
      );
    },
  };
}

function onlyStaff(found: readonly StaffRow[]): StaffId {
  if (found.length === 1 && found[0]) return found[0].id;
  throw new CellProblem(
    found.length === 0
      ? 'Nobody of this name works here now. Leave it empty, and whoever vouches for the file stands for it.'
      : 'Two people of this name work here. Leave it empty, or write this row by hand.',
  );
}
