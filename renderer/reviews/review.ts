import type { ResidentRow } from '../../db/residents/model.ts';
import type { Point, ReviewRow } from '../../db/reviews/model.ts';
import type { Column, Plan } from '../../db/support-plan/model.ts';
import { shortDateInWords } from '../../db/time/model.ts';
import type { People } from '../best-interests/form/usePeople.ts';
import { happenedNearby } from '../look/when.ts';

/** What every page of a review is given. */
export interface ReviewProps {
  resident: ResidentRow;
  people: People;
  plan: Plan;
  row: ReviewRow;
  /** Whether anything can be added: it is open, it is today, and one may write. */
  writes: boolean;
}
/** What everything in one point is given. */
export type PointProps = ReviewProps & { point: Point };

/** How it is called that a voice is not in a point. */
export const whyNot = (column: Column, name: string): string =>
  ({
    person: `${name} could not be heard, or was not asked`,
    family: 'Nobody was asked',
    staff: 'Nothing was seen',
  })[column];

/** Where a review stands, in a sentence. */
export function standsAt({ signed, stopped, lacks }: ReviewRow, people: People): string {
  if (stopped) return `Stopped ${happenedNearby(stopped.at)}: ${stopped.reason}`;
  if (signed)
    return `Signed by ${people.names.staff(signed.by)}, ${happenedNearby(signed.at)}. Next by ${shortDateInWords(signed.nextOn)}.`;
  if (lacks.length === 0) return 'Open: nothing is missing. A nurse or manager signs it.';
  return `Open: ${lacks.length === 1 ? 'one answer is' : `${lacks.length} answers are`} still missing.`;
}
