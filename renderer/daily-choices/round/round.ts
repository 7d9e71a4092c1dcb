import type { Domain } from '../../../db/daily-choices/model.ts';
import type { Instant } from '../../../db/time/model.ts';
import type { ResidentId } from '../../../db/words/model.ts';
import type { Offered } from '../form.ts';

/** One meal, or one outing: the same things offered to several people, who are asked one after the other. */
export interface Round {
  readonly domain: Domain;
  readonly offered: readonly Offered[];
  readonly people: readonly ResidentId[];
  /** What was written down since then is of this round. */
  readonly begun: Instant;
}

/** Who is asked next: the first after this one whose answer is not written down yet, round and round. */
export function nextPerson(
  { people }: Pick<Round, 'people'>,
  after: ResidentId,
  written: ReadonlySet<ResidentId>,
): ResidentId | null {
  const at = people.indexOf(after);
  const inTurn = [...people.slice(at + 1), ...people.slice(0, at)];
  return inTurn.find((each) => !written.has(each)) ?? null;
}
