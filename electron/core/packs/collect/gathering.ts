import { type Names, namesOf } from '../../../../db/best-interests/names.ts';
import type { PersonRow } from '../../../../db/people/model.ts';
import { listPeopleForResident } from '../../../../db/people/queries.ts';
import type { ResidentRow } from '../../../../db/residents/model.ts';
import { getResident } from '../../../../db/residents/queries.ts';
import { listAuthors } from '../../../../db/staff/queries.ts';
import type { ReadContext } from '../../../../db/store/model.ts';
import type { ResidentId } from '../../../../db/words/model.ts';
import type { Section } from '../document/model.ts';

/** What each area's part of a pack is gathered from. */
export interface Gathering {
  readonly context: ReadContext;
  readonly resident: ResidentRow;
  readonly people: readonly PersonRow[];
  readonly names: Names;
  /** London days, both included. */
  readonly from: string;
  readonly to: string;
}
/** What an area gives to a pack: its sections, the entries they rest on, the pictures they show, and how samples were drawn. */
export interface Gathered {
  readonly sections: readonly Section[];
  readonly entries: readonly number[];
  readonly photographs: readonly string[];
  readonly samples: readonly string[];
}

export function gatheringFor(context: ReadContext, resident: ResidentId, from: string, to: string): Gathering {
  const row = getResident(context.db, resident);
  const people = listPeopleForResident(context.db, resident);
  return { context, resident: row, people, names: namesOf(row, listAuthors(context.db), people), from, to };
}

/** "9 of 12", never a share alone: a reader sees what it was counted out of. */
export const countOf = (label: string, count: number, of: number, what: string) => ({ label, count, of, what });
