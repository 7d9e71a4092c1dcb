import type { ResidentRow } from '../../db/residents/model.ts';
import { instantInWords } from '../../db/time/model.ts';
import { type Movable, type MovedRow, movableInWords } from '../../db/wrong-person/model.ts';
import { useAsk } from '../api.ts';
import { capital } from '../look/pronouns.ts';
import { happenedNearby } from '../look/when.ts';

/** What was once written on the wrong person: where it stood there is a line, where it came to there is how. */
export function MovedStubs({ resident, whats }: { resident: ResidentRow; whats: readonly Movable[] }) {
  const moved = useAsk('wrongPerson.list', { resident: resident.id });
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
            {inWords(row, resident, name)}
          </li>
        ))}
      </ul>
    </details>
  );
}

function inWords(
  { direction, what, was, movedAt, movedBy }: MovedRow,
  resident: ResidentRow,
  name: (id: string) => string,
) {
  const first = `${happenedNearby(was.at)}, written down by ${name(was.author)} on ${instantInWords(was.recordedAt)}`;
  return direction === 'away'
    ? `${capital(movableInWords[what])} stood here that was not ${resident.preferredName}’s: ${first}. Moved to the right person by ${name(movedBy)} on ${instantInWords(movedAt)}; its words are gone from here.`
    : `${capital(movableInWords[what])} was first written on the wrong person: ${first}. Moved here by ${name(movedBy)} on ${instantInWords(movedAt)}.`;
}
