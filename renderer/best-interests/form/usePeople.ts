import type { Someone } from '../../../db/capacity/model.ts';
import type { ResidentRow } from '../../../db/residents/model.ts';
import { useAsk } from '../../api.ts';
import type { Names } from '../../look/voices/statements.ts';

/** Who works here and who is in this resident's life, if it is about one, for captions and for choosing. */
export function usePeople(resident: ResidentRow | null) {
  const staff = useAsk('staff.names', {}).data ?? [];
  const people = useAsk('people.list', { resident: resident?.id ?? '' }, { enabled: resident !== null }).data ?? [];
  const gone = 'someone no longer listed';
  const names: Names = {
    resident: resident?.preferredName ?? gone,
    staff: (id) => staff.find((each) => each.id === id)?.name ?? gone,
    person: (id) => {
      const row = people.find((each) => each.id === id);
      return { name: row?.name ?? gone, relation: row?.relation ?? '' };
    },
  };
  const nameOf = (someone: Someone): string => {
    if (someone.type === 'professional') return `${someone.name}, ${someone.role}`;
    if (someone.type === 'staff') return names.staff(someone.id);
    const { name, relation } = names.person(someone.id);
    return relation ? `${name}, ${relation}` : name;
  };
  return { staff: staff.filter(({ role }) => role !== null), people, names, nameOf };
}
export type People = ReturnType<typeof usePeople>;
