import type { Item } from '../../db/life-history/model.ts';
import type { PersonRow } from '../../db/people/model.ts';
import type { ResidentRow } from '../../db/residents/model.ts';
import { recorders } from '../../db/staff/model.ts';
import { useAsk } from '../api.ts';
import type { Names } from '../look/voices/statements.ts';

/** Everyone whom this screen may have to name, and those who may be chosen as having heard or said something. */
export interface Everyone {
  names: Names;
  witnesses: { value: string; label: string }[];
  people: readonly PersonRow[];
}

/** The names of the staff and of the people in this resident's life. */
export function useEveryone(resident: ResidentRow): Everyone {
  const staff = useAsk('staff.names', {}).data ?? [];
  const people = useAsk('people.list', { resident: resident.id }).data ?? [];
  const names: Names = {
    resident: resident.preferredName,
    staff: (id) => staff.find((each) => each.id === id)?.name ?? 'a member of staff',
    person: (id) => people.find((each) => each.id === id) ?? { name: 'Someone', relation: 'no longer listed' },
  };
  const witnesses = staff
    .filter(({ role }) => recorders.some((each) => each === role))
    .map(({ id, name }) => ({ value: id, label: name }));
  return { names, witnesses, people };
}

/** "Co-op bakery; with Stanley and Susan Hartley", or nothing. */
export function whereAndWith({ places, people }: Item['story'], names: Names): string {
  const who = people.map((someone) => (someone.type === 'person' ? names.person(someone.id).name : someone.name));
  const list = new Intl.ListFormat('en-GB').format(who);
  return [places.join(', '), who.length > 0 ? `with ${list}` : ''].filter(Boolean).join('; ');
}
