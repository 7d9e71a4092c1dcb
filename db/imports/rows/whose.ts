import type { ResidentRow } from '../../residents/model.ts';
import type { Row } from './row.ts';

/** Whom a row is about; null where it names nobody in the record, which is kept as a trouble. */
export function whose(row: Row): ResidentRow | null {
  const room = row.text('room') ?? '';
  return row.get('resident', (name) => row.look.resident(name, room));
}

/** Whom a sound row is about: a row that names nobody has been refused by then. */
export function known(resident: ResidentRow | null): ResidentRow {
  if (resident === null) throw new RangeError('A row that names nobody was taken as sound.');
  return resident;
}

/** What the person is called, so that their own name in their words is not taken for somebody else's. */
export const namesOf = (resident: ResidentRow | null): string[] =>
  resident === null ? [] : [resident.fullName, resident.preferredName];
