import { happenedInWords } from '../../../../db/time/model.ts';
import { movedRowInWords } from '../../../../db/wrong-person/model.ts';
import { listMovedForResident } from '../../../../db/wrong-person/queries.ts';
import type { Part } from '../document/model.ts';
import type { Gathered, Gathering } from './gathering.ts';

/** A line for everything that once stood here and was another person's, or was first written on another's record. */
export function gatherMoved({
  context,
  resident,
  names,
}: Gathering): Pick<Gathered, 'entries'> & { blocks: readonly Part[] } {
  const rows = listMovedForResident(context, resident.id);
  if (rows.length === 0) return { blocks: [], entries: [] };
  const lines = rows.map((row) => movedRowInWords(row, resident.preferredName, names.staff, happenedInWords));
  return {
    blocks: [
      { type: 'part', title: 'Written on the wrong person', blocks: lines.map((text) => ({ type: 'note', text })) },
    ],
    entries: rows.map(({ entrySeq }) => entrySeq),
  };
}
