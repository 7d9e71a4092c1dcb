import { getResident } from '../residents/queries.ts';
import { type EventOf, eventsByThing, eventsOfEach, type Things } from '../store/events.ts';
import type { ReadContext } from '../store/model.ts';
import { londonDay } from '../time/model.ts';
import type { EntryId, ResidentId } from '../words/model.ts';
import { Refused } from '../words/refused.ts';
import {
  type AdvanceDecision,
  advanceDecisionsAmong,
  type authorityKinds,
  type PaperRow,
  paperState,
  stillStands,
} from './model.ts';
import { authorityEvent } from './projection.ts';

export const authorityQueries = {
  'authority.list': (context: ReadContext, { resident }: { resident: ResidentId }) => {
    getResident(context.db, resident);
    return listPapersForResident(context, resident);
  },
};

type Event = EventOf<typeof authorityKinds>;

/** A resident's powers and papers: those that still stand first, in the order in which they were written down. */
export const listPapersForResident = ({ db, now }: ReadContext, resident: ResidentId): PaperRow[] =>
  papersIn(resident, eventsByThing<typeof authorityKinds>(db, authorityEvent, resident), londonDay(now));

/** The advance decisions that stand of each of these, with one question for a whole home; who has none is left out. */
export function advanceDecisionsOfEach(
  { db, now }: ReadContext,
  whose: Iterable<ResidentId>,
): Map<ResidentId, AdvanceDecision[]> {
  const today = londonDay(now);
  const each = [...eventsOfEach<typeof authorityKinds>(db, authorityEvent, whose)].map(
    ([id, things]) => [id, advanceDecisionsAmong(papersIn(id, things, today))] as const,
  );
  return new Map(each.filter(([, found]) => found.length > 0));
}

/** The powers and papers that a resident's events make, as they are on a day: those that still stand first. */
export function papersIn(resident: ResidentId, things: Things<typeof authorityKinds>, today: string): PaperRow[] {
  const rows = [...things].flatMap(([id, events]) => {
    const row = rowOf(resident, id, events);
    return row ? [{ ...row, state: paperState(row, today) }] : [];
  });
  return [...rows.filter(stillStands), ...rows.filter((row) => !stillStands(row))];
}

function rowOf(resident: ResidentId, id: EntryId, events: readonly Event[]): PaperRow | null {
  let row: PaperRow | null = null;
  for (const { kind, body, ...written } of events) {
    if (kind === 'authority.recorded@1') {
      row = {
        id,
        resident,
        ...written,
        paper: body.paper,
        state: 'claimed',
        seen: null,
        verified: null,
        ended: null,
        lost: [],
        before: [],
      };
      continue;
    }
    if (row === null) continue;
    if (kind === 'authority.put-right@1') {
      row = {
        ...row,
        paper: body.paper,
        before: [...row.before, { ...written, paper: row.paper, reason: body.why.reason }],
      };
    }
    if (kind === 'authority.seen@1') row = { ...row, seen: { ...written, ...body.sighting } };
    if (kind === 'authority.verified@1') row = { ...row, verified: { ...written, ...body.verification } };
    if (kind === 'authority.holder-lost@1') row = { ...row, lost: [...row.lost, { ...written, ...body.lost }] };
    if (kind === 'authority.ended@1') row = { ...row, ended: { ...written, ...body.ending } };
  }
  return row;
}

/** One of this resident's papers that still stands. Throws Refused('no-such-paper'). */
export function getStandingPaper(context: ReadContext, resident: ResidentId, id: EntryId): PaperRow {
  const row = listPapersForResident(context, resident).find((each) => each.id === id);
  if (!row || row.ended)
    throw new Refused('no-such-paper', 'This power or paper is not there, or it has ended. Look at the list again.');
  return row;
}
