import type { ResidentRow } from '../../db/residents/model.ts';
import { type Movable, movedRowInWords } from '../../db/wrong-person/model.ts';
import { useAsk } from '../api.ts';
import { happenedNearby } from '../look/when.ts';

interface MovedStubsProps {
  resident: ResidentRow;
  whats: readonly Movable[];
  /** The day at whose end the record is read, or null for now. */
  knownOn?: string | null;
}

/** What was once written on the wrong person: where it stood there is a line, where it came to there is how. */
export function MovedStubs({ resident, whats, knownOn = null }: MovedStubsProps) {
  const moved = useAsk('wrongPerson.list', { resident: resident.id, knownOn });
  const staff = useAsk('staff.names', {});
  const name = (id: string) => staff.data?.find((each) => each.id === id)?.name ?? 'staff';
  const rows = (moved.data ?? []).filter(({ what }) => whats.includes(what));
  if (rows.length === 0) return null;
  return (
    <details>
      <summary>Written on the wrong person: {rows.length}</summary>
      <ul>
        {rows.map((row) => (
          <li key={row.entry} className="ow-note">
            {movedRowInWords(row, resident.preferredName, name, happenedNearby)}
          </li>
        ))}
      </ul>
    </details>
  );
}
