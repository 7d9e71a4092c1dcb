import type { Someone } from '../capacity/model.ts';
import type { PersonRow } from '../people/model.ts';
import type { ResidentRow } from '../residents/model.ts';
import type { StaffRow } from '../staff/model.ts';
import type { Statement } from '../voices/model.ts';

/** How the people of one decision are called on its pages. */
export interface Names {
  readonly resident: string;
  staff(id: string | null): string;
  person(id: string): string;
  of(someone: Someone): string;
}

export function namesOf(
  resident: ResidentRow,
  allStaff: readonly Pick<StaffRow, 'id' | 'name'>[],
  people: readonly PersonRow[],
): Names {
  const staffById = new Map<string, string>(allStaff.map(({ id, name }) => [id, name]));
  const peopleById = new Map<string, PersonRow>(people.map((row) => [row.id, row]));
  const staff = (id: string | null) =>
    id === null ? 'the record itself' : (staffById.get(id) ?? 'someone no longer listed');
  const person = (id: string) => peopleById.get(id)?.name ?? 'someone no longer listed';
  return {
    resident: resident.preferredName,
    staff,
    person,
    of(someone) {
      if (someone.type === 'professional') return `${someone.name}, ${someone.role}`;
      if (someone.type === 'staff') return staff(someone.id);
      const row = peopleById.get(someone.id);
      return row ? `${row.name}, ${row.relation}` : person(someone.id);
    },
  };
}

/** Whose words a statement holds. */
export function speakerOf(words: Statement, names: Names): string {
  switch (words.voice) {
    case 'person-now':
    case 'person-documented':
    case 'person-reported':
      return names.resident;
    case 'own-view':
      return names.person(words.person);
    case 'staff':
      return words.speaker.type === 'staff' ? names.staff(words.speaker.id) : words.speaker.name;
  }
}
